"""Slice of the console's state: this rep's own working hours."""

from dataclasses import dataclass, replace

from app.domain.desk import SignedOut
from app.domain.wire.meetings import WorkingHours


@dataclass(frozen=True, slots=True)
class MyHours:
    """The hours in force; `kept` is False while they are only what the settings say."""

    hours: WorkingHours = WorkingHours()  # noqa: RUF009 it is frozen
    kept: bool = False
    zone_offered: str = ""  # this machine's new time zone, which the rep may follow


@dataclass(frozen=True, slots=True)
class HoursChanged:
    """Other hours are in force."""

    hours: WorkingHours
    kept: bool = True


@dataclass(frozen=True, slots=True)
class ZoneOffered:
    """The machine is in another time zone than the hours; empty: no more."""

    zone: str


MyHoursEvent = HoursChanged | ZoneOffered


def reduce_my_hours(mine: MyHours, event: object) -> MyHours:
    """Return the slice after `event`; other slices' events change nothing."""
    match event:
        case HoursChanged(hours, kept):
            return replace(mine, hours=hours, kept=kept)
        case ZoneOffered(zone):
            return replace(mine, zone_offered=zone)
        case SignedOut():
            return MyHours()
        case _:
            return mine
