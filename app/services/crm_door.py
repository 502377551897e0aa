"""Opens what a command line push needs, works the outbox off, and closes it again."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from app.core.clock import SystemClock
from app.core.paths import data_dir
from app.domain.errors import FoyerError
from app.domain.ids import EntryKey
from app.domain.push import PushState, PushWish
from app.services import providers
from app.services.console_database import console_database
from app.services.crm.base import Crm
from app.services.crm.door import KIND, LANE, put_wish, result_of, storable, unstorable
from app.services.crm.email_sender import KIND as EMAIL
from app.services.crm.email_sender import EmailSender
from app.services.crm.event_sender import KIND as EVENT
from app.services.crm.event_sender import EventSender
from app.services.crm.mapping_source import SharedMapping, Validated
from app.services.crm.opt_out_sender import KIND as OPT_OUT
from app.services.crm.opt_out_sender import OptOutSender, opt_out_rules
from app.services.crm.push_sender import PushSender
from app.services.crm.undo_sender import KIND as UNDO
from app.services.crm.undo_sender import UndoSender
from app.services.crm_client import crm_client
from app.services.outbox import Outbox
from app.services.outbox_store import Entry, OutboxStore
from app.services.settings import Settings, load
from app.services.shared_copy import SharedCopy

CLOSING_S = 0.5  # of the deadline, kept for closing and printing
LEAST_S = 0.3  # what is tried at all
LOCKED_PART, LOCKED_AT_MOST_S = 0.4, 10.0  # of the deadline: for a database in use
NO_FOLDER = (
    "Foyer's data folder cannot be used ({why}). Mend it, or set FOYER_DATA_DIR to another folder."
)
QUICKEST_CAP_S = 4.0  # longest back-off while somebody waits for the command


class FolderError(FoyerError):
    """The data folder cannot be used; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Door:
    """The console's outbox and client, without the console."""

    outbox: Outbox
    crm: Crm


async def push(wishes: Sequence[PushWish], deadline_s: float) -> list[dict[str, Any]]:
    """Push, and return how each stands when all are settled or the time is over.

    Raise FolderError when the folder cannot be used, or another program keeps it.
    """
    ends = asyncio.get_running_loop().time() + deadline_s - CLOSING_S
    async with _opened(deadline_s) as door:
        for wish in wishes:
            if storable(wish):
                put_wish(door.outbox, door.crm, wish)
        door.outbox.hurry(LANE)
        await door.outbox.drain(LANE, _left(ends))
        return [_result(door, wish) for wish in wishes]


async def drain(deadline_s: float) -> list[dict[str, Any]]:
    """Work off what waits, and return how each row stands then; raise as `push`."""
    ends = asyncio.get_running_loop().time() + deadline_s - CLOSING_S
    async with _opened(deadline_s) as door:
        waiting = [entry.key for entry in door.outbox.store.rows(LANE) if entry.kind == KIND]
        door.outbox.hurry(LANE)
        await door.outbox.drain(LANE, _left(ends))
        entries = [door.outbox.store.get(key) for key in waiting]
        return [_standing(door, entry) for entry in entries if entry is not None]


def _left(ends: float) -> float:
    """Return the seconds until then: opening the database may have taken most of them."""
    return max(ends - asyncio.get_running_loop().time(), LEAST_S)


def _result(door: Door, wish: PushWish) -> dict[str, Any]:
    entry = door.outbox.store.get(EntryKey(wish.key)) if storable(wish) else None
    return unstorable(wish) if entry is None else _standing(door, entry)


def _standing(door: Door, entry: Entry) -> dict[str, Any]:
    """Return how a row stands; one that could not be noted further says why."""
    result = result_of(entry)
    if result["state"] == PushState.PENDING.value and door.outbox.unstored:
        result["reason"] = NO_FOLDER.format(why=door.outbox.unstored)
    return result


@asynccontextmanager
async def _opened(deadline_s: float) -> AsyncIterator[Door]:
    locked_s = min(max(deadline_s, LEAST_S) * LOCKED_PART, LOCKED_AT_MOST_S)
    try:
        folder = data_dir()
        async with asyncio.timeout(2 * locked_s):
            database = await asyncio.to_thread(console_database, folder)
    except TimeoutError as error:
        raise FolderError(NO_FOLDER.format(why="another program keeps the database")) from error
    except OSError as error:
        raise FolderError(NO_FOLDER.format(why=error.strerror or error)) from error
    except sqlite3.Error as error:
        raise FolderError(NO_FOLDER.format(why=error)) from error
    database.execute(f"PRAGMA busy_timeout = {int(locked_s * 1000)}")
    try:
        settings = load(folder)
        async with crm_client(settings.crm) as client:
            yield _door(settings, folder, database, client)
    except sqlite3.Error as error:
        raise FolderError(NO_FOLDER.format(why=error)) from error
    finally:
        database.close()


def _door(
    settings: Settings, folder: Path, database: sqlite3.Connection, client: httpx.AsyncClient
) -> Door:
    clock = SystemClock()
    shared = SharedCopy(database, settings.hub.url).shared()
    mapping = SharedMapping(lambda: shared, Validated(database, clock))
    parts = providers.CrmParts(database, folder, client, clock, None, mapping)
    crm = providers.salesforce(settings.crm, parts)
    outbox = Outbox(OutboxStore(database), folder, clock)
    outbox.cap_s = QUICKEST_CAP_S
    outbox.all_kinds = False  # what only the console can send waits for the console
    outbox.register(KIND, PushSender(crm, clock))
    outbox.register(UNDO, UndoSender(crm.single, crm))
    outbox.register(EVENT, EventSender(crm, clock))
    outbox.register(EMAIL, EmailSender(crm, clock))
    outbox.register(OPT_OUT, OptOutSender(crm, lambda: opt_out_rules(shared)))
    return Door(outbox, crm)
