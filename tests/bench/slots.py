"""Benchmark of the slots: 50 reps, 30 days, 40 busy intervals each.

Run ``python -m tests.bench.slots [--json]``. The goal is 20 ms (contracts/slots.md).
"""

import json
import random
import statistics
import sys
import time
from zoneinfo import ZoneInfo

from app.domain.busy_time import Busy
from app.domain.open_time import Schedule, hours
from app.domain.slots import MeetingType, RepCalendar, SlotQuestion, free_slots

ZONES = ("Europe/Rome", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "America/Chicago")
NOW = 1_809_000_000  # a Thursday in April 2027
REPS, DAYS, BUSY, RUNS = 50, 30, 40, 30


def question(seed: int = 1) -> SlotQuestion:
    """Return the question of the contract's goal."""
    draw = random.Random(seed)
    meeting = MeetingType(30, 15, "clock", 5, 10, 120, 60, 8)
    reps = tuple(_rep(f"rep{n}", draw) for n in range(REPS))
    return SlotQuestion(NOW, NOW, NOW + DAYS * 86_400, meeting, reps, "any")


def measure(runs: int = RUNS) -> dict[str, float]:
    """Return milliseconds of one answer: median and worst."""
    asked = question()
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        answer = free_slots(asked)
        took.append((time.perf_counter() - start) * 1000)
    return {
        "median_ms": round(statistics.median(took), 2),
        "worst_ms": round(max(took), 2),
        "starts": len(answer.starts),
        "goal_ms": 20,
    }


def _rep(name: str, draw: random.Random) -> RepCalendar:
    day = (hours("09:00", "12:30"), hours("13:30", "18:00"))
    schedule = Schedule(ZoneInfo(draw.choice(ZONES)), (*[day] * 5, (), ()))
    return RepCalendar(name, schedule, tuple(_busy(draw) for _ in range(BUSY)))


def _busy(draw: random.Random) -> Busy:
    start = NOW + draw.randrange(DAYS * 86_400)
    return Busy(start, start + draw.choice((1800, 3600, 5400)), booking=draw.random() < 0.3)


if __name__ == "__main__":
    found = measure()
    if "--json" in sys.argv:
        print(json.dumps({"slots": found}))
    else:
        for label, value in found.items():
            print(f"{label:>12} {value}")
