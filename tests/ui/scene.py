"""A believable desk for tests of panes, with fakes that write down what they are asked."""

from app.domain import health, profiles
from app.domain.desk import Account, ConversationOpened, SignedIn
from app.domain.wire import events as wire
from app.services.store import Store
from app.ui.bridge import Bridge
from tests.desk_records import NOW, card, profile, record


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
        async def done(*given, **named):
            self.calls.append((name, *given))

        return done


class MemoryDrafts:
    def __init__(self):
        self.kept = {}

    def load(self, conversation):
        return self.kept.get(conversation, "")

    def save(self, conversation, text):
        self.kept[conversation] = text


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
