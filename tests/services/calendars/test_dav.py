"""WebDAV answers, also hostile ones."""

import pytest

from app.domain.errors import TransientError
from app.services.calendars.dav import C, D, joined, multistatus

ANSWER = b"""<?xml version="1.0"?>
<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
 <response><href>/a/</href>
  <propstat><prop><displayname>Work</displayname>
   <resourcetype><collection/><C:calendar/></resourcetype>
   <current-user-principal><href>/me/</href></current-user-principal></prop>
   <status>HTTP/1.1 200 OK</status></propstat>
  <propstat><prop><C:calendar-home-set><href>/no/</href></C:calendar-home-set></prop>
   <status>HTTP/1.1 404 Not Found</status></propstat>
 </response>
 <response><href>/todo/</href><propstat><prop>
   <resourcetype><C:calendar/></resourcetype>
   <C:supported-calendar-component-set><C:comp name="VTODO"/></C:supported-calendar-component-set>
  </prop><status>HTTP/1.1 200 OK</status></propstat></response>
</multistatus>"""


def test_what_was_found_is_told_and_what_was_not_is_left_out():
    work, todo = multistatus(ANSWER, "dav.example.org")
    assert (work.href, work.text(f"{D}displayname"), work.is_calendar) == ("/a/", "Work", True)
    assert work.link(f"{D}current-user-principal") == "/me/"
    assert work.link(f"{C}calendar-home-set") == ""
    assert not todo.is_calendar


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><multistatus>&b;</multistatus>'


@pytest.mark.parametrize("body", [b"", b"<html>", b"<html/>", b"{}", BOMB, b"\xff\xfe"])
def test_anything_else_is_a_fault_in_words(body):
    with pytest.raises(TransientError, match=r"dav\.example\.org did not answer like a calendar"):
        multistatus(body, "dav.example.org")


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("/b/", "https://dav.example.org/b/"),
        ("c/", "https://dav.example.org/a/c/"),
        ("https://p12.example.org/x/", "https://p12.example.org/x/"),
    ],
)
def test_an_href_is_followed_within_the_servers_own_house(href, address):
    assert joined("https://dav.example.org/a/", href) == address


@pytest.mark.parametrize(
    "href", ["https://evil.example.com/", "http://dav.example.org/", "//evil.example.net/x"]
)
def test_a_stranger_gets_no_password(href):
    with pytest.raises(TransientError, match="another host"):
        joined("https://dav.example.org/a/", href)


@pytest.mark.parametrize("href", ["http://[::1", "//[", "https://dav.example.org:99999/"])
def test_an_href_that_is_no_address_is_none(href):
    body = ANSWER.replace(b"/me/", href.encode()).replace(b"/todo/", href.encode())
    work, todo = multistatus(body, "dav.example.org")
    assert (work.link(f"{D}current-user-principal"), todo.href) == ("", "")
    with pytest.raises(TransientError, match="no address"):
        joined("https://dav.example.org/a/", href)
