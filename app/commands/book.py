"""``foyer book FILE``: book one meeting and print how it ended, as JSON."""

import asyncio
import json
import sys
from datetime import datetime
from pathlib import Path

import msgspec

from app.core.clock import SystemClock
from app.core.paths import data_dir
from app.core.process_age import process_age
from app.domain.errors import FoyerError
from app.services.booking import Booker, Outcome
from app.services.booking_rows import BookingRows
from app.services.calendar_providers import account_name, calendar_named
from app.services.calendars.account import Account
from app.services.calendars.base import Attendee, Meeting
from app.services.calendars.oauth import Tokens
from app.services.console_database import console_database

USAGE = "Usage: foyer book FILE\nFILE holds one booking request; see contracts/booking.md."
ENDING_S, ENDING_PART = 0.25, 0.08  # of the deadline: what printing and leaving take
LEAST_S = 0.3  # what is tried at all


class _Attendee(msgspec.Struct):
    email: str
    name: str | None = None


class _Request(msgspec.Struct):
    provider: str
    rep: str
    start: str
    end: str
    booking_id: str
    attendee: _Attendee
    subject: str = "Meeting"
    online: bool = False
    deadline_s: float = 10.0
    api_url: str | None = None
    token_url: str | None = None
    client_id: str | None = None
    client_secret: str | None = None
    access_token: str | None = None
    refresh_token: str | None = None
    url: str | None = None
    username: str | None = None
    password: str | None = None
    calendar: str | None = None
    rep_tz: str | None = None


def run(arguments: list[str]) -> int:
    """Print the state and what belongs to it; return 2 when the file cannot be used."""
    if len(arguments) != 1 or arguments[0] in {"-h", "--help"}:
        print(USAGE)
        return 0 if arguments else 2
    try:
        request = msgspec.json.decode(Path(arguments[0]).read_bytes(), type=_Request)
    except (OSError, ValueError) as error:  # a DecodeError is a ValueError
        print(f"foyer book: {error}", file=sys.stderr)
        return 2
    print(json.dumps(asyncio.run(_answer(request))))
    return 0


async def _answer(request: _Request) -> dict[str, str]:
    try:
        meeting = _meeting(request)
    except ValueError as error:
        return _printed(Outcome("failed", reason=str(error)))
    given = {k: v for k, v in msgspec.structs.asdict(request).items() if isinstance(v, str)}
    renewed: list[Tokens] = []
    rows = BookingRows(console_database(data_dir()))
    name = account_name(request.provider, given)
    account = Account(
        SystemClock(),
        parked_until=rows.parked_until(name),
        on_park=lambda until: rows.park(name, until),
    )
    try:
        calendar = calendar_named(request.provider, given, account, renewed.append)
    except FoyerError as error:
        return _printed(Outcome("failed", reason=str(error)))
    left = request.deadline_s * (1 - ENDING_PART) - process_age() - ENDING_S
    outcome = await Booker(rows, SystemClock()).book(
        calendar, meeting, deadline_s=max(left, LEAST_S)
    )
    await calendar.close()
    return _printed(outcome) | _rotated(request, renewed)


def _rotated(request: _Request, renewed: list[Tokens]) -> dict[str, str]:
    """Return a refresh token that the next run needs, as the old one may be dead."""
    changed = [t.refresh for t in renewed if t.refresh != request.refresh_token]
    return {"refresh_token": changed[-1]} if changed else {}


def _meeting(request: _Request) -> Meeting:
    start, end = _instant(request.start), _instant(request.end)
    if end <= start:
        raise ValueError("The meeting must end after it starts.")
    attendee = Attendee(request.attendee.email.strip(), request.attendee.name or "")
    return Meeting(
        request.booking_id, request.rep, start, end, request.subject, attendee, request.online
    )


def _instant(text: str) -> int:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"'{text}' has no offset.")
    return int(moment.timestamp())


def _printed(outcome: Outcome) -> dict[str, str]:
    return {
        "state": outcome.state,
        "event_id": outcome.event_id,
        "join_url": outcome.join_url,
        "reason": outcome.reason,
    }
