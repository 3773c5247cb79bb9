"""From drafts to contacts: hour, length, channel, initiative and notes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from random import Random

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.codes import Anchor, Channel, Focus, Initiator, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.home import Home
from distance_leader.domain.moments import to_utc
from distance_leader.domain.weeks import IsoWeek
from distance_leader.domain.zones import tzdata_version
from distance_leader.services.resolving import resolved
from distance_leader.services.samples.diary import HOME_ZONE, Diary, ahead, clock
from distance_leader.services.samples.drafts import Draft
from distance_leader.services.samples.order import SampleOrder, SamplePerson
from distance_leader.services.samples.parties import new_id
from distance_leader.services.samples.texts import TEXTS

_WRITTEN = (Channel.EMAIL, Channel.CHAT)
_SPOKEN_MINUTES = (15, 20, 20, 30, 30, 30, 30, 45, 45, 60)
_WRITTEN_MINUTES = (5, 10, 15)
_VISIT_MINUTES = (360, 480, 600)
_JOINT_MINUTES = 45
_INITIATORS = (*(Initiator.LEADER,) * 21, *(Initiator.EMPLOYEE,) * 8, Initiator.OTHER)
_ON_EMPLOYEES_CLOCK = 0.2
_WORTH_A_NOTE = {State.HELD: 0.25, State.MISSED: 0.4, State.CANCELLED: 0.5, State.PLANNED: 0.3}
_PRIVATE_SHARE = 0.03
_RECENT = timedelta(weeks=4)


class Scribe:
    """Writes contacts of one file; keeps the leader's diary while doing so."""

    def __init__(self, rng: Random, order: SampleOrder) -> None:
        self._rng = rng
        self._texts = TEXTS[order.language]
        self._diary = Diary(rng, order.today - _RECENT)

    def contact(self, person: SamplePerson, draft: Draft) -> Contact:
        """The contact that a draft became, with the zone and instant that `services.resolving` would give it.

        They are worked out here since the history alone is half a million contacts, which need not be made twice.
        """
        rng = self._rng
        stay = person.stay_on(draft.day) or person.stay
        channel = draft.channel or self._channel(person)
        minutes = self._minutes(channel)
        anchor = self._anchor(channel) if draft.has_day else Anchor.LEADER
        zone = stay.zone if anchor is Anchor.EMPLOYEE else HOME_ZONE
        at = None
        if draft.has_day and draft.has_time:
            at = self._time(draft.day, (stay, channel, anchor), minutes, person.habit)
        return Contact(
            id=new_id(rng),
            employee_id=person.employee.id,
            week=IsoWeek.of(draft.day),
            day=draft.day if draft.has_day else None,
            last_day=draft.last_day,
            time=at,
            anchor=anchor,
            zone=zone,
            starts_at=None if at is None else to_utc(draft.day, at, zone),
            tzdata="" if at is None else tzdata_version(),
            minutes=minutes,
            channel=channel,
            foci=draft.foci,
            state=draft.state,
            initiator=rng.choice(_INITIATORS),
            note=self._note(draft.state),
            private_note=rng.choice(self._texts.private) if rng.random() < _PRIVATE_SHARE else "",
            moved_from=draft.moved_from,
            party_id=rng.choice((stay.home_manager_id, stay.customer_manager_id)) if draft.about else None,
        )

    def joint_talk(self, people: Sequence[SamplePerson], day: date, state: State) -> Iterator[Contact]:
        """One talk with several people: the same in every row. Nothing where no hour suits all of them."""
        stays = [person.stay_on(day) or person.stay for person in people]
        start = self._diary.find(day, stays, _JOINT_MINUTES, self._rng.random())
        if start is None:
            return
        talk = Contact(
            id=new_id(self._rng),
            employee_id=people[0].employee.id,
            week=IsoWeek.of(day),
            day=day,
            time=clock(start),
            zone=HOME_ZONE,
            minutes=_JOINT_MINUTES,
            channel=Channel.VIDEO,
            foci=frozenset({Focus.TASK, Focus.BELONGING}),
            state=state,
            note=self._rng.choice(self._texts.group),
            talk_id=new_id(self._rng),
        )
        talk = resolved(talk, Home(HOME_ZONE), ())
        for person in people:
            yield replace(talk, id=new_id(self._rng), employee_id=person.employee.id)

    def _channel(self, person: SamplePerson) -> Channel:
        if self._rng.random() < 0.7:  # noqa: PLR2004
            return person.employee.preferred_channel
        return self._rng.choice((Channel.PHONE, Channel.VIDEO))

    def _minutes(self, channel: Channel) -> int:
        if channel is Channel.VISIT:
            return self._rng.choice(_VISIT_MINUTES)
        if channel in _WRITTEN:
            return self._rng.choice(_WRITTEN_MINUTES)
        return self._rng.choice(_SPOKEN_MINUTES)

    def _anchor(self, channel: Channel) -> Anchor:
        """A visit follows the site's clock; a talk mostly the leader's, a meeting at home always."""
        if channel is Channel.VISIT:
            return Anchor.EMPLOYEE
        on_site = channel is not Channel.MEETING and self._rng.random() < _ON_EMPLOYEES_CLOCK
        return Anchor.EMPLOYEE if on_site else Anchor.LEADER

    def _time(self, day: date, how: tuple[Assignment, Channel, Anchor], minutes: int, habit: float) -> time | None:
        stay, channel, anchor = how
        if channel is Channel.VISIT:
            span = stay.working_hours.on(day.weekday())
            return clock(span.start + 60) if span else None
        stays = () if channel is Channel.MEETING else (stay,)
        start = self._diary.find(day, stays, minutes, habit)
        if start is None:
            return None
        return clock(start + ahead(day, stay.zone) if anchor is Anchor.EMPLOYEE else start)

    def _note(self, state: State) -> str:
        if self._rng.random() >= _WORTH_A_NOTE[state]:
            return ""
        texts = {
            State.HELD: self._texts.held,
            State.MISSED: self._texts.missed,
            State.CANCELLED: self._texts.cancelled,
            State.PLANNED: self._texts.planned,
        }
        return self._rng.choice(texts[state])
