"""Every command of the window as a value: its words, its menu, its shortcut. The shell makes actions of them."""

from dataclasses import dataclass

from distance_leader.i18n.message import Message, msg, pmsg

MENUS: tuple[tuple[str, Message], ...] = (
    ("file", msg("&File")),
    ("edit", msg("&Edit")),
    ("plan", msg("&Plan")),
    ("people", msg("Pe&ople")),
    ("view", msg("&View")),
    ("help", msg("&Help")),
)


@dataclass(frozen=True, slots=True)
class Command:
    """`key` is what the shell connects; `shortcuts` in Qt's portable notation, the first is shown."""

    key: str
    menu: str
    text: Message
    shortcuts: tuple[str, ...] = ()
    needs_file: bool = True
    begins_group: bool = False


COMMANDS: tuple[Command, ...] = (
    Command("new_file", "file", msg("&New file…"), ("Ctrl+Shift+F",), needs_file=False),
    Command("open_file", "file", msg("&Open…"), ("Ctrl+O",), needs_file=False),
    Command("open_own", "file", msg("Open m&y own plan"), needs_file=False),
    Command("open_samples", "file", msg("Open the &sample data"), needs_file=False),
    Command("export_schedule", "file", msg("&Export the schedule to Excel…"), ("Ctrl+E",), begins_group=True),
    Command("export_calendar", "file", msg("Export to a &calendar…"), ("Ctrl+Shift+E",)),
    Command("import_busy", "file", msg("&Busy times from a calendar…"), ("Ctrl+Shift+B",)),
    Command("import_people", "file", msg("&Import people…"), ("Ctrl+Shift+I",)),
    Command("print_week", "file", msg("&Print the week…"), ("Ctrl+P",)),
    Command("file_password", "file", msg("Pass&word of the file…"), begins_group=True),
    Command("lock", "file", msg("&Lock (what can be undone ends)"), ("Ctrl+L",)),
    Command("save_copy", "file", msg("Sa&ve a copy…")),
    Command("back_up", "file", msg("M&ake a backup now")),
    Command("restore", "file", msg("Res&tore a backup…"), needs_file=False),
    Command("repair", "file", msg("Repair a &damaged file…"), needs_file=False),
    Command("recovery_sheet", "file", msg("Print the &recovery sheet…")),
    Command("quit", "file", msg("&Quit"), ("Ctrl+Q",), needs_file=False, begins_group=True),
    Command("undo", "edit", msg("&Undo"), ("Ctrl+Z",)),
    Command("redo", "edit", msg("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("cut", "edit", msg("Cu&t"), ("Ctrl+X",), begins_group=True),
    Command("copy", "edit", msg("&Copy"), ("Ctrl+C",)),
    Command("paste", "edit", msg("&Paste"), ("Ctrl+V",)),
    Command("fill_down", "edit", msg("Fill &down"), ("Ctrl+D",)),
    Command("fill_right", "edit", msg("Fill ri&ght"), ("Ctrl+Shift+D",)),
    Command("palette", "edit", msg("&Search or do…"), ("Ctrl+K",), begins_group=True),
    Command("new_contact", "plan", msg("&New contact"), ("Ctrl+N",)),
    Command("capture", "plan", msg("&Log a talk…"), ("Ctrl+Shift+N",)),
    Command("mark_held", "plan", msg("Mark as &held")),
    Command("mark_missed", "plan", msg("Mark as &missed")),
    Command("mark_cancelled", "plan", msg("Mark as &cancelled")),
    Command("later", "plan", msg("Move a week la&ter"), ("Ctrl+Shift+Right",)),
    Command("earlier", "plan", msg("Move a week &earlier"), ("Ctrl+Shift+Left",)),
    Command("move_to", "plan", msg("M&ove to…"), ("Ctrl+M",)),
    Command("series", "plan", msg("Plan a &series…"), ("Ctrl+Shift+S",)),
    Command("join_talk", "plan", msg("One talk with se&veral"), ("Ctrl+J",)),
    Command("delete_contact", "plan", msg("&Delete the contact")),
    Command("plan_next", "plan", msg("Plan the ne&xt talk"), ("Ctrl+Shift+T",), begins_group=True),
    Command("note_absence", "plan", msg("Note an &absence…")),
    Command("prepare", "plan", msg("Prepare a tal&k"), ("Ctrl+R",)),
    Command("tell", "plan", msg("Tell the &focus before the talk…"), ("Ctrl+Shift+M",)),
    Command("add_person", "people", msg("&Add a person"), ("Ctrl+Shift+P",)),
    Command("open_profile", "people", msg("&Open the profile"), ("Alt+Return",)),
    Command("show_customers", "people", msg("Cu&stomers"), begins_group=True),
    Command("show_parties", "people", msg("&Parties")),
    Command("enter_answers", "people", msg("Enter ans&wers to a check-in…"), ("Ctrl+Shift+A",), begins_group=True),
    Command("take_replies", "people", msg("&Take replies in…"), ("Ctrl+Shift+R",)),
    Command("show_questions", "people", msg("&Questions of the check-ins")),
    Command("new_issue", "people", msg("New &issue…")),
    Command("change_several", "people", msg("&Change a field of several…"), ("Ctrl+Shift+C",), begins_group=True),
    Command("export_people", "people", msg("&Export the people to Excel…")),
    Command("rhythm_new", "people", msg("Rhythm: &new at distance"), begins_group=True),
    Command("rhythm_experienced", "people", msg("Rhythm: &used to it")),
    Command("rhythm_light", "people", msg("Rhythm: asks for &little")),
    Command("tell_rights", "people", msg("In&formation sheet…"), begins_group=True),
    Command("hand_out", "people", msg("Write all that is &held…")),
    Command("forget_wordings", "people", msg("Forget earlier wor&dings…")),
    Command("freeze_person", "people", msg("Free&ze…")),
    Command("erase_person", "people", msg("Erase for &good…")),
    Command("archive_person", "people", msg("Archi&ve"), begins_group=True),
    Command("bring_back", "people", msg("&Bring back")),
    Command("show_today", "view", pmsg("page", "&Today"), ("Ctrl+1",)),
    Command("show_plan", "view", pmsg("page", "&Plan"), ("Ctrl+2",)),
    Command("show_people", "view", pmsg("page", "Pe&ople"), ("Ctrl+3",)),
    Command("show_wellbeing", "view", pmsg("page", "&Wellbeing"), ("Ctrl+4",)),
    Command("show_follow_up", "view", msg("Follow-&up"), ("Ctrl+5",)),
    Command("show_charts", "view", msg("&Charts"), ("Ctrl+Shift+G",)),
    Command("show_rights", "view", msg("D&ata protection")),
    Command("show_settings", "view", msg("&Settings"), ("Ctrl+,",)),
    Command("previous_week", "view", msg("A week &back"), ("Alt+Left",), begins_group=True),
    Command("next_week", "view", msg("A week &forward"), ("Alt+Right",)),
    Command("this_week", "view", msg("To this wee&k"), ("Ctrl+T",)),
    Command("filter", "view", msg("F&ilter and order of the people"), ("Ctrl+F",)),
    Command("show_week", "view", msg("&Days and hours of the week"), ("Alt+0",)),
    Command("zoom_6", "view", msg("&6 weeks"), ("Alt+1",)),
    Command("zoom_13", "view", msg("&Quarter (13 weeks)"), ("Alt+2",)),
    Command("zoom_53", "view", msg("&Year (53 weeks)"), ("Alt+3",)),
    Command("hide_names", "view", msg("&Hide names and notes"), ("F9",), begins_group=True),
    Command("toggle_panel", "view", msg("Side pane&l"), ("F4",), begins_group=True),
    Command("next_part", "view", msg("Next pa&rt of the window"), ("F6",)),
    Command("text_larger", "view", msg("Lar&ger text"), ("Ctrl++", "Ctrl+="), needs_file=False, begins_group=True),
    Command("text_smaller", "view", msg("S&maller text"), ("Ctrl+-",), needs_file=False),
    Command("text_usual", "view", msg("Te&xt in its usual size"), ("Ctrl+0",), needs_file=False),
    Command("record_processing", "help", msg("&Record of processing…")),
    Command("lost_computer", "help", msg("If the computer is &lost…"), needs_file=False),
    Command("show_help", "help", msg("&Keys and words"), ("F1",), needs_file=False),
)
