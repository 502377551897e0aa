"""What the health page knows: rows as they come, and what is done about them."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.checkup import Repair, Row, grouped
from app.domain.health import OFF
from app.services.checkup import Check
from app.services.checkup.page import Report
from app.ui.bridge import Bridge
from app.ui.health.phrases import copied

SLOW_S = 2.0
QUICK_S, THOROUGH_S = 30.0, 300.0  # between two looks by themselves
ASKING = frozenset({"crm", "identity", "mail", "proxy", "website", "keychain"})  # cost others
STEPS = ("hub", "crm", "calendar")  # of a first run

Repairs = Mapping[str, Callable[[], Coroutine[Any, Any, object]]]


class Looks(Protocol):
    """What looks."""

    @property
    def checks(self) -> list[Check]:
        """All looks, in order."""
        ...

    def check_of(self, row: str) -> str:
        """Return the name of the look that gives a row."""
        ...

    def look(
        self, name: str, told: Callable[[Row], None] | None = None
    ) -> Coroutine[Any, Any, list[Row]]:
        """Take one look."""
        ...


@dataclass(frozen=True, slots=True)
class HealthActions:
    """What the page can have done.

    Attributes:
        repairs: by id of the repair; one that is missing has no button.
        copy: puts text where it can be pasted from.
        seen: keeps whether the test alert was seen.
        check_page: looks at a web page; None: not offered.
        test_waits: whether the person was not asked yet about a test alert.
    """

    repairs: Repairs
    copy: Callable[[str], None]
    seen: Callable[[bool], None] = lambda _: None
    check_page: Callable[[str], Coroutine[Any, Any, Report]] | None = None
    test_waits: Callable[[], bool] = lambda: False


class HealthViewModel(QObject):
    """The rows and what is being looked at.

    Signals:
        changed: something has a new value.
        copied: a text is on the clipboard.
    """

    changed = Signal()
    copied = Signal()

    def __init__(self, bridge: Bridge, looks: Looks, actions: HealthActions, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._looks, self.actions, self.clock = bridge, looks, actions, clock
        self.rows: dict[str, Row] = {}
        self._begun: dict[str, float] = {}  # looks under way, by name
        self._done: dict[str, float] = {}
        self.report: Report | None = None
        self.checking_page = ""
        self.busy: set[str] = set()  # repairs under way

    @property
    def ids(self) -> list[str]:
        """Every row that there will be, in order."""
        return [row for check in self._looks.checks for row in check.rows]

    @property
    def looking(self) -> bool:
        """Whether something is being looked at."""
        return bool(self._begun)

    @property
    def slow(self) -> list[str]:
        """The rows that take long just now."""
        since = self.clock.now() - SLOW_S
        late = [name for name, begun in self._begun.items() if begun <= since]
        return [check.rows[0] for check in self._looks.checks if check.name in late]

    @property
    def groups(self) -> list[tuple[str, list[Row]]]:
        """The rows that are known, what is wrong first."""
        return grouped(self.rows.values())

    @property
    def steps(self) -> list[Row]:
        """Hub, Salesforce and calendar, while one is not set up and each can be from here."""
        found = [self.rows[name] for name in STEPS if name in self.rows]
        open_ = [row for row in found if row.state == OFF]
        mendable = all(row.repair is None or self.can_mend(row.repair) for row in open_)
        return found if len(found) == len(STEPS) and open_ and mendable else []

    def is_looking(self, row: str) -> bool:
        """Whether this row is being looked at."""
        return self._looks.check_of(row) in self._begun

    def look_again(self) -> None:
        """Look at everything now."""
        for check in self._looks.checks:
            self._look(check.name)

    def look_at(self, row: str) -> None:
        """Look at one thing now."""
        self._look(self._looks.check_of(row))

    def grow_old(self) -> None:
        """Look at what was not looked at for a while, and let the ages go on."""
        now = self.clock.now()
        for check in self._looks.checks:
            wait = THOROUGH_S if check.name in ASKING else QUICK_S
            if now - self._done.get(check.name, 0.0) >= wait:
                self._look(check.name)
        self.changed.emit()

    def can_mend(self, repair: Repair) -> bool:
        """Whether there is a button for it."""
        return repair.id == "copy" or repair.id in self.actions.repairs

    def mend(self, row: str) -> None:
        """Do what helps, then look again."""
        found = self.rows.get(row)
        if found is None or found.repair is None:
            return
        if found.repair.id == "copy":
            self.copy(copied(found.repair.copy))
        elif found.repair.id not in self.busy:
            self._bridge.start(self._mended(row, found.repair), name=found.repair.label)

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        self.actions.copy(text)
        self.copied.emit()

    def answer(self, *, seen: bool) -> None:
        """Keep whether the test alert was seen."""
        self.actions.seen(seen)
        self._look("notifications")

    def check_page(self, address: str) -> None:
        """Look whether a web page carries the messenger."""
        if self.actions.check_page is None or not address.strip() or self.checking_page:
            return
        self.checking_page, self.report = address, None
        self.changed.emit()
        self._bridge.start(self._checked(address), name=self.tr("Check a page"))

    async def _checked(self, address: str) -> None:
        try:
            if self.actions.check_page is not None:
                self.report = await self.actions.check_page(address)
        finally:
            self.checking_page = ""
            self.changed.emit()

    async def _mended(self, row: str, repair: Repair) -> None:
        self.busy.add(repair.id)
        self.changed.emit()
        try:
            await self.actions.repairs[repair.id]()
        finally:
            self.busy.discard(repair.id)
            self.changed.emit()
        self.look_at(row)

    def _look(self, name: str) -> None:
        if name not in self._begun:
            self._begun[name] = self.clock.now()
            self.changed.emit()
            self._bridge.start(self._looked(name), name=self.tr("Look at the systems"))

    async def _looked(self, name: str) -> None:
        try:
            await self._looks.look(name, self._tell)
        finally:
            self._begun.pop(name, None)
            self._done[name] = self.clock.now()
            self.changed.emit()

    def _tell(self, row: Row) -> None:
        """Keep a row; what is red and not to be mended here is at least to be told to others."""
        stuck = row.repair is not None and not self.can_mend(row.repair)
        self.rows[row.id] = row.for_others if row.is_red and stuck else row
