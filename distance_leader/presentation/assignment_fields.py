"""Every field of an assignment, and of what belongs to it, in the order in which it is shown."""

from distance_leader.domain.codes import Clarity, ConditionState, Owner, Reception, Standing, Topic, Visibility
from distance_leader.i18n.message import msg
from distance_leader.presentation.field import Field, Shape

PLACE, PARTIES, AGREED, SITE, RAMP, RELATIONS = "place", "parties", "agreed", "site", "ramp", "relations"
"""The parts of the page of an assignment."""

ASSIGNMENT_FIELDS: tuple[Field, ...] = (
    Field("Assignment", "customer", msg("Customer"), Shape.PARTY, part=PLACE),
    Field("Assignment", "project", msg("Project"), Shape.LINE, part=PLACE),
    Field("Assignment", "site", msg("Site"), Shape.LINE, part=PLACE),
    Field("Assignment", "zone", msg("Time zone"), Shape.ZONE, part=PLACE),
    Field("Assignment", "country", msg("Country"), Shape.COUNTRY, msg("two letters, such as DK"), part=PLACE),
    Field("Assignment", "starts_on", msg("From"), Shape.DATE, part=PLACE),
    Field("Assignment", "ends_on", msg("Until"), Shape.DATE, msg("empty while it is open"), part=PLACE),
    Field("Assignment", "end_talked_on", msg("Last talked about what comes after"), Shape.DATE, part=PLACE),
    Field("Assignment", "working_hours", msg("Working hours there"), Shape.HOURS, part=PLACE),
    Field("Assignment", "home_manager", msg("Project manager at home"), Shape.PARTY, part=PARTIES),
    Field("Assignment", "customer_manager", msg("Customer's project manager"), Shape.PARTY, part=PARTIES),
    Field("Assignment", "owner_department", msg("Department that owns the project"), Shape.LINE, part=PARTIES),
    Field(
        "Assignment",
        "priority",
        msg("What comes first, the customer's work or home's"),
        Shape.NOTE,
        msg("As it was agreed with all parties."),
        part=AGREED,
    ),
    Field("Assignment", "home_may_ask", msg("What home may ask for meanwhile"), Shape.NOTE, part=AGREED),
    Field("Assignment", "home_days", msg("Days at home promised"), Shape.NUMBER, part=AGREED),
    Field("Assignment", "home_weeks", msg("… in so many weeks"), Shape.NUMBER, part=AGREED),
    Field("Assignment", "follow_up_weeks", msg("Check the conditions after so many weeks"), Shape.NUMBER, part=AGREED),
    Field("Assignment", "checkin_first_weeks", msg("First check-in, weeks after arrival"), Shape.NUMBER, part=AGREED),
    Field(
        "Assignment", "checkin_every_weeks", msg("Then every so many weeks"), Shape.NUMBER, msg("0: none"), part=AGREED
    ),
    Field("Assignment", "network", msg("Internet and phone there"), Shape.LINE, part=SITE),
    Field("Assignment", "escort", msg("Escort and protection"), Shape.LINE, part=SITE),
    Field("Assignment", "emergency_contact", msg("Emergency contact there"), Shape.LINE, part=SITE),
    Field("Assignment", "risk", msg("To know of the country or the site"), Shape.LINE, part=SITE),
    Field("Assignment", "ramp_week_1", msg("Expected in week 1"), Shape.LINE, part=RAMP),
    Field("Assignment", "ramp_week_4", msg("Expected in week 4"), Shape.LINE, part=RAMP),
    Field("Assignment", "ramp_week_12", msg("Expected in week 12"), Shape.LINE, part=RAMP),
    Field(
        "Assignment",
        "received",
        msg("How the customer's people received the employee"),
        Shape.CHOICE,
        words=Reception,
        may_be_empty=True,
        part=RELATIONS,
    ),
    Field(
        "Assignment",
        "role_clarity",
        msg("The role there"),
        Shape.CHOICE,
        words=Clarity,
        may_be_empty=True,
        part=RELATIONS,
    ),
    Field(
        "Assignment",
        "seen_as",
        msg("Seen there as"),
        Shape.CHOICE,
        words=Standing,
        may_be_empty=True,
        part=RELATIONS,
    ),
)

EXTENSION_FIELDS: tuple[Field, ...] = (
    Field("Extension", "decided_on", msg("Decided on"), Shape.DATE),
    Field("Extension", "reason", msg("Why"), Shape.LINE),
)

KNOWLEDGE_FIELDS: tuple[Field, ...] = (
    Field("Knowledge", "about", msg("Knows about"), Shape.LINE),
    Field("Knowledge", "is_backup", msg("Can stand in"), Shape.FLAG),
)

CONDITION_FIELDS: tuple[Field, ...] = (
    Field("Condition", "topic", msg("Condition"), Shape.CHOICE, words=Topic),
    Field("Condition", "name", msg("Called"), Shape.LINE, when=lambda one: one.topic is Topic.OTHER),
    Field("Condition", "agreed", msg("Agreed"), Shape.LINE),
    Field("Condition", "actual", msg("How it is"), Shape.LINE),
    Field("Condition", "state", msg("As agreed?"), Shape.CHOICE, words=ConditionState),
    Field("Condition", "owner", msg("Who settles it"), Shape.CHOICE, words=Owner),
    Field("Condition", "with_employee_on", msg("Asked the employee on"), Shape.DATE),
    Field("Condition", "with_customer_on", msg("Asked the customer on"), Shape.DATE),
    Field("Condition", "differs_since", msg("Differs since"), Shape.DATE),
)

EXPECTATION_FIELDS: tuple[Field, ...] = (
    Field("Expectation", "text", msg("What"), Shape.LINE),
    Field("Expectation", "expects", msg("Who expects it"), Shape.CHOICE, words=Owner),
    Field("Expectation", "expected_of", msg("Of whom"), Shape.CHOICE, words=Owner),
    Field("Expectation", "noted_on", msg("Noted on"), Shape.DATE),
    Field("Expectation", "agreed_on", msg("Agreed on"), Shape.DATE),
    Field("Expectation", "visibility", msg("Who may see it"), Shape.CHOICE, words=Visibility),
)
