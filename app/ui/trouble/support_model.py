"""Making the support bundle, as its page shows it."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.errors import FoyerError
from app.ui.bridge import Bridge

Make = Callable[[Path], Coroutine[Any, Any, Path]]


class SupportModel(QObject):
    """One bundle at a time.

    Attributes:
        busy: one is being made.
        made: where the newest one lies; None before.
        fault: why the newest one could not be made.

    Signals:
        changed: any of these has a new value.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, make: Make) -> None:
        super().__init__()
        self._bridge, self._make = bridge, make
        self.busy, self.fault = False, ""
        self.made: Path | None = None

    def save(self, target: Path) -> None:
        """Make one; while another is being made, nothing happens."""
        if not self.busy:
            self._tell(busy=True, fault="", made=None)
            self._bridge.start(self._save(target), name=self.tr("Support bundle"))

    async def _save(self, target: Path) -> None:
        made, fault = None, self.tr("Foyer failed at it; that is reported by itself.")
        try:
            made, fault = await self._make(target), ""
        except FoyerError as error:
            fault = str(error)
        finally:  # also after a fault, or nobody could try again
            self._tell(busy=False, fault=fault, made=made)

    def _tell(self, *, busy: bool, fault: str, made: Path | None) -> None:
        self.busy, self.fault, self.made = busy, fault, made
        self.changed.emit()
