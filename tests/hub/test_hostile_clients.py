"""Whatever clients send, in whatever order: the engine answers or ignores it, and never fails."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.wire import console as rep
from app.domain.wire import visitor as browser
from app.domain.wire.base import Pong, Resync
from app.domain.wire.records import PageView, RoutingRule
from app.hub.effects import Question
from app.hub.rows import MessageRow
from tests.hub.playbook import ADA, ADMIN, BOB, Play

texts = st.sampled_from(["", " ", "hello", "x" * 9000, "\x00\u202e", "/", "https://[", "a@b.co"])
ids = st.sampled_from(["", "c1", "c2", "c3", "x" * 65])
numbers = st.integers(-(2**63), 2**64 - 1) | st.integers(-2, 5)
words = st.sampled_from(["email", "name", "password", "", "granted", "user_id", "slots"])
values = st.none() | st.booleans() | numbers | texts | st.lists(texts, max_size=2)
maps = st.dictionaries(words, values, max_size=4)
floats = st.floats(allow_nan=False)
views = st.builds(
    PageView,
    id=st.sampled_from(["", "p1", "p2", "x" * 65]),
    url=texts,
    path=texts,
    title=texts,
    entered=floats,
    utm=st.dictionaries(st.sampled_from(["source", "x"]), texts, max_size=2),
)
rules = st.builds(
    RoutingRule,
    id=texts,
    name=texts,
    conditions=st.lists(st.dictionaries(st.sampled_from(["field", "operator", "value"]), texts)),
    reps=st.lists(st.sampled_from(["ada", "nobody"])),
    offer_s=floats,
)
CONVERSATION = "the conversation"  # replaced by one that exists
places = st.sampled_from([CONVERSATION, "", "none"])
visitors = st.sampled_from(["vera", "mallory", "", "none"])


from_visitors = st.one_of(
    st.builds(browser.Page, id=ids, view=views),
    st.builds(browser.Say, id=ids, text=texts),
    st.builds(browser.Identify, id=ids, fields=maps, signature=texts),
    st.builds(browser.FormData, id=ids, fields=maps, form=texts),
    st.builds(browser.Track, id=ids, name=texts, props=maps),
    st.builds(
        browser.Pick,
        id=ids,
        conversation=places,
        seq=numbers,
        start=texts,
        email=texts,
        name=texts,
    ),
    st.builds(browser.VisitorRead, id=ids, conversation=places, seq=numbers),
    st.builds(browser.Consent, id=ids, choice=words),
    st.builds(browser.VisitorTyping, on=st.booleans()),
    st.builds(browser.Active),
    st.builds(browser.Leave, view=texts),
    st.builds(browser.VisitorHello, v=numbers, site=texts, client=texts),
    st.builds(Pong, q=numbers),
    st.builds(Resync, since=numbers),
)
offers = st.sampled_from(["the offer", "", "none"])
topics = st.sampled_from(["mine", "all"])
from_reps = st.one_of(
    st.builds(rep.Accept, id=ids, offer=offers),
    st.builds(rep.Decline, id=ids, offer=offers),
    st.builds(rep.Start, id=ids, visitor=visitors, text=texts),
    st.builds(
        rep.RepSay,
        id=ids,
        conversation=places,
        text=texts,
        kind=st.sampled_from(["text", "times", "meeting", "note", "system"]),
        data=maps,
    ),
    st.builds(rep.RepRead, id=ids, conversation=places, seq=numbers),
    st.builds(rep.Close, id=ids, conversation=places, disposition=texts),
    st.builds(rep.SetPresence, id=ids, status=st.sampled_from(["available", "away", "offline"])),
    st.builds(rep.SetFact, id=ids, visitor=visitors, field=texts, value=texts),
    st.builds(rep.SetRules, id=ids, rules=st.lists(rules, max_size=3)),
    st.builds(rep.AskConversations, id=ids, scope=texts),
    st.builds(rep.Subscribe, topic=topics),
    st.builds(rep.Unsubscribe),
    st.builds(rep.Credit, topic=topics, n=numbers),
    st.builds(rep.RepTyping, conversation=places, on=st.booleans()),
    st.builds(Resync, since=numbers),
)
happenings = st.lists(
    st.tuples(st.integers(0, 1), from_visitors)
    | st.tuples(st.integers(2, 4), from_reps)
    | st.tuples(st.integers(0, 4), st.sampled_from(["leave", "come", "wait"])),
    max_size=40,
)


class Crowd:
    """Two visitors and three reps who may do anything."""

    def __init__(self):
        self.play = Play(keys={"main": "k"})
        self.conns = [self.come(who) for who in range(5)]
        self.play.say(self.conns[0], "hello?", id="first")

    def come(self, who):
        if who < 2:
            return self.play.visit(("vera", "mallory")[who])
        return self.play.console((ADA, BOB, ADMIN)[who - 2])

    def act(self, who, what):
        match what:
            case "leave":
                self.play.leave(self.conns[who])
            case "come":
                self.conns[who] = self.come(who)
            case "wait":
                self.play.wait(40, step=5)
            case message:
                self.play.send(self.conns[who], self.pointed(message))

    def pointed(self, message):
        """Let a message mean the conversation and the offer that there are."""
        world = self.play.engine._world
        fields = {}
        if getattr(message, "conversation", "") == CONVERSATION:
            fields["conversation"] = next(iter(world.conversations), "none")
        if getattr(message, "offer", "") == "the offer":
            fields["offer"] = next(iter(world.offers), "none")
        return type(message)(
            **({f: getattr(message, f) for f in message.__struct_fields__} | fields)
        )


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(happenings)
def test_nothing_that_clients_send_breaks_the_engine(script):
    crowd = Crowd()
    for who, what in script:
        crowd.act(who, what)
    play = crowd.play
    world = play.engine._world
    assert all(each.visitor in world.visitors for each in world.conversations.values())
    for each in world.conversations.values():
        assert [m.seq for m in each.messages] == list(range(1, len(each.messages) + 1))
    for known in world.reps.values():
        assert known.offers <= set(world.offers)
        assert known.chats <= set(world.conversations)
    keys = [(row.conversation, row.seq) for row in play.stored(MessageRow)]
    assert len(keys) == len(set(keys))
    assert all(isinstance(read, Question) or read.identity for read in play.reads)
