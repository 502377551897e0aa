import httpx
import pytest

from app.practice.calendar import PracticeCalendar
from app.practice.mail.box import Box
from app.practice.org import PracticeOrg
from app.practice.tour.proof import CalendarBook, CrmBook, MailBook

EVENT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:test
BEGIN:VTIMEZONE
TZID:Europe/Rome
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:foyer-1
DTSTAMP:20270503T070000Z
DTSTART;TZID=Europe/Rome:20270504T100000
SUMMARY:Call with a long name that the server may fold somewhere in the middle of a
  line
ATTENDEE;CN=Kim Osei:mailto:kim.osei@northwind.example
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")


async def test_the_calendar_tells_uid_and_start_of_the_events_with_somebody(tmp_path):
    calendar = PracticeCalendar(tmp_path)
    await calendar.start()
    home = f"{calendar.url}/{calendar.username}/{calendar.calendar}/"
    auth = (calendar.username, calendar.password)
    async with httpx.AsyncClient(auth=auth, trust_env=False) as client:
        (await client.put(f"{home}foyer-1.ics", content=EVENT)).raise_for_status()
    found = await CalendarBook(home, *auth).events_with("kim.osei@northwind.example")
    await calendar.stop()
    assert [(event.uid, event.start) for event in found] == [("foyer-1", "20270504T100000")]
    assert found[0].summary.endswith("middle of a line")


async def test_the_org_tells_its_leads_and_refuses_strangers(tmp_path):
    org = PracticeOrg(tmp_path)
    address = await org.start()
    book = CrmBook(address, org.grant("integration").access_token)
    known = await book.rows("SELECT Id, Email FROM Lead LIMIT 1")
    assert await book.leads_with(str(known[0]["Email"])) != []
    assert await book.leads_with("nobody@nowhere.example") == []
    with pytest.raises(OSError, match="refused"):
        await CrmBook(address, "no token").leads_with("kim@example.org")
    await org.stop()


def test_the_mail_server_tells_the_invitations_of_somebody(tmp_path):
    box, address = Box(tmp_path), "kim.osei@northwind.example"
    kind = "Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\n"
    box.add("noa@example.com", [address], b"Subject: only words\r\n\r\nHello")
    box.add("noa@example.com", [address], f"Subject: S\r\n{kind}{EVENT}".encode())
    box.add("noa@example.com", ["other@example.org"], f"Subject: S\r\n{kind}{EVENT}".encode())
    [found] = MailBook(tmp_path).invitations_to(address)
    assert (found.method, found.event.uid) == ("REQUEST", "foyer-1")
