"""A rep's console without a window, in a process that a test kills.

python -m tests.journeys.console_process HUB FOLDER TOTAL

It accepts what is offered and writes "rep 1", "rep 2" ... up to TOTAL. Like a rep,
it goes on after the last message that it shows, as sent or as a draft. Every line of
output is JSON: {"accepted": n} once "rep n" is shown, {"thread": [...]} at the end.
"""

import asyncio
import json
import sys
from pathlib import Path

from app.core.clock import SystemClock
from app.domain.desk import Account, SignedIn
from app.domain.wire.events import Offered
from app.services.chat import Chat
from app.services.link import HubLink
from app.services.link.place import Place
from app.services.store import Store
from tests.journeys.tickets import VouchedTickets

REP = "lena"


def tell(**words):
    print(json.dumps(words), flush=True)


class Console:
    """Store, link and chat service, with a rep who types."""

    def __init__(self, hub, folder, total):
        self.total = total
        self.store = Store()
        self.link = HubLink(Place(hub, REP, folder), VouchedTickets(hub, REP), self.store.apply)
        self.chat = Chat(self.link, self.store, SystemClock())
        self.offers = asyncio.Queue()
        self.changed = asyncio.Event()
        self.link.listen(self._happened)
        self.store.listen(lambda state: self.changed.set())
        self.store.apply(SignedIn(Account(REP, "Lena", "lena@example.com")))

    @property
    def thread(self):
        return next(iter(self.store.state.desk.threads.values()), None)

    async def run(self):
        await self.link.start()
        for offer in self.store.state.desk.offers:
            self.offers.put_nowait(offer.offer)
        if self.thread is None:
            await self.chat.accept(await self.offers.get())
        await self.until(lambda: self.thread and self.thread.status == "open")
        for number in range(self._last() + 1, self.total + 1):
            await self.chat.reply(self.thread.id, f"rep {number}")
            tell(accepted=number)
            await asyncio.sleep(0.002)  # even a quick rep pauses
        await self.until(lambda: len(self.thread.messages) >= 2 * self.total)
        messages = [[m.seq, m.author, m.text, m.client_id] for m in self.thread.messages]
        tell(thread=messages, drafts=len(self.thread.drafts))
        await self.link.stop()

    async def until(self, holds):
        while not holds():
            self.changed.clear()
            await self.changed.wait()

    def _happened(self, event):
        if isinstance(event, Offered):
            self.offers.put_nowait(event.offer)

    def _last(self):
        own = [m.text for m in self.thread.messages if m.author == "rep"]
        texts = [*own, *(draft.text for draft in self.thread.drafts)]
        return max((int(text.split()[1]) for text in texts), default=0)


if __name__ == "__main__":
    asyncio.run(Console(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])).run())
