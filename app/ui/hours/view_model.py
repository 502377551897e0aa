"""Working hours as they are edited."""

from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.errors import FoyerError
from app.domain.hours_text import DayPlan, spans_of, text_of, week_plan
from app.domain.open_time import WEEKDAYS
from app.domain.rep_hours import LONGEST_REASON, hours_faults, overlaps, week_of, weekly_of
from app.domain.state import ConsoleState
from app.domain.wire.meetings import DayHours, DaySpan, WorkingHours
from app.domain.working_hours import HoursError
from app.domain.zones import is_zone
from app.services.holiday_calendar import Country, Holiday
from app.ui.bridge import Bridge

OVERLAP = "Two of these times overlap; they count once."


class Hours(Protocol):
    """Where hours are kept; `services.my_hours.MyHours` is one."""

    def put(self, hours: WorkingHours) -> Coroutine[Any, Any, None]:
        """Use other hours; raise FoyerError with the reason."""
        ...

    def follow_zone(self) -> Coroutine[Any, Any, None]:
        """Keep the hours on the clock of the machine's new zone."""
        ...

    def stay(self) -> Coroutine[Any, Any, None]:
        """Leave the hours in their zone."""
        ...

    def countries(self) -> Coroutine[Any, Any, list[Country]]:
        """Return the countries whose holidays are known; raise FoyerError."""
        ...

    def regions(self, country: str) -> Coroutine[Any, Any, tuple[tuple[str, str], ...]]:
        """Return a country's subdivisions; raise FoyerError."""
        ...

    def holidays(self, country: str, region: str) -> Coroutine[Any, Any, list[Holiday]]:
        """Return the holidays ahead; raise FoyerError."""
        ...


@dataclass(frozen=True, slots=True)
class OwnDate:
    """Hours of one date as they are typed."""

    date: str
    text: str = ""  # nothing: closed
    words: str = ""


