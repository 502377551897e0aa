"""Secrets and personal data are planted everywhere; neither the bundle nor the log has any."""

import asyncio
import logging
import sqlite3
import threading
from contextlib import closing

import tomli_w

from app.core import log as logs
from app.core import told as tolds
from app.core.faults import reported_to, unhandled
from app.core.log import WORKER
from app.domain.checkup import Repair, Row
from app.domain.errors import RejectedError
from app.services.bundle import databases, known, make, surroundings
from app.services.bundle.make import Parts, make_bundle
from app.services.console_database import FILE, console_database
from app.services.crash_reports import CrashReports
from app.services.drafts import Drafts
from app.services.fault_reporter import FaultReporter
from app.services.settings import load
from app.services.vault import Vault
from tests.services.bundle.planting import (
    PLANTED,
    SHORT,
    everything,
    leaks,
    unpacked,
)

log = logging.getLogger("app.planted")


class Keys:
    """A keychain in memory that holds a planted key."""

    def __init__(self):
        self.value = None

    async def read(self):
        return self.value

    async def make(self):
        self.value = self.value or PLANTED["password"].ljust(32, "x").encode()
        return self.value

    async def forget(self):
        self.value = None


def plant_settings(folder, monkeypatch):
    values = {"hub": {"url": PLANTED["url"]}, "identity": {"issuer": PLANTED["url"]}}
    values["calendar"] = {"username": PLANTED["mail"], "calendar": PLANTED["name"]}
    values["mail"] = {"from_name": PLANTED["name"], "from_address": PLANTED["mail"]}
    (folder / "settings.toml").write_text(tomli_w.dumps(values))
    monkeypatch.setenv("FOYER_CRM_REFRESH_TOKEN", PLANTED["token"])
    monkeypatch.setenv("FOYER_CALENDAR_PASSWORD", PLANTED["password"])
    monkeypatch.setenv("FOYER_OF_MADDALENA_OSTROWSKA", PLANTED["password"])


def plant_database(folder):
    """Put a row with planted texts into every column of every table."""
    console_database(folder).close()
    planted = 0
    with closing(sqlite3.connect(folder / FILE)) as database:
        database.execute("PRAGMA ignore_check_constraints = ON")
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            columns = database.execute(f"PRAGMA table_info({table})").fetchall()
            numbers = ("INTEGER", "REAL")
            row = [7 if kind in numbers else everything() for _, _, kind, *_ in columns]
            marks = ", ".join("?" for _ in row)
            database.execute(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", row)
            planted += 1
        for number, word in enumerate(SHORT):
            database.execute(
                "INSERT INTO outbox (key, kind, lane, subject, body, state, created, changed, code)"
                " VALUES (?, ?, ?, '', '{}', ?, 0, 0, ?)",
                (str(number), word, word, word, word),
            )
        database.commit()
    assert planted > 15


def plant_files(folder):
    for name in (PLANTED["mail"], f"{PLANTED['name']}.txt", "tidewater-farms"):
        (folder / name).write_text(everything())
    for word in SHORT:
        (folder / f"notes.{word}").write_text("x")
        (folder / f"{word}.{word}.md").write_text("x")
    (folder / PLANTED["company"]).mkdir()
    (folder / PLANTED["company"] / "s3cr3tfragment.log").write_text(everything())
    (folder / "log").mkdir(exist_ok=True)
    (folder / "log" / f"{PLANTED['name']}.log").write_text(f"password={PLANTED['password']}\n")
    (folder / "crash").mkdir(exist_ok=True)
    (folder / "crash" / "2-ostrowska.txt").write_text(everything())
    (folder / "crash" / "last-words.txt").write_text(everything())
    Drafts(folder).save("c1", PLANTED["message"])


def plant_logs(reporter):
    """Log as careless code would; what the calls themselves write out is fixed."""
    for text in PLANTED.values():
        log.debug("One came: %s", text)
        log.info("Two: %r", {"who": text})
        log.warning(text)
        log.error("Three %s", ValueError(text), exc_info=ValueError(text))
    with reported_to(reporter):
        for text in PLANTED.values():
            unhandled(text, failed(RuntimeError(text)))
            unhandled("Sending", failed(OSError(2, text, text)))
            unhandled("Sending", failed(RejectedError(text)))
            unhandled("Sending", failed(ExceptionGroup(text, [KeyError(text)])))


def failed(error):
    error.__cause__ = LookupError(everything())
    try:
        raise error  # noqa: TRY301 here it gets its place
    except BaseException as caught:
        return caught


async def rows():
    row = Row(
        "hub",
        "fault",
        f"The hub at {PLANTED['url']} does not answer {PLANTED['name']}.",
        PLANTED["message"],
        tuple((value, value) for value in PLANTED.values()),
        repair=Repair("copy", everything()),
    )
    return [row]


async def bundled(folder, monkeypatch):
    """Plant everywhere, make the bundle, and return all that could leave the computer."""
    folder.mkdir(exist_ok=True)
    plant_settings(folder, monkeypatch)
    plant_database(folder)
    plant_files(folder)
    vault = Vault(folder / "secrets", Keys())
    await vault.write("identity", everything().encode())
    clock = type("Clock", (), {"now": lambda self: 1_700_000_000.0})()
    plant_logs(FaultReporter(CrashReports(folder, clock)))
    WORKER.flush()
    stop = threading.Event()
    threading.Thread(target=stop.wait, name=PLANTED["name"], daemon=True).start()
    waiting = asyncio.create_task(asyncio.Event().wait(), name=PLANTED["mail"])
    told = {"who": PLANTED["name"], "chats": 3}
    parts = Parts(load(folder), folder, rows, console=told, about=told)
    try:
        made = await make_bundle(parts, folder.parent / "bundle.zip")
    finally:
        stop.set()
        waiting.cancel()
    return unpacked(made, folder)


async def test_nothing_planted_is_in_the_bundle_the_log_or_on_standard_error(
    tmp_path, monkeypatch, heard
):
    found = await bundled(tmp_path / "data", monkeypatch)
    WORKER.flush()
    found["standard error"] = heard.getvalue().encode()
    assert found["standard error"].count(b"app.planted") == 4 * len(PLANTED)
    assert leaks(found) == []


async def test_without_masking_it_would_be_found(tmp_path, monkeypatch, heard):
    def same(text, *_):
        return str(text)

    for place in (logs, tolds, make):
        monkeypatch.setattr(place, "masked", same)
    for place in (logs, tolds, known):
        monkeypatch.setattr(place, "safe", same)
    for place, names in (
        (surroundings, ("name_of", "words_of", "choice_of")),
        (databases, ("name_of", "choice_of")),
        (make, ("words_of",)),
    ):
        for name in names:
            monkeypatch.setattr(place, name, same)
    found = await bundled(tmp_path / "data", monkeypatch)
    places = {where.split("/")[0] for _, where in leaks(found)}
    assert places >= {
        *("health.json", "console.json", "outbox.json", "files.txt", "environment.json"),
        *("versions.json", "running.json", "log", "crash", "log console.log"),
    }
