"""One assignment: its four parties, where it is, what was agreed, how it really is."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.changes import ChangeSet
from distance_leader.domain.customer import Customer
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.i18n.message import msg
from distance_leader.presentation.assignment_collections import CONDITIONS, EXPECTATIONS, EXTENSIONS, KNOWLEDGE
from distance_leader.presentation.assignment_fields import (
    AGREED,
    ASSIGNMENT_FIELDS,
    PARTIES,
    PLACE,
    RAMP,
    RELATIONS,
    SITE,
)
from distance_leader.presentation.field import of_part
from distance_leader.presentation.profile import Profile
from distance_leader.services.assignments import begin_conditions
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.store import Reader
from ui.cards import card, section
from ui.columns import Columns, column
from ui.context import Context
from ui.forms.form import Form
from ui.forms.listing import Listing
from ui.profile.figure import Figure, FourParties
from ui.profile.observations import Observations

_PARTS = {
    PARTIES: msg("Parties"),
    PLACE: msg("Where and how long"),
    AGREED: msg("Agreed"),
    SITE: msg("The site"),
    RAMP: msg("What the customer may expect"),
    RELATIONS: msg("Relations at the customer's"),
}


class StaySheet(QWidget):
    """Figure and forms on the left, lists on the right; all of it scrolls together."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._stay: Assignment | None = None
        self._figure = Figure(context)
        self._observations = Observations(context)
        self._forms = {part: Form(context, of_part(ASSIGNMENT_FIELDS, part), msg("assignment")) for part in _PARTS}
        self._lists = [Listing(context, one) for one in (EXTENSIONS, CONDITIONS, EXPECTATIONS, KNOWLEDGE)]
        self._usual = QPushButton(context.text(msg("List the usual conditions")))
        self._usual.clicked.connect(lambda _checked: self._begin_conditions())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Columns((self._make_left(), 3), (self._make_right(), 2)))
        self.setFocusProxy(self._forms[PARTIES].rows["home_manager"].control)

    def _make_left(self) -> QWidget:
        sides = QWidget()
        row = QHBoxLayout(sides)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        for parts in ((PARTIES, PLACE), (AGREED, SITE, RAMP, RELATIONS)):
            pieces = [
                piece for part in parts for piece in (section(self._context.text(_PARTS[part])), self._forms[part])
            ]
            row.addWidget(column(*pieces), 1)
        return column(card(self._figure), sides)

    def _make_right(self) -> QWidget:
        extensions, conditions, expectations, knowledge = self._lists
        title = section(self._context.text(msg("Experiences of work at a distance")))
        return column(extensions, conditions, self._usual, expectations, knowledge, title, self._observations)

    def show_stay(self, profile: Profile, stay: Assignment) -> None:
        """Show an assignment of somebody."""
        self._stay = stay
        with self._context.open_workspace.read() as reader:
            names = _names(reader, profile, stay)
        extra = {
            "customer": names.customer,
            "home_manager": names.home_manager,
            "customer_manager": names.customer_manager,
        }
        for form in self._forms.values():
            mine = {name: value for name, value in extra.items() if name in form.rows}
            form.show_entity(stay, profile.today, mine)
        for one in self._lists:
            one.show_of(stay.id)
        self._figure.show_parties(names)
        self._observations.show_of(stay.id)

    def follow(self, change_set: ChangeSet) -> None:
        """Show what a change made of the assignment, its lists and its parties."""
        for form in self._forms.values():
            form.follow(change_set)
        for one in self._lists:
            one.follow(change_set)
        if any(change.kind is Stakeholder for change in change_set.changes) and self._stay is not None:
            self._lists[-1].show_of(self._stay.id)
        self._observations.follow(change_set)

    def _begin_conditions(self) -> None:
        stay = self._stay
        if stay is not None:
            act = msg("List the usual conditions")
            self._context.act(act, lambda edit: begin_conditions(edit, stay.id))


def _names(reader: Reader, profile: Profile, stay: Assignment) -> FourParties:
    """The four parties by name, '' where nobody is named."""
    home = reader.get(Stakeholder, stay.home_manager_id) if stay.home_manager_id else None
    theirs = reader.get(Stakeholder, stay.customer_manager_id) if stay.customer_manager_id else None
    customer = reader.get(Customer, stay.customer_id) if stay.customer_id else None
    return FourParties(
        employee=profile.person.name,
        leader=leader_of(reader).name,
        home_manager=home.name if home else "",
        customer_manager=theirs.name if theirs else "",
        home=stay.owner_department,
        customer=customer.name if customer else "",
    )
