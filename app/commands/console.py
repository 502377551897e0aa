"""``foyer [--hidden] [foyer://…]``: the rep's console.

Imports stand where they are used: the window first, the services after its first paint.
"""
# ruff: noqa: PLC0415 see above

import argparse
import asyncio
import logging
import signal
import sys
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.settings import Settings
    from app.ui.desktop import Desktop

PAINT_WITHIN_S = 5.0
SERVICES = "app.assembly.sign_in"  # with httpx, msal and keyring, most of what takes long

log = logging.getLogger(__name__)


def run(arguments: list[str]) -> int:
    """Show the console until the rep quits; return its exit code."""
    given = _parser().parse_args(arguments)
    from app.core.log import set_up
    from app.core.paths import data_dir
    from app.services.settings import SettingsError, load

    set_up()
    folder = data_dir()
    try:
        settings = load(folder)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    return _start(folder, settings, hidden=given.hidden, link=given.link)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="foyer console", description="The rep's console; `foyer` alone is the same."
    )
    parser.add_argument("--hidden", action="store_true", help="start in the tray")
    parser.add_argument("link", nargs="?", default="", help="a foyer:// link to open")
    return parser


def _start(folder: Path, settings: "Settings", *, hidden: bool, link: str) -> int:
    from PySide6.QtWidgets import QApplication

    from app.ui.bridge import run as run_loop
    from app.ui.desktop import Desktop
    from app.ui.faults import log_qt_messages
    from app.ui.single_instance import SingleInstance

    log_qt_messages()
    app = QApplication(["foyer"])
    app.setApplicationName("Foyer")
    app.setDesktopFileName("foyer")
    instance = SingleInstance(folder)
    if not instance.is_first(link):
        log.info("Foyer runs already and was asked to come to the front")
        return 0
    desktop = Desktop(app, settings.look, instance)
    try:
        return run_loop(app, lambda: _work(desktop, folder, settings, hidden=hidden, link=link))
    finally:
        instance.close()


async def _work(
    desktop: "Desktop", folder: Path, settings: "Settings", *, hidden: bool, link: str
) -> int:
    stop: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    _end_on_signals(stop)
    desktop.stop_wanted.connect(partial(_end, stop))
    painted = asyncio.Event()
    desktop.window.painted.connect(painted.set)
    desktop.start(hidden=hidden)
    if desktop.window.isVisible():
        with suppress(TimeoutError):
            await asyncio.wait_for(painted.wait(), PAINT_WITHIN_S)
        log.info("first paint")
    if not await _services_loaded(stop):
        desktop.close()
        return 0
    from app.assembly.console import Console

    return await Console(desktop, folder, settings, stop).run(link)


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
    from app.core.tasks import in_thread

    await in_thread(partial(import_module, SERVICES), within_s=None, name="Loading")
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
