"""The console's services against a real hub that is killed and comes back."""

import asyncio

import aiohttp

from app.core.clock import SystemClock
from app.domain.desk import Account, SignedIn
from app.domain.wire import PROTOCOL_JSON, VERSION, codec
from app.domain.wire.base import Ping, Pong, Ready
from app.domain.wire.events import Event, Joined, Posted
from app.domain.wire.records import PageView
from app.domain.wire.visitor import FormData, Say, VisitorHello
from app.services.chat import Chat
from app.services.link import HubLink
from app.services.link.place import Place
from app.services.presence import Presence
from app.services.store import Store
from app.services.visitors import Visitors
from tests.hub.rig import SITE
from tests.journeys.test_console_killed import process
from tests.journeys.tickets import VouchedTickets
from tests.services.eventually import eventually


class Rep:
    """A rep's services, without a window."""

    def __init__(self, hub, folder):
        self.store, self.alerts = Store(), []
        self.link = HubLink(Place(hub, "lena", folder), VouchedTickets(hub, "lena"), self._apply)
        self.chat = Chat(self.link, self.store, SystemClock())
        self.visitors = Visitors(self.link, self.store, refresh_s=0.05)
        self.presence = Presence(self.link)
        self.store.apply(SignedIn(Account("lena", "Lena", "lena@example.com")))

    def _apply(self, event):
        self.store.apply(event)

    async def __aenter__(self):
        await self.link.start()
        return self

    async def __aexit__(self, *_):
        await self.visitors.stop()
        await self.link.stop()

    @property
    def desk(self):
        return self.store.state.desk

    @property
    def thread(self):
        return self.desk.threads.get(self.desk.open_id)

    def texts(self, author):
        return [m.text for m in self.thread.messages if m.author == author]

    async def accept_first(self):
        await eventually(lambda: self.desk.offers)
        await self.chat.accept(self.desk.offers[0].offer)
        await eventually(lambda: self.thread and self.thread.status == "open")


class Visitor:
    """A browser's side of the wire."""

    def __init__(self, http, hub):
        self._http, self._hub, self.token = http, hub, ""
        self.seen, self.visitor = {}, ""

    async def __aenter__(self):
        headers = {"Origin": SITE}
        self._socket = await self._http.ws_connect(
            f"{self._hub}/ws", protocols=[PROTOCOL_JSON], headers=headers
        )
        self._listening = asyncio.get_running_loop().create_task(self._listen())
        view = PageView(id="p1", url=f"{SITE}/pricing", path="/pricing", title="Pricing")
        hello = VisitorHello(v=VERSION, site="main", client="tab", token=self.token, view=view)
        await self.send(hello)
        return self

    async def __aexit__(self, *_):
        self._listening.cancel()
        await asyncio.gather(self._listening, return_exceptions=True)
        await self._socket.close()

    async def send(self, message):
        await self._socket.send_str(codec.to_browser(message).decode())

    async def _listen(self):
        async for frame in self._socket:
            message = codec.from_hub_json(frame.data)
            match message:
                case Ping():
                    await self.send(Pong(q=message.q))
                case Ready(token=token, visitor=visitor):
                    self.token, self.visitor = token or self.token, visitor
                case Event(e=Posted(message=posted)):
                    self.seen[posted.seq] = posted.text
                case Event(e=Joined(conversation=conversation)):
                    self.seen |= {m.seq: m.text for m in conversation.messages}


async def test_a_chat_goes_on_over_the_hubs_death(tmp_path):
    (tmp_path / "hub").mkdir()
    async with aiohttp.ClientSession() as http:
        async with process("tests.journeys.hub_process", tmp_path / "hub") as running:
            hub = (await running.stdout.readline()).decode().strip()
            rep = Rep(hub, tmp_path)
            await rep.link.start()
            visitor = Visitor(http, hub)
            async with visitor:
                await visitor.send(Say(id="v1", text="hello?"))
                await rep.accept_first()
                await rep.chat.reply(rep.desk.open_id, "hi, I am Lena")
                await eventually(lambda: "hi, I am Lena" in visitor.seen.values())
        await eventually(lambda: rep.store.state.health.systems["hub"].state == "offline")
        for text in ("still there?", "and now?"):
            await rep.chat.reply(rep.desk.open_id, text)
        assert [draft.state for draft in rep.thread.drafts] == ["sending", "sending"]
        port = hub.rpartition(":")[2]
        async with process("tests.journeys.hub_process", tmp_path / "hub", port) as running:
            await running.stdout.readline()
            rep.link.reconnect()
            async with visitor:
                await eventually(lambda: rep.thread.drafts == ())
                await visitor.send(Say(id="v2", text="here I am"))
                await eventually(lambda: len(rep.texts("visitor")) == 2)
        assert rep.texts("rep") == ["hi, I am Lena", "still there?", "and now?"]
        assert rep.texts("visitor") == ["hello?", "here I am"]
        await rep.__aexit__()


async def test_what_the_hub_answers_is_what_the_services_expect(tmp_path):
    (tmp_path / "hub").mkdir()
    async with process("tests.journeys.hub_process", tmp_path / "hub") as running:
        hub = (await running.stdout.readline()).decode().strip()
        async with (
            aiohttp.ClientSession() as http,
            Rep(hub, tmp_path) as rep,
            Visitor(http, hub) as visitor,
        ):
            await visitor.send(Say(id="v1", text="hello?"))
            await rep.accept_first()
            await rep.visitors.show(visitor.visitor)
            form = FormData(id="f1", fields={"email": "kim@example.com", "name": "Kim Osei"})
            await visitor.send(form)
            await eventually(lambda: known(rep).get("email") == "kim@example.com")
            await rep.visitors.set_fact(visitor.visitor, "company", "Acme")
            assert known(rep)["company"] == "Acme"
            await rep.chat.read(rep.thread.id, rep.thread.messages[-1].seq)
            await rep.chat.open(rep.thread.id)
            assert rep.thread.unread == 0
            await rep.presence.set_presence("away", "lunch")
            await eventually(lambda: rep.desk.presence == "away")
            await rep.chat.close(rep.thread.id, "sales")
            await eventually(lambda: rep.thread.status == "closed")
            for scope in ("mine", "waiting", "all", "closed"):
                await rep.chat.list(scope)
            await rep.chat.start(visitor.visitor, "One more thing")
            await eventually(lambda: rep.thread and rep.thread.status == "open")
            assert rep.texts("rep") == ["One more thing"]


def known(rep):
    profile = rep.store.state.profiles.known.get(rep.store.state.profiles.shown)
    return {fact.field: fact.value for fact in profile.facts} if profile else {}
