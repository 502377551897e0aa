"""Opens a page of the operating system's own settings.

On Linux every desktop has a program of its own; the one of the session comes first.
"""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from functools import partial

from app.core.tasks import WorkFailedError, in_thread
from app.domain.errors import RejectedError

WITHIN_S = 5.0  # for the start alone
NOTIFICATIONS, CLOCK = "notifications", "clock"
LINUX: Mapping[str, Mapping[str, Sequence[str]]] = {
    "gnome": {
        NOTIFICATIONS: ("gnome-control-center", "notifications"),
        CLOCK: ("gnome-control-center", "datetime"),
    },
    "kde": {
        NOTIFICATIONS: ("systemsettings", "kcm_notifications"),
        CLOCK: ("systemsettings", "kcm_clock"),
    },
    "xfce": {
        NOTIFICATIONS: ("xfce4-notifyd-config",),
        CLOCK: ("time-admin",),
    },
    "cinnamon": {
        NOTIFICATIONS: ("cinnamon-settings", "notifications"),
        CLOCK: ("cinnamon-settings", "calendar"),
    },
    "mate": {NOTIFICATIONS: ("mate-notification-properties",), CLOCK: ("mate-time-admin",)},
}
OTHERS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "win32": {
        NOTIFICATIONS: ("explorer.exe", "ms-settings:notifications"),
        CLOCK: ("explorer.exe", "ms-settings:dateandtime"),
    },
    "darwin": {
        NOTIFICATIONS: ("open", "x-apple.systempreferences:com.apple.preference.notifications"),
        CLOCK: ("open", "x-apple.systempreferences:com.apple.preference.datetime"),
    },
}
BY_HAND: Mapping[str, str] = {
    NOTIFICATIONS: "Open the notifications in your system's settings, and allow those of Foyer.",
    CLOCK: "Open date and time in your system's settings, and let it set the time by itself.",
}


def command(page: str, environment: Mapping[str, str] | None = None) -> Sequence[str] | None:
    """Return what opens a page; None where no program for it is found."""
    if sys.platform in OTHERS:
        return OTHERS[sys.platform][page]
    given = os.environ if environment is None else environment
    session = given.get("XDG_CURRENT_DESKTOP", "").lower()
    ordered = sorted(LINUX, key=lambda name: name not in session)
    for name in ordered:
        wanted = LINUX[name][page]
        if shutil.which(wanted[0]):
            return wanted
    return None


async def open_page(page: str) -> None:
    """Start the program; its end is not waited for. Raise RejectedError with the way by hand."""
    wanted = command(page)
    if wanted is None:
        raise RejectedError(BY_HAND[page])
    try:
        await in_thread(partial(_start, wanted), within_s=WITHIN_S, name="System settings")
    except (WorkFailedError, TimeoutError) as error:
        raise RejectedError(BY_HAND[page]) from error


def _start(wanted: Sequence[str]) -> None:
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen(  # noqa: S603 one of the above
        wanted, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True
    )
    # Whoever starts a process has to take its end, or it stays in the table of processes.
    threading.Thread(target=process.wait, name="System settings", daemon=True).start()
