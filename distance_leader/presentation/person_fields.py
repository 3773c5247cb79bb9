"""The fields of what a person has beside the rhythm: home days, goals, energy, belonging."""

from distance_leader.domain.codes import Belonging, Energy, HomeDayState, Visibility
from distance_leader.i18n.message import msg
from distance_leader.presentation.field import Field, Shape

HOME_DAY_FIELDS: tuple[Field, ...] = (
    Field("HomeDay", "first_on", msg("From"), Shape.DATE),
    Field("HomeDay", "last_on", msg("Until"), Shape.DATE),
    Field("HomeDay", "state", msg("State"), Shape.CHOICE, words=HomeDayState),
    Field("HomeDay", "note", msg("Note"), Shape.LINE),
)

GOAL_FIELDS: tuple[Field, ...] = (
    Field("Goal", "text", msg("Goal"), Shape.LINE),
    Field("Goal", "talked_on", msg("Last talked about on"), Shape.DATE),
    Field("Goal", "reached_on", msg("Reached on"), Shape.DATE),
    Field("Goal", "visibility", msg("Who may see it"), Shape.CHOICE, words=Visibility),
)

ENERGY_FIELDS: tuple[Field, ...] = (
    Field("EnergyNote", "text", msg("What"), Shape.LINE),
    Field("EnergyNote", "kind", msg("Gives or takes"), Shape.CHOICE, words=Energy),
    Field("EnergyNote", "noted_on", msg("From"), Shape.DATE),
    Field("EnergyNote", "until_on", msg("Until"), Shape.DATE),
    Field("EnergyNote", "visibility", msg("Who may see it"), Shape.CHOICE, words=Visibility),
)

BELONGING_FIELDS: tuple[Field, ...] = (
    Field("BelongingEvent", "what", msg("What"), Shape.LINE),
    Field("BelongingEvent", "kind", msg("Kind"), Shape.CHOICE, words=Belonging),
    Field("BelongingEvent", "on", msg("Day"), Shape.DATE),
    Field("BelongingEvent", "visibility", msg("Who may see it"), Shape.CHOICE, words=Visibility),
)