class HoursViewModel(QObject):
    """The draft of this rep's hours.

    Signals:
        changed: any attribute has a new value.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, hours: Hours, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._hours, self._clock = bridge, hours, clock
        self.kept = WorkingHours()
        self.zone = self.country = self.region = ""
        self.week: dict[str, str] = {}  # by weekday, as it is typed
        self.dates: tuple[OwnDate, ...] = ()
        self.closed: tuple[str, ...] = ()  # dates of the holidays
        self.opened: frozenset[str] = frozenset()  # holidays on which the rep works
        self.names: dict[str, str] = {}  # of holidays, by date
        self.countries: tuple[str, ...] = ()
        self.regions: tuple[tuple[str, str], ...] = ()
        self.faults: dict[str, str] = {}  # by place: a weekday, "date:2027-05-04", "zone", ""
        self.hints: dict[str, str] = {}  # what is odd, and may stay
        self.zone_offered = ""
        self.fault = ""
        self.busy = self.saved = False
        bridge.state_changed.connect(self._follow)
        self._take(bridge.state.my_hours.hours)
        self._follow(bridge.state)

    @property
    def draft(self) -> WorkingHours | None:
        """The hours as they are typed; None while they cannot be read."""
        try:
            return self._draft()
        except HoursError:
            return None

    @property
    def dirty(self) -> bool:
        """Whether what is typed differs from what is in force."""
        draft = self.draft
        return draft is None or _plain(draft) != _plain(self.kept)

    @property
    def can_save(self) -> bool:
        """Whether the draft may be used."""
        return self.dirty and not self.faults and not self.busy

    def plan(self) -> list[DayPlan]:
        """Return the next seven days by the draft; nothing while it cannot be read."""
        draft = self.draft
        if draft is None or not is_zone(draft.zone):
            return []
        return week_plan(draft, self.today())

    def today(self) -> date:
        """Return the date in the rep's zone."""
        where = ZoneInfo(self.zone) if is_zone(self.zone) else ZoneInfo("UTC")
        return datetime.fromtimestamp(self._clock.now(), where).date()

    def load(self) -> None:
        """Find out which holidays there are."""
        self._bridge.start(self._load(), name=self.tr("Ask for holidays"))

    def edit(self, **values: Any) -> None:  # noqa: ANN401 attributes of this class
        """Change something of the draft by its name: zone, week, dates, opened."""
        for name, value in values.items():
            setattr(self, name, value)
        self._judge()
        self._set(saved=False)

    def set_day(self, day: str, text: str) -> None:
        """Type the hours of a weekday."""
        self.edit(week={**self.week, day: text})

    def copy_monday(self) -> None:
        """Give all working days Monday's hours."""
        self.edit(week={**self.week, **dict.fromkeys(WEEKDAYS[:5], self.week["mon"])})

    def set_date(self, own: OwnDate) -> None:
        """Add or change the hours of a date."""
        others = [each for each in self.dates if each.date != own.date]
        self.edit(dates=tuple(sorted((*others, own), key=lambda each: each.date)))

    def drop_date(self, when: str) -> None:
        """Let a date have the weekly hours again."""
        self.edit(dates=tuple(each for each in self.dates if each.date != when))

    def open_holiday(self, when: str, *, on: bool) -> None:
        """Work on a holiday, or not."""
        self.edit(opened=self.opened | {when} if on else self.opened - {when})

    def choose_country(self, country: str, region: str = "") -> None:
        """Close the public holidays of a place; an empty country closes none."""
        self.country, self.region = country, region
        if country:
            self._set(busy=True)
            self._bridge.start(self._fill(country, region), name=self.tr("Ask for holidays"))
        else:
            self.regions, self.names = (), {}
            self.edit(closed=(), opened=frozenset())

    def save(self) -> None:
        """Use the draft from now on."""
        draft = self.draft
        if draft is not None and self.can_save:
            self._set(busy=True)
            self._bridge.start(self._save(draft), name=self.tr("Save the working hours"))

    def discard(self) -> None:
        """Go back to the hours in force."""
        self._take(self.kept)
        self._set(saved=False, fault="")

    def answer_zone(self, *, follow: bool) -> None:
        """Follow this machine into its new time zone, or stay."""
        work = self._hours.follow_zone() if follow else self._hours.stay()
        self._bridge.start(work, name=self.tr("Change the time zone"))

    async def _load(self) -> None:
        try:
            self.countries = tuple(each.code for each in await self._hours.countries())
        except FoyerError as error:
            self._set(fault=str(error))
            return
        if self.country:
            await self._name(self.country, self.region)
        self.changed.emit()

    async def _fill(self, country: str, region: str) -> None:
        found = await self._name(country, region)
        if (country, region) != (self.country, self.region):
            return
        self.busy = False
        if found is not None:
            dates = tuple(each.date for each in found)
            self.edit(closed=dates, opened=self.opened & set(dates))

    async def _name(self, country: str, region: str) -> list[Holiday] | None:
        try:
            self.regions = await self._hours.regions(country)
            found = await self._hours.holidays(country, region)
        except FoyerError as error:
            self._set(fault=str(error), busy=False)
            return None
        self.names = {each.date: each.name for each in found}
        self.fault = ""
        return found

    async def _save(self, draft: WorkingHours) -> None:
        try:
            await self._hours.put(draft)
        except FoyerError as error:
            self._set(busy=False, fault=str(error))
            return
        self._take(self._bridge.state.my_hours.hours)
        self._set(busy=False, fault="", saved=True)

    def _draft(self) -> WorkingHours:
        week = {day: spans_of(text) for day, text in self.week.items()}
        return WorkingHours(
            zone=self.zone,
            weekly=weekly_of(week),
            overrides=[
                DayHours(date=each.date, hours=spans_of(each.text), words=each.words)
                for each in self.dates
            ],
            country=self.country,
            region=self.region,
            holidays=list(self.closed),
            open_holidays=sorted(self.opened),
        )

    def _take(self, hours: WorkingHours) -> None:
        self.kept = hours
        self.zone, self.country, self.region = hours.zone, hours.country, hours.region
        self.week = {day: text_of(spans) for day, spans in week_of(hours).items()}
        self.dates = tuple(
            OwnDate(each.date, text_of(each.hours), each.words)
            for each in sorted(hours.overrides, key=lambda each: each.date)
        )
        self.closed, self.opened = tuple(hours.holidays), frozenset(hours.open_holidays)
        self._judge()

    def _judge(self) -> None:
        """Find what is wrong, and where."""
        self.faults, self.hints = {}, {}
        typed = [*self.week.items(), *((f"date:{each.date}", each.text) for each in self.dates)]
        for place, text in typed:
            self._judge_spans(place, text)
        for each in self.dates:
            if len(each.words) > LONGEST_REASON:
                self.faults[f"date:{each.date}"] = f"A reason has at most {LONGEST_REASON} letters."
        if not is_zone(self.zone):
            self.faults["zone"] = "Choose a known time zone."
        if not self.faults and (wrong := hours_faults(self._draft())):
            self.faults[""] = wrong[0]

    def _judge_spans(self, place: str, text: str) -> None:
        try:
            spans: list[DaySpan] = spans_of(text)
        except HoursError as error:
            self.faults[place] = str(error)
            return
        if overlaps(spans):
            self.hints[place] = OVERLAP

    def _follow(self, state: ConsoleState) -> None:
        mine = state.my_hours
        if mine.hours != self.kept:
            if self.dirty and not self.busy:
                self.kept = mine.hours  # what is typed stays
            else:
                self._take(mine.hours)
            self.changed.emit()
        if mine.zone_offered != self.zone_offered:
            self._set(zone_offered=mine.zone_offered)

    def _set(self, **values: Any) -> None:  # noqa: ANN401 attributes of this class
        for name, value in values.items():
            setattr(self, name, value)
        self.changed.emit()


def _plain(hours: WorkingHours) -> WorkingHours:
    """Return hours in one way of writing, so that they can be compared."""
    return msgspec.structs.replace(
        hours,
        weekly=weekly_of(week_of(hours)),
        overrides=sorted(hours.overrides, key=lambda each: each.date),
        holidays=sorted(hours.holidays),
        open_holidays=sorted(hours.open_holidays),
    )
