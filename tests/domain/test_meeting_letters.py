"""The mails about a meeting: what they say, on whose clock, and what nobody can smuggle in."""

from dataclasses import replace
from datetime import datetime
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.meeting_letter_words import ENGLISH, ITALIAN
from app.domain.meeting_letters import (
    CANCELLED,
    INVITED,
    KINDS,
    LONGEST_SUBJECT,
    LONGEST_TEXT,
    MOVED,
    REMINDER,
    Occasion,
    google_link,
    outlook_link,
    when,
    words_of,
    written,
)

ROME, NEW_YORK = ZoneInfo("Europe/Rome"), ZoneInfo("America/New_York")
START = int(datetime(2027, 5, 4, 10, 0, tzinfo=ROME).timestamp())
MEETING = Occasion(
    kind=INVITED,
    title="Demo",
    start=START,
    end=START + 1800,
    host="Noa Rep",
    guest="Kim",
    guest_zone="Europe/Rome",
    host_zone="America/New_York",
    place="https://meet.example/x",
    manage="https://hub.example/m/1",
)
ANY = st.text(max_size=300) | st.sampled_from(
    [
        "{name}",
        "{manage} {link}",
        "<b>x</b>",
        "a\r\nBcc: x@evil.example",
        "\u202ehttps://evil.example",
    ]
)


def test_an_invitation_says_what_with_whom_when_where_and_what_to_do():
    mail = written(MEETING)
    assert mail.subject == "Invitation: Demo, Tuesday 4 May 2027, 10:00 (Rome)"
    assert mail.text.split("\n") == [
        "Hello Kim,",
        "",
        "Your meeting is booked.",
        "",
        "What: Demo",
        "With: Noa Rep",
        "When: Tuesday 4 May 2027, 10:00-10:30 (Rome, UTC+2)",
        "When for Noa Rep: Tuesday 4 May 2027, 04:00-04:30 (New York, UTC-4)",
        "Where: https://meet.example/x",
        "",
        "Move or cancel it: https://hub.example/m/1",
        "",
        "Not in your calendar yet? Open the attached invite.ics, or add it here:",
        f"Google: {google_link('Demo', START, START + 1800, 'https://meet.example/x')}",
        f"Outlook: {outlook_link('Demo', START, START + 1800, 'https://meet.example/x')}",
        "",
        "Noa Rep",
    ]


def test_in_italian():
    mail = written(replace(MEETING, language="it-CH", kind=MOVED, manage="", attached=False))
    assert mail.subject == "Nuovo orario: Demo, martedì 4 maggio 2027, 10:00 (Roma)"
    assert "Quando: martedì 4 maggio 2027, 10:00-10:30 (Roma, UTC+2)" in mail.text
    assert "risponda a questa e-mail" in mail.text
    assert "invite.ics" not in mail.text
    assert words_of("de") is words_of("") is ENGLISH
    assert words_of("IT_it") is ITALIAN


def test_a_mail_beside_the_invitation_of_others_is_called_otherwise():
    mail = written(replace(MEETING, attached=False))
    assert mail.subject.startswith("Booked: Demo, ")
    assert "Add it to your calendar:" in mail.text


def test_a_reminder_and_a_cancellation_say_less():
    reminder = written(replace(MEETING, kind=REMINDER)).text
    assert "Google" not in reminder
    assert "Where: https://meet.example/x" in reminder
    gone = written(replace(MEETING, kind=CANCELLED, reason="I am ill.", manage="")).text
    assert "This meeting is cancelled.\n\nI am ill." in gone
    assert "Where" not in gone
    assert "answer this mail" not in gone
    assert "I am ill" not in written(replace(MEETING, reason="I am ill.")).text


def test_the_text_of_the_type_is_filled_and_unknown_braces_stay():
    text = "{name} and {host}: {subject} on {date} at {time} {zone}, {link} {manage} {what} {}"
    mail = written(replace(MEETING, text=text))
    assert (
        "Kim and Noa Rep: Demo on Tuesday 4 May 2027 at 10:00 Rome, "
        "https://meet.example/x https://hub.example/m/1 {what} {}"
    ) in mail.text
    assert "Your meeting is booked." not in mail.text


@pytest.mark.parametrize("name", ["{manage}", "{host}"])
def test_a_typed_name_is_never_filled_in(name):
    assert f"Dear {name}!" in written(replace(MEETING, guest=name, text="Dear {name}!")).text


@pytest.mark.parametrize(
    "name", ["Win at https://evil.example", "WWW.evil.example", "ftp://x.example"]
)
def test_a_name_with_an_address_of_the_web_is_no_name(name):
    mail = written(replace(MEETING, guest=name, title=f"Meeting with {name}", text="Hi {name}"))
    assert name not in mail.text
    assert "://evil" not in mail.text + mail.subject
    assert mail.text.startswith("Hello,\n")


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "http://a b", "x", "https://a/" + "x" * 600]
)
def test_what_is_no_link_is_not_offered_as_one(link):
    assert "answer this mail" in written(replace(MEETING, manage=link)).text


