"""Runs looks beside each other, each with a deadline; every look ends in rows.

A look is a coroutine function that returns the rows it is registered for. Other rooms add
theirs with `Checkup.add`.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import httpx

from app.core.clock import Clock
from app.core.http import NoAnswerError
from app.domain.checkup import Row
from app.domain.errors import FoyerError
from app.domain.health import FAULT, OFFLINE
from app.services.checkup import words

WITHIN_S = 10.0  # for each look


@dataclass(frozen=True, slots=True)
class Check:
    """One look, and the ids of the rows that it gives."""

    name: str
    rows: tuple[str, ...]
    look: Callable[[], Awaitable[Sequence[Row]]]
    within_s: float = WITHIN_S


class Checkup:
    """Every look there is, in order."""

    def __init__(self, checks: Iterable[Check], clock: Clock) -> None:
        self._checks = {check.name: check for check in checks}
        self._clock = clock

    def add(self, check: Check) -> None:
        """Take a look in, in place of one of its name."""
        self._checks[check.name] = check

    @property
    def checks(self) -> list[Check]:
        """All looks, in order."""
        return list(self._checks.values())

    def check_of(self, row: str) -> str:
        """Return the name of the look that gives a row."""
        return next(check.name for check in self.checks if row in check.rows)

    async def run(self, told: Callable[[Row], None] | None = None) -> list[Row]:
        """Look at everything at once; `told` hears each row as soon as it is known."""
        looks = (self.look(check.name, told) for check in self.checks)
        return [row for rows in await asyncio.gather(*looks) for row in rows]

    async def look(self, name: str, told: Callable[[Row], None] | None = None) -> list[Row]:
        """Take one look; what it meets is told in its rows, never raised."""
        now = self._clock.now()
        rows = [_complete(row, now) for row in await _in_time(self._checks[name])]
        for row in rows:
            if told is not None:
                told(row)
        return rows


def _complete(row: Row, at: float) -> Row:
    """Return a row with its time; one that is red has at least words for who can help."""
    shown = row.for_others if row.is_red and row.repair is None else row
    return replace(shown, at=at)


async def _in_time(check: Check) -> Sequence[Row]:
    try:
        async with asyncio.timeout(check.within_s):
            return await check.look()
    except NoAnswerError as error:
        state, said = OFFLINE, error.reason
    except httpx.InvalidURL:
        state, said = FAULT, words.MISTYPED
    except TimeoutError:
        state, said = OFFLINE, words.LATE.format(seconds=f"{check.within_s:.0f}")
    except FoyerError as error:
        state, said = FAULT, str(error)
    return [Row(name, state, said) for name in check.rows]
