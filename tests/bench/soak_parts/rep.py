"""A rep at work: everything that is done in a day, by the window's own parts."""

import asyncio
import random
from contextlib import suppress

from PySide6.QtWidgets import QDialog

from app.services.live_board import STREAMS
from app.ui.frame.rail import LIVE, MEETINGS
from app.ui.theme import CONTRAST, DARK, LIGHT
from tests.bench.soak_parts.town import THANKS
from tests.services.eventually import eventually

A_MOMENT_S = 0.03
TRIES = 10
WEIGHTS = {  # how often each act is done, beside the others
    "answer": 30,
    "browse": 12,
    "look_at_visitor": 8,
    "push": 6,
    "visit_settings": 4,
    "open_booker": 3,
    "look_at_meetings": 2,
    "find_conversation": 3,
    "use_palette": 3,
    "see_shortcuts": 1,
    "change_theme": 1,
    "go_away_and_come_back": 1,
    "probe_calendar": 1,
    "try_alert": 1,
    "write_mail": 1,
}


class Rep:
    """Acts in a session until told otherwise; `session` may be replaced by a newer one."""

    def __init__(self, session, desktop, seed=5):
        self.session, self.desktop = session, desktop
        self._dice = random.Random(seed)
        self.done = 0

    async def act(self):
        """Take what is offered, end what is over, then do one thing of the day."""
        await self.accept()
        await self.end()
        names = list(WEIGHTS)
        name = self._dice.choices(names, [WEIGHTS[each] for each in names])[0]
        await getattr(self, name)()
        self.done += 1

    async def everything(self, but=()):
        """Do each thing once, but some."""
        await self.accept()
        await self.end()
        for name in (each for each in WEIGHTS if each not in but):
            await getattr(self, name)()
        await self.rest()

    async def rest(self):
        """Go back to the conversations, with nothing open, as before every count."""
        self.session.arrangement.go_chats()
        self.session.panes.conversations._view_model.choose("mine")
        await self.session.chat.open(None)
        self.session.arrangement.toast.hide()
        await self._moment(6)

    # -- conversations ---------------------------------------------------------------------

    async def accept(self):
        for _ in range(len(self._state.desk.offers)):
            self.session.panes.offers.accept_first()
            await self._moment()

    async def answer(self):
        """Open a conversation that waits for a word, and answer."""
        thread = self._waiting()
        if thread is None:
            return
        await self._turn_to(thread.id)
        composer = self.session.panes.chat._composer
        composer._text.setPlainText("Yes, it")
        await self._moment()
        composer._text.setPlainText("")
        if self.session.panes.chat._view_model.mine:
            composer.submitted.emit("Yes, it is part of every plan. Anything else?")
        await self._moment()

    async def end(self):
        """End the conversations whose visitors have said goodbye."""
        for thread in self._over():
            await self._turn_to(thread.id)
            self.session.panes.chat.end()
            await self._moment()

    async def find_conversation(self):
        panel = self.session.panes.conversations._view_model
        self.session.arrangement.go_chats()
        for scope in ("waiting", "all", "closed", "mine"):
            panel.choose(scope)
            await self._moment()
        panel.search("north")
        await self._moment()
        panel.search("")

    # -- visitors --------------------------------------------------------------------------

    async def browse(self):
        """Look at everybody on the site."""
        self.session.arrangement.go(LIVE)
        live = self.session.panes.live
        live._topic.choose(self._dice.choice(("all", "all", "mine")))
        await self._moment(4)
        self.session._live.sort(self._dice.choice(("newest", "hottest")))
        live._filter.setText("acme")
        await self._moment(2)
        live._filter.setText("")

    async def look_at_visitor(self):
        """Turn to somebody on the Live View, or to who chats."""
        board = self.session._live.board
        seen = [board.visitor_at(name, 0) for name in STREAMS if board.count(name)]
        seen += [thread.visitor.visitor for thread in self._open()]
        if seen:
            await self.session.visitors.show(self._dice.choice(seen))
        await self._moment()

    async def push(self):
        """Push a visitor who told an address."""
        thread = self._dice.choice(self._open() or [None])
        if thread is None:
            return
        await self._turn_to(thread.id)
        await self._moment(2)
        self.session.arrangement.push_wanted.emit()
        await self._moment(2)

    # -- the rest of the window --------------------------------------------------------------

    async def visit_settings(self):
        frame = self.session.panes.settings
        for name, _ in frame.titles():
            self.session.arrangement.open_settings(name)
            await self._moment()

    async def open_booker(self):
        self.session.arrangement.booking_wanted.emit()
        model = self.session._meetings._view_model
        for weeks in (1, 1, 0):
            model.go(weeks)
            await self._moment()
        for view in ("list", "week"):
            model.show_as(view)
            await self._moment()

    async def look_at_meetings(self):
        self.session.arrangement.go(MEETINGS)
        for tab in ("meetings", "repair", "book"):
            self.session._meetings.place.show_tab(tab)
            await self._moment()

    async def use_palette(self):
        palette = self.session.arrangement._palette
        palette.appear()
        await self._moment()
        palette._field.setText("live")
        await self._moment()
        palette.close()

    async def see_shortcuts(self):
        self.session.arrangement._show_shortcuts()
        await self._moment()
        for dialog in self.session.arrangement.findChildren(QDialog, "shortcut-sheet"):
            dialog.accept()
        await self._moment()

    async def change_theme(self):
        for name in (DARK, CONTRAST, LIGHT):
            self.desktop.theme.choose(name)
            await self._moment()

    async def go_away_and_come_back(self):
        for status in ("away", "available"):
            await self.session.presence.set_presence(status)

    async def probe_calendar(self):
        await self.session._meetings.calendar.link.probe()

    async def try_alert(self):
        await self.session.notifications.test()
        await self._moment()

    async def write_mail(self):
        thread = self._dice.choice(self._open() or [None])
        if thread is None:
            return
        await self._turn_to(thread.id)
        self.session.arrangement.write_mail("follow_up")
        await self._moment()
        self.session.panes.mail._leave()

    # -- what is there ---------------------------------------------------------------------

    @property
    def _state(self):
        return self.session.store.state

    def _open(self):
        me = self._state.desk.account.rep
        return [t for t in self._state.desk.threads.values() if t.status == "open" and t.rep == me]

    def _over(self):
        return [t for t in self._open() if t.messages and t.messages[-1].text == THANKS]

    def _waiting(self):
        waits = [t for t in self._open() if t.messages and t.messages[-1].author == "visitor"]
        return self._dice.choice(waits) if waits else None

    async def _turn_to(self, conversation):
        """Show a conversation; one that was accepted a moment ago may come in between."""
        chat = self.session.panes.chat._view_model
        for _ in range(TRIES):
            self.session.arrangement.open_conversation(conversation)
            with suppress(TimeoutError):
                await eventually(lambda: chat.current and chat.current.id == conversation, 1)
                break
        await self._moment()

    async def _moment(self, times=1):
        await asyncio.sleep(A_MOMENT_S * times)
