"""kill -9 of the hub while visitors book: what was answered is there, and no time is held twice."""

import asyncio
import time

import httpx

from app.domain.wire import meetings as wire
from app.domain.wire.shared import PutDocument
from tests.journeys.test_console_killed import process
from tests.services.eventually import eventually
from tests.services.reps import RepLink

DAY = 86_400
VISITORS = 16
SOON = 4  # of the first times, one might be over before the hub is back
ALWAYS = wire.WeekHours(
    days=["mon", "tue", "wed", "thu", "fri", "sat", "sun"], start="00:00", end="24:00"
)


async def opened(eve):
    """Let an admin host the type "intro" around the clock."""
    now = time.time()
    kind = {"title": "Intro", "rep": "eve", "linkable": True, "notice_min": 0}
    await eve.link.request(PutDocument(id="k", kind="meeting_type", name="intro", body=kind))
    calendar = wire.RepCalendar(
        rep="eve",
        hours=wire.WorkingHours(weekly=[ALWAYS]),
        link=wire.LinkReport(state="ok"),
        low=int(now) - DAY,
        high=int(now) + 40 * DAY,
        read_at=now,
    )
    await eve.link.request(wire.PutCalendar(id="c", calendar=calendar))


async def book(http, hub, number, starts):
    """Return the answer, or None where the hub went before it came."""
    body = {
        "id": f"visit{number}",
        "type": "intro",
        "start": starts[SOON + number // 2],  # two want each
        "email": f"kim@site{number}.example",
        "opened_ms": 9000,
    }
    try:
        return (await http.post(f"{hub}/v1/meet/book", json=body)).json()
    except httpx.HTTPError:
        return None


async def listed(eve):
    return await eve.link.ask(wire.AskMeetings(id="q", scope="all"), list[wire.MeetingRecord])


async def killed_while_booking(http, eve, running):
    """Return the starts that were wanted and the answers that came before the kill."""
    await eve.link.start()
    await eve.connected()
    await opened(eve)
    times = (await http.post(f"{eve.hub}/v1/meet/times", json={"type": "intro"})).json()
    asking = [
        asyncio.ensure_future(book(http, eve.hub, number, times["starts"]))
        for number in range(VISITORS)
    ]
    await asyncio.wait(asking, return_when=asyncio.FIRST_COMPLETED)
    running.kill()
    await running.wait()
    return times["starts"], await asyncio.gather(*asking)


async def confirm_all(eve):
    for number, each in enumerate(await listed(eve)):
        record = wire.MeetingRecord(id=each.id, booking=each.booking, state="booked")
        await eve.link.request(wire.KeepMeeting(id=f"keep{number}", record=record))


async def test_bookings_outlive_the_hub(tmp_path):
    folder = tmp_path / "hub"
    folder.mkdir()
    async with httpx.AsyncClient(timeout=20) as http:
        async with process("tests.journeys.hub_process", folder) as running:
            hub = (await running.stdout.readline()).decode().strip()
            eve = RepLink(hub, "eve", tmp_path / "eve")
            starts, answers = await killed_while_booking(http, eve, running)
        await eventually(lambda: not eve.link.connected)
        async with process("tests.journeys.hub_process", folder, hub.rpartition(":")[2]) as running:
            await running.stdout.readline()
            eve.link.reconnect()
            await eve.connected()
            answered = [each for each in answers if each and "code" not in each]
            assert {each["id"] for each in answered} <= {each.id for each in await listed(eve)}
            again = [await book(http, hub, number, starts) for number in range(VISITORS)]
            held = await listed(eve)
            assert len(held) == len({each.start for each in held}) == VISITORS // 2
            assert {each.get("code", "") for each in again} == {"", "taken"}
            for each in answered:
                assert each["secret"] == again[int(each["id"][5:])]["secret"]
            assert answered
            await confirm_all(eve)
            assert {each.state for each in await listed(eve)} == {"booked"}
            await eve.link.stop()
