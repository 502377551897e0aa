"""A console that dies while it mails about a meeting: nothing is mailed twice, nothing is lost."""

import asyncio
import json
import signal
import sys
import time

import pytest

from app.practice.calendar import PracticeCalendar
from app.practice.mail import PracticeMail
from app.practice.tour.proof import CalendarBook, MailBook
from app.services.mail.sender import MAYBE_SENT
from tests.journeys.mailing_process import MOMENTS

AT_ONCE = 2
GUEST = "kim@example.org"
DAY, EVENING = 86_400, 20 * 3600


class Company:
    """A calendar and a mail server for each console, and consoles in processes of their own."""

    def __init__(self, folder, moment):
        self._folder, self._moment = folder, moment
        folder.mkdir()
        (folder / "console").mkdir()
        self._calendar = PracticeCalendar(folder / "dav", zone="UTC")
        self._post = PracticeMail(folder / "mail")
        # Nothing else is in the practice calendar of an evening, whatever the hour now.
        self._start = (int(time.time()) // DAY + 1) * DAY + EVENING

    async def __aenter__(self):
        self._url = await self._calendar.start()
        await self._post.start()
        return self

    async def __aexit__(self, *_):
        await self._post.stop()
        await self._calendar.stop()

    async def run(self, die_at=""):
        """Run a console; return its exit code and what it wrote."""
        server = self._calendar
        calendar = {"url": self._url, "username": server.username, "password": server.password}
        given = {
            "folder": str(self._folder / "console"),
            "calendar": {**calendar, "rep_tz": "UTC", "calendar": server.calendar},
            "port": self._post.port,
            "start": self._start,
            "die_at": die_at,
        }
        program = (sys.executable, "-m", "tests.journeys.mailing_process", json.dumps(given))
        running = await asyncio.create_subprocess_exec(*program, stdout=asyncio.subprocess.PIPE)
        try:
            async with asyncio.timeout(60):
                said, _ = await running.communicate()
        finally:
            if running.returncode is None:
                running.kill()
                await running.wait()
        return running.returncode, said

    async def events(self):
        server = self._calendar
        home = f"{server.url}/{server.username}/{server.calendar}/"
        return await CalendarBook(home, server.username, server.password).events_with(GUEST)

    def mails(self):
        subjects = [str(m.message["Subject"]).partition(":")[0] for m in self._post.box.all()]
        return {what: subjects.count(word) for what, word in WORDS.items()}

    def invitations(self):
        return MailBook(self._folder / "mail").invitations_to(GUEST)


WORDS = {"invited": "Invito", "reminder": "Promemoria"}


async def killed_at(moment, folder):
    async with Company(folder, moment) as company:
        code, _ = await company.run(moment)
        assert code == -signal.SIGKILL, moment
        code, said = await company.run()
        assert code == 0, moment
        rows = {what: (state, why) for what, state, why in json.loads(said)}
        mails = company.mails()
        assert len(await company.events()) == 1, moment
        assert len(company.invitations()) == mails["invited"]
        for what, (state, why) in rows.items():
            unsure = (state, why) == ("refused", MAYBE_SENT)
            assert mails[what] <= 1, moment
            assert mails[what] == 1 or unsure, (moment, what, state, why)
            assert state == "done" or unsure, (moment, what, state, why)
        assert set(rows) == set(WORDS), moment


@pytest.mark.parametrize("place", sorted({moment.split()[1] for moment in MOMENTS}))
async def test_a_console_that_dies_mails_once_and_loses_nothing(tmp_path, place):
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(number, moment):
        async with gate:
            await killed_at(moment, tmp_path / f"company{number}")

    async with asyncio.TaskGroup() as group:
        for number, moment in enumerate(MOMENTS):
            if moment.split()[1] == place:
                group.create_task(one(number, moment))
