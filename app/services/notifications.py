"""Alerts for the rep, sent the moment their event arrives."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.core.clock import Clock
from app.core.tasks import TaskSet
from app.domain.alerts import Alert, AlertHandled, AlertRaised
from app.domain.health import FAULT, OK, AlertShown, SystemChanged, SystemHealth
from app.domain.wire.events import (
    Closed,
    Joined,
    Offered,
    Posted,
    ReliableEvent,
    Snapshot,
    Told,
    Withdrawn,
)
from app.domain.wire.records import VisitorCard
from app.services.link import HubLink
from app.services.notifier import ACCEPT, OPEN, NoNotificationsError, Notice, Notifier
from app.services.store import Store

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AlertWords:
    """What alerts say, in the rep's language; braces are filled in."""

    offered: str = "{name} wants to talk"
    wrote: str = "{name} wrote"
    somebody: str = "A visitor"
    on_page: str = "on {page}"
    accept: str = "Accept"
    open: str = "Open"
    test_title: str = "Alerts work"
    test_body: str = "Foyer shows offered chats here."
    working: str = "Alerts appear on the desktop."
    fallback: str = "{why} Alerts appear in the window and the tray instead."
    said: Callable[[str], str] = str  # puts words of services and of the hub into the language


@dataclass(frozen=True, slots=True)
class Hands:
    """What alerts lead to."""

    accept: Callable[[str], Awaitable[None]]  # an offer
    open: Callable[[str], Awaitable[None]]  # a conversation
    failed: Callable[[str, BaseException], None]  # what could not be done, for the rep
    watching: Callable[[str], bool]  # whether the rep sees this conversation now


class Notifications:
    """One notice for each conversation that wants attention, until it is handled."""

    def __init__(
        self,
        link: HubLink,
        store: Store,
        clock: Clock,
        ways: tuple[Notifier, Notifier],
        hands: Hands,
        words: AlertWords | None = None,
    ) -> None:
        self._link, self._store, self._clock = link, store, clock
        self._desktop, self._fallback = ways
        self._way = self._fallback
        self._hands = hands
        self._words = words or AlertWords()
        self._tasks = TaskSet(hands.failed)
        self._acts: dict[str, Callable[[], None]] = {}  # what pressing a warning does
        link.listen(self._happened)

    async def start(self) -> None:
        """Find out what shows alerts here, and say so."""
        await self._fallback.start(self._pressed)
        try:
            await self._desktop.start(self._pressed)
        except NoNotificationsError as error:
            self._fall_back(error)
        else:
            self._way = self._desktop
            self._tell(OK, self._words.working)
        for offer in self._store.state.desk.offers:  # made before this process began
            self._offer(offer)

    async def stop(self) -> None:
        """End what still runs."""
        await self._tasks.close()

    def warn(self, key: str, title: str, body: str, button: str, act: Callable[[], None]) -> None:
        """Show something that is about no conversation; pressing it calls `act`."""
        self._acts[key] = act
        notice = Notice(key, title, body, ((OPEN, button),))
        self._tasks.start(self._show(notice), name="Show alert")

    def settle(self, key: str) -> None:
        """Take a warning away that is none any more."""
        if self._acts.pop(key, None) is not None:
            self._clear(key)

    async def test(self) -> float:
        """Show an alert; return after how many milliseconds the desktop had it."""
        started = self._clock.now()
        words = self._words
        await self._show(Notice("test", words.test_title, words.test_body))
        return (self._clock.now() - started) * 1000

    def _happened(self, event: ReliableEvent) -> None:
        match event:
            case Offered():
                self._offer(event)
            case Snapshot():
                for offer in event.offers:
                    self._offer(offer)
            case Withdrawn() | Closed():
                self._clear(event.conversation)
            case Joined():
                self._clear(event.conversation.id)
            case Told():
                self._told(event)
            case Posted() if event.message.author == "visitor":
                self._written(event)
            case _:
                pass

    def _offer(self, offer: Offered) -> None:
        left_s = offer.expires - self._hub_now()
        if left_s <= 0 or any(a.offer == offer.offer for a in self._store.state.alerts.inbox):
            return
        title = self._words.offered.format(name=self._name(offer.visitor))
        alert = Alert(
            offer.conversation, title, self._about(offer), offer.created, offer=offer.offer
        )
        buttons = ((ACCEPT, self._words.accept), (OPEN, self._words.open))
        self._raise(alert, Notice(alert.key, title, alert.body, buttons, True, left_s))

    def _written(self, event: Posted) -> None:
        message = event.message
        thread = self._store.state.desk.threads.get(message.conversation)
        account = self._store.state.desk.account
        mine = thread and account and thread.rep == account.rep and thread.status == "open"
        if not mine or self._hands.watching(message.conversation):
            return
        title = self._words.wrote.format(name=self._name(thread.visitor if thread else None))
        alert = Alert(message.conversation, title, message.text, message.ts)
        notice = Notice(alert.key, title, alert.body, ((OPEN, self._words.open),))
        self._raise(alert, notice)

    def _told(self, event: Told) -> None:
        """A workflow has something to say."""
        alert = Alert(event.conversation, event.title, event.text, event.at)
        notice = Notice(alert.key, alert.title, alert.body, ((OPEN, self._words.open),))
        self._raise(alert, notice)

    def _raise(self, alert: Alert, notice: Notice) -> None:
        self._store.apply(AlertRaised(alert))
        self._tasks.start(self._alert(alert, notice), name="Show alert")

    async def _alert(self, alert: Alert, notice: Notice) -> None:
        await self._show(notice)
        latency_ms = max(0.0, self._hub_now() - alert.at) * 1000
        self._store.apply(AlertShown(latency_ms))

    async def _show(self, notice: Notice) -> None:
        try:
            await self._way.show(notice)
        except NoNotificationsError as error:
            self._fall_back(error)
            await self._fallback.show(notice)

    def _fall_back(self, error: NoNotificationsError) -> None:
        self._way = self._fallback
        self._tell(FAULT, self._words.fallback.format(why=self._words.said(str(error))))

    def _clear(self, key: str) -> None:
        self._tasks.start(self._way.clear(key), name="Clear alert")

    def _pressed(self, key: str, button: str) -> None:
        if key in self._acts:
            self._clear(key)
            self._acts[key]()
            return
        alert = next((a for a in self._store.state.alerts.inbox if a.key == key), None)
        self._store.apply(AlertHandled(key))
        self._clear(key)
        if button == ACCEPT and alert and alert.offer:
            self._tasks.start(self._accept(alert), name="Accept chat")
        else:
            self._tasks.start(self._open(key), name="Open conversation")

    async def _accept(self, alert: Alert) -> None:
        await self._hands.accept(alert.offer)

    async def _open(self, key: str) -> None:
        await self._hands.open(key)

    def _about(self, offer: Offered) -> str:
        card = offer.visitor
        page = self._words.on_page.format(page=card.page) if card.page else ""
        who = " · ".join(part for part in (card.company, card.place, page) if part)
        return "\n".join(part for part in (offer.text, who, self._words.said(offer.reason)) if part)

    def _name(self, card: VisitorCard | None) -> str:
        known = (card.name or card.company or card.email) if card else ""
        return known or self._words.somebody

    def _hub_now(self) -> float:
        return self._clock.now() + self._link.clock_offset

    def _tell(self, state: str, words: str) -> None:
        health = SystemHealth(state, words, self._clock.now())
        self._store.apply(SystemChanged("notifications", health))
