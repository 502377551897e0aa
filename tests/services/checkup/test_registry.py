import asyncio

import httpx
import pytest

from app.core.http import Fault, NoAnswerError
from app.domain.checkup import Repair, Row
from app.domain.errors import TransientError
from app.services.checkup.registry import Check, Checkup


class Still:
    def now(self):
        return 1_800_000_000.0


async def well():
    return [Row("hub", "ok", "fine")]


def checkup(*checks):
    return Checkup(checks, Still())


async def test_rows_carry_when_they_were_looked_at_and_are_told_one_by_one():
    told = []
    rows = await checkup(Check("hub", ("hub",), well)).run(told.append)
    assert rows == told
    assert rows[0].at == 1_800_000_000.0


async def test_what_is_red_has_something_to_do():
    async def look():
        red = Row("crm", "offline", "It does not answer.", "Nothing is written.")
        return [red, Row("calls", "warn", "Few are left."), Row("rights", "ok", "fine")]

    red, warned, well_ = await checkup(Check("crm", ("crm", "calls", "rights"), look)).run()
    assert red.repair == Repair("copy", "It does not answer. Nothing is written.")
    assert (warned.repair, well_.repair) == (None, None)


async def test_looks_run_beside_each_other():
    waiting, both = set(), asyncio.Event()

    async def meet(name):
        waiting.add(name)
        if len(waiting) == 2:
            both.set()
        await both.wait()
        return [Row(name, "ok", "")]

    made = checkup(
        Check("hub", ("hub",), lambda: meet("hub"), 5.0),
        Check("crm", ("crm",), lambda: meet("crm"), 5.0),
    )
    assert [row.state for row in await made.run()] == ["ok", "ok"]


async def test_a_look_that_hangs_ends_in_words_for_all_its_rows():
    async def hang():
        await asyncio.Event().wait()

    rows = await checkup(Check("crm", ("crm", "rights"), hang, 0.02)).run()
    assert [(row.id, row.state) for row in rows] == [("crm", "offline"), ("rights", "offline")]
    assert "did not answer within" in rows[0].words


@pytest.mark.parametrize(
    ("error", "state", "words"),
    [
        (NoAnswerError(Fault.UNREACHABLE, "Nobody there.", reached=False), "offline", "Nobody"),
        (httpx.InvalidURL("x"), "fault", "mistyped"),
        (TransientError("Not now."), "fault", "Not now."),
    ],
)
async def test_what_a_look_meets_is_told_never_raised(error, state, words):
    async def fail():
        raise error

    (row,) = await checkup(Check("hub", ("hub",), fail)).run()
    assert (row.state, words in row.words) == (state, True)


async def test_a_bug_in_a_look_is_not_hidden():
    async def broken():
        raise KeyError("x")

    with pytest.raises(KeyError):
        await checkup(Check("hub", ("hub",), broken)).run()


async def test_others_add_looks_of_their_own_and_one_is_looked_at_alone():
    async def other():
        return [Row("disk", "warn", "")]

    made = checkup(Check("hub", ("hub",), well))
    made.add(Check("disk", ("disk",), other))
    assert [check.name for check in made.checks] == ["hub", "disk"]
    assert made.check_of("disk") == "disk"
    assert [row.id for row in await made.look("disk")] == ["disk"]