@settings(max_examples=150)
@given(
    st.fixed_dictionaries(
        {
            **dict.fromkeys(("title", "guest", "host", "place", "manage", "reason"), ANY),
            "text": ANY.map(lambda text: text * 40),
            "kind": st.sampled_from(KINDS),
            "language": st.sampled_from(["en", "it", "x"]),
        }
    )
)
def test_every_mail_is_bounded_and_its_subject_is_one_line(given_):
    mail = written(replace(MEETING, **given_))
    assert len(mail.subject) <= LONGEST_SUBJECT
    assert mail.subject.splitlines() == [mail.subject]
    assert len(mail.text) <= LONGEST_TEXT
    assert "\r" not in mail.text


@settings(max_examples=60)
@given(st.text(alphabet="\r\n\x00\u2028ab:{}<>@", max_size=60))
def test_a_name_adds_no_line(name):
    usual = written(replace(MEETING, title="T")).text.count("\n")
    assert written(replace(MEETING, title="T", guest=name)).text.count("\n") == usual


def test_the_longest_of_everything_fits():
    long = {k: "x" * 5000 for k in ("title", "guest", "host", "text", "reason")}
    links = {k: "https://a/" + "😀" * 400 for k in ("place", "manage")}
    for kind in KINDS:
        mail = written(replace(MEETING, kind=kind, **long, **links))
        assert len(mail.text) <= LONGEST_TEXT
        assert len(mail.subject) <= LONGEST_SUBJECT


@pytest.mark.parametrize(
    ("zone", "start", "end", "said"),
    [
        (ROME, "2027-03-28T00:30Z", "2027-03-28T01:30Z",
         "Sunday 28 March 2027, 01:30 (UTC+1) - 03:30 (UTC+2; Rome)"),
        (ROME, "2027-10-31T00:15Z", "2027-10-31T01:15Z",
         "Sunday 31 October 2027, 02:15 (UTC+2) - 02:15 (UTC+1; Rome)"),
        (NEW_YORK, "2027-03-14T07:00Z", "2027-03-14T07:30Z",
         "Sunday 14 March 2027, 03:00-03:30 (New York, UTC-4)"),
        (ZoneInfo("Asia/Kathmandu"), "2027-05-04T18:00Z", "2027-05-04T18:30Z",
         "Tuesday 4 May 2027, 23:45-Wednesday 5 May 2027, 00:15 (Kathmandu, UTC+5:45)"),
        (ZoneInfo("UTC"), "2027-05-04T18:00Z", "2027-05-04T18:30Z",
         "Tuesday 4 May 2027, 18:00-18:30 (UTC)"),
    ],
)  # fmt: skip
def test_wall_times_on_nights_when_the_clocks_change(zone, start, end, said):
    first, last = (int(datetime.fromisoformat(t).timestamp()) for t in (start, end))
    assert when(first, last, zone, ENGLISH) == said


@settings(max_examples=200)
@given(
    st.integers(1_750_000_000, 1_900_000_000),
    st.sampled_from(["Europe/Rome", "America/St_Johns", "Australia/Lord_Howe", "Asia/Tokyo"]),
)
def test_the_time_that_is_said_is_the_instant(start, name):
    start -= start % 60
    zone = ZoneInfo(name)
    said = when(start, start + 3600, zone, ENGLISH)
    wall, offset = said.split(", ")[1][:5], said.split("UTC", 1)[1].rstrip(")").split(")")[0]
    sign = -1 if offset.startswith("-") else 1
    hours, _, minutes = offset[1:].split(";")[0].partition(":")
    distance = sign * (int(hours or 0) * 3600 + int(minutes or 0) * 60)
    clock = (start + distance) % 86_400
    assert f"{clock // 3600:02}:{clock % 3600 // 60:02}" == wall


def test_an_unknown_zone_of_the_visitor_counts_as_the_hosts():
    mail = written(replace(MEETING, guest_zone="Mars/Base"))
    assert "When: Tuesday 4 May 2027, 04:00-04:30 (New York, UTC-4)" in mail.text
    assert "When for" not in mail.text
    assert "(UTC)" in written(replace(MEETING, guest_zone="", host_zone="")).subject


def test_the_links_that_add_it_to_a_calendar_are_exact():
    title = "A&B #1 à"
    google = urlsplit(google_link(title, START, START + 1800, "Room 1"))
    assert parse_qs(google.query) == {
        "action": ["TEMPLATE"],
        "text": [title],
        "dates": ["20270504T080000Z/20270504T083000Z"],
        "location": ["Room 1"],
    }
    outlook = parse_qs(urlsplit(outlook_link(title, START, START + 1800)).query)
    assert (outlook["subject"], outlook["startdt"]) == ([title], ["2027-05-04T08:00:00Z"])
    assert "location" not in outlook
