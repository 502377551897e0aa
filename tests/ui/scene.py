"""A believable desk for tests of panes, with fakes that write down what they are asked."""

from app.domain import health, profiles
from app.domain.desk import Account, ConversationOpened, SignedIn
from app.domain.wire import events as wire
from app.domain.wire import records as r
from app.services.store import Store
from app.ui.bridge import Bridge

NOW = 1_764_000_000.0


class FixedClock:
    def __init__(self, now=NOW):
        self.time = now

    def now(self):
        return self.time


class StepBridge(Bridge):
    """Runs an intent at once to its end; fakes never wait."""

    def start(self, intent, *, name):
        try:
            intent.send(None)
        except StopIteration:
            return
        except Exception as error:
            self.failed.emit(name, error)


class Asked:
    """A service that remembers every call: asked.calls == [("reply", "c1", "hello")]."""

    def __init__(self):
        self.calls = []

    def __getattr__(self, name):
        async def done(*given):
            self.calls.append((name, *given))

        return done


class MemoryDrafts:
    def __init__(self):
        self.kept = {}

    def load(self, conversation):
        return self.kept.get(conversation, "")

    def save(self, conversation, text):
        self.kept[conversation] = text


def card(visitor="v1", **known):
    return r.VisitorCard(visitor=visitor, **known)


def message(conversation, seq, text="hello", author="visitor", **more):
    more.setdefault("ts", NOW - 600 + 10 * seq)
    more.setdefault("client_id", f"{conversation}-{seq}")
    return r.Message(conversation=conversation, seq=seq, author=author, text=text, **more)


def record(conversation="c1", visitor="v1", *texts, **more):
    """A conversation; texts that begin with ">" are the rep's."""
    said = [
        message(conversation, n, text.removeprefix(">"), "rep" if text[:1] == ">" else "visitor")
        for n, text in enumerate(texts, 1)
    ]
    more.setdefault("status", "open")
    more.setdefault("rep", "lena")
    return r.ConversationRecord(
        id=conversation, visitor=visitor, opened=NOW - 700, messages=said, **more
    )


def offered(offer="o1", **more):
    more.setdefault("visitor", card("v9", name="Grace Okafor", company="Hooli"))
    more.setdefault("created", NOW - 10)
    more.setdefault("expires", NOW + 20)
    return wire.Offered(
        offer=offer,
        conversation=f"c-{offer}",
        text="Is somebody there?",
        rule="Default",
        reason="you are next in turn",
        **more,
    )


def profile(visitor="v1", **more):
    pages = [
        r.PageView(
            id="p1", url="https://shop.example/", path="/", entered=NOW - 300, left=NOW - 200
        ),
        r.PageView(
            id="p2",
            url="https://shop.example/pricing",
            path="/pricing",
            title="Pricing",
            entered=NOW - 120,
        ),
    ]
    visit = r.SessionRecord(
        id="s1",
        started=NOW - 300,
        last_activity=NOW,
        landing="/",
        referrer="https://www.search.example/q",
        utm={"source": "newsletter", "campaign": "spring"},
        gclid="G-1",
        pages=pages,
    )
    more.setdefault("card", card(visitor, name="Sarah Chen", company="Acme", page="/pricing"))
    more.setdefault("facts", [r.Fact(field="company", value="Acme", source="form", at=NOW - 120)])
    more.setdefault("sessions", [visit])
    more.setdefault("first_seen", NOW - 300)
    return r.Profile(**more)


class Desk:
    """A store with a signed-in rep, a bridge and a service that writes down what it is asked."""

    def __init__(self):
        self.store, self.asked, self.drafts = Store(), Asked(), MemoryDrafts()
        self.clock = FixedClock()
        self.bridge = StepBridge(self.store)
        self.apply(SignedIn(Account(rep="lena", name="Lena Fischer", email="lena@shop.example")))

    def apply(self, *events):
        for event in events:
            self.store.apply(event)

    def fill(self):
        """Three conversations of Lena's and one that waits; the first one is open."""
        self.apply(
            wire.PresenceSet(status="available", reason="", by="rep"),
            wire.Snapshot(
                conversations=[
                    record("c1", "v1", "Hi there", "Do you offer SSO?", ">Yes, with every plan."),
                    record("c2", "v2", "Can we book a demo?"),
                    record("c3", "v3", "thanks", ">Bye!", status="closed"),
                    record("c4", "v4", "Anybody?", status="waiting", rep=None),
                ],
                visitors=[
                    card("v1", name="Sarah Chen", company="Acme", page="/pricing"),
                    card("v2", name="Tomás Rivera", company="Initech"),
                    card("v3", name="Aiko Tanaka"),
                    card("v4", place="Berlin, DE"),
                ],
            ),
            ConversationOpened("c1"),
            profiles.VisitorShown("v1"),
            profiles.ProfileLoaded(profile()),
            health.SystemChanged("hub", health.SystemHealth(health.OK)),
        )
        self.asked.calls.clear()
        return self
