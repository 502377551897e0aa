"""``foyer book FILE``: book one meeting and print how it ended, as JSON."""

import asyncio
import json
import sqlite3
import sys
from datetime import datetime
from pathlib import Path

import msgspec

from app.core.clock import SystemClock
from app.core.database import Database
from app.core.paths import data_dir
from app.core.process_age import process_age
from app.core.strict_json import read
from app.core.unheld import run_unheld
from app.domain.errors import FoyerError
from app.services.booking import BUSY_HERE, Booker, Outcome
from app.services.booking_rows import BookingRows
from app.services.calendar_account import shared_account
from app.services.calendar_providers import account_name, calendar_named
from app.services.calendars.base import Attendee, Meeting
from app.services.calendars.oauth import Tokens
from app.services.console_database import console_database

USAGE = "Usage: foyer book FILE\nFILE holds one booking request; see contracts/booking.md."
ENDING_S, ENDING_PART = 0.25, 0.08  # of the deadline: what printing and leaving take
LEAST_S = 0.3  # what is tried at all
DEADLINE_S, SUBJECT = 10.0, "Meeting"  # where the request does not say
LARGEST = 1_000_000  # bytes of a request
LOCKED_PART = 0.5  # of the time left: how long one step waits for the database
LAST = 16_725_225_600  # the year 2500; no provider writes times near the end of the calendar


class _Attendee(msgspec.Struct):
    email: str | None = None
    name: str | None = None


class _Request(msgspec.Struct):
    provider: str
    rep: str
    start: str
    end: str
    booking_id: str
    attendee: _Attendee | None = None
    subject: str | None = None
    online: bool | None = None
    deadline_s: float | None = None
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
        return 0 if len(arguments) == 1 else 2
    try:
        request = read(Path(arguments[0]), _Request, at_most=LARGEST)
    except msgspec.ValidationError as error:  # JSON, but not of one booking
        words = f"The request cannot be used: {error}."
        print(json.dumps(_printed(Outcome("failed", reason=words))))
        return 0
    except (OSError, ValueError) as error:
        print(f"foyer book: {error}", file=sys.stderr)
        return 2
    print(json.dumps(run_unheld(_answer(request))))
    return 0


async def _answer(request: _Request) -> dict[str, str]:
    try:
        meeting = _meeting(request)
    except ValueError as error:
        return _printed(Outcome("failed", reason=str(error)))
    renewed: list[Tokens] = []
    outcome = await _outcome(request, meeting, renewed)
    return _printed(outcome) | _rotated(request, renewed)


async def _outcome(request: _Request, meeting: Meeting, renewed: list[Tokens]) -> Outcome:
    """Book, whatever becomes of the database; tokens that were renewed are in `renewed`."""
    left = _left(request)
    try:
        async with asyncio.timeout(left):
            rows = BookingRows(await asyncio.to_thread(_database, left))
        return await _booked(request, meeting, rows, renewed)
    except TimeoutError:
        return Outcome("pending", reason=BUSY_HERE)
    except (OSError, sqlite3.Error) as error:
        # What an earlier run did is in there, and nobody can tell.
        why = (error.strerror if isinstance(error, OSError) else "") or error
        return Outcome("pending", reason=f"The console's database is not usable: {why}.")


def _left(request: _Request) -> float:
    """Return the seconds that are left for booking."""
    asked = DEADLINE_S if request.deadline_s is None else request.deadline_s
    return max(asked * (1 - ENDING_PART) - process_age() - ENDING_S, LEAST_S)


def _database(left: float) -> Database:
    """Open the console's database so that another program's lock cannot eat the deadline."""
    database = console_database(data_dir())
    database.execute(f"PRAGMA busy_timeout = {int(min(10.0, left * LOCKED_PART) * 1000)}")
    return database


async def _booked(
    request: _Request, meeting: Meeting, rows: BookingRows, renewed: list[Tokens]
) -> Outcome:
    given = {k: v for k, v in msgspec.structs.asdict(request).items() if isinstance(v, str)}
    name = account_name(request.provider, given)
    # One booking with a deadline: there is nothing to spare for later.
    account = shared_account(rows, name, SystemClock(), opens_after=0)
    try:
        calendar = calendar_named(request.provider, given, account, renewed.append)
    except (FoyerError, ValueError) as error:  # urlsplit raises ValueError
        return Outcome("failed", reason=str(error))
    outcome = await Booker(rows, SystemClock()).book(calendar, meeting, deadline_s=_left(request))
    await calendar.close()
    return outcome


def _rotated(request: _Request, renewed: list[Tokens]) -> dict[str, str]:
    """Return a refresh token that the next run needs, as the old one may be dead."""
    changed = [t.refresh for t in renewed if t.refresh != request.refresh_token]
    return {"refresh_token": changed[-1]} if changed else {}


def _meeting(request: _Request) -> Meeting:
    if not _is_host(request.rep):
        raise ValueError(f"'{request.rep}' is not the address of a rep.")
    start, end = _instant(request.start), _instant(request.end)
    if end <= start:
        raise ValueError("The meeting must end after it starts.")
    asked = request.attendee or _Attendee()
    attendee = Attendee((asked.email or "").strip(), asked.name or "")
    subject = SUBJECT if request.subject is None else request.subject
    return Meeting(
        request.booking_id, request.rep, start, end, subject, attendee, bool(request.online)
    )


def _is_host(rep: str) -> bool:
    """Whether an address can stand in a calendar as one organizer."""
    return rep.isprintable() and rep != "" and not any(c.isspace() or c in '<>,;:"' for c in rep)


def _instant(text: str) -> int:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"'{text}' has no offset.")
    instant = int(moment.timestamp())
    if not 0 <= instant < LAST:
        raise ValueError(f"No calendar holds a meeting at '{text}'.")
    return instant


def _printed(outcome: Outcome) -> dict[str, str]:
    return {
        "state": outcome.state,
        "event_id": outcome.event_id,
        "join_url": outcome.join_url,
        "reason": outcome.reason,
    }
