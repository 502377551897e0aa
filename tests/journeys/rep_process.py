"""A rep's whole console, offscreen, at a hub that believes every rep.

python -m tests.journeys.rep_process HUB REP; settings come by environment, as in managed
fleets. It prints "connected", and ends when its standard input does.
"""

import asyncio
import os
import sys

from PySide6.QtWidgets import QApplication

from app.assembly.session import Ground, Session
from app.assembly.updates import made_updates
from app.core.clock import SystemClock
from app.core.paths import data_dir
from app.domain.desk import Account
from app.services.notifier import NoNotificationsError
from app.services.settings import Look, load
from app.ui.bridge import run
from app.ui.desktop import Desktop
from app.ui.single_instance import SingleInstance
from tests.journeys.tickets import VouchedTickets
from tests.services.eventually import eventually


class NoNotices:
    """A desktop that shows no notifications."""

    async def start(self, pressed):
        raise NoNotificationsError("None here.")

    async def show(self, notice):
        raise NoNotificationsError("None here.")

    async def clear(self, key):
        pass


async def serve(app, hub, rep):
    """Be signed in until nobody holds our standard input any more."""
    folder, clock = data_dir(), SystemClock()
    folder.mkdir(parents=True, exist_ok=True)
    desktop = Desktop(app, Look("light", "en"), SingleInstance(folder))
    tickets = VouchedTickets(hub, rep)
    settings = load(folder, os.environ)
    updates = made_updates(settings, folder, lambda: None)
    ground = Ground(settings, folder, desktop, clock, tickets, NoNotices(), updates)
    account = Account(rep=rep, name=rep.title(), email=f"{rep}@example.com")
    session = Session(account, ground)
    desktop.window.show_page(session.arrangement)
    await session.start()
    await eventually(lambda: session.link.connected, 30)
    print("connected", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await session.stop()
    desktop.close()
    return 0


if __name__ == "__main__":
    made = QApplication(sys.argv[:1])
    sys.exit(run(made, lambda: serve(made, *sys.argv[1:3])))
