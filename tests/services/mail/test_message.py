"""The message that goes out."""

import email
import email.policy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.services.mail.base import CalendarPart, Letter, MailRefusedError, Sender
from app.services.mail.message import LARGEST_CALENDAR, as_html, checked, made, message_id

REP = Sender("noa@example.com", "Noa Rep")


def parsed(letter, sender=REP, unsubscribe=""):
    raw = made(letter, sender, unsubscribe).as_bytes()
    return raw, email.message_from_bytes(raw, policy=email.policy.default)


def lines(part):
    return part.get_content().replace("\r\n", "\n")


def letter(**more):
    return Letter(**{"key": "k", "to": "kim@example.org", "subject": "S", "text": "T", **more})


def test_text_html_and_the_attached_transcript_are_all_there():
    raw, read = parsed(letter(text="Ciao à\n\nhttps://a.example/x?b=1.", attachment="Kim: hi"))
    assert lines(read.get_body(("plain",))) == "Ciao à\n\nhttps://a.example/x?b=1.\n"
    assert '<a href="https://a.example/x?b=1">' in read.get_body(("html",)).get_content()
    [file] = read.iter_attachments()
    assert (file.get_filename(), lines(file)) == ("transcript.txt", "Kim: hi\n")
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998


@settings(max_examples=40)
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_no_header_can_be_smuggled_in(subject, name, text):
    evil = "\r\nBcc: x@evil.example\r\n\r\n"
    _, read = parsed(letter(subject=subject + evil, to_name=name + evil, text=text + evil))
    heads = {"From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"}
    assert set(read.keys()) <= heads
    assert [a.addr_spec for a in read["To"].addresses] == ["kim@example.org"]


def test_the_same_row_has_the_same_message_id_and_another_row_another():
    assert made(letter(), REP)["Message-ID"] == made(letter(text="other"), REP)["Message-ID"]
    assert message_id("a", "x.org") != message_id("b", "x.org")


def test_one_click_unsubscribe_stands_there_only_if_configured():
    _, read = parsed(letter(), unsubscribe="https://u.example/?a={address}")
    assert read["List-Unsubscribe"] == "<https://u.example/?a=kim%40example.org>"
    assert read["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert parsed(letter())[1]["List-Unsubscribe"] is None


@pytest.mark.parametrize(
    "address",
    ["", "kim", "a@b@c.de", "a b@c.de", "kim@", "@c.de", "a@nodot", ".a@c.de", "a..b@c.de",
     "à@c.de", "a@c.de, b@c.de", "a@c.de\nBcc: d@e.fr", "<a@c.de>", f"{'a' * 260}@c.de"],
)  # fmt: skip
def test_what_is_no_address_is_refused(address):
    with pytest.raises(MailRefusedError):
        checked(address)


def test_a_domain_with_an_umlaut_is_written_as_servers_take_it():
    assert checked(" kim@büro.example ") == "kim@xn--bro-hoa.example"


def test_a_long_link_shows_where_it_goes_and_leads_on():
    link = f"https://a.example/{'x' * 300}?a=1&b=2"
    page = as_html(f"See {link}")
    assert f'href="{link.replace("&", "&amp;")}"' in page
    assert f">https://a.example/{'x' * 62}…<" in page


def test_html_shows_what_was_written_and_nothing_runs():
    assert "<script>" not in as_html("<script>x</script>")
    assert as_html("a\nb\n\n\nc").count("<p>") == 2


ICS = "BEGIN:VCALENDAR\r\nSUMMARY:Ciào, però " + "x" * 200 + "\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize("method", ["REQUEST", "CANCEL"])
def test_an_invitation_is_the_last_way_to_show_the_mail_and_a_file(method):
    raw, read = parsed(letter(calendar=CalendarPart(ICS, method), attachment="Kim: hi"))
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    ways = read.get_payload()[0]
    assert ways.get_content_type() == "multipart/alternative"
    kinds = [part.get_content_type() for part in ways.iter_parts()]
    assert kinds == ["text/plain", "text/html", "text/calendar"]
    shown = list(ways.iter_parts())[-1]
    assert shown["Content-Type"].params == {"charset": "utf-8", "method": method}
    assert shown.get_payload(decode=True) == ICS.encode()
    file, other = read.iter_attachments()
    assert (file.get_filename(), file.get_content_type()) == ("invite.ics", "application/ics")
    assert file.get_content() == ICS.encode()
    assert other.get_filename() == "transcript.txt"


def test_a_calendar_part_without_end_is_refused():
    with pytest.raises(MailRefusedError, match="too long"):
        made(letter(calendar=CalendarPart("x" * (LARGEST_CALENDAR + 1), "REQUEST")), REP)
