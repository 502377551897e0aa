"""Believable records of one desk, as the hub sends them."""

from app.domain.wire import events as wire
from app.domain.wire import records as r

NOW = 1_764_000_000.0


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
