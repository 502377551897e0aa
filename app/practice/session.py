"""One sitting of practice: the systems, the console, and what the terminal says."""

import asyncio
import os
from collections.abc import Mapping
from pathlib import Path

from app.core.paths import data_dir
from app.core.tasks import TaskSet
from app.practice import own
from app.practice.program import NotStartedError, Program
from app.practice.stack import PartFailedError, Stack

INTERRUPTED = 130
CONSOLE_END_S = 1.2  # with the systems' own time less than 3 s


async def practise(data: Path | None, *, visitors: int, console: bool, stop: asyncio.Event) -> int:
    """Run the systems until `stop`, or until the console is closed; return the exit code."""
    folder = data if data else data_dir() / "practice"
    stack = Stack(folder, visitors=visitors)
    window: Program | None = None
    try:
        await stack.start(_tell)
        _explain(stack, folder)
        if console:
            window = await start_console(stack, folder, os.environ)
        return await _last(window, stop)
    except (PartFailedError, NotStartedError) as error:
        print(f"practice: {error}", flush=True)
        return 1
    finally:
        if window:
            await window.end(CONSOLE_END_S)
        await stack.stop()


async def start_console(stack: Stack, folder: Path, environment: Mapping[str, str]) -> Program:
    """Start the console on the practice systems; raise NotStartedError."""
    return await Program.start(
        "console",
        own.tethered("console"),
        log=folder / "console.log",
        environment={**environment, **stack.console_settings},
        tethered=own.can_tether(),
    )


async def _last(window: Program | None, stop: asyncio.Event) -> int:
    """Wait for the first end: the person's, or the console's."""
    if window is None:
        await stop.wait()
        return INTERRUPTED
    watching = TaskSet(_report)
    watching.start(_stop_with(window, stop), name="console")
    await stop.wait()
    await watching.close()
    if window.code:
        print(f"practice: the console ended with a fault:\n{window.tail()}", flush=True)
    return INTERRUPTED if window.code is None else window.code


async def _stop_with(window: Program, stop: asyncio.Event) -> None:
    await window.wait()
    stop.set()


def _report(name: str, error: BaseException) -> None:
    print(f"practice: {name}: {error}", flush=True)


def _tell(name: str, address: str) -> None:
    print(f"  {name:<18} {address}", flush=True)


def _explain(stack: Stack, folder: Path) -> None:
    print(f"  {'Kept in':<18} {folder}")
    print(
        f"\nSign in to the console as {stack.rep.name} ({stack.rep.email}); no password is needed."
        f"\nThe agent does what workflows ask for, also with no console open; its log: agent.log."
        "\nOpen the website in a browser to be a visitor. Ctrl-C ends everything.",
        flush=True,
    )
