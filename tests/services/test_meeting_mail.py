"""Mails about meetings: each once, true to the last revision, never after the end."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import RejectedError, TransientError, UncertainError
from app.domain.meeting_letters import CANCELLED, INVITED, REMINDER
from app.practice.mail.faults import Fault
from app.services.calendars.base import Attendee
from app.services.calendars.invitation import uid
from app.services.mail.base import MailRefusedError
from app.services.mail.message import made
from app.services.mail.sender import MAYBE_SENT
from app.services.mail.smtp import SmtpMailer, SmtpSettings
from app.services.meeting_mail import KIND, NOT_SET_UP, TOO_LATE, Wish, letter_about
from app.services.outbox_store import RowState
from tests.services.mail.conftest import make_server, server  # noqa: F401  # fixtures
from tests.services.meeting_mail_rig import KNOWN, REP, START, Rig, meeting, part_of, read


@pytest.fixture
def rig(tmp_path):
    made = Rig(tmp_path)
    yield made
    made.database.close()


async def test_an_invitation_reaches_a_mail_server_as_calendar_programs_read_it(tmp_path, server):  # noqa: F811
    way = SmtpSettings("127.0.0.1", server.port, "none", step_s=5.0)
    rig = Rig(tmp_path, SmtpMailer(way))
    await rig.mail.invite(meeting(), "k1")
    await rig.drain()
    [mail] = server.box.all()
    assert (mail.sender, mail.recipients) == ("noa@example.com", ("kim@example.org",))
    assert mail.message["Subject"].startswith("Invitation: Demo, Sunday 17 March 2030, ")
    assert "Move or cancel it: https://hub.example/m/1" in mail.text
    part, event = part_of(mail.message)
    assert part["Content-Type"].params["method"] == "REQUEST"
    assert event.text("UID") == uid("k1")
    assert event.first("DTSTART").value == "20300317T180000Z"
    assert event.first("DTEND").value == "20300317T183000Z"
    assert event.first("ATTENDEE").value == "mailto:kim@example.org"
    assert event.first("ORGANIZER").value == "mailto:noa@example.com"
    assert event.first("ORGANIZER").params["CN"] == "Noa Rep"
    assert (event.text("SEQUENCE"), event.text("LOCATION")) == ("0", KNOWN.place)
    assert [name for name, _ in mail.files] == ["invite.ics"]
    rig.database.close()


async def test_the_same_is_never_mailed_twice(rig):
    for _ in range(2):
        await rig.mail.invite(meeting(), "k1")
        await rig.drain()
        rig.fresh()
    await rig.mail.invite(meeting(), "k2")  # the event was deleted and made anew
    await rig.drain()
    assert [part_of(m)[1].text("UID") for m in rig.sent] == [uid("k1"), uid("k2")]


async def test_an_invitation_that_is_wanted_anew_is_another_mail_about_the_same_event(rig):
    await rig.mail.invite(meeting(), "k1")
    for times in (1, 1, 2):
        await rig.mail.invite_again(meeting(START + 3600), "k1", 3, times)
    await rig.drain()
    parts = [part_of(m)[1] for m in rig.sent]
    assert [p.text("SEQUENCE") for p in parts] == ["0", "3", "3"]
    assert {p.text("UID") for p in parts} == {uid("k1")}
    assert parts[2].first("DTSTART").value == "20300317T190000Z"
    assert all(str(m["Subject"]).startswith("Invitation: ") for m in rig.sent)


async def test_a_move_and_a_cancellation_are_later_revisions_of_one_event(rig):
    await rig.mail.invite(meeting(), "k1")
    await rig.drain()
    await rig.mail.moved(meeting(START + 3600), "k1", 1)
    await rig.drain()
    await rig.mail.cancelled(meeting(START + 3600), "k1", 2, "I am ill.")
    await rig.drain()
    parts = [part_of(m) for m in rig.sent]
    assert [p["Content-Type"].params["method"] for p, _ in parts] == [
        "REQUEST",
        "REQUEST",
        "CANCEL",
    ]
    assert [e.text("SEQUENCE") for _, e in parts] == ["0", "1", "2"]
    assert {e.text("UID") for _, e in parts} == {uid("k1")}
    assert parts[1][1].first("DTSTART").value == "20300317T190000Z"
    assert parts[2][1].text("STATUS") == "CANCELLED"
    assert "I am ill." in rig.sent[2].get_body(("plain",)).get_content()


async def test_what_waits_and_is_no_longer_true_is_dropped(rig):
    rig.mailer.before = TransientError("offline")
    await rig.mail.invite(meeting(), "k1")
    await rig.mail.invite(meeting(booking="b2"), "other")
    await rig.mail.moved(meeting(START + 3600), "k1", 1)
    await rig.mail.remind(meeting(START + 3600), "k1", 60)
    await rig.drain()
    await rig.mail.cancelled(meeting(START + 3600), "k1", 2)
    rig.mailer.before = None
    await rig.drain()
    assert {m["Subject"].split(":")[0] for m in rig.sent} == {"Invitation", "Cancelled"}
    states = [row.state for row in rig.rows()]
    dropped, done = RowState.DISCARDED, RowState.DONE
    assert states == [dropped, done, dropped, dropped, done]


async def test_without_mail_it_says_what_to_do_and_stores_nothing(rig):
    rig.mail.set_up(None)
    for call in (
        rig.mail.invite(meeting(), "k1"),
        rig.mail.moved(meeting(), "k1", 1),
        rig.mail.cancelled(meeting(), "k1", 1),
    ):
        with pytest.raises(RejectedError, match=NOT_SET_UP):
            await call
    assert rig.rows() == []


async def test_an_address_that_takes_no_mail_is_named(rig):
    odd = meeting(guest=Attendee("kìm@example.org"))
    with pytest.raises(RejectedError, match=r"letters that mail servers do not take$"):
        await rig.mail.invite(odd, "k1")
    assert rig.rows() == []


async def test_a_mail_that_may_be_out_is_left_to_a_person(rig):
    rig.mailer.faults = [UncertainError("The answer was lost.")]
    await rig.mail.invite(meeting(), "k1")
    await rig.drain()
    [row] = rig.rows()
    assert (row.state, row.code) == (RowState.REFUSED, MAYBE_SENT)
    assert "discard this if the mail is there, retry if it is not" in row.reason
    await rig.drain()
    assert len(rig.sent) == 1
    await rig.mail.retry(row.key)
    await rig.drain()
    assert len({m["Message-ID"] for m in rig.sent}) == 1
    assert rig.rows()[0].state is RowState.DONE
    await rig.mail.retry(row.key)
    await rig.drain()
    assert len(rig.sent) == 2


async def test_a_process_that_dies_while_it_sends_repeats_nothing(rig):
    await rig.mail.invite(meeting(), "k1")
    [row] = rig.rows()
    rig.outbox.store.mark(row.key, RowState.SENT, 1.0, {})
    rig.fresh()
    await rig.drain()
    assert rig.sent == []
    assert rig.rows()[0].code == MAYBE_SENT


async def test_a_lost_answer_of_a_real_server_is_one_mail(tmp_path, server):  # noqa: F811
    server.faults.add(Fault.LATER, Fault.CUT_AFTER)
    way = SmtpSettings("127.0.0.1", server.port, "none", step_s=5.0)
    rig = Rig(tmp_path, SmtpMailer(way))
    await rig.mail.invite(meeting(), "k1")
    await rig.drain()
    assert rig.rows()[0].state is RowState.NEW
    await rig.drain()
    await rig.drain()
    assert rig.rows()[0].code == MAYBE_SENT
    assert len(server.box.all()) == 1
    rig.database.close()


async def test_after_the_meeting_nothing_goes_out(rig):
    rig.mailer.before = TransientError("offline")
    await rig.mail.invite(meeting(), "k1")
    await rig.mail.remind(meeting(), "k1", 60)
    await rig.drain()
    rig.mailer.before = None
    rig.clock.at = START + 1
    await rig.drain()
    assert [m["Subject"].split(":")[0] for m in rig.sent] == ["Invitation"]  # it is not over yet
    assert rig.rows()[1].state is RowState.DISCARDED
    await rig.mail.moved(meeting(), "k1", 1)
    rig.clock.at = START + 1800
    await rig.drain()
    assert (rig.rows()[2].state, rig.rows()[2].code) == (RowState.REFUSED, TOO_LATE)
    assert len(rig.sent) == 1


async def test_a_mail_that_is_out_stays_done_after_the_meeting(rig):
    await rig.mail.invite(meeting(), "k1")
    [row] = rig.rows()
    rig.outbox.store.mark(row.key, RowState.SENT, 1.0, {"accepted": 5.0})
    rig.clock.at = START + 9999
    await rig.drain()
    assert rig.rows()[0].state is RowState.DONE
    assert rig.sent == []


async def test_the_text_of_the_type_goes_out_where_the_calendar_invites(rig):
    assert not await rig.mail.confirm(meeting(), "k1")
    rig.known = replace(KNOWN, texts={INVITED: "See you, {name}!"})
    assert await rig.mail.confirm(meeting(), "k1")
    await rig.drain()
    [mail] = rig.sent
    assert part_of(mail) == (None, None)
    text = mail.get_body(("plain",)).get_content()
    assert "See you, Kim!" in text
    assert "invite.ics" not in text
    rig.mail.set_up(None)
    assert not await rig.mail.confirm(meeting(booking="b2"), "k2")


async def test_reminders_are_told_apart_by_their_minutes_and_the_time(rig):
    for minutes, start in ((60, START), (60, START), (1440, START), (60, START + 60)):
        await rig.mail.remind(meeting(start), "k1", minutes, KNOWN)
    await rig.drain()
    assert len(rig.sent) == 3
    assert all(part_of(m) == (None, None) for m in rig.sent)
    assert {row.body["what"] for row in rig.rows()} == {REMINDER}


async def test_rows_name_the_guest_and_their_conversation(rig):
    await rig.mail.invite(meeting(), "k1")
    [row] = rig.rows()
    assert (row.kind, row.body["conversation"]) == (KIND, "c1")
    assert (row.body["name"], row.body["email"]) == ("Kim", "kim@example.org")
    assert await rig.mail.particulars(meeting()) == KNOWN


def test_a_letter_is_the_same_bytes_whenever_it_is_made():
    one = letter_about(meeting(), "k1", Wish(CANCELLED, 3, "CANCEL"), KNOWN, 1.8e9)
    assert one == letter_about(meeting(), "k1", Wish(CANCELLED, 3, "CANCEL"), KNOWN, 1.8e9)
    with pytest.raises(MailRefusedError):
        letter_about(meeting(guest=Attendee("à@example.org")), "k", Wish(INVITED), KNOWN, 0)


async def test_a_hostile_name_adds_nothing(rig):
    evil = Attendee("kim@example.org", "Kim\r\nBcc: x@evil.example\r\n\r\n<b>{manage}</b>")
    await rig.mail.invite(meeting(guest=evil), "k1")
    await rig.drain()
    [mail] = rig.sent
    assert mail["Bcc"] is None
    assert [a.addr_spec for a in mail["To"].addresses] == ["kim@example.org"]
    page = mail.get_body(("html",)).get_content()
    assert "<b>" not in page
    assert page.count("hub.example") == 2  # the link itself, in its address and its text
    _, event = part_of(read(rig.mailer.sent[0]))
    assert event.first("ATTENDEE").value == "mailto:kim@example.org"


async def test_the_meetings_own_place_and_notes_are_told(rig):
    rig.known = replace(KNOWN, place="")
    await rig.mail.invite(meeting(place="Room 1", notes="Topic: prices"), "k1")
    await rig.drain()
    [mail] = rig.sent
    _, event = part_of(mail)
    assert event.text("LOCATION") == "Room 1"
    assert event.text("DESCRIPTION") == "https://hub.example/m/1\n\nTopic: prices"
    known = f"Topic: prices\n\nChange it: {KNOWN.manage}"
    letter = letter_about(meeting(notes=known), "k", Wish(INVITED, method="REQUEST"), KNOWN, 0)
    assert letter.calendar.text.count("hub.example") == 1
    assert "Where: Room 1" in mail.get_body(("plain",)).get_content()


HOSTILE = st.text(max_size=40) | st.sampled_from(
    ["a\r\nBcc: x@evil.example", 'K";X=1:mailto:x@evil.example\r\nATTENDEE:mailto:x@evil.example',
     "\r\n--==boundary", "<script>", "{manage}", "END:VEVENT\r\nBEGIN:VEVENT", "\u2028\x00\ud800",
     "a\u2028ATTENDEE:mailto:x@evil.example"]
)  # fmt: skip


@settings(max_examples=60)
@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
def test_nothing_that_was_typed_adds_a_header_a_part_or_an_attendee(name, title, place, notes):
    about = replace(
        meeting(guest=Attendee("kim@example.org", name)), subject=title, place=place, notes=notes
    )
    known = replace(KNOWN, host=name, place=place)
    mail = read(made(letter_about(about, "k", Wish(INVITED, method="REQUEST"), known, 1.8e9), REP))
    heads = {"From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"}
    assert set(mail.keys()) == heads
    assert [a.addr_spec for a in mail["To"].addresses] == ["kim@example.org"]
    assert [p.get_content_type() for p in mail.walk() if not p.is_multipart()] == [
        "text/plain", "text/html", "text/calendar", "application/ics",
    ]  # fmt: skip
    _, event = part_of(mail)
    assert [a.value for a in event.all("ATTENDEE")] == ["mailto:kim@example.org"]
    assert event.first("ORGANIZER").value == "mailto:noa@example.com"
    assert "<script" not in mail.get_body(("html",)).get_content()
