"""What is known of a visitor by field."""

from dataclasses import replace

from app.domain.visitor_fields import BY_NAME
from app.domain.visitor_values import known_values, why_blank
from app.domain.wire.records import Fact, PageView, Profile, SessionRecord, VisitorCard

FIRST = SessionRecord(
    id="s1",
    started=100.0,
    last_activity=110.0,
    landing="https://a.example/",
    referrer="https://search.example/?q=x",
    utm={"source": "ads", "campaign": "spring"},
    gclid="g1",
    pages=[PageView(id="p1", url="https://a.example/", path="/")],
)
SECOND = SessionRecord(
    id="s2",
    started=200.0,
    last_activity=220.0,
    landing="https://a.example/b",
    utm={"source": "mail"},
    pages=[PageView(id="p2", url="https://a.example/c", path="/c")],
)


def profile(*facts, sessions=(SECOND, FIRST), **card):
    made = [Fact(field=f, value=v, source=s, at=1.0) for f, v, s in facts]
    return Profile(card=VisitorCard(visitor="v", **card), facts=made, sessions=list(sessions))


def plain(profile, fields=BY_NAME):
    return {name: fact.value for name, fact in known_values(profile, fields).items()}


def test_visits_tell_campaign_parameters_and_pages():
    known = plain(profile())
    assert (known["utm_source"], known["utm_campaign"]) == ("mail", "spring")
    assert (known["gclid"], known["referrer"]) == ("g1", "https://search.example/?q=x")
    assert known["landing_page"] == "https://a.example/"
    assert known["last_page"] == "https://a.example/c"
    assert (known["pages_count"], known["visits_count"]) == ("2", "2")
    assert known["first_seen"] == "1970-01-01T00:01:40+00:00"
    assert known_values(profile())["gclid"].source == "visit"


def test_what_was_said_comes_before_what_a_visit_shows():
    assert plain(profile(("utm_source", "form said", "form")))["utm_source"] == "form said"


def test_keep_blank_ends_after_what_was_said():
    quiet = {name: replace(field, prefill="keep_blank") for name, field in BY_NAME.items()}
    known = plain(profile(("phone", "1", "chat"), ("company", "", "rep"), company="Card"), quiet)
    assert known == {"phone": "1"}
    assert plain(profile(("company", "", "rep"), company="Card"))["company"] == "Card"


def test_a_visitor_without_visits_has_no_visit_fields():
    assert plain(profile(sessions=(), name="Kim Osei")) == {
        "name": "Kim Osei",
        "first_name": "Kim",
        "last_name": "Osei",
        "lead_source": "Website chat",
    }


def test_not_set_is_explained():
    bare = SessionRecord(id="s", started=1.0, last_activity=1.0, referrer="https://x.example/y")
    direct = profile(sessions=[SessionRecord(id="s", started=1.0, last_activity=1.0)])
    assert why_blank("gclid", profile()) == ""
    assert why_blank("gclid", profile(sessions=[bare])) == (
        "GCLID is not set: the visitor came by a link on x.example, and no visit's address had "
        "campaign parameters."
    )
    assert "came directly" in why_blank("utm_term", direct)
    assert "no visit" in why_blank("utm_term", profile(sessions=()))
    assert "typed the address" in why_blank("referrer", direct)
    assert "neither a form" in why_blank("phone", direct)
    quiet = {**BY_NAME, "gclid": replace(BY_NAME["gclid"], prefill="keep_blank")}
    assert "kept blank" in why_blank("gclid", profile(), quiet)
