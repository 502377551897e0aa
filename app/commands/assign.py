"""``foyer assign FILE``: who gets each routed chat or meeting, as JSON."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from app.core.strict_json import decoded, read
from app.domain.assignment import Number, RepLoad, assign, counted

USAGE = 'Usage: foyer assign FILE\nFILE holds {"cases": [{"id": …, "input": …}]}.'


class _Rep(msgspec.Struct):
    id: str
    active: bool | None = None
    free: bool | None = None
    weight: Number | None = None
    priority: Number | None = None
    bookings: Number | list[str] | None = None
    calibration: Number | None = None
    cap: Number | None = None
    cap_used: Number | None = None
    last: str | None = None


class _Input(msgspec.Struct):
    reps: list[_Rep] = []
    owner: str | None = None
    owner_only: bool | None = None


class _Case(msgspec.Struct):
    id: str
    input: msgspec.Raw


class _File(msgspec.Struct):
    cases: list[_Case]


def run(arguments: list[str]) -> int:
    """Print ``{case id: rep id or null}``; return 2 when the file cannot be used.

    A case that cannot be understood goes to nobody, and standard error says why.
    """
    if len(arguments) != 1 or arguments[0] in {"-h", "--help"}:
        print(USAGE)
        return 0 if len(arguments) == 1 else 2
    try:
        cases = read(Path(arguments[0]), _File).cases
    except (OSError, ValueError) as error:
        print(f"foyer assign: {error}", file=sys.stderr)
        return 2
    print(json.dumps({case.id: _answer(case) for case in cases}))
    return 0


def _answer(case: _Case) -> str | None:
    try:
        given = decoded(case.input, _Input)
        return assign([_load(rep) for rep in given.reps], given.owner, bool(given.owner_only))
    except (ValueError, OverflowError) as error:
        print(f"foyer assign: case {case.id}: {error}", file=sys.stderr)
        return None


def _load(rep: _Rep) -> RepLoad:
    given: dict[str, Any] = {
        name: value for name, value in msgspec.structs.asdict(rep).items() if value is not None
    }
    if isinstance(rep.bookings, list):
        given["bookings"] = counted(rep.bookings)
    if rep.last is not None:
        given["last"] = _moment(rep.last)
    return RepLoad(**given)


def _moment(last: str) -> float:
    """Return a date, or an instant, as Unix seconds; without an offset it is UTC."""
    moment = datetime.fromisoformat(last)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
