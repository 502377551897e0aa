"""Calendars of the wild on a real server: our busy times against another expansion.

The calendars are what icalendar and recurring-ical-events test themselves with, stored
in Radicale as calendar programs store them, one object a UID. recurring-ical-events
expands the same texts, with the two guards that facts/calendars.md names: exact
lengths, and a query wider than the window.
"""

from uuid import uuid4

import pytest

from app.core.clock import SystemClock
from app.domain.busy_time import Blocking
from app.services.calendars.account import Account
from app.services.calendars.caldav import CalDavCalendar, CalDavSettings
from tests.services.calendars.real_calendars import (
    FOLDERS,
    ROME,
    calendars,
    expected,
    objects,
    windows,
)

OBJECTS = 12  # of one file: more of them only cost time

# What differs, and why ours is meant.
KNOWN = {
    "event_with_recurrence.ics": "floating with EXDATE in UTC: we read floating in the rep's zone",
    "issue_201_test_matrix.ics": "floating start with an end in UTC, and the reverse: as above",
    "end_before_start_event.ics": "an end before its start: no time passes, nothing is blocked",
    "issue_132_swapped_start_and_end.ics": "an end before its start, as above",
    "issue_164_duplicated_event.ics": "the server's own filter of times leaves the series out",
    "issue_253_additional_recurrence_id.ics": "an exception after UNTIL: we keep it busy",
    "issue_75_range_parameter.ics": "UNTIL as a date in a timed series: we take the whole day",
}
PARTS = 3
FILES = 145  # that the server takes anything of


class Comparison:
    def __init__(self, server, account):
        self.server, self.account = server, account

    async def differs(self, body):
        """Whether busy times differ in any window; None: the server took nothing of it."""
        home = f"{self.server.url}/{self.server.username}/{uuid4().hex}/"
        texts = await self.stored(home, list(objects(body))[:OBJECTS])
        if not texts:
            return None
        who = (self.server.username, self.server.password)
        calendar = CalDavCalendar(CalDavSettings(home, *who, zone=ROME), self.account)
        for low, high in windows(texts):
            if await blocked(calendar, low, high) != expected(texts, low, high):
                return True
        return False

    async def stored(self, home, texts):
        """Return the texts that the server took."""
        auth = (self.server.username, self.server.password)
        await self.account.client.request("MKCALENDAR", home, auth=auth)
        kept = []
        for number, text in enumerate(texts):
            answer = await self.account.client.put(
                f"{home}{number}.ics",
                content=text.encode(),
                headers={"Content-Type": "text/calendar; charset=utf-8"},
                auth=auth,
            )
            kept += [text] if answer.status_code == 201 else []
        return kept


async def blocked(calendar, low, high):
    taken = [one.busy for one in await calendar.taken(low, high)]
    spans = [(busy.start, busy.end) for busy in taken if Blocking().blocks(busy)]
    return sorted(span for span in spans if span[0] < high and span[1] > low)


@pytest.fixture
async def comparison(server):
    account = Account(SystemClock(), within_s=30.0)
    yield Comparison(server, account)
    await account.client.aclose()


@pytest.mark.timeout(400)  # some hundred requests to a server that syncs each to the disk
@pytest.mark.filterwarnings("ignore::icalendar.error.GloballyUniqueTZIDGuessed")
@pytest.mark.parametrize("folder", FOLDERS, ids="-".join)
@pytest.mark.parametrize("part", range(PARTS))
async def test_busy_times_are_those_of_another_expansion(comparison, folder, part):
    files = list(calendars(*folder))[part::PARTS]
    found = {name: await comparison.differs(body) for name, body in files}
    compared = {name: differs for name, differs in found.items() if differs is not None}
    assert len(compared) > len(files) / 4
    assert {name for name, differs in compared.items() if differs} == KNOWN.keys() & compared.keys()


def test_few_files_differ():
    assert len(KNOWN) < FILES * 0.05
