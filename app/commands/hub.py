"""``foyer hub --config hub.toml``: the server that visitors and reps connect to."""

import argparse
import asyncio
import contextlib
import gc
import signal
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.hub.settings import Settings

# Nearly everything here is freed by its count; a full collection stops a large hub for long.
COLLECT = (100_000, 50, 50)
SWITCH_S = 0.0005  # the writing thread must get its turn between two messages


def run(arguments: list[str]) -> int:
    """Run the hub until it is told to stop; return 0, or 2 when it cannot start."""
    parser = argparse.ArgumentParser(prog="foyer hub", description=__doc__)
    parser.add_argument("--config", type=Path, required=True, help="see resources/hub.example.toml")
    given = parser.parse_args(arguments)

    from app.core import log
    from app.hub.settings import SettingsError, load
    from app.hub.thread import new_loop

    log.set_up()
    try:
        settings = load(given.config)
    except SettingsError as error:
        print(f"foyer hub: {error}", file=sys.stderr)
        return 2
    prepare()
    with asyncio.Runner(loop_factory=new_loop) as runner:
        return runner.run(_serve(settings))


async def _serve(settings: "Settings") -> int:
    from app.hub.server import Hub

    hub = Hub(settings)
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM"):
        with contextlib.suppress(NotImplementedError):  # Windows' loops know no signals
            loop.add_signal_handler(getattr(signal, name), hub.leave)
    try:
        address = await hub.start()
    except (OSError, sqlite3.Error) as error:
        print(f"foyer hub: cannot start: {error}", file=sys.stderr)
        return 2
    print(f"Foyer hub at {address}", flush=True)
    try:
        await hub.run()
    except (OSError, sqlite3.Error) as error:
        print(f"foyer hub: ended, since it cannot store any more: {error}", file=sys.stderr)
        return 1
    finally:
        await hub.stop()
    return 0


def prepare() -> None:
    """Tune the process for one hub: threads that share, and as many sockets as allowed."""
    sys.setswitchinterval(SWITCH_S)
    gc.set_threshold(*COLLECT)
    _raise_file_limit()


def _raise_file_limit() -> None:
    """Let the process hold as many sockets as the system allows it."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # there is none on Windows

        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
