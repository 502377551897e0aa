"""What helps on this computer without anybody signed in."""

from app.assembly.repairs import machine_repairs, now


async def test_space_that_was_freed_is_told(tmp_path):
    told = []
    await machine_repairs(tmp_path, told.append)["compact"]()
    assert told == ["0 bytes were freed."]


async def test_an_act_is_done_when_it_is_awaited():
    done = []
    waiting = now(lambda: done.append(1) or "well")()
    assert done == []
    assert (await waiting, done) == ("well", [1])
