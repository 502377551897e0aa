"""What does not agree between bookings and calendar, and what the rep wants done about it."""

from collections.abc import Coroutine
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.errors import FoyerError
from app.domain.reconcile import Finding, Remedy
from app.domain.state import ConsoleState
from app.ui.bridge import Bridge
from app.ui.words import zone_or_none


class Mender(Protocol):
    """What the repair list asks of the service of meetings."""

    def reconcile(self) -> Coroutine[Any, Any, None]:
        """Compare bookings and calendar now."""
        ...

    def settle(self, finding: str, remedy: Remedy) -> Coroutine[Any, Any, None]:
        """Do what the rep chose; raise RejectedError, TransientError."""
        ...


class RepairViewModel(QObject):
    """Findings, and what is under way about each.

    Signals:
        changed: any attribute has a new value.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, mender: Mender, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._mender, self.clock = bridge, mender, clock
        self.findings: tuple[Finding, ...] = ()
        self.at, self.words = 0.0, ""
        self.busy: dict[str, Remedy] = {}  # by finding
        self.failures: dict[str, str] = {}
        self.looking = False
        self.ready = False
        self.zone = ZoneInfo("UTC")
        self._seen: object = None
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    def look(self) -> None:
        """Compare bookings and calendar now."""
        if not self.looking:
            self.looking = True
            self.changed.emit()
            self._bridge.start(self._looked(), name=self.tr("Compare with the calendar"))

    def settle(self, finding: str, remedy: Remedy) -> None:
        """Do something about a finding; one thing at a time."""
        if finding in self.busy:
            return
        self.busy[finding] = remedy
        self.failures.pop(finding, None)
        self.changed.emit()
        self._bridge.start(self._settled(finding, remedy), name=self.tr("Mend a meeting"))

    async def _looked(self) -> None:
        try:
            await self._mender.reconcile()
        finally:
            self.looking = False
            self.changed.emit()

    async def _settled(self, finding: str, remedy: Remedy) -> None:
        try:
            await self._mender.settle(finding, remedy)
        except FoyerError as error:
            self.failures[finding] = str(error)  # said on the card, where it is read
        finally:
            self.busy.pop(finding, None)
            self.changed.emit()

    def _show(self, state: ConsoleState) -> None:
        seen = (state.reconciled, state.booker.ready, state.booker.zone)
        if seen == self._seen:
            return
        self._seen = seen
        found = state.reconciled
        self.findings, self.at, self.words = found.findings, found.at, found.words
        self.ready = state.booker.ready
        self.zone = zone_or_none(state.booker.zone) or ZoneInfo("UTC")
        there = {each.id for each in found.findings}
        self.failures = {key: why for key, why in self.failures.items() if key in there}
        self.changed.emit()
