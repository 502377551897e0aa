"""``foyer [--hidden] [foyer://…]``: the rep's console.

Imports stand where they are used: the window first, the services after its first paint.
"""

import argparse
import asyncio
import logging
import os
import signal
from collections.abc import Awaitable, Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from app.core.hand_over import Call, MuteError, token_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.core.crash_file import CrashFile
    from app.services.fault_reporter import FaultReporter
    from app.services.settings import Settings
    from app.ui.desktop import Desktop
    from app.ui.single_instance import SingleInstance

PAINT_WITHIN_S = 5.0
SERVICES = "app.assembly.console"  # with httpx and cryptography, much of what takes long

log = logging.getLogger(__name__)


def run(arguments: list[str]) -> int:
    """Show the console until the rep quits; return its exit code."""
    given = _parser().parse_args(arguments)
    from app.core.log import set_up
    from app.core.paths import data_dir
    from app.services.settings import Settings, SettingsError, load

    set_up()
    try:
        folder, trouble = data_dir(), ""
    except OSError as error:
        return _homeless(error)
    try:
        settings = load(folder)
    except SettingsError as error:
        log.warning("Foyer cannot start: %s", error)
        settings, trouble = Settings(), str(error)
    call = Call(given.link, given.hidden, token_of(os.environ))
    return _start(folder, settings, Start(call, trouble))


@dataclass(frozen=True, slots=True)
class Start:
    """How the console is to begin; `trouble` says why it cannot."""

    call: Call
    trouble: str = ""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="foyer console", description="The rep's console; `foyer` alone is the same."
    )
    parser.add_argument("--hidden", action="store_true", help="start in the tray")
    parser.add_argument("link", nargs="?", default="", help="a foyer:// link to open")
    return parser


def _homeless(error: OSError) -> int:
    """Say that there is no data folder, without which there are no settings either."""
    from PySide6.QtWidgets import QApplication

    from app.core.paths import unusable
    from app.ui.language import chosen, speak
    from app.ui.said import said
    from app.ui.single_instance import tell_alone

    app, words = QApplication(["foyer"]), unusable(error)
    kept = speak(app, chosen(""))
    code = tell_alone(app, words, said(words))
    del kept
    return code


def _start(folder: Path, settings: "Settings", start: Start) -> int:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from app.core.paths import resources
    from app.ui.faults import log_qt_messages
    from app.ui.single_instance import SingleInstance, tell_mute

    log_qt_messages()
    app = QApplication(["foyer"])
    app.setApplicationName("Foyer")
    app.setDesktopFileName("foyer")
    instance = SingleInstance(folder)
    try:
        if not instance.is_first(start.call):
            return 0
    except MuteError as error:
        return tell_mute(app, str(error))
    app.setWindowIcon(QIcon(str(resources() / "icons" / "app" / "foyer.svg")))
    after: list[list[str]] = []
    try:
        code = _run(app, instance, folder, settings, partial(_work, start, after.append))
    finally:
        instance.close()
    return _again(after[0]) if after else code  # now: this process keeps its number, and its locks


def _run(
    app: "QApplication",
    instance: "SingleInstance",
    folder: Path,
    settings: "Settings",
    work: "Callable[[Desktop, Path, Settings], Awaitable[int]]",
) -> int:
    from app.core.log import keep_file
    from app.ui.bridge import run as run_loop
    from app.ui.desktop import Desktop
    from app.ui.faults import log_qt_messages
    from app.ui.trouble.room import TroubleRoom

    keep_file(folder, "console")
    reporter, last_words = _reporting(folder)
    log_qt_messages(reporter)
    left = last_words.left()
    last_words.watch()
    with ExitStack() as leaving:
        leaving.push(partial(_note_end, reporter, last_words))
        desktop = Desktop(app, settings.look, instance, folder=folder, habits=settings.desktop)
        room = desktop.trouble = TroubleRoom(reporter, desktop.window)
        desktop.ending.connect(room.close)
        reporter.ended_before(left)
        return run_loop(app, partial(work, desktop, folder, settings), reporter)


def _note_end(
    reporter: "FaultReporter",
    last_words: "CrashFile",
    _kind: type[BaseException] | None,
    error: BaseException | None,
    _trace: TracebackType | None,
) -> None:
    """Report what ended the program, if it is a fault, and leave it for the next start."""
    fault = error if isinstance(error, Exception) else None
    if fault is not None:
        reporter("The console", fault)
    reporter.close()
    last_words.close(fault)


def _reporting(folder: Path) -> "tuple[FaultReporter, CrashFile]":
    from app.core.clock import SystemClock
    from app.core.crash_file import CrashFile
    from app.services.crash_reports import CrashReports
    from app.services.fault_reporter import FaultReporter

    return FaultReporter(CrashReports(folder, SystemClock())), CrashFile(folder)


def _again(arguments: list[str]) -> int:
    """Start the version that was put in place; the rep has asked for it."""
    from app.core.installation import this_installation
    from app.core.restart import start_again

    return start_again(this_installation(), arguments)


async def _work(
    start: Start,
    again: Callable[[list[str]], None],
    desktop: "Desktop",
    folder: Path,
    settings: "Settings",
) -> int:
    stop: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    stop.add_done_callback(lambda _: desktop.deafen())
    _end_on_signals(stop)
    desktop.stop_wanted.connect(partial(_end, stop))
    painted = asyncio.Event()
    desktop.window.painted.connect(painted.set)
    desktop.start(hidden=start.call.hidden and not start.trouble)
    if desktop.window.isVisible():
        with suppress(TimeoutError):
            await asyncio.wait_for(painted.wait(), PAINT_WITHIN_S)
        log.info("first paint")
    if start.trouble:
        from app.assembly.situation import Situation
        from app.assembly.stuck import stuck

        wrong = Situation(settings, folder, misset=start.trouble, unread=True)
        code = await stuck(desktop, wrong, stop)
        desktop.close()
        return code
    if not await _services_loaded(stop):
        desktop.close()
        return 0
    from app.assembly.console import Console

    console = Console(desktop, folder, settings, stop)
    code = await console.run(start.call.link)
    if console.again is not None:
        again(console.again)
    return code


async def _services_loaded(stop: "asyncio.Future[None]") -> bool:
    """Import what takes long beside the loop, so that window and signals are heard meanwhile.

    Return False when the program shall end before that.
    """
    from app.core.tasks import TaskSet

    loaded: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    tasks = TaskSet(lambda name, error: loaded.set_exception(error))
    tasks.start(_load(loaded), name="Loading")
    await asyncio.wait({loaded, stop}, return_when=asyncio.FIRST_COMPLETED)
    if stop.done():
        await tasks.close()
        return False
    loaded.result()
    return True


async def _load(loaded: "asyncio.Future[None]") -> None:
    from app.core.imports import imported

    await imported(SERVICES)
    loaded.set_result(None)


def _end(stop: "asyncio.Future[None]") -> None:
    if not stop.done():
        stop.set_result(None)


def _end_on_signals(stop: "asyncio.Future[None]") -> None:
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(name, _end, stop)
        except NotImplementedError:  # Windows
            signal.signal(name, lambda *_: loop.call_soon_threadsafe(_end, stop))
