"""Acts on the people of the chosen rows: away, archived, another rhythm, the next talk."""

from distance_leader.domain.codes import Experience
from distance_leader.domain.employee import Employee
from distance_leader.i18n.message import msg, nmsg
from distance_leader.planning.typed_absence import TypedAbsence
from distance_leader.presentation.chips import as_phrases
from distance_leader.presentation.labels import label
from distance_leader.services.agenda import add_absences
from distance_leader.services.proposing import propose_next
from distance_leader.services.typed import absence_of
from distance_leader.storage.queries.belongings import absences_over
from distance_leader.storage.queries.plan import StaffRow
from distance_leader.storage.store import Edit
from ui.context import Context
from ui.people_acts import PeopleActs as EverywhereActs
from ui.plan.page import PlanPage


class PeopleActs:
    """Each is one undo step with a name."""

    def __init__(self, context: Context, page: PlanPage) -> None:
        self._context = context
        self._everywhere = EverywhereActs(context)
        self._page = page

    def away(self, typed: TypedAbsence, row: int, column: int) -> bool:
        """Somebody is away: on the days that were said, else in the chosen weeks; for all people of the range."""
        grid = self._page.model.grid
        rows, columns = self._range(row, column)
        first = typed.first_on or grid.weeks[columns[0]].monday
        last = typed.last_on or grid.weeks[columns[-1]].sunday
        people = [grid.people[one] for one in rows]
        absences = [absence_of(typed, one.employee_id, first, last) for one in people]
        act = msg("{kind}: {who}", kind=label(typed.kind), who=people[0].name)
        if len(people) > 1:
            several = nmsg("{count} person", "{count} people", len(people))
            act = msg("{kind}: {who}", kind=label(typed.kind), who=several)
        return self._context.act(act, lambda edit: add_absences(edit, absences))

    def back(self) -> bool:
        """Take away the absences of the chosen cells; False where there are none."""
        grid = self._page.model.grid
        index = self._page.view.currentIndex()
        if not index.isValid():
            return False
        rows, columns = self._range(index.row(), index.column())
        first, last = grid.weeks[columns[0]].monday, grid.weeks[columns[-1]].sunday
        with self._context.open_workspace.read() as reader:
            found = [one for row in rows for one in absences_over(reader, grid.people[row].employee_id, first, last)]
        if not found:
            return False
        act = nmsg("Remove {count} absence", "Remove {count} absences", len(found))

        def do(edit: Edit) -> None:
            for one in found:
                edit.remove(one)

        return self._context.act(act, do)

    def set_rhythm(self, code: str) -> None:
        """Give the people of the chosen rows the rhythm of a template."""
        self._everywhere.set_rhythm(self._chosen(), Experience(code))

    def archive(self) -> None:
        """Take the people of the chosen rows out of the plan; the past is kept."""
        self._everywhere.archive(self._chosen(), self._page.model.grid.today)

    def plan_next(self) -> None:
        """Open the entry at the next talk that the rhythm proposes, with its words in it."""
        person = self._person()
        if person is None:
            return
        with self._context.open_workspace.read() as reader:
            proposed = propose_next(reader, person.employee_id, self._page.model.grid.today)
        if proposed is not None:
            self._page.show_person(person.key, str(proposed.week))
            self._page.begin_entry(as_phrases(proposed, self._context.language))

    def _person(self) -> StaffRow | None:
        row = self._page.view.currentIndex().row()
        return self._page.model.grid.people[row] if row >= 0 else None

    def _chosen(self) -> list[Employee]:
        """The people of the chosen rows, the current one first."""
        index = self._page.view.currentIndex()
        if not index.isValid():
            return []
        rows, _ = self._range(index.row(), index.column())
        rows.sort(key=lambda row: row != index.row())
        ids = [self._page.model.grid.people[row].employee_id for row in rows]
        with self._context.open_workspace.read() as reader:
            found = {one.id: one for one in reader.get_many(Employee, ids)}
        return [found[one] for one in ids if one in found]

    def _range(self, row: int, column: int) -> tuple[list[int], list[int]]:
        """The chosen rows and columns, in order; those of the cell where no range is chosen."""
        indexes = self._page.view.selectedIndexes()
        if len(indexes) < 2:  # noqa: PLR2004 - one cell is no range
            return [row], [column]
        return sorted({one.row() for one in indexes}), sorted({one.column() for one in indexes})
