"""The rep's own working hours: kept on this machine, used by every calendar, told to the hub.

Decided: on a machine that has none yet, hours come from the hub's copy once it has
told its calendars, and only else from the settings; until then the settings' hours are
used here and told to nobody, so that a new machine does not undo what the rep once set.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

import msgspec
from tzlocal import get_localzone_name, reload_localzone

from app.core.clock import Clock
from app.core.database import Database
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.booker import CalendarChosen
from app.domain.errors import FoyerError, RejectedError
from app.domain.my_hours import HoursChanged, ZoneOffered
from app.domain.rep_hours import first_hours, hours_faults, schedule_of, without_past
from app.domain.state import ConsoleState
from app.domain.wire.meetings import WorkingHours
from app.domain.working_hours import USUAL, HoursError
from app.domain.zones import is_zone
from app.services.booking_provider import Provider
from app.services.calendar_publishing import Calendars
from app.services.holiday_calendar import Country, Holiday, HolidayCalendar
from app.services.store import Store

LOOK_S = 300.0  # between two looks at the machine's time zone
YEARS = 2  # this year's holidays and the next one's

log = logging.getLogger(__name__)


def machine_zone() -> str:
    """Return the time zone that this machine is in now; reads files."""
    reload_localzone()
    return get_localzone_name() or "UTC"


class HoursRows:
    """Hours in the console's database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = database.turn

    def read(self, rep: str) -> tuple[WorkingHours, str] | None:
        """Return a rep's hours and the machine's zone that the rep knows of."""
        with self._lock:
            row = self._database.execute(
                "SELECT hours, machine_zone FROM rep_hours WHERE rep = ?", (rep,)
            ).fetchone()
        if row is None:
            return None
        try:
            return msgspec.json.decode(row[0], type=WorkingHours), str(row[1])
        except msgspec.DecodeError:
            log.warning("The stored working hours cannot be read, and are set anew.")
            return None

    def keep(self, rep: str, hours: WorkingHours, machine_zone: str, now: float) -> None:
        """Store a rep's hours."""
        text = msgspec.json.encode(hours).decode()
        with self._lock:
            self._database.execute(
                "INSERT INTO rep_hours (rep, hours, machine_zone, changed) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (rep) DO UPDATE SET hours = excluded.hours, "
                "machine_zone = excluded.machine_zone, changed = excluded.changed",
                (rep, text, machine_zone, now),
            )


@dataclass(frozen=True, slots=True)
class Beginning:
    """What holds while no hours are kept: the settings, and this machine."""

    text: str = USUAL
    zone: str = ""  # of the settings; empty: this machine's
    machine_zone: Callable[[], str] = machine_zone


