import shutil
import sqlite3
from collections import namedtuple

import pytest

from app.services.checkup import disk
from app.services.checkup.disk import compacted, look_at_disk
from tests.services.checkup.rig import ground

Usage = namedtuple("Usage", "total used free")


async def look(folder):
    async with ground(folder) as here:
        (row,) = await look_at_disk(here)
    return row


def database(path, rows=0):
    made = sqlite3.connect(path)
    made.execute("PRAGMA journal_mode = WAL")
    made.execute("CREATE TABLE t (x TEXT)")
    made.executemany("INSERT INTO t VALUES (?)", [("word " * 200,)] * rows)
    made.commit()
    made.close()
    return path


async def test_a_folder_with_whole_files_is_well(tmp_path):
    database(tmp_path / "console.sqlite3", 10)
    row = await look(tmp_path)
    assert row.state == "ok"
    assert dict(row.details)["Folder"] == str(tmp_path)


@pytest.mark.parametrize(("free", "state"), [(10e6, "fault"), (200e6, "warn"), (9e9, "ok")])
async def test_little_room_is_told_in_time(tmp_path, monkeypatch, free, state):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(1e12, 1e12 - free, free))
    row = await look(tmp_path)
    assert (row.state, row.repair.id if row.repair else "") == (
        state,
        "" if state == "ok" else "compact",
    )


async def test_a_folder_that_is_gone_or_shut_cannot_be_written(tmp_path, monkeypatch):
    row = await look(tmp_path)
    assert row.state == "ok"
    shutil.rmtree(tmp_path)
    gone = await look(tmp_path / "deeper")
    assert gone.state == "ok"  # the vault makes its folder anew

    def full(**_):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(disk.tempfile, "NamedTemporaryFile", full)
    row = await look(tmp_path)
    assert (row.state, str(tmp_path) in row.repair.copy) == ("fault", True)


async def test_a_damaged_file_is_named(tmp_path):
    path = database(tmp_path / "console.sqlite3", 200)
    whole = bytearray(path.read_bytes())
    whole[4096:8192] = b"\x00" * 4096
    path.write_bytes(whole)
    row = await look(tmp_path)
    assert (row.state, "console.sqlite3" in row.words) == ("fault", True)
    path.write_bytes(b"this is no database at all" * 100)
    assert (await look(tmp_path)).state == "fault"


def test_what_is_held_without_need_is_given_back_and_nothing_is_lost(tmp_path):
    path = database(tmp_path / "console.sqlite3", 3000)
    made = sqlite3.connect(path)
    made.execute("DELETE FROM t WHERE rowid > 5")
    made.commit()
    made.close()
    assert compacted(tmp_path) > 1_000_000
    kept = sqlite3.connect(path)
    assert kept.execute("SELECT count(*) FROM t").fetchone() == (5,)
    kept.close()


def test_a_file_that_is_busy_or_broken_is_left_alone(tmp_path):
    (tmp_path / "odd.sqlite3").write_bytes(b"x" * 5000)
    assert compacted(tmp_path) == 0
