"""Newer versions: what lives as long as the program; nothing of a window is imported here."""

from collections.abc import Callable
from pathlib import Path

from app.core.clock import Clock, SystemClock
from app.core.installation import Installation, this_installation
from app.services.settings import Settings, Updates
from app.services.update_history import UpdateHistory
from app.services.update_schedule import UpdateSchedule
from app.services.updates.base import Updater
from app.services.updates.source import Source
from app.services.updates.tufup_engine import TufupEngine, updater_for


class UpdatesRoom:
    """The schedule, from the start of the program to its end.

    Attributes:
        starts_again: the rep wants the new version to run once this process has ended.
    """

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        clock: Clock,
        stop: Callable[[], None],
        *,
        here: Installation | None = None,
        updater: Updater | None = None,
    ) -> None:
        """`stop` ends the program."""
        self.here = here or this_installation()
        self._end, self.starts_again = stop, False
        self.schedule = UpdateSchedule(
            updater,
            settings.updates,
            UpdateHistory(folder, clock),
            clock,
            about=(self.here.version, self.here.kind),
        )
        self.schedule.restart = self._restart

    def _restart(self) -> None:
        self.starts_again = True
        self._end()


def made_updates(settings: Settings, folder: Path, stop: Callable[[], None]) -> UpdatesRoom:
    """Return the room for this copy of Foyer."""
    here = this_installation()
    updater = _updater(here, settings.updates, folder)
    return UpdatesRoom(settings, folder, SystemClock(), stop, here=here, updater=updater)


def _updater(here: Installation, chosen: Updates, folder: Path) -> Updater | None:
    """Return the engine; a copy with a launcher has one in any case, which hears of good starts."""
    looking = updater_for(here, chosen, folder)
    if looking is None and here.root is not None:
        return TufupEngine(here, Source(""), folder)
    return looking
