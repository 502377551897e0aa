"""A ledger for tests of teams."""

import json

from app.domain.wire.meetings import Turn
from tests.desk_records import NOW

VERDICTS = [
    {"rep": "ada", "chosen": True, "reason": "next in turn, 1.5 behind a fair share"},
    {"rep": "bob", "chosen": False, "reason": "not available at this time"},
]


def turn(rep, number, **more):
    more.setdefault("state", "booked")
    more.setdefault("reason", VERDICTS[0]["reason"])
    return Turn(
        id=f"t{number}",
        team="sales",
        meeting=f"m{number}",
        rep=rep,
        at=NOW - number * 3600,
        chosen="turn",
        decision=json.dumps({"reps": [], "verdicts": VERDICTS}),
        **more,
    )


class Line:
    """The hub's end that knows turns."""

    def __init__(self):
        self.turns, self.fault, self.asked = [], None, []

    async def ask(self, question, kind):
        self.asked.append(question)
        if self.fault:
            raise self.fault
        return self.turns
