"""Profiles of visitors are loaded, kept fresh, and name their conversations."""

from app.domain.desk import HistoryLoaded, SignedOut
from app.domain.wire.base import Err
from app.domain.wire.console import AskProfile, SetFact
from app.domain.wire.events import Answer, Closed, FactsLearnt, Joined, Posted
from app.domain.wire.records import ConversationRecord, Fact, Message, Profile, VisitorCard
from app.services.visitors import Visitors
from tests.services.link.console import Console
from tests.services.link.wire_hub import WireHub

CARD = VisitorCard(visitor="v1", name="Kim Osei")
RECORD = ConversationRecord(id="c1", visitor="v1", status="open", opened=1.0, rep="lena")


class Rig:
    def __init__(self, hub, folder, refresh_s=0.01):
        self.hub, self.console = hub, Console(hub, folder)
        self.visitors = Visitors(self.console.link, self.console.store, refresh_s)
        self.known = True
        hub.on_message = self._on_message

    async def _on_message(self, socket, sent):
        if not isinstance(sent, AskProfile):
            return False
        if self.known:
            profile = Profile(card=CARD, conversations=[RECORD])
            await self.hub.send(Answer(id=sent.id, result=profile), socket)
        else:
            refusal = Err(id=sent.id, code="not_found", message="This visitor is not known.")
            await self.hub.send(refusal, socket)
        return True

    async def __aenter__(self):
        await self.console.__aenter__()
        await self.console.connected()
        return self

    async def __aexit__(self, *_):
        await self.visitors.stop()
        await self.console.__aexit__()

    @property
    def profiles(self):
        return self.console.store.state.profiles

    def asked(self):
        return len(self.hub.got(AskProfile))


async def test_showing_a_visitor_loads_the_profile(tmp_path):
    async with WireHub() as hub, Rig(hub, tmp_path) as rig:
        await rig.visitors.show("v1")
        assert (rig.profiles.shown, rig.profiles.known["v1"].card) == ("v1", CARD)
        await rig.visitors.show(None)
        assert rig.profiles.shown is None


async def test_a_profile_that_cannot_be_had_says_why(tmp_path):
    async with WireHub() as hub, Rig(hub, tmp_path) as rig:
        rig.known = False
        await rig.visitors.show("v1")
        assert rig.profiles.failed == {"v1": "This visitor is not known."}


async def test_a_known_profile_stays_when_it_cannot_be_had_again(tmp_path):
    async with WireHub() as hub, Rig(hub, tmp_path) as rig:
        await rig.visitors.show("v1")
        rig.known = False
        await rig.visitors.show("v1")
        assert rig.profiles.failed == {}


async def test_a_corrected_field_goes_to_the_hub_and_comes_back(tmp_path):
    async with WireHub() as hub, Rig(hub, tmp_path) as rig:
        await rig.visitors.set_fact("v1", "company", "Acme")
        sent = hub.got(SetFact)[0]
        assert (sent.visitor, sent.field, sent.value) == ("v1", "company", "Acme")
        assert rig.asked() == 1


async def test_what_happens_to_the_shown_visitor_refreshes_the_profile(tmp_path):
    async with WireHub() as hub, Rig(hub, tmp_path) as rig:
        await rig.visitors.show("v1")
        message = Message(
            conversation="c1", seq=1, author="visitor", text="", ts=1.0, client_id="m"
        )
        fact = Fact(field="email", value="kim@example.com", source="chat", at=1.0)
        for event in (
            FactsLearnt(visitor="v1", facts=[fact]),
            Joined(conversation=RECORD, visitor=CARD),
            Posted(message=message),
            Closed(conversation="c1", by="visitor"),
        ):
            before = rig.asked()
            await hub.post(event)
            await hub.until(lambda before=before: rig.asked() > before)


async def test_a_burst_of_news_asks_once(tmp_path):
    async with WireHub() as hub, Rig(hub, tmp_path, refresh_s=0.05) as rig:
        await rig.visitors.show("v1")
        for _ in range(20):
            rig.visitors.noticed("v1")
        rig.visitors.noticed("somebody else")
        await hub.until(lambda: rig.asked() == 2)


async def test_a_conversation_without_a_card_gets_its_visitors_name(tmp_path):
    async with WireHub() as hub, Rig(hub, tmp_path) as rig:
        await hub.post(Joined(conversation=RECORD))
        await rig.console.until(lambda: rig.console.thread and rig.console.thread.visitor == CARD)
        assert rig.asked() == 1


async def test_a_visitor_is_found_here_or_at_the_hub_or_nowhere(tmp_path):
    async with WireHub() as hub, Rig(hub, tmp_path) as rig:
        assert await rig.visitors.find("v1")
        assert await rig.visitors.find("v1")
        assert (rig.asked(), rig.profiles.shown) == (1, None)
        rig.known = False
        assert not await rig.visitors.find("v9")
        assert rig.profiles.failed == {}


async def test_a_visitor_is_asked_for_again_once_the_desk_has_let_the_conversation_go(tmp_path):
    async with WireHub() as hub, Rig(hub, tmp_path) as rig:
        store = rig.console.store
        await hub.post(Joined(conversation=RECORD))
        await rig.console.until(lambda: rig.console.thread and rig.console.thread.visitor == CARD)
        store.apply(SignedOut())  # as when the oldest conversations go
        assert rig.visitors._met == set()
        store.apply(HistoryLoaded(RECORD))
        await rig.console.until(lambda: rig.console.thread.visitor == CARD)
        assert rig.asked() == 2
