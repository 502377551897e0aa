"""The pages behind links with a desk in memory: python meet_process.py; prints its address.

``GET /mode/<mode>`` says what goes wrong: ok, stale, none, later, unknown, hang, taken, fail, wait.
A meeting stands as asked until it is looked at for the first time.
"""

import asyncio
import time

import msgspec
from aiohttp import web

from app.domain.wire.meet import (
    AskMeet,
    AskMeetTimes,
    BookMeet,
    ChangeMeet,
    Meet,
    MeetTimes,
    Question,
    TypeShown,
    WishTimes,
)
from app.domain.wire.meetings import MeetingRecord
from app.hub.gate import Gate
from app.hub.meet_guard import MeetGuard, disposable_domains
from app.hub.meet_routes import MeetRoutes
from app.hub.messenger_files import Messenger
from app.hub.refusal import RefusedError
from app.hub.settings import Settings
from app.hub.tokens import Signer

DAY_S, HALF_HOUR_S, HOURS = 86_400, 1800, (8, 8.5, 9, 10, 13, 14.5)
INTRO = TypeShown(
    name="intro",
    title="Introduction",
    duration_min=30,
    location="online",
    host="Noa Levi",
    text="Half an hour to see whether we fit.",
    questions=[
        Question(label="What about?"),
        Question(label="Company size", required=True, choices=["1-10", "more"]),
    ],
)
CALL = TypeShown(name="call", title="Quick call", duration_min=15, location="phone")
TYPES = {"": INTRO, "intro": INTRO, "call": CALL}


class MemoryDesk:
    """Books what is asked for."""

    def __init__(self):
        self.mode, self.records = "ok", {}

    async def know(self, visitor):
        pass

    def meetings(self):
        return list(self.records.values())

    def meeting(self, meeting):
        return self.records.get(meeting)

    def place(self, meeting):
        return ""

    async def ask(self, request, visitor):
        if self.mode == "hang":
            await asyncio.Event().wait()
        match request:
            case AskMeetTimes():
                return self._times(request)
            case BookMeet():
                return self._booked(request, visitor)
            case WishTimes():
                return {"id": request.id}
            case AskMeet() | ChangeMeet():
                return self._changed(request)

    def _times(self, asked):
        now = int(time.time())
        kind, low = TYPES.get(asked.type), asked.low or now
        if kind is None:
            raise RefusedError("not_found", "There is no such type.")
        if self.mode == "unknown":
            return MeetTimes(type=kind)
        if self.mode == "none" or (self.mode == "later" and not asked.low):
            later = now + 20 * DAY_S if self.mode == "later" else None
            return MeetTimes(type=kind, age_s=3, next=later)
        stale = self.mode == "stale"
        starts = [at for at in _starts(low, asked.high or low + 14 * DAY_S) if at > now + 7200]
        taken = {each.start for each in self.records.values() if each.state != "cancelled"}
        return MeetTimes(
            type=kind,
            starts=[at for at in starts if at not in taken],
            age_s=240 if stale else 3,
            stale=stale,
            types=[INTRO, CALL],
        )

    def _booked(self, asked, visitor):
        if self.mode == "taken":
            raise RefusedError("taken", "This time has just been taken.")
        if asked.id not in self.records:
            self.records[asked.id] = MeetingRecord(
                id=asked.id,
                booking="k",
                type=asked.type,
                subject=f"Introduction: {asked.name or asked.email} and Noa Levi",
                email=asked.email,
                name=asked.name,
                visitor=visitor,
                by="visitor",
                start=asked.start,
                end=asked.start + HALF_HOUR_S,
                made=time.time(),
            )
        return _shown(self.records[asked.id])

    def _changed(self, asked):
        record = self.records.get(asked.meeting)
        if record is None or asked.secret != f"secret-{record.id}":
            raise RefusedError("not_found", "There is no such meeting.")
        if isinstance(asked, AskMeet):
            record = self._settled(record)
        else:
            state = {"move": "moving", "cancel": "cancelling"}[asked.what]
            record = msgspec.structs.replace(record, state=state, wanted_start=asked.start)
        self.records[record.id] = record
        return _shown(record)

    def _settled(self, record):
        if self.mode == "wait":
            return record
        state = {"asked": "booked", "moving": "booked", "cancelling": "cancelled"}
        if self.mode == "fail":
            return msgspec.structs.replace(record, state="failed")
        start = record.wanted_start or record.start
        return msgspec.structs.replace(
            record,
            state=state.get(record.state, record.state),
            start=start,
            end=start + HALF_HOUR_S,
            wanted_start=0,
            join_url="https://meet.example/abc",
            version=record.version + 1,
        )


def _starts(low, high):
    # From the next day on: of the day of `low` there may be too little left.
    days = range((low // DAY_S + 1) * DAY_S, high, DAY_S)
    found = [day + int(hour * 3600) for day in days for hour in HOURS]
    return [at for at in found if low <= at < high]


def _shown(record):
    return Meet(
        id=record.id,
        secret=f"secret-{record.id}",
        state=record.state,
        type=TYPES[record.type],
        subject=record.subject,
        start=record.start,
        end=record.end,
        host="Noa Levi",
        email=record.email,
        name=record.name,
        join_url=record.join_url,
        invited=record.state == "booked",
        wanted_start=record.wanted_start,
    )


class WallClock:
    def now(self):
        return time.time()


async def main():
    desk, settings = MemoryDesk(), Settings()
    gate = Gate(settings)
    guard = MeetGuard(settings.meetings, disposable_domains())

    async def mode(request):
        desk.mode = request.match_info["mode"]
        return web.Response(text=str(len(desk.records)))

    app = web.Application()
    app.add_routes(MeetRoutes(desk, guard, gate, Signer(b"journey"), WallClock()).routes())
    app.add_routes(Messenger(bookable=lambda: True).routes())
    app.add_routes([web.get("/mode/{mode}", mode)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    gate.own(address)
    print(f"hub: {address}", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
