import asyncio

from app.practice.tour import guide
from app.practice.tour.guide import INTERRUPTED, take_tour


async def test_what_this_machine_lacks_is_named(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(guide, "missing", lambda: ["dunst", "node"])
    assert await take_tour(tmp_path, asyncio.Event()) == 1
    assert "not here: dunst, node" in capsys.readouterr().out


async def test_a_tour_that_is_stopped_says_so_and_leaves_nothing(tmp_path, capsys):
    stop = asyncio.Event()
    stop.set()
    assert await take_tour(tmp_path, stop) == INTERRUPTED
    out = capsys.readouterr().out
    assert "The tour was stopped: 0 steps" in out
    assert "0 processes left behind" in out


async def test_a_step_that_fails_ends_the_tour_with_its_reason(tmp_path, monkeypatch, capsys):
    async def broken(steps):
        raise LookupError("the org has burnt down")

    monkeypatch.setattr(guide.Steps, "open_systems", broken)
    assert await take_tour(tmp_path, asyncio.Event()) == 1
    out = capsys.readouterr().out
    assert "FAILED  The practice company opens" in out
    assert "the org has burnt down" in out
    assert "The tour FAILED" in out


async def test_a_fault_of_the_tour_itself_is_told_too(tmp_path, monkeypatch, capsys):
    async def broken(steps):
        raise ZeroDivisionError

    monkeypatch.setattr(guide.Steps, "open_systems", broken)
    assert await take_tour(tmp_path, asyncio.Event()) == 1
    assert "fault of its own: ZeroDivisionError" in capsys.readouterr().out
