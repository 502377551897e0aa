"""A rep's whole console, offscreen, that does what it is told and is then killed.

python -m tests.journeys.restored_process HUB REP. Each line of its input is a JSON list:
a name of `Hands` and what it takes; the answer is a line of JSON.
"""

import asyncio
import json
import os
import sys

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit

from app.assembly.session import Ground, Session
from app.assembly.updates import made_updates
from app.core.clock import SystemClock
from app.core.paths import data_dir
from app.domain.desk import Account
from app.services.settings import Look, load
from app.ui.bridge import run
from app.ui.desktop import Desktop
from app.ui.single_instance import SingleInstance
from tests.journeys.rep_process import NoNotices
from tests.journeys.tickets import VouchedTickets
from tests.services.eventually import eventually


class Hands:
    """What a rep does with the widgets, and what is seen."""

    def __init__(self, session, desktop):
        self.session, self.desktop = session, desktop

    async def accept(self, conversation):
        desk = self.session.store
        await eventually(
            lambda: any(o.conversation == conversation for o in desk.state.desk.offers)
        )
        offer = next(o for o in desk.state.desk.offers if o.conversation == conversation)
        await self.session.chat.accept(offer.offer)
        await self.session.chat.open(conversation)
        await eventually(lambda: self.session._chat_model.mine)

    async def open(self, conversation):
        self.session.arrangement.open_conversation(conversation)
        current = self.session._chat_model
        await eventually(lambda: current.current and current.current.id == conversation)

    async def write(self, box, words):
        QTest.keyClicks(self._found(QPlainTextEdit, box) or self._found(QLineEdit, box), words)

    async def press(self, button):
        self._found(QAbstractButton, button).click()

    async def mail(self):
        self.session.arrangement.write_mail("follow_up")

    async def resize(self, width, height):
        self.desktop.window.resize(width, height)

    async def see(self):
        session, window = self.session, self.desktop.window
        state = session.store.state
        bar = session.panes.chat._transcript.verticalScrollBar()
        return {
            "page": session.arrangement.place,
            "open": session._chat_model.current and session._chat_model.current.id,
            "visitor": state.profiles.shown,
            "draft": session.panes.chat._composer.text(),
            "mail": self._found(QPlainTextEdit, "mail-text").toPlainText(),
            "mailing": session.panes.mail.kind,
            "filter": list(session.panes.conversations.shown),
            "settings": session.panes.settings.page,
            "size": [window.width(), window.height()],
            "from_end": bar.maximum() - bar.value(),
        }

    def _found(self, kind, name):
        return self.desktop.window.findChild(kind, name)


async def serve(app, hub, rep):
    """Do what the lines of our input say until there are none."""
    folder, clock = data_dir(), SystemClock()
    settings, instance = load(folder, os.environ), SingleInstance(folder)
    desktop = Desktop(app, Look("light", "en"), instance, folder=folder)
    tickets, updates = VouchedTickets(hub, rep), made_updates(settings, folder, lambda: None)
    ground = Ground(settings, folder, desktop, clock, tickets, NoNotices(), updates)
    session = Session(Account(rep=rep, name=rep.title(), email=f"{rep}@example.com"), ground)
    desktop.start(hidden=False)
    desktop.window.show_page(session.arrangement)
    await session.start()
    await eventually(lambda: session.link.connected, 30)
    hands = Hands(session, desktop)
    while line := await asyncio.to_thread(sys.stdin.readline):
        name, *given = json.loads(line)
        print(json.dumps(await getattr(hands, name)(*given)), flush=True)
    await session.stop()
    desktop.close()
    return 0


if __name__ == "__main__":
    made = QApplication(sys.argv[:1])
    sys.exit(run(made, lambda: serve(made, *sys.argv[1:3])))
