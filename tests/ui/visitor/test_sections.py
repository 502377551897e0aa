"""A profile as lines."""

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
import pytest
from PySide6.QtCore import QLocale

from app.domain.wire import records as r
from app.domain.wire.meetings import MeetingRecord
from app.ui.visitor import sections
from tests.desk_records import NOW, card, profile, record


def values(rows):
    return {name: value for _, name, value, _ in rows}


def test_a_fact_shows_its_source_and_age():
    assert sections.details(profile(), NOW)[0] == (
        "building",
        "Company",
        "Acme",
        "from form, 2 min ago",
    )


def test_details_hold_place_device_visits_and_an_address_without_a_fact():
    known = profile(
        card=card("v1", email="s@acme.example", place="Rome"), user_agent="Firefox/128.0 Linux"
    )
    shown = values(sections.details(known, NOW))
    assert (shown["E-mail"], shown["Place"]) == ("s@acme.example", "Rome")
    assert (shown["Device"], shown["Visits"]) == ("Linux · Firefox 128", "1 · first 5 min ago")


def test_facts_stand_in_a_fixed_order_and_unknown_ones_last():
    facts = [
        r.Fact(field=f, value="x", source="form", at=NOW)
        for f in ("budget_size", "company", "email")
    ]
    rows = sections.details(profile(facts=facts, first_seen=0.0), NOW)
    assert [name for _, name, _, _ in rows] == ["E-mail", "Company", "Budget size"]


def test_sources_of_the_newest_visit():
    assert values(sections.sources(profile())) == {
        "Campaign": "spring",
        "Source": "newsletter",
        "GCLID": "G-1",
        "Referrer": "search.example",
        "Landing": "/",
    }


def test_a_direct_visit_says_so():
    visit = r.SessionRecord(id="s", started=NOW, last_activity=NOW)
    assert "Direct" in values(sections.sources(profile(sessions=[visit])))["Source"]
    assert sections.sources(profile(sessions=[])) == []


def test_the_trail_is_newest_first_with_the_time_on_each_page():
    now, before = sections.trail(profile(), NOW)
    assert (now.words, now.note, now.colour) == ("/pricing  Pricing", "now · 2 min", "ok_text")
    assert (before.words, before.note) == ("/", "1 min")
    assert "https://shop.example/\n" in before.more


def test_earlier_visits_and_chats():
    visits = [
        *profile().sessions,
        r.SessionRecord(id="s2", started=NOW - 90000, last_activity=NOW, landing="/blog",
                        pages=profile().sessions[0].pages[:1], utm={"source": "ads"}),
    ]  # fmt: skip
    chat = msgspec.structs.replace(record("c1", "v1", "hi", status="closed"), rep_name="Lena")
    known = profile(sessions=visits, conversations=[chat])
    assert sections.earlier(known, NOW)[0].words == "/blog · 1 page · ads"
    assert sections.chats(known, NOW)[0].words == "Lena · closed"


def test_routing_says_why_and_why_not():
    decision = r.Decision(
        id="d", conversation="c1", ts=NOW, rule="Default", rep="lena", reason="Next in turn",
        candidates=[
            r.Candidate(rep="lena", name="Lena", eligible=True, reason="next in turn"),
            r.Candidate(rep="tom", name="Tom", eligible=False, reason="away"),
        ],
    )  # fmt: skip
    lines = sections.routing(profile(decisions=[decision]), NOW)
    assert [line.words for line in lines] == [
        "Next in turn · Default",
        "Lena: next in turn",
        "Tom: away",
    ]
    assert sections.routing(profile(), NOW) == []


def met(start, **more):
    given = {
        "id": "m1",
        "booking": "b1",
        "start": int(NOW + start),
        "end": int(NOW + start) + 1800,
        "state": "booked",
        "host_name": "Ada Lund",
        "subject": "Demo",
    }
    return MeetingRecord(**(given | more))


@pytest.fixture
def british(qapp):
    """Write times as in Britain for one test, whatever this computer does."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("start", "more", "note"),
    [
        (2 * 86_400, {}, "in 2 d"),
        (-60, {}, "now"),
        (3600, {"state": "pending"}, "being confirmed"),
        (-86_400, {"state": "no_show"}, "did not come"),
        (-86_400, {"came": True}, "came"),
        (-86_400, {}, ""),
    ],
)
def test_a_meeting_says_when_with_whom_and_how_it_stands(start, more, note, british):
    line = sections.meetings([met(start, **more)], ZoneInfo("Asia/Tokyo"), NOW)[0]
    time = datetime.fromtimestamp(NOW + start, ZoneInfo("Asia/Tokyo"))
    assert f"{time:%H:%M} · Ada Lund" in line.words
    assert line.note == note
    assert line.more.startswith("Demo\n")


def test_codes_of_the_browser_are_said_in_words(qapp):
    facts = [
        r.Fact(field="timezone", value="America/New_York", source="browser", at=NOW),
        r.Fact(field="language", value="it-IT", source="browser", at=NOW),
    ]
    shown = values(sections.details(profile(facts=facts), NOW))
    assert shown["Time zone"].startswith("New York · ")
    assert shown["Language"] == "italiano"


def test_a_code_that_is_none_stays(qapp):
    facts = [r.Fact(field="timezone", value="Nowhere/Land", source="form", at=NOW)]
    assert values(sections.details(profile(facts=facts), NOW))["Time zone"] == "Nowhere/Land"
