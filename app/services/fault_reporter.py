"""The one place where faults of the program end: logged, kept as a report, shown once.

A fault is known by its kind and the last places that it came through. The same one again, which
may come with every paint, is counted, not shown again, and logged at the 2nd, 4th, 8th time.
A `FoyerError` that nobody took is no fault: it has words for the rep, and is logged alone.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from app.core.faults import log_fault
from app.core.log import WORKER
from app.core.told import Safe, lines, safe, told
from app.domain.errors import FoyerError
from app.services.crash_reports import CrashReports, new_id

MOST_SHOWN = 3  # different ones in one run; whoever has read three needs no fourth

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault as it is shown.

    Attributes:
        id: of its report.
        count: how often it happened.
        ended: it ended the program before this one.
    """

    id: str
    count: int = 1
    ended: bool = False


class FaultReporter:
    """Takes faults of any thread; call it with what was being done, and the error.

    Attributes:
        show: hears of each fault that is to be shown, on the thread where it happened, which may
            be in the middle of anything.
    """

    def __init__(self, reports: CrashReports) -> None:
        self.reports = reports
        self.show: Callable[[Fault], None] = lambda fault: None
        self._faults: dict[str, Fault] = {}
        self._texts: dict[str, str] = {}  # of the reports of what was shown
        self._lock = threading.RLock()  # a destructor that fails may come in the middle of it
        self._quiet = False

    def __call__(self, name: str, error: BaseException) -> None:
        """Take a fault."""
        if isinstance(error, FoyerError):
            log_fault(name, error)
            return
        taken = told(error)
        fault, is_shown = self._counted(taken.mark)
        if fault.count == 1:
            log_fault(name, error)
            log.error("Its report is %s", Safe(fault.id))
            WORKER.put(lambda: self._keep(fault, safe(name), lines(taken)))
        elif not fault.count & (fault.count - 1):
            log.error("It failed again: report %s, %d times", Safe(fault.id), fault.count)
        if is_shown and fault.count == 1:
            self.show(fault)

    def now(self, fault: Fault) -> Fault:
        """Return a fault as often as it has happened by now."""
        with self._lock:
            return next((one for one in self._faults.values() if one.id == fault.id), fault)

    def ended_before(self, left: list[str]) -> None:
        """Report that the program before this one died, with its last words."""
        if left:
            fault = Fault(new_id(), ended=True)
            log.error("The program before this one died; its report is %s", Safe(fault.id))
            WORKER.put(lambda: self._keep(fault, "It died.", left))
            self.show(fault)

    def details(self, fault: Fault) -> str:
        """Return the report of a fault that was shown, whether it could be kept or not."""
        WORKER.flush()
        return self._texts.get(fault.id, "")

    def close(self) -> None:
        """Show nothing more: the program ends."""
        self._quiet = True

    def _keep(self, fault: Fault, what: str, said: list[str]) -> None:
        text = self.reports.keep(fault.id, what, said)
        if len(self._texts) <= MOST_SHOWN:  # and the end of the program before
            self._texts[fault.id] = text

    def _counted(self, mark: str) -> tuple[Fault, bool]:
        with self._lock:
            known = self._faults.get(mark)
            fault = replace(known, count=known.count + 1) if known else Fault(new_id())
            self._faults[mark] = fault
            place = list(self._faults).index(mark)
        return fault, place < MOST_SHOWN and not self._quiet
