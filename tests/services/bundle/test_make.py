"""The support bundle as a file."""

import asyncio
import json
import os
import zipfile

import pytest

from app.domain.checkup import Row
from app.domain.errors import RejectedError
from app.services.bundle import make
from app.services.bundle.make import CONTENTS, Parts, make_bundle
from app.services.checkup import words
from app.services.console_database import console_database
from app.services.settings import Hub, Settings


async def rows():
    return [Row("hub", "offline", words.LATE.format(seconds="10"))]


def parts(folder, **more):
    return Parts(Settings(hub=Hub(url="https://chat.acme.example")), folder, rows, **more)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "data"
    (made / "log").mkdir(parents=True)
    (made / "crash").mkdir()
    (made / "log/console.log").write_text("2026-11-29 06:00 INFO app.x: first paint\n")
    (made / "log/console.1.log").write_text("2026-11-28 06:00 INFO app.x: older\n")
    (made / "crash/20261129T060000-a1b2c3.txt").write_text("Report a1b2c3\n")
    (made / "crash/last-words.txt").write_text('  File "/home/maria/x.py", line 1 in x\n')
    console_database(made).close()
    return made


def texts(path):
    with zipfile.ZipFile(path) as bundle:
        return {name: bundle.read(name).decode() for name in bundle.namelist()}


async def test_it_holds_what_it_says(folder, tmp_path):
    target = tmp_path / "bundle.zip"
    assert await make_bundle(parts(folder, console={"chats": 3}), target) == target
    found = texts(target)
    folders = {f"{name.split('/')[0]}/" for name in found if "/" in name}
    assert folders | {name for name in found if "/" not in name} == set(CONTENTS)
    assert {"log/console.log", "log/console.1.log", "crash/20261129T060000-a1b2c3.txt"} < set(found)
    assert not any("last-words" in name for name in found)
    told = json.loads(found["health.json"])[0]["words"]
    assert told.startswith("It did not answer within ")
    assert json.loads(found["console.json"]) == {"chats": 3}
    assert json.loads(found["settings.json"])["hub"]["url"] == "set (default)"
    assert json.loads(found["databases.json"])["console.sqlite3"]["check"] == "ok"
    assert all(name in found["README.txt"] for name in CONTENTS)
    assert target.stat().st_mode & 0o077 == 0


async def test_systems_that_hang_do_not_hold_it_up(folder, tmp_path, monkeypatch):
    async def hang():
        await asyncio.Event().wait()

    monkeypatch.setattr(make, "LOOK_WITHIN_S", 0.05)
    await make_bundle(Parts(Settings(), folder, hang), tmp_path / "b.zip")
    assert "did not answer in time" in texts(tmp_path / "b.zip")["health.json"]


async def test_a_place_that_cannot_be_written_is_told_and_leaves_nothing(folder, tmp_path):
    with pytest.raises(RejectedError, match="cannot be saved there"):
        await make_bundle(parts(folder), tmp_path / "gone" / "bundle.zip")
    blocked = tmp_path / "bundle.zip"
    blocked.mkdir()
    with pytest.raises(RejectedError, match="cannot be saved there"):
        await make_bundle(parts(folder), blocked)
    assert sorted(os.listdir(tmp_path)) == ["bundle.zip", "data"]


async def test_old_logs_stay_out_where_there_is_too_much(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(make, "AT_MOST", 1)
    await make_bundle(parts(folder), tmp_path / "b.zip")
    found = texts(tmp_path / "b.zip")
    assert "health.json" in found
    assert not any(name.startswith("log/") for name in found)


async def test_a_damaged_database_is_named_and_stops_nothing(folder, tmp_path):
    (folder / "console.sqlite3").write_bytes(b"no database at all" * 400)
    await make_bundle(parts(folder), tmp_path / "b.zip")
    told = json.loads(texts(tmp_path / "b.zip")["databases.json"])
    assert told["console.sqlite3"] == {"fault": "DatabaseError"}


async def test_one_huge_log_is_read_from_its_end_alone(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(make, "MOST_OF_ONE", 1000)
    (folder / "log/console.log").write_text("old line\n" * 5000 + "the newest line\n")
    await make_bundle(parts(folder), tmp_path / "b.zip")
    log = texts(tmp_path / "b.zip")["log/console.log"]
    assert log.endswith("the newest line")
    assert len(log) <= 1000


async def test_of_a_line_that_is_cut_nothing_is_left(folder, tmp_path, monkeypatch):
    newest = "the newest line\n"
    monkeypatch.setattr(make, "MOST_OF_ONE", len(newest) + 8)
    (folder / "log/console.log").write_text(f"older\npassword=tidewater\n{newest}")
    await make_bundle(parts(folder), tmp_path / "b.zip")
    assert texts(tmp_path / "b.zip")["log/console.log"] == newest.strip()


async def test_a_bundle_that_came_too_late_lies_nowhere(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(make, "PACK_WITHIN_S", 0.0)
    with pytest.raises(RejectedError, match="too long"):
        await make_bundle(parts(folder), tmp_path / "b.zip")
    for _ in range(200):
        if [path.name for path in tmp_path.iterdir()] == ["data"]:
            break
        await asyncio.sleep(0.02)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


async def test_nothing_of_others_is_written_through_a_link(folder, tmp_path):
    (tmp_path / "precious").write_text("mine")
    (tmp_path / "b.zip.new").symlink_to(tmp_path / "precious")
    await make_bundle(parts(folder), tmp_path / "b.zip")
    assert (tmp_path / "precious").read_text() == "mine"
