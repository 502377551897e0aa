"""The console's connection to the CRM: in and out, who is in, and with which rights.

Decided: one sign-in at a time, which a person can give up; the org of each sign-in
is compared with the one before, and another one is told until the ids that are
stored have been validated again. The rights are read after each sign-in, on demand,
and at a start when the last time is long ago.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain import health
from app.domain.crm_connection import (
    Attempt,
    AttemptChanged,
    BudgetChanged,
    CheckChanged,
    Checked,
    Connected,
    ConnectedChanged,
    compared,
)
from app.domain.errors import FoyerError, RejectedError, SignInNeededError, TransientError
from app.domain.preflight import Row, RowState, mapped_fields
from app.domain.state import ConsoleState
from app.services.crm.base import CrmError, Trips
from app.services.crm.connection import About, Revalidate, SignIn
from app.services.crm.console import ConsoleCrm
from app.services.crm_health import CrmHealth
from app.services.crm_record import ConnectionRecord
from app.services.crm_sync import CrmSync
from app.services.store import Store

STALE_S = 12 * 3600.0  # a check older than this is made again at a start
RECHECK_S = 600.0  # between two checks because of refusals
OF_RIGHTS = {  # codes of refusals that may come from a right that was taken away
    "API_DISABLED_FOR_ORG",
    "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
    "INSUFFICIENT_ACCESS",
    "INSUFFICIENT_ACCESS_OR_READONLY",
    "INVALID_FIELD",
    "INVALID_FIELD_FOR_INSERT_UPDATE",
    "INVALID_TYPE",
}
ASK_WITHIN_S, CHECK_WITHIN_S = 10.0, 20.0
NOT_SET_UP = "Salesforce is not set up. Choose production, sandbox or your domain in Settings."
FAILURES = (CrmError, TransientError, SignInNeededError)
log = logging.getLogger(__name__)


class CrmConnection:
    """What the connection's page shows and asks for.

    Attributes:
        revalidate: checks every stored id against the org; given by who keeps them.
    """

    def __init__(
        self, crm: ConsoleCrm, sync: CrmSync, store: Store, clock: Clock, record: ConnectionRecord
    ) -> None:
        self._crm, self._sync, self._store, self._clock = crm, sync, store, clock
        self._record = record
        self._door: SignIn | None = None
        self._tasks = TaskSet(unhandled)
        self._trying: asyncio.Task[object] | None = None
        self._given_up = False
        self._refused: set[tuple[str, float]] = set()  # pushes that lacked a right
        self._watching = False
        self._stop_listening: Callable[[], None] = _nothing
        self.revalidate: Revalidate | None = None
        crm.connection.budget.listen(self._counted)

    @property
    def _health(self) -> CrmHealth:
        return self._sync.health

    def let_in(self, door: SignIn | None) -> None:
        """Take the way to sign in; None where there is none."""
        self._door = door
        self._sync.let_in(self.connect)

    async def start(self) -> None:
        """Show what is remembered, then ask who is connected."""
        who = self._record.connected()
        if who is not None:
            self._store.apply(ConnectedChanged(who, self._record.last()[1]))
            self._show_check(self._record.checked(who.org, who.user))
        self._stop_listening = self._store.listen(self._noticed)
        if self._crm.set_up:
            self._tasks.start(self.ask(), name="Ask who is connected to Salesforce")
        self._tasks.start(self._check_now_and_then(), name="Check the rights in Salesforce")

    async def stop(self) -> None:
        """End what runs."""
        self._stop_listening()
        await self._tasks.close()

    def use(self, login_url: str, client_id: str, instance: str = "") -> None:
        """Take other settings; they count from the next sign-in on."""
        self._crm.connection.use(login_url, client_id, instance)
        if self._door is not None:
            self._door.use(login_url, client_id)

    async def connect(self) -> None:
        """Sign in through the browser, then ask and check; raise FoyerError with the reason."""
        if self._door is None or not self._crm.set_up:
            raise RejectedError(NOT_SET_UP)
        if self._trying is not None:
            return
        self._trying, self._given_up = asyncio.current_task(), False
        self._health.tell(health.CONNECTING, "Waiting for you in the browser.")
        try:
            if not await self._signed_in(self._door):
                return
        finally:
            self._trying = None
        self._crm.connection.budget.forget()
        await self.ask(check=True)
        await self._sync.refresh()

    def cancel(self) -> None:
        """Give the sign-in up that waits in the browser."""
        if self._trying is not None:
            self._given_up = True
            self._trying.cancel()

    async def disconnect(self) -> None:
        """Sign out of Salesforce; what waits stays until somebody signs in again."""
        try:
            await self._crm.sign_out()
        finally:
            self._record.gone()
            self._store.apply(ConnectedChanged(None, self._store.state.crm.moved_from))
            self._store.apply(CheckChanged(Checked()))
            self._health.tell(health.NEEDS_SIGN_IN, "You signed out of Salesforce.")

    async def check(self) -> None:
        """Read the rights again, and tell what was lost since the last time."""
        who = self._store.state.crm.who
        if who is None:
            await self.ask(check=True)
            return
        after = before = self._store.state.crm.checked
        self._store.apply(CheckChanged(before, running=True))
        try:
            mapped = mapped_fields(self._crm.maps)
            rows = await self._crm.connection.preflight(mapped, Trips(within_s=CHECK_WITHIN_S))
            after = self._compared(who, rows)
        except FAILURES as error:
            after = replace(before, trouble=str(error))
        finally:
            self._show_check(after)

    async def validate_again(self) -> None:
        """Validate every stored id against the org that is connected now; raise FoyerError."""
        if self.revalidate is not None:
            await self.revalidate()
        self._record.validated()
        self._store.apply(ConnectedChanged(self._store.state.crm.who))

    async def _signed_in(self, door: SignIn) -> bool:
        """Wait for the person in the browser; False when they gave up."""
        trouble = ""
        try:
            await door.sign_in(on_link=self._on_link)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if not self._given_up or task is None:
                raise
            task.uncancel()
        except FoyerError as error:
            trouble = str(error)
            self._health.tell(health.NEEDS_SIGN_IN, trouble)
            raise
        else:
            return True
        finally:
            self._store.apply(AttemptChanged(None, trouble))
        self._health.tell(health.NEEDS_SIGN_IN, "You gave the sign-in to Salesforce up.")
        self._tasks.start(self._sync.refresh(), name="Ask Salesforce")
        return False

    def _on_link(self, link: str, opened: bool) -> None:
        within = self._door.within_s if self._door else 0.0
        self._store.apply(AttemptChanged(Attempt(link, opened, self._clock.now() + within)))

    def remembered(self) -> Connected | None:
        """Return who was connected the last time; None after a disconnect."""
        return self._record.connected()

    async def ask(self, *, check: bool = False) -> str:
        """Ask who is connected to which org; return why it is not told, else an empty text.

        The health is told by others.
        """
        try:
            about = await self._crm.connection.about(Trips(within_s=ASK_WITHIN_S))
        except FAILURES as error:
            log.info("Salesforce does not tell who is connected: %s", error)
            return str(error)
        who, moved_from = self._record.keep(_connected(about, self._clock.now()))
        self._store.apply(ConnectedChanged(who, moved_from))
        known = self._record.checked(who.org, who.user)
        self._show_check(known)
        if check or self._clock.now() - known.at > STALE_S:
            await self.check()
        return ""

    def _compared(self, who: Connected, rows: Sequence[Row]) -> Checked:
        before = self._record.checked(who.org, who.user)
        checked = compared(before, rows, self._clock.now())
        self._record.keep_check(who.org, who.user, checked)
        return checked

    def _show_check(self, checked: Checked) -> None:
        self._store.apply(CheckChanged(checked))
        self._health.note(summary(checked))

    def _counted(self) -> None:
        """Tell a new count when it says something new; look again when calls are used up."""
        budget, known = self._crm.connection.budget, self._store.state.crm.budget
        if _percent(budget.now.usage) != _percent(known.usage) or (
            budget.now.spent_until != known.spent_until
        ):
            self._store.apply(BudgetChanged(budget.now))
        if not budget.may():
            self._watch()

    def _watch(self) -> None:
        if not self._watching:
            self._watching = True
            self._tasks.start(self._look_again(), name="Look at Salesforce's calls again")

    async def _look_again(self) -> None:
        """Ask again as soon as it is time, with one call."""
        await asyncio.sleep(self._crm.connection.budget.wait_s or 0.0)
        self._watching = False
        if self._may():
            await self._sync.refresh()
        else:
            self._watch()

    async def _check_now_and_then(self) -> None:
        """Find rights that were lost while nobody looked."""
        while True:
            await asyncio.sleep(STALE_S)
            if self._store.state.crm.who and self._crm.connection.budget.may(background=True):
                await self.check()

    def _noticed(self, state: ConsoleState) -> None:
        """Check the rights when a push was refused for one, but not with every push."""
        pushes = state.push.pushes.values()
        refused = {(p.key, p.at) for p in pushes if p.state == "refused" and p.code in OF_RIGHTS}
        new, self._refused = refused - self._refused, refused
        long_ago = self._clock.now() - state.crm.checked.at > RECHECK_S
        if new and long_ago and state.crm.who is not None and not state.crm.checking:
            self._tasks.start(self.check(), name="Check the rights in Salesforce")

    def _may(self) -> bool:
        return self._crm.connection.budget.may()


def summary(checked: Checked) -> str:
    """Return what the status bar says of the rights; empty when nothing is missing."""
    if checked.lost:
        return f"Rights were lost in Salesforce: {', '.join(checked.lost[:3])}. See Settings."
    wrong = [row.title for row in checked.rows if row.state is RowState.FAIL]
    return (
        f"Rights are missing in Salesforce: {', '.join(wrong[:3])}. See Settings." if wrong else ""
    )


def _connected(about: About, now: float) -> Connected:
    return Connected(
        user=about.user,
        org=about.org,
        username=about.username,
        name=about.name,
        email=about.email,
        org_name=about.org_name,
        instance=about.instance,
        sandbox=about.sandbox,
        since=now,
    )


def _percent(usage: object) -> int:
    share = getattr(usage, "share", None)
    return -1 if share is None else int(share * 100)


def _nothing() -> None:
    """Stop listening to nothing."""
