"""Help: the keys of the grid, the words that can be typed, and the shortcuts of all commands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from distance_leader.i18n.message import Message, msg, pmsg
from distance_leader.presentation.lost_computer import STEPS, TITLE
from ui.commands import COMMANDS
from ui.context import Context
from ui.shortcuts import shown_shortcut
from ui.text_size import hold
from ui.theme import font

_Rows = tuple[tuple[str | tuple[str, ...] | Message, Message], ...]
"""What is pressed or typed, as it is or as keys that the system names, and what it does."""
_GRID_KEYS: _Rows = (
    (
        "abc …",
        msg(
            "Any letter begins an entry in the cell; Enter takes it and goes down, with Shift up, Tab goes right, "
            "Esc leaves it."
        ),
    ),
    ("x ↵", msg("Logs a talk that was held, as an x in a sheet does.")),
    ("↵", msg("Opens the contact in the side panel, Esc goes back; in an empty cell it begins an entry.")),
    (
        ("F2",),
        msg(
            "Edits the contact by its own phrase: what you change in it changes, all else stays, also a private note. "
            "Of several in a cell it is the one that the side panel shows: the first, unless you chose another there."
        ),
    ),
    (("Ins",), msg("Begins another entry where there is a contact already; so does any letter.")),
    (("Space",), msg("Marks the contact as held, or takes that back.")),
    (("Del",), msg("Takes the contact out of the plan. Ctrl+Z brings it back.")),
    ("← ↑ → ↓", msg("From cell to cell; past the edge the weeks move on.")),
    (
        "Ctrl+← ↑ → ↓",
        msg("Jumps to the end of what is filled, to the next that is, or to the edge; at the edge four weeks on."),
    ),
    (("Home", "End"), msg("First and last week; with Ctrl first and last person.")),
    (("PgUp", "PgDown"), msg("A screen up or down.")),
    ("Ctrl+X, C, V", msg("Cut, copy and paste contacts; a block of cells from a spreadsheet is read as phrases.")),
    (
        "Ctrl+C, X",
        msg(
            "What is copied here is on the clipboard for half a minute, and no longer than the program runs: paste it "
            "into another program by then. Contacts can be pasted into the plan until something else is copied."
        ),
    ),
    (
        "Shift+← ↑ → ↓",
        msg(
            "Chooses a range: Space, Del, cut, copy and moving then act on all of it at once. You still type into the "
            "cell where it began; what is pasted begins at its upper left. Esc ends it."
        ),
    ),
    (("Shift+Space", "Ctrl+Space"), msg("Chooses all weeks of the person; all people of the week.")),
    (
        ("Ctrl+D", "Ctrl+Shift+D"),
        msg(
            "Fills down, fills right: the first row or week of the range is copied into the rest, and into a single "
            "cell what stands above it or before it."
        ),
    ),
    ("Ctrl+↵", msg("Takes the phrase into every cell of the range.")),
    ("Ctrl++, -, 0", msg("Text larger, smaller, in its usual size; over the weeks the wheel with Ctrl does it too.")),
    ("≡", msg("A right click, or the menu key, offers what can be done there; so in every list.")),
    ("⇱", msg("Drag a contact to another week or person; with Shift it is copied, Esc leaves it.")),
)
_EXAMPLES: _Rows = (
    (pmsg("typed", "wellbeing thu 8:30"), msg("Wellbeing, Thursday at 8:30 on your clock.")),
    (pmsg("typed", "wellbeing thu 8.30 video 30m"), msg("The same by video, half an hour.")),
    (pmsg("typed", "w tue"), msg("A letter or two are enough where only one focus begins so: here wellbeing.")),
    (pmsg("typed", "visit mon-tue"), msg("A visit from Monday to Tuesday.")),
    (pmsg("typed", "x task 20m"), msg("Held: a talk about the task, twenty minutes.")),
    (pmsg("typed", "development wed 14 their time"), msg("Development, Wednesday at 14 on the employee's clock.")),
    ("x kundens pl, x home pm", msg("Held with the project manager at the customer's or at home, about the employee.")),
    (pmsg("typed", "cancelled"), msg("Cancelled.")),
    (
        pmsg("typed", "vacation, away, course"),
        msg(
            "Away in the chosen weeks; with dates, on those days: {example}.",
            example=pmsg("typed", "vacation 21/12-3/1"),
        ),
    ),
    (pmsg("typed", "ask about the new office"), msg("What is not understood stays as the note.")),
)

_WEEK_KEYS: _Rows = (
    ("← ↑ → ↓", msg("A quarter of an hour or a day; the line beneath says both clocks and what the hour is.")),
    ("↵", msg("Plans a talk there, or opens the one that stands there.")),
    ("N", msg("Chooses the next talk; Ctrl and an arrow move it, Shift+↑ or ↓ makes it shorter or longer.")),
    (("Space",), msg("Marks the chosen talk as held; again, as planned.")),
    (("Del",), msg("Takes the chosen talk out of the plan.")),
    (("PgUp", "PgDown"), msg("A week back or forward.")),
    ("⇱", msg("Drag over free hours to plan, a talk to move it, its lower edge to make it longer.")),
)
_TODAY_KEYS: _Rows = (
    ("↵", msg("Opens the person in the plan.")),
    (("Space",), msg("Held, answered or done.")),
    ("M", msg("Missed.")),
    ("P", msg("Plans the next talk.")),
    ("S, Shift+S", msg("Puts it off for a day, or for a week.")),
)
_PEOPLE_KEYS: _Rows = (
    ("↵", msg("Opens the profile of the chosen person.")),
    (("Space",), msg("Logs a talk that was held today.")),
    ("Shift+↑ ↓", msg("Chooses several people: the commands of the menu then act on all of them.")),
    (("Del",), msg("Archives the chosen people; the past is kept.")),
    ("—", msg("Who is frozen (a profile's Data protection) is in no plan, chart or reminder, and cannot be changed.")),
    ("Ctrl+PgUp, PgDown", msg("In a profile: the tab before or after.")),
    ("Alt+↑ ↓", msg("In a profile: the person before or after, at the same tab.")),
    (("Esc",), msg("From a profile back to where it was opened.")),
)
_LINES: _Rows = (
    ("lovet 28/11-29/11, holdt uge 45", msg("Days at home: promised, held or lost.")),
    ("tager: nattevagter", msg("What takes energy; without such a word it gives energy.")),
    ("seminar 12/11, praise for …", msg("What ties a person to the company at home, and recognition.")),
    ("until 30/6/2027, the second hall", msg("An extension of the assignment, and why.")),
    ("kontor: eget bord", msg("A working condition that was agreed; Space says that it is so.")),
    ("kunde > mig: svar samme dag", msg("Who expects what of whom; Space says that it is agreed.")),
    ("Jane Hill: turbine control", msg("Who knows what about the task.")),
)
_WELLBEING_KEYS: _Rows = (
    ("↵", msg("Opens the person's check-ins.")),
    ("A", msg("Takes the answers of the chosen person: J or Y, N, - and 1 to 5; Ctrl+Enter keeps them.")),
    (("Space",), msg("Asks by mail, or reminds once.")),
    ("Ctrl+V, ⇱", msg("Takes in a reply that was copied, or a mail or file that is dropped on the page.")),
    ("C", msg("Shows the person's answers as a chart.")),
    (("Del",), msg("On a round: takes its answers back, where they were entered wrongly.")),
    ("1 2 3", msg("After a No: which half of the question it is about, or both.")),
)
_FOLLOW_UP_KEYS: _Rows = (
    ("↵", msg("Goes to the details of what is chosen; Esc goes back to the list.")),
    (("Space",), msg("A promise is kept, a difference settled, an expectation agreed; an issue ends.")),
    ("O", msg("Opens the profile of whom it is about.")),
    ("N", msg("A problem that you heard of becomes an issue.")),
)
_RIGHTS_KEYS: _Rows = (
    ("K", msg("Keeps what is over, until a day and for a reason.")),
    (("Del",), msg("Erases it for good, after a second question.")),
    ("A", msg("Leaves of somebody who left dates and figures without a name.")),
)
_PALETTE_KEYS: _Rows = (
    ("amina, uge 12, excel", msg("A person, a week, something to do: a few letters are enough, Danish or English.")),
    ("rejse ær", msg("Words in names and notes: all of them, each by its beginning, the newest first.")),
    ("↑ ↓ ↵", msg("Chooses, and goes there; a text leads to its contact. Esc leaves.")),
)
_LIST_WORDS: _Rows = (
    ("navn, name, e-mail", msg("Who it is: known again by the e-mail address, else by the name.")),
    ("by, city, land, tidszone", msg("Where: a time zone settles it, else it is found, or asked for.")),
    ("kunde, customer, fra, since …", msg("Any field of the person or the assignment is understood as a column.")),
)


_FOLDED: _Rows = (
    (("Return", "Space"), msg("On a list, line or field that says so: shows the sensitive text that is folded away.")),
    ("⇱", msg("A click or a double click does the same.")),
    ("…", msg("Whatever leaves it folds it again: another row, another person, another page, the lock.")),
)
_LOST: _Rows = tuple((str(number), step) for number, step in enumerate(STEPS, start=1))


class HelpPage(QWidget):
    """One page to read; nothing to do here."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        title = QLabel(context.text(msg("Keys and words")))
        title.setFont(font(18, is_strong=True))
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(24, 18, 24, 24)
        box.setSpacing(8)
        box.addWidget(title)
        self._add(box, context, msg("In the grid"), _GRID_KEYS)
        self._add(box, context, msg("What can be typed into a cell, in Danish or English"), _EXAMPLES)
        self._add(box, context, msg("In the hours of a week"), _WEEK_KEYS)
        self._add(box, context, msg("On Today"), _TODAY_KEYS)
        self._add(box, context, msg("Among the people"), _PEOPLE_KEYS)
        self._add(box, context, msg("Lines of a profile"), _LINES)
        self._add(box, context, msg("On Wellbeing"), _WELLBEING_KEYS)
        self._add(box, context, msg("On Follow-up"), _FOLLOW_UP_KEYS)
        self._add(box, context, msg("On Data protection"), _RIGHTS_KEYS)
        self._add(box, context, msg("In Search or do"), _PALETTE_KEYS)
        self._add(box, context, msg("What the columns of a list of people may be called"), _LIST_WORDS)
        self._add(box, context, msg("Sensitive texts"), _FOLDED)
        self._add(box, context, msg("Everywhere"), _command_rows())
        self._add(box, context, TITLE, _LOST)
        box.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(holder)
        area.setAccessibleName(title.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.setFocusProxy(area)

    def _add(self, box: QVBoxLayout, context: Context, name: Message, rows: _Rows) -> None:
        head = QLabel(context.text(name))
        head.setFont(font(12.5, is_strong=True))
        head.setContentsMargins(0, 12, 0, 0)
        box.addWidget(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for line, (key, text) in enumerate(rows):
            keys = QLabel(_key_text(context, key))
            keys.setFont(font(10, is_strong=True))
            hold(keys, minimumWidth=210)
            said = QLabel(context.text(text).replace("&", ""))
            said.setWordWrap(True)
            grid.addWidget(keys, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, line, 1)
        box.addLayout(grid)


def _key_text(context: Context, key: str | tuple[str, ...] | Message) -> str:
    if isinstance(key, Message):
        return context.text(key)
    return key if isinstance(key, str) else ", ".join(map(shown_shortcut, key))


def _command_rows() -> _Rows:
    return tuple((command.shortcuts[:1], command.text) for command in COMMANDS if command.shortcuts)
