import pytest

from app.practice.tour.report import Report, StepFailedError


async def good():
    return "message k/1"


async def bad():
    raise LookupError("there is no button")


async def test_each_step_is_told_with_its_proof(capsys):
    report = Report()
    await report.step("The visitor asks", good)
    out = capsys.readouterr().out
    assert "  1 " in out
    assert "The visitor asks" in out
    assert "message k/1" in out
    assert [done.words for done in report.done] == ["The visitor asks"]


async def test_a_failed_step_is_named_with_its_reason(capsys):
    report = Report()
    with pytest.raises(StepFailedError, match="The rep accepts: there is no button"):
        await report.step("The rep accepts", bad)
    assert "FAILED  The rep accepts" in capsys.readouterr().out
    assert report.done == []


async def test_a_fault_of_the_tour_itself_is_not_hidden():
    async def broken():
        raise ValueError("a bug")

    with pytest.raises(ValueError, match="a bug"):
        await Report().step("Anything", broken)
