"""Makes the support bundle: first what needs the loop, then the zip on a thread."""

import asyncio
import json
import os
import re
import secrets
import threading
import zipfile
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from app.core.crash_file import FOLDER as CRASHES
from app.core.log import WORKER
from app.core.log_file import FOLDER as LOGS
from app.core.masking import masked
from app.core.tasks import WorkFailedError, in_thread
from app.domain.checkup import Row
from app.domain.errors import RejectedError
from app.services.bundle.databases import databases, waiting
from app.services.bundle.known import words_of
from app.services.bundle.surroundings import (
    environment_names,
    files_of,
    packages,
    running,
    settings_of,
)
from app.services.checkup import versions
from app.services.settings import Settings

LOOK_WITHIN_S, PACK_WITHIN_S = 15.0, 60.0
AT_MOST = 8_500_000  # bytes packed; older logs stay out beyond that
MOST_OF_ONE = 1_200_000  # bytes of a log, from its end
CONTENTS = {  # file -> what is in it
    "README.txt": "what this is",
    "versions.json": "versions of Foyer, Python and packages",
    "health.json": "how each system was just now",
    "settings.json": "which settings are set, and by what; values of numbers and choices alone",
    "environment.json": "which settings the environment gives, without values",
    "databases.json": "tables with their numbers of rows, and whether a file is damaged",
    "outbox.json": "how many writes wait or were refused, by kind and code",
    "console.json": "numbers of what the console shows",
    "files.txt": "files of the data folder with sizes",
    "running.json": "what the program was doing",
    "log/": "the log of the last days",
    "crash/": "reports of faults",
}
ABOUT = """This is a support bundle of Foyer.

It holds no passwords, tokens, messages, names, addresses or companies: texts that are not
Foyer's own are replaced by tags such as <3fa9c1>, the same tag for the same text in one log.
Web addresses end after the host in log files. Look into it before you send it.

"""


_OURS = re.compile(r"(console|agent|commands)(\.\d)?\.log|\d{8}T\d{6}-[0-9a-f]{6}\.txt")


@dataclass(frozen=True, slots=True)
class Parts:
    """What a bundle is made from.

    Attributes:
        rows: looks at every system.
        console: numbers and fixed words about what the console shows; empty without one.
        about: of the platform, such as Qt and the screens.
    """

    settings: Settings
    folder: Path
    rows: Callable[[], Awaitable[Sequence[Row]]]
    console: Mapping[str, object] = field(default_factory=dict)
    about: Mapping[str, object] = field(default_factory=dict)


async def make_bundle(parts: Parts, target: Path) -> Path:
    """Write the bundle to `target` in one step and return it; raise RejectedError."""
    WORKER.flush()
    too_late = threading.Event()
    texts = {"health.json": _json(await _health(parts)), "running.json": _json(running())}
    try:
        await in_thread(
            partial(_pack, parts, texts, target, too_late),
            within_s=PACK_WITHIN_S,
            name="Support bundle",
        )
    except TimeoutError as error:
        too_late.set()
        raise RejectedError("The bundle took too long to make. Try again.") from error
    except WorkFailedError as error:
        if not isinstance(error.__cause__, OSError):
            raise
        why = error.__cause__.strerror or "the disk refused it"
        raise RejectedError(f"The bundle cannot be saved there: {why}.") from error
    return target


async def _health(parts: Parts) -> object:
    try:
        async with asyncio.timeout(LOOK_WITHIN_S):
            rows = await parts.rows()
    except TimeoutError:
        return "The systems did not answer in time."
    return [_row(row) for row in rows]


def _row(row: Row) -> dict[str, Any]:
    details = {words_of(name): words_of(value) for name, value in row.details}
    repair = row.repair.id if row.repair else None
    return {
        "id": row.id,
        "state": row.state,
        "words": words_of(row.words),
        "details": details,
        "repair": repair,
    }


def _pack(parts: Parts, texts: Mapping[str, str], target: Path, too_late: threading.Event) -> None:
    # A name that nobody can have prepared, so that nothing of others is written through it.
    new = target.with_name(f".{target.name}.{secrets.token_hex(8)}.new")
    try:
        handle = os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bundle:
                for name, text in {**_texts(parts), **texts}.items():
                    bundle.writestr(name, text)
                for name, path in _files(parts.folder):
                    if file.tell() < AT_MOST:
                        bundle.writestr(name, _lines(path))
            file.flush()
            os.fsync(file.fileno())
        if not too_late.is_set():
            new.replace(target)
    finally:
        new.unlink(missing_ok=True)


def _texts(parts: Parts) -> dict[str, str]:
    folder = parts.folder
    contents = "\n".join(f"{name:<18} {what}" for name, what in CONTENTS.items())
    about = {k: words_of(v) if isinstance(v, str) else v for k, v in parts.about.items()}
    made_of = {k: v for k, v in versions(folder).items() if k not in {"data", "policy"}}
    return {
        "README.txt": f"{ABOUT}{contents}\n",
        "versions.json": _json({"foyer": made_of, "about": about, "packages": packages()}),
        "settings.json": _json(settings_of(parts.settings, folder)),
        "environment.json": _json(environment_names()),
        "databases.json": _json(databases(folder)),
        "outbox.json": _json(waiting(folder)),
        "console.json": _json(
            {k: words_of(v) if isinstance(v, str) else v for k, v in parts.console.items()}
        ),
        "files.txt": "\n".join(files_of(folder)),
    }


def _files(folder: Path) -> list[tuple[str, Path]]:
    """Return reports and logs that we have written ourselves, the newest first."""
    found = []
    for part, pattern in ((CRASHES, "2*-*.txt"), (LOGS, "*.log")):
        paths = [p for p in (folder / part).glob(pattern) if _OURS.fullmatch(p.name)]
        for path in sorted(paths, key=lambda path: path.stat().st_mtime, reverse=True):
            found.append((f"{part}/{path.name}", path))
    return found


def _lines(path: Path) -> str:
    """Return the newest lines; one that is cut at its beginning may hide what has to be masked."""
    with path.open("rb") as file:
        left_out = file.seek(0, os.SEEK_END) - MOST_OF_ONE
        file.seek(max(0, left_out))
        if left_out > 0:
            file.readline()
        text = file.read(MOST_OF_ONE).decode("utf-8", "replace")
    return "\n".join(masked(line) for line in text.splitlines())


def _json(value: object) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False, default=str)
