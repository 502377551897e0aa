"""A console in which something fails: python -m tests.commands.faulty_process KIND."""

import asyncio
import faulthandler
import sys
import threading

from PySide6.QtCore import QTimer, qCritical, qFatal
from PySide6.QtWidgets import QApplication

from app.assembly.console import Console
from app.commands import console
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.ui.desktop import Desktop
from app.ui.trouble.dialog import FaultDialog

KEPT = []


class Restless:
    def __del__(self):
        raise ZeroDivisionError


async def failing():
    await asyncio.sleep(0)
    raise ZeroDivisionError


def in_task():
    KEPT.append(tasks := TaskSet(unhandled))
    tasks.start(failing(), name="A task")


def in_slot():
    raise ZeroDivisionError


def in_callback():
    asyncio.get_running_loop().call_soon(in_slot)


def in_thread():
    threading.Thread(target=in_slot).start()


def in_qt():
    qCritical("QWidget: cannot show this")


def in_destructor():
    Restless()


def in_paint():
    KEPT.append(painting := QTimer(interval=5))
    painting.timeout.connect(in_slot)
    painting.start()


async def main_fails(*_):
    raise ZeroDivisionError


def in_nothing():
    pass


def dead():
    faulthandler._sigsegv()


KINDS = {
    "slot": in_slot,
    "task": in_task,
    "callback": in_callback,
    "thread": in_thread,
    "qt": in_qt,
    "paint": in_paint,
    "fatal": lambda: qFatal("QWidget: cannot load"),
    "destructor": in_destructor,
    "death": dead,
}


def tell_dialogs():
    for window in QApplication.topLevelWidgets():
        if isinstance(window, FaultDialog) and window.isVisible():
            print(f"shown: {window.windowTitle()}, {window.fault.count}", flush=True)
    print("seen", flush=True)


def start(desktop, **given):
    if sys.argv[1] == "ending":
        desktop.ending.connect(in_slot)
    if sys.argv[1] == "main":
        Console.run = main_fails
    START(desktop, **given)
    desktop.window.painted.connect(
        lambda: QTimer.singleShot(100, KINDS.get(sys.argv[1], in_nothing))
    )
    KEPT.append(timer := QTimer(interval=50))
    timer.timeout.connect(tell_dialogs)
    timer.start()


START, Desktop.start = Desktop.start, start
sys.exit(console.run([]))