class MyHours:
    """The hours of the rep who is signed in.

    Args:
        calendars: where the calendar at hand is.
        beginning: what holds at the very first start.

    """

    def __init__(
        self,
        rows: HoursRows,
        store: Store,
        clock: Clock,
        calendars: Calendars,
        beginning: Beginning | None = None,
        holidays: HolidayCalendar | None = None,
    ) -> None:
        self._rows, self._store, self._clock, self._calendars = rows, store, clock, calendars
        self._beginning = beginning or Beginning()
        self._holidays = holidays or HolidayCalendar()
        self._tasks = TaskSet(unhandled)
        self._changed: Callable[[], None] = lambda: None
        self._seen_zone = ""  # the machine's, as the rep knows it
        self._applied: tuple[Provider | None, WorkingHours] | None = None
        self._unlisten = store.listen(self._follow)

    def on_changed(self, changed: Callable[[], None]) -> None:
        """Call `changed` when other hours are in force."""
        self._changed = changed

    def start(self) -> None:
        """Take what is stored, or what the settings say, and watch the machine's time zone."""
        found = self._rows.read(self._rep)
        if found is not None:
            self._seen_zone = found[1]
            self._store.apply(HoursChanged(found[0]))
        else:
            self._store.apply(HoursChanged(self._first(), kept=False))
        self._tasks.start(self._watch(), name="Watch the time zone")

    async def stop(self) -> None:
        """End what runs."""
        self._unlisten()
        await self._tasks.close()

    def told(self) -> WorkingHours | None:
        """Return the hours that others may see; None until it is known which they are."""
        mine = self._store.state.my_hours
        return mine.hours if mine.kept else None

    async def put(self, hours: WorkingHours) -> None:
        """Use other hours from now on; raise RejectedError with words when they make no sense."""
        if faults := hours_faults(hours):
            raise RejectedError(faults[0])
        self._keep(without_past(hours, self._today()))

    async def follow_zone(self) -> None:
        """Keep the hours on the wall clock of the machine's new zone."""
        offered = self._store.state.my_hours.zone_offered
        if offered:
            self._seen_zone = offered
            self._keep(msgspec.structs.replace(self._store.state.my_hours.hours, zone=offered))
            self._store.apply(ZoneOffered(""))

    async def stay(self) -> None:
        """Leave the hours in their zone, wherever the machine is."""
        self._seen_zone = self._store.state.my_hours.zone_offered
        self._keep(self._store.state.my_hours.hours)
        self._store.apply(ZoneOffered(""))

    async def countries(self) -> list[Country]:
        """Return the countries whose holidays are known; raise FoyerError."""
        return await self._holidays.countries()

    async def regions(self, country: str) -> tuple[tuple[str, str], ...]:
        """Return a country's subdivisions; raise FoyerError."""
        return await self._holidays.regions(country)

    async def holidays(self, country: str, region: str) -> list[Holiday]:
        """Return this year's holidays and the next one's that are ahead; raise FoyerError."""
        today = self._today()
        found = await self._holidays.holidays(
            country, region, range(today.year, today.year + YEARS)
        )
        return [each for each in found if each.date >= today.isoformat()]

    @property
    def _rep(self) -> str:
        account = self._store.state.desk.account
        return account.rep if account else ""

    def _today(self) -> date:
        return datetime.fromtimestamp(self._clock.now(), UTC).date()

    def _first(self) -> WorkingHours:
        given = self._beginning
        where = given.zone if is_zone(given.zone) else given.machine_zone()
        try:
            return first_hours(given.text, where)
        except HoursError:  # the booker's service says what is wrong with the settings
            return first_hours(USUAL, where if is_zone(where) else "UTC")

    def _keep(self, hours: WorkingHours) -> None:
        try:
            self._rows.keep(self._rep, hours, self._seen_zone, self._clock.now())
        except sqlite3.Error as error:
            raise RejectedError(f"It cannot be stored on this machine ({error}).") from error
        self._store.apply(HoursChanged(hours))
        self._changed()

    def _follow(self, state: ConsoleState) -> None:
        """Use the hours in the calendar at hand; take the hub's copy where there are none."""
        provider, mine = self._calendars.provider, state.my_hours
        if self._applied != (wanted := (provider, mine.hours)) and mine.hours.weekly:
            self._applied = wanted
            self._use(provider, mine.hours)
        if not mine.kept and state.meetings.asked_at > 0 and mine.hours.weekly:
            copy = state.meetings.calendars.get(self._rep)
            known = copy is not None and bool(copy.hours.weekly)
            self._keep(copy.hours if copy is not None and known else mine.hours)

    def _use(self, provider: Provider | None, hours: WorkingHours) -> None:
        if provider is None:
            return
        try:
            schedule = schedule_of(hours)
        except HoursError as error:
            log.warning("The working hours cannot be used: %s", error)
            return
        provider.availability.schedule = schedule
        self._store.apply(CalendarChosen(True, provider.makes_links, schedule.zone.key))

    async def _watch(self) -> None:
        while True:
            await self._look_at_zone()
            await self._renew_holidays()
            await asyncio.sleep(LOOK_S)

    async def _look_at_zone(self) -> None:
        """Offer the machine's zone when it is another one than the rep knows of."""
        now = await asyncio.to_thread(self._beginning.machine_zone)
        mine = self._store.state.my_hours
        known = self._seen_zone or mine.hours.zone
        offered = now if now not in {known, mine.hours.zone} and is_zone(now) else ""
        if offered != mine.zone_offered:
            self._store.apply(ZoneOffered(offered))

    async def _renew_holidays(self) -> None:
        """Work out the holidays of a new year; what the rep opened stays open."""
        hours = self._store.state.my_hours.hours
        last = max(hours.holidays, default="")
        if not hours.country or last >= f"{self._today().year + 1}":
            return
        try:
            found = await self.holidays(hours.country, hours.region)
        except FoyerError as error:
            log.info("The holidays were not renewed: %s", error)
            return
        dates = sorted({*hours.holidays, *(each.date for each in found)})
        if dates != hours.holidays and hours == self._store.state.my_hours.hours:
            self._keep(msgspec.structs.replace(hours, holidays=dates))
