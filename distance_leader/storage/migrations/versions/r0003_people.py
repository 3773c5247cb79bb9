"""The third schema: what a leader knows of a person and an assignment."""

from collections.abc import Callable
from datetime import date
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """From 2 to 3."""
    _employee()
    _assignment()
    _of_a_person()
    _of_an_assignment()
    party = sa.text("party_id IS NOT NULL")
    op.create_index("ix_contact_party", "contact", ["party_id"], sqlite_where=party, postgresql_where=party)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default="")


def _line(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False, server_default="")


def _number(name: str, default: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, server_default=sa.text(default))


def _word(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False)


def _day(name: str) -> sa.Column[date]:
    return sa.Column(name, sa.Date, nullable=False)


def _add(table: str, shape: Callable[[str], sa.Column[Any]], *names: str) -> None:
    for name in names:
        op.add_column(table, shape(name))


def _employee() -> None:
    _add("employee", _line, "department", "wanted_foci")
    _add("employee", _text, "wishes", "avoid", "situation")
    op.add_column("employee", _number("visits_a_year", "0"))


def _assignment() -> None:
    _add("assignment", _line, "owner_department", "network", "escort", "emergency_contact", "risk")
    _add("assignment", _line, "ramp_week_1", "ramp_week_4", "ramp_week_12")
    _add("assignment", _text, "priority", "home_may_ask")
    for name, default in (("home_days", "0"), ("home_weeks", "0"), ("follow_up_weeks", "3")):
        op.add_column("assignment", _number(name, default))
    op.add_column("assignment", sa.Column("end_talked_on", sa.Date))
    for name in ("received", "role_clarity", "seen_as"):
        op.add_column("assignment", sa.Column(name, sa.String))
    for name in ("home_manager_id", "customer_manager_id"):
        op.create_index(f"ix_assignment_{name}", "assignment", [name])


def _make(table: str, owner: str, *columns: SchemaItem) -> None:
    """A table of things that a person or an assignment has."""
    op.create_table(
        table,
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column(f"{owner}_id", sa.Uuid, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint([f"{owner}_id"], [f"{owner}.id"], name=f"fk_{table}_{owner}_id"),
    )


def _of_a_person() -> None:
    _make("home_day", "employee", _day("first_on"), _day("last_on"), _word("state"), _word("note"))
    _make(
        "goal",
        "employee",
        _word("text"),
        _word("visibility"),
        _day("set_on"),
        sa.Column("talked_on", sa.Date),
        sa.Column("reached_on", sa.Date),
    )
    _make(
        "energy_note",
        "employee",
        _word("kind"),
        _word("text"),
        _word("visibility"),
        _day("noted_on"),
        sa.Column("until_on", sa.Date),
    )
    _make("belonging_event", "employee", _day("on"), _word("kind"), _word("what"), _word("visibility"))
    for table in ("home_day", "goal", "energy_note"):
        op.create_index(f"ix_{table}_employee_id", table, ["employee_id"])
    op.create_index("ix_belonging_event_employee_id_on", "belonging_event", ["employee_id", "on"])


def _of_an_assignment() -> None:
    _make(
        "knowledge",
        "assignment",
        sa.Column("stakeholder_id", sa.Uuid, nullable=False),
        _word("about"),
        sa.Column("is_backup", sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(["stakeholder_id"], ["stakeholder.id"], name="fk_knowledge_stakeholder_id"),
    )
    op.create_index("ix_knowledge_stakeholder_id", "knowledge", ["stakeholder_id"])
    _make(
        "condition",
        "assignment",
        *map(_word, ("topic", "name", "agreed", "actual", "state")),
        sa.Column("with_employee_on", sa.Date),
        sa.Column("with_customer_on", sa.Date),
        _word("owner"),
        sa.Column("differs_since", sa.Date),
        sa.Column("settled_on", sa.Date),
    )
    _make(
        "expectation",
        "assignment",
        *map(_word, ("expects", "expected_of", "text", "visibility")),
        _day("noted_on"),
        sa.Column("agreed_on", sa.Date),
    )
    _make("observation", "assignment", _word("what"), _day("noted_on"), sa.Column("over_on", sa.Date))
    for table in ("knowledge", "condition", "expectation", "observation"):
        op.create_index(f"ix_{table}_assignment_id", table, ["assignment_id"])
