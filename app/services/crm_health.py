"""How the CRM is, in one sentence for the status bar."""

from datetime import datetime

from app.core.clock import Clock
from app.domain import health
from app.domain.crm_connection import Synced
from app.domain.errors import SignInNeededError, TransientError
from app.domain.health import SystemChanged, SystemHealth
from app.domain.push_card import FAILED, OFFLINE, SIGN_IN
from app.services.crm.base import CrmError, Retry
from app.services.crm.budget import ApiBudget
from app.services.store import Store

USED_UP = "Your org has used up its Salesforce calls for the day. Foyer looks again at {time}."
TIGHT = (
    "Your org has used {percent} % of its Salesforce calls for the day. Foyer asks only for what "
    "you wait for, and looks again at {time}."
)


class CrmHealth:
    """Tells the store; the same twice is told once."""

    def __init__(self, store: Store, clock: Clock, budget: ApiBudget) -> None:
        self._store, self._clock, self._budget = store, clock, budget
        self._note = ""

    def ok(self) -> None:
        """Salesforce has answered: all is well, but for what the rights or the allowance say."""
        self._store.apply(Synced(self._clock.now()))
        self.tell(health.OK, " ".join(part for part in (self.allowance, self._note) if part))

    def note(self, words: str) -> None:
        """Say something that stands while Salesforce answers, such as missing rights."""
        self._note = words
        known = self._store.state.health.systems.get("crm")
        if known is not None and known.state == health.OK:
            self.tell(health.OK, " ".join(part for part in (self.allowance, words) if part))

    def failed(self, error: CrmError | TransientError | SignInNeededError) -> str:
        """Tell why a call failed, and return the state of a preview that cannot be had."""
        if isinstance(error, SignInNeededError) or _wants_sign_in(error):
            self.tell(health.NEEDS_SIGN_IN, str(error))
            return SIGN_IN
        if not self._budget.may():
            self.used_up()
            return OFFLINE
        if isinstance(error, CrmError) and error.retry is Retry.NO:
            self.tell(health.FAULT, str(error))
            return FAILED
        self.tell(health.OFFLINE, str(error))
        return OFFLINE

    def used_up(self) -> None:
        """Tell that nothing goes out, and until when."""
        self.tell(health.OFFLINE, self.allowance, self._budget.until)

    @property
    def allowance(self) -> str:
        """Why calls wait and until when, in words; empty when none does."""
        until, usage = self._budget.until, self._budget.now.usage
        if until is None:
            return ""
        time = f"{datetime.fromtimestamp(until).astimezone():%H:%M}"
        if not self._budget.may() or usage is None:
            return USED_UP.format(time=time)
        return TIGHT.format(percent=int(usage.share * 100), time=time)

    def tell(self, state: str, words: str, next_try: float | None = None) -> None:
        """Show a state and what it means."""
        known = self._store.state.health.systems.get("crm")
        if known is None or (known.state, known.words, known.next_try) != (state, words, next_try):
            told = SystemHealth(state, words, self._clock.now(), next_try)
            self._store.apply(SystemChanged("crm", told))


def _wants_sign_in(error: Exception) -> bool:
    return isinstance(error, CrmError) and error.retry is Retry.SIGN_IN
