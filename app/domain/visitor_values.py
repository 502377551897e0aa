"""What is known of a visitor by field, its source, and why a field is blank (P4, P7)."""

from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import urlsplit

from app.domain.visitor_fields import BY_NAME, VisitorField, label_of
from app.domain.wire.records import Fact, Profile, SessionRecord

SOURCE = "Website chat"  # lead source of a new lead when the visitor brings none
UTM = ("source", "medium", "campaign", "term", "content")
VISIT, CARD = "visit", ""  # sources of what nobody said
SAID = {"rep", "form", "chat", "identify"}


def known_values(profile: Profile, fields: Mapping[str, VisitorField] = BY_NAME) -> dict[str, Fact]:
    """Return what is known by field; blank ones are left out, the name split in two.

    A field with the prefill "keep blank" holds only what was said, also where
    the rep cleared it.
    """
    said = {fact.field: fact for fact in profile.facts}
    known = {name: fact for name, fact in said.items() if fact.value.strip()}
    for fact in (*_of_card(profile, known), *_of_visits(profile)):
        known.setdefault(fact.field, fact)
    whole = known.get("name")
    for fact in _split(whole) if whole else ():
        known.setdefault(fact.field, fact)
    known.setdefault("lead_source", Fact(field="lead_source", value=SOURCE, source="", at=0.0))
    kept_blank = {name for name, field in fields.items() if field.prefill == "keep_blank"}
    return {n: f for n, f in known.items() if n not in kept_blank or f.source in SAID}


def why_blank(name: str, profile: Profile, fields: Mapping[str, VisitorField] = BY_NAME) -> str:
    """Return why a field is not set, in words; empty when it is (P7)."""
    if name in known_values(profile, fields):
        return ""
    label = label_of(name, fields)
    field = fields.get(name)
    if field is not None and field.prefill == "keep_blank" and name in known_values(profile):
        return f"{label} is kept blank until somebody says it: that is how it is set up."
    if name.startswith("utm_") or name == "gclid":
        return f"{label} is not set: {_came(profile)}"
    if name == "referrer":
        return "Referrer is not set: the visitor typed the address, or the page before hid itself."
    return f"{label} is not set: neither a form, nor the chat, nor the page told it."


def _came(profile: Profile) -> str:
    if not profile.sessions:
        return "no visit of this visitor is known."
    first = profile.sessions[-1]
    host = urlsplit(first.referrer).hostname
    where = f"by a link on {host}" if host else "directly"
    return f"the visitor came {where}, and no visit's address had campaign parameters."


def _of_card(profile: Profile, known: Mapping[str, Fact]) -> list[Fact]:
    card = profile.card
    pairs = (("email", card.email), ("name", card.name), ("company", card.company))
    return [
        Fact(field=name, value=value, source=CARD, at=0.0)
        for name, value in pairs
        if value.strip() and name not in known
    ]


def _of_visits(profile: Profile) -> list[Fact]:
    """Return what the visits show: of several, campaign parameters come from the newest."""
    if not profile.sessions:
        return []
    found = [fact for visit in profile.sessions for fact in _of_campaign(visit)]
    newest, first = profile.sessions[0], profile.sessions[-1]
    pages = [page for visit in profile.sessions for page in visit.pages]
    last = newest.pages[-1].url if newest.pages else newest.landing
    at = newest.last_activity
    more = {
        "landing_page": first.landing,
        "last_page": last,
        "pages_count": str(len(pages)) if pages else "",
        "visits_count": str(len(profile.sessions)),
        "first_seen": _stamp(profile.first_seen or first.started),
        "last_seen": _stamp(newest.last_activity or newest.started),
    }
    found += [Fact(field=n, value=v, source=VISIT, at=at) for n, v in more.items() if v]
    return found


def _of_campaign(visit: SessionRecord) -> list[Fact]:
    values = {f"utm_{name}": visit.utm.get(name, "") for name in UTM}
    values |= {"gclid": visit.gclid, "referrer": visit.referrer}
    return [
        Fact(field=name, value=value, source=VISIT, at=visit.started)
        for name, value in values.items()
        if value.strip()
    ]


def _split(whole: Fact) -> list[Fact]:
    first, _, last = whole.value.strip().rpartition(" ")
    pairs = (("first_name", first), ("last_name", last))
    return [
        Fact(field=name, value=value, source=whole.source, at=whole.at)
        for name, value in pairs
        if value
    ]


def _stamp(instant: float) -> str:
    return datetime.fromtimestamp(instant, UTC).isoformat(timespec="seconds") if instant else ""
