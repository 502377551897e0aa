"""Updates from a real server with a real signed repository; only the program is small."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from aiohttp import web

from app.core.installation import Installation, installed_in, this_installation
from app.domain.errors import TransientError
from app.services.settings import Updates
from app.services.updates.base import Release, UpdateRefusedError
from app.services.updates.pace import Pace
from app.services.updates.source import Source
from app.services.updates.tufup_engine import TufupEngine, updater_for
from tests.services.updates.repository_rig import endless, update


def output(command):
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=20).stdout


def begun(command):
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)


async def test_the_newest_version_is_offered_with_what_was_signed_beside_it(rig):
    rig.publish("0.2.0", notes="# Quicker\n\n- lists", required=True)
    release = await rig.engine().check()
    size = rig.archive("0.2.0").stat().st_size
    assert release == Release("0.2.0", "# Quicker\n\n- lists", size, required=True)


@pytest.mark.parametrize(("minimum", "required"), [("0.1.0", False), ("0.1.1", True), ("", False)])
async def test_a_version_below_the_minimum_is_required_to_go(rig, minimum, required):
    rig.publish("0.1.2", minimum=minimum)
    release = await rig.engine().check()
    assert release.required is required


async def test_the_newest_version_has_nothing_above_it(rig):
    assert await rig.engine().check() is not None
    rig.install("0.1.1")
    assert await rig.engine("0.1.1").check() is None


async def test_an_update_is_in_place_for_the_next_start_and_the_running_one_is_kept(rig):
    progress = []
    engine = rig.engine()
    release = await engine.check()
    await engine.download(release, lambda *step: progress.append(step))
    before = rig.on_disk()
    await engine.apply(release)
    assert (rig.current(), (rig.root / "previous").readlink().name) == ("0.1.1", "0.1.0")
    assert progress[-1] == (release.size, release.size)
    assert progress == sorted(progress)
    after = rig.on_disk()
    assert {name: after[name] for name in before if name != "current"} == {
        name: body for name, body in before.items() if name != "current"
    }
    assert after["versions/0.1.1/_internal/link"] == Path("library")
    assert os.access(rig.root / "versions/0.1.1/foyer", os.X_OK)
    assert output([rig.root / "foyer"]) == "0.1.1 runs\n"
    assert list((rig.data / "updates" / "targets").iterdir()) == []


async def test_the_next_update_leaves_two_versions(rig):
    assert await update(rig.engine()) == "0.1.1"
    rig.publish("0.1.2")
    assert await update(rig.engine("0.1.1")) == "0.1.2"
    assert sorted(p.name for p in (rig.root / "versions").iterdir()) == ["0.1.1", "0.1.2"]


async def test_two_updates_without_a_start_between_keep_the_running_version(rig):
    engine = rig.engine()
    assert await update(engine) == "0.1.1"
    rig.publish("0.1.2")
    assert await update(engine) == "0.1.2"
    assert sorted(p.name for p in (rig.root / "versions").iterdir()) == ["0.1.0", "0.1.2"]
    assert (rig.root / "previous").readlink().name == "0.1.0"


async def test_what_is_in_place_already_is_not_fetched_again(rig):
    engine = rig.engine()
    await update(engine)
    rig.asked.clear()
    await update(engine)
    assert [path for path in rig.asked if path.startswith("targets/")] == []


async def test_what_was_fetched_before_the_program_was_closed_is_used(rig):
    release = await (first := rig.engine()).check()
    await first.download(release, lambda *_: None)
    rig.asked.clear()
    second = rig.engine()
    await second.download(release, lambda *_: None)
    await second.apply(release)
    assert [path for path in rig.asked if path.startswith("targets/")] == []
    assert rig.current() == "0.1.1"


async def test_a_version_that_was_taken_back_is_known_and_can_be_tried_again(rig):
    await update(rig.engine())
    (rig.root / "state" / "0.1.1.failed").touch()
    (rig.root / "state" / "taken-back").write_text("0.1.1\n")
    (rig.root / "current").unlink()
    (rig.root / "current").symlink_to("versions/0.1.0")
    engine = rig.engine()
    assert engine.rolled_back == "0.1.1"
    engine.mark_healthy()
    assert engine.rolled_back == "0.1.1", "it is told for as long as this start runs"
    assert rig.engine().rolled_back == ""
    release = await engine.check()
    assert release.failed
    await engine.download(release, lambda *_: None)
    await engine.apply(release)
    assert rig.current() == "0.1.1"
    assert not (await rig.engine().check()).failed


async def test_a_stopped_download_leaves_nothing_and_starts_again(rig):
    engine, came = rig.engine(pace=Pace()), asyncio.Event()
    release = await engine.check()
    name = f"targets/{rig.archive('0.1.1').name}"
    rig.instead[name] = endless(0.01, b"x" * 10)
    before = rig.on_disk()
    async with asyncio.TaskGroup() as group:
        download = group.create_task(engine.download(release, lambda *_: came.set()))
        await came.wait()
        download.cancel()
    assert download.cancelled()
    assert list((rig.data / "updates" / "targets").iterdir()) == []
    assert rig.on_disk() == before
    del rig.instead[name]
    assert await update(engine) == "0.1.1"


async def test_a_connection_that_breaks_can_be_tried_again(rig):
    engine = rig.engine()
    release = await engine.check()
    name, body = f"targets/{rig.archive('0.1.1').name}", rig.archive("0.1.1").read_bytes()

    async def breaks(request):
        request.transport.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body))
        request.transport.write(body[:50])
        request.transport.close()
        await asyncio.sleep(1)

    rig.instead[name] = breaks
    with pytest.raises(TransientError, match="broke before"):
        await engine.download(release, lambda *_: None)
    del rig.instead[name]
    assert await update(engine) == "0.1.1"


@pytest.mark.parametrize("status", [403, 404, 500, 503])
async def test_a_server_in_trouble_is_asked_again_later(rig, status):
    async def answer(request):
        return web.Response(status=status)

    rig.instead["metadata/timestamp.json"] = answer
    with pytest.raises(TransientError, match=str(status)):
        await rig.engine().check()


async def test_a_server_that_is_not_there_is_asked_again_later(rig):
    rig.url = "http://127.0.0.1:1/"
    with pytest.raises(TransientError, match="cannot be reached"):
        await rig.engine().check()


@pytest.mark.parametrize(
    ("ways", "words"),
    [({"code": 3}, "exit code 3"), ({"says": "0.9"}, "says that it is version 0.9")],
)
async def test_a_version_that_does_not_check_itself_well_is_not_put_in_place(rig, ways, words):
    rig.repository().publish(rig.bundle("0.1.2", **ways), "")
    before = rig.on_disk()
    with pytest.raises(UpdateRefusedError, match=words):
        await update(rig.engine())
    assert rig.on_disk() == before


async def test_only_a_tree_that_can_be_written_updates_itself(rig, tmp_path):
    def blocked(here: Installation) -> str:
        return TufupEngine(here, Source(rig.url), tmp_path).blocked

    assert rig.engine().blocked == ""
    assert "source" in blocked(this_installation())
    assert "software management" in blocked(Installation("deb", "1", tmp_path, None, ()))
    assert "taken out" in blocked(Installation("portable", "1", tmp_path, None, ()))
    gone = Installation("portable", "1", tmp_path, tmp_path / "gone", ())
    assert "may not write" in blocked(gone)
    with pytest.raises(UpdateRefusedError, match="may not write"):
        await TufupEngine(gone, Source(rig.url), tmp_path).apply(Release("2"))


async def test_a_copy_that_cannot_be_replaced_still_says_what_is_new(rig, tmp_path):
    here = Installation("deb", "0.1.0", tmp_path, None, ())
    trusted = rig.root / "versions" / "0.1.0" / "root.json"
    engine = TufupEngine(here, Source(rig.url, trusted), tmp_path / "elsewhere")
    assert (await engine.check()).version == "0.1.1"
    engine.mark_healthy()
    assert engine.rolled_back == ""


async def test_without_trusted_keys_nothing_is_believed(rig):
    trusted = rig.root / "versions" / "0.1.0" / "root.json"
    trusted.write_text("{}")
    with pytest.raises(UpdateRefusedError, match="is damaged"):
        await rig.engine().check()
    trusted.unlink()
    with pytest.raises(UpdateRefusedError, match="does not know whose updates"):
        await rig.engine().check()
    assert rig.asked == []


async def test_lost_or_damaged_memory_of_what_was_trusted_is_made_anew(rig):
    await rig.engine().check()
    for name in ("root.json", "timestamp.json", "snapshot.json", "targets.json"):
        (rig.data / "updates" / "metadata" / name).write_bytes(b"\x00broken")
    assert (await rig.engine().check()).version == "0.1.1"


async def test_two_at_once_do_not_disturb_each_other(rig):
    engine = rig.engine()
    first, second = await asyncio.gather(engine.check(), engine.check())
    assert first == second
    await asyncio.gather(*(engine.download(first, lambda *_: None) for _ in range(2)))
    await asyncio.gather(*(engine.apply(first) for _ in range(2)))
    assert rig.current() == "0.1.1"


async def test_another_process_at_the_same_work_is_left_to_it(rig):
    engine = rig.engine()
    release = await engine.check()
    await engine.download(release, lambda *_: None)
    (rig.root / "state").mkdir()
    holder = (
        "import sys; from pathlib import Path; from app.core.process_lock import ProcessLock\n"
        "lock = ProcessLock(Path(sys.argv[1])); print(lock.take(), flush=True); input()"
    )
    other = begun([sys.executable, "-c", holder, rig.root / "state" / "lock"])
    try:
        assert other.stdout.readline() == "True\n"
        with pytest.raises(UpdateRefusedError, match="Another Foyer"):
            await engine.apply(release)
    finally:
        other.communicate("\n")
    await engine.apply(release)
    assert rig.current() == "0.1.1"


async def test_a_release_that_is_gone_is_not_fetched(rig):
    with pytest.raises(UpdateRefusedError, match="no longer offered"):
        await rig.engine().download(Release("0.1.9"), lambda *_: None)


async def test_a_release_that_was_not_fetched_is_not_put_in_place(rig):
    engine = rig.engine()
    with pytest.raises(UpdateRefusedError, match="not fetched yet"):
        await engine.apply(await engine.check())


async def test_a_full_disk_is_named_before_anything_is_fetched(rig, monkeypatch):
    engine = rig.engine()
    release = await engine.check()
    full = SimpleNamespace(free=10_000_000)
    monkeypatch.setattr("app.services.updates.steps.shutil.disk_usage", lambda _: full)
    with pytest.raises(UpdateRefusedError, match=r"needs 50 MB in .* only 10 MB are free"):
        await engine.download(release, lambda *_: None)
    assert [path for path in rig.asked if path.startswith("targets/")] == []


async def test_a_write_that_fails_is_told_in_words_and_changes_nothing(rig, monkeypatch):
    engine = rig.engine()
    release = await engine.check()
    await engine.download(release, lambda *_: None)
    before = rig.on_disk()

    def full(handle):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("app.services.updates.unpack.os.fsync", full)
        with pytest.raises(UpdateRefusedError, match="no room left"):
            await engine.apply(release)
    assert rig.on_disk() == before
    await engine.apply(release)
    assert rig.current() == "0.1.1"


def test_updates_are_looked_for_where_the_settings_say(tmp_path):
    here = this_installation()
    assert updater_for(here, Updates(), tmp_path) is None
    assert updater_for(here, Updates(url="https://u.example.com", enabled=False), tmp_path) is None
    assert updater_for(here, Updates(url="https://u.example.com"), tmp_path).blocked


async def test_the_trusted_keys_may_lie_elsewhere(rig, tmp_path):
    keys = rig.root / "versions" / "0.1.0" / "root.json"
    keys.rename(tmp_path / "root.json")
    here = installed_in(rig.root / "versions" / "0.1.0")
    chosen = Updates(url=rig.url, root=str(tmp_path / "root.json"))
    assert (await updater_for(here, chosen, rig.data).check()).version == "0.1.1"
