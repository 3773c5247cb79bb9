"""New files, filled before they get their name."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from uuid import uuid4

from distance_leader.domain.leader import Leader
from distance_leader.i18n.message import msg
from distance_leader.services.samples.build import fill_with_samples
from distance_leader.services.samples.order import SampleOrder
from distance_leader.storage.keys import Secret
from distance_leader.storage.queries.people import leader_of
from distance_leader.workspace import Workspace, new_workspace

MOST_PEOPLE = 1_000
MOST_YEARS = 10


@dataclass(frozen=True, slots=True)
class Samples:
    """How much sample data, in which language, from which seed."""

    people: int = 12
    years: int = 2
    seed: int = 1
    language: str = "da"


def start_plan(path: Path, leader: Leader, password: Secret | None = None) -> None:
    """Make an empty file for a leader. Raises FileError; an existing file is never replaced."""
    with new_workspace(path, password=password) as workspace, workspace.load(msg("New file")) as edit:
        edit.load([leader])


def same_leader(workspace: Workspace | None, language: str) -> Leader:
    """The leader of an open file, for a new one; an unnamed one where none is open."""
    if workspace is None:
        return Leader(language=language)
    with workspace.read() as reader:
        return replace(leader_of(reader), id=uuid4(), is_sample=False, form_secret=token_hex())


def make_samples(path: Path, now: datetime, samples: Samples, password: Secret | None = None) -> None:
    """Make a file of invented people around the date of `now`. Raises FileError; never replaces a file."""
    order = SampleOrder(
        people=samples.people, years=samples.years, seed=samples.seed, today=now.date(), language=samples.language
    )
    with new_workspace(path, lambda: now, password) as workspace, workspace.load(msg("Sample data")) as edit:
        fill_with_samples(edit, order)
