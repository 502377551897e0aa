"""``foyer practice --no-console --hub-only --config FILE``: the hub and a control address."""

import asyncio
import contextlib
import signal
import sqlite3
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from app.core.ulid import ulid
from app.domain.wire.shared import DocumentKind, PutDocument
from app.hub.inputs import Staff
from app.hub.server import Hub
from app.hub.settings import Settings, SettingsError, placed
from app.hub.store import Observed
from app.practice.control import Control

SHOWN = "Experience Shown"  # the event by which the messenger tells
REP = Staff(id="practice-rep", name="Noa", email="noa@example.com", role="rep")
ADMIN = Staff(id="practice-admin", name="Practice", email="", role="admin")


def run_hub_only(config: Path) -> int:
    """Run until a signal; return 0, or 2 with a sentence when it cannot start."""
    try:
        settings, control_port = load(config)
    except SettingsError as error:
        print(f"foyer practice: {error}", file=sys.stderr)
        return 2
    return asyncio.run(_serve(settings, control_port))


def load(config: Path) -> tuple[Settings, int]:
    """Return the hub's settings and the control port, any free port where none is named.

    Keys that this hub does not know are named and left out, so that a newer file
    still works. Raise SettingsError.
    """
    values = _read(config)
    control_port = values.pop("control_port", 0)
    known = {field.name for field in msgspec.structs.fields(Settings)}
    for name in [each for each in values if each not in known]:
        print(f"foyer practice: {config.name}: unknown key '{name}'", file=sys.stderr)
        del values[name]
    values.setdefault("port", 0)
    values.setdefault("database", f"{config.stem}.db")
    try:
        settings = msgspec.convert(values, Settings, strict=False)
        return placed(settings, config.absolute().parent), int(control_port)
    except (msgspec.ValidationError, ValueError, TypeError) as error:
        raise SettingsError(f"{config}: {error}. Correct it.") from error


def _read(config: Path) -> dict[str, Any]:
    try:
        return msgspec.toml.decode(config.read_bytes(), type=dict[str, Any])
    except OSError as error:
        raise SettingsError(f"{config} cannot be read: {error.strerror}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{config}: {error}. Correct it.") from error


class HubGlass:
    """The running hub, as the control address looks at it."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    async def observed(self, table: str) -> Sequence[Observed]:
        """Return all rows of a table; see `Control`."""
        if table != "experiences":
            return await self._hub.observed(table)
        events = await self._hub.observed("events")
        return [
            Observed(each.visitor, each.at, dict(props))
            for each in events
            if each.what.get("name") == SHOWN and isinstance(props := each.what.get("props"), dict)
        ]

    async def say(self, visitor: str, text: str) -> None:
        """Write to a visitor as the practice rep."""
        await self._hub.say(visitor, text, REP)

    async def put(self, kind: DocumentKind, name: str, body: dict[str, Any]) -> None:
        """Make a page of shared settings as the practice admin, unless there is or was one."""
        command = PutDocument(id=ulid(time.time()), kind=kind, name=name, body=body, base=0)
        await self._hub.act(ADMIN, command)


async def _serve(settings: Settings, control_port: int) -> int:
    hub = Hub(settings)
    control = Control(HubGlass(hub), control_port)
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM"):
        with contextlib.suppress(NotImplementedError):  # Windows' loops know no signals
            loop.add_signal_handler(getattr(signal, name), hub.leave)
    try:
        print(f"hub: {await hub.start()}", flush=True)
        print(f"control: {await control.start()}", flush=True)
        await hub.run()
    except (OSError, sqlite3.Error) as error:
        print(f"foyer practice: {error}", file=sys.stderr)
        return 2
    finally:
        await control.stop()
        await hub.stop()
    return 0
