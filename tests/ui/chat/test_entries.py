"""A thread as a list of things to show."""

from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, QTime

from app.domain.desk import Draft, Thread
from app.domain.meeting_chat_words import ENGLISH, ITALIAN
from app.ui.chat.entries import FAILED, READ, SENDING, SENT, entries
from tests.desk_records import NOW, card, message


def thread(*messages, **more):
    known = card("v1", name="Sarah Chen")
    return Thread(id="c", visitor=known, status="open", messages=messages, **more)


def kinds(found):
    return [entry.kind for entry in found]


def test_a_day_stands_above_its_messages():
    found = entries(thread(message("c", 1), message("c", 2, ts=NOW - 86400 * 2)), NOW)
    assert kinds(found) == ["day", "in", "day", "in"]
    assert found[0].text.startswith("Today, ")


def test_messages_of_one_author_stand_together():
    found = entries(thread(message("c", 1), message("c", 2), message("c", 3, author="rep")), NOW)
    assert [bool(entry.meta) for entry in found] == [False, False, True, True]
    assert found[2].meta.startswith("Sarah Chen  ")


def test_a_pause_parts_them():
    late = message("c", 2, ts=NOW)
    assert all(entry.meta for entry in entries(thread(message("c", 1), late), NOW)[1:])


def test_own_messages_are_sent_until_the_visitor_has_read_them():
    own = message("c", 1, author="rep"), message("c", 2, author="rep")
    found = entries(thread(*own, read_by_visitor=1), NOW)
    assert [entry.state for entry in found] == ["", READ, SENT]
    assert all(entry.meta for entry in found[1:])  # different states are told apart


def test_drafts_come_last_and_say_how_they_are():
    drafts = (
        Draft(id="d1", conversation="c", text="one", ts=NOW, state="failed", reason="too long"),
        Draft(id="d2", conversation="c", text="two", ts=NOW),
    )
    found = entries(thread(message("c", 1), drafts=drafts), NOW)
    assert [(e.key, e.state, e.reason) for e in found[2:]] == [
        ("d1", FAILED, "too long"),
        ("d2", SENDING, ""),
    ]


def test_a_message_keeps_the_key_that_its_draft_had():
    draft = Draft(id="d1", conversation="c", text="one", ts=NOW)
    before = entries(thread(drafts=(draft,)), NOW)[-1]
    after = entries(thread(message("c", 1, "one", "rep", client_id="d1")), NOW)[-1]
    assert (before.key, before.kind) == (after.key, after.kind)


def test_times_and_meetings_show_when():
    times = message(
        "c", 1, "Free:", "rep", kind="times", data={"slots": ["2027-05-04T08:00:00+00:00", "x", 3]}
    )
    meeting = message(
        "c",
        2,
        "",
        "rep",
        kind="meeting",
        data={
            "state": "booked",
            "start": "2027-05-04T08:00:00Z",
            "join_url": "https://m.example/1",
        },
    )
    found = entries(thread(times, meeting), NOW)
    assert len(found[1].lines) == 1
    assert found[2].text.startswith("Meeting booked · ")
    assert found[2].link == "https://m.example/1"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("moved", "Meeting moved to {when}"),
        ("cancelled", "Meeting cancelled · {when}"),
        ("booked", "Meeting booked · {when}"),
    ],
)
def test_what_became_of_a_meeting_has_a_title_of_its_own_in_the_reps_zone(state, words):
    data = {"state": state, "start": "2027-05-04T08:00:00Z"}
    told = message("c", 1, "It is so.", "rep", kind="meeting", data=data)
    when = f"Tue 4 May, {QLocale().toString(QTime(17, 0), QLocale.FormatType.ShortFormat)}"
    found = entries(thread(told), NOW, ZoneInfo("Asia/Tokyo"))
    assert found[1].text == words.format(when=when)


def test_offered_times_are_headed_in_the_reps_language_and_a_persons_words_stay():
    texts = [ITALIAN.times, ITALIAN.others, "Magari domani?"]
    told = [message("c", n, text, "rep", kind="times") for n, text in enumerate(texts, 1)]
    found = [entry.text for entry in entries(thread(*told), NOW)[1:]]
    assert found == [ENGLISH.times, ENGLISH.others, "Magari domani?"]


def test_odd_data_from_the_wire_is_survived():
    odd = [
        message("c", 1, "t", "rep", kind="times", data={"slots": "soon"}),
        message("c", 2, "m", "rep", kind="meeting", data={"state": 4, "start": None}),
        message("c", 3, "s", "bot", kind="system"),
        message("c", 4, "n", "rep", kind="note"),
        message("c", 5, client_id=""),
    ]
    assert kinds(entries(thread(*odd), NOW)) == ["day", "times", "meeting", "system", "note", "in"]


def test_keys_are_unique():
    said = [message("c", n, client_id="" if n % 2 else f"k{n}") for n in range(1, 20)]
    keys = [entry.key for entry in entries(thread(*said), NOW)]
    assert len(set(keys)) == len(keys)
