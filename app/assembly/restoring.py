"""Leads a rep back to where the last start ended, and keeps where the rep is now."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from app.domain.desk import ConversationOpened
from app.services.chat import Chat
from app.services.last_place import LastPlace, LastPlaces
from app.services.store import Store
from app.services.visitors import Visitors
from app.ui.arrangement import Arrangement, Panes
from app.ui.bridge import Bridge
from app.ui.conversations.view_model import SCOPES
from app.ui.words import translate

KEEP_MS = 250
MOST = 200  # characters of a filter


@dataclass(frozen=True, slots=True)
class Ways:
    """What shows where a rep is, and leads there."""

    arrangement: Arrangement
    panes: Panes
    store: Store
    bridge: Bridge
    chat: Chat
    visitors: Visitors


class Restoring(QObject):
    """Leads back once, then keeps every change a moment later."""

    def __init__(self, places: LastPlaces, ways: Ways) -> None:
        super().__init__()
        self._places, self._ways = places, ways
        self._mail = ""  # a panel that opens as soon as its conversation is here
        self._watching = False
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_MS)
        self._keep.timeout.connect(self.keep)

    def begin(self) -> None:
        """Lead back; what is not here yet comes from the hub, or quietly not at all."""
        last, ways = self._places.last, self._ways
        self._turn_pages(last)
        if last.conversation:
            ways.store.apply(ConversationOpened(last.conversation))
            self._mail = last.mail
            self._open_mail()
            name = translate("session", "Open conversation")
            ways.bridge.start(self._reopen(last.conversation), name=name)
        if last.visitor:
            name = translate("session", "Load visitor")
            ways.bridge.start(ways.visitors.show(last.visitor), name=name)
        self._watch()

    def keep(self) -> None:
        """Keep where the rep is."""
        self._keep.stop()
        self._places.keep(self._seen())

    def end(self) -> None:
        """Keep it for the last time."""
        if self._watching:
            self._watching = False
            self.keep()

    def _turn_pages(self, last: LastPlace) -> None:
        ways, panes = self._ways, self._ways.panes
        if last.scope in SCOPES:
            panes.conversations.choose(last.scope)
        panes.conversations.filter_by(last.filter)
        panes.live.come_back(last.live_topic, last.live_order, last.live_filter)
        panes.meetings.come_back(last.meetings)
        panes.settings.come_back(last.settings)
        ways.arrangement.come_back(last.page, folded=last.visitor_folded)

    def _watch(self) -> None:
        self._watching = True
        panes, changed = self._ways.panes, self._changed
        for signal in (
            self._ways.arrangement.moved,
            self._ways.bridge.state_changed,
            panes.conversations.filtered,
            panes.live.moved,
            panes.settings.shown,
            panes.meetings.turned,
        ):
            signal.connect(changed)
        if panes.mail is not None:
            panes.mail.turned.connect(changed)

    def _changed(self) -> None:
        if (
            self._watching and not self._keep.isActive()
        ):  # a console that is never at rest must be kept, too
            self._keep.start()

    def _seen(self) -> LastPlace:
        panes, state = self._ways.panes, self._ways.store.state
        scope, written = panes.conversations.shown
        topic, order, live_filter = panes.live.shown
        return LastPlace(
            page=self._ways.arrangement.place,
            conversation=state.desk.open_id or "",
            visitor=state.profiles.shown or "",
            mail=(panes.mail.kind if panes.mail else "") or self._mail,
            settings=panes.settings.current,
            meetings=panes.meetings.current,
            scope=scope,
            filter=written[:MOST],
            live_topic=topic,
            live_order=order,
            live_filter=live_filter[:MOST],
            visitor_folded=not self._ways.arrangement.visitor_wanted,
        )

    async def _reopen(self, conversation: str) -> None:
        await self._ways.chat.reopen(conversation)
        self._open_mail()
        self._mail = ""

    def _open_mail(self) -> None:
        desk = self._ways.store.state.desk
        if self._mail and desk.open_id in desk.threads and self._ways.panes.mail:
            self._ways.panes.mail.open(self._mail)
            self._mail = ""
