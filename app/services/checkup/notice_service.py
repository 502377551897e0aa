"""What shows notifications on this desktop: its name, what it can, whether it is quiet.

On Linux the service is asked over D-Bus (Desktop Notifications Specification 1.2). "Do not
disturb" is in no specification: KDE has the property `Inhibited`, dunst `paused`, Xfce a
value in xfconf, GNOME one in gsettings. Where none of them is told, it is not known.
"""

import asyncio
import os
import shutil
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from app.services.notifier import NoNotificationsError

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
WITHIN_S = 3.0
GSETTINGS = ("get", "org.gnome.desktop.notifications", "show-banners")

ADVICE = {
    "gnome": "Settings > Notifications: switch Do Not Disturb off, and allow Foyer.",
    "plasma": "System Settings > Notifications: switch Do Not Disturb off, and allow Foyer.",
    "xfce": "Settings > Notifications: switch Do not disturb off, and unmute Foyer.",
    "dunst": "Run dunstctl set-paused false, and look for a rule in dunstrc that skips Foyer.",
    "windows": (
        "Settings > System > Notifications: switch Do not disturb off, and allow Foyer. A full "
        "screen or a shared one hides alerts, too."
    ),
    "macos": (
        "System Settings > Notifications > Foyer: allow notifications, and choose Banners or "
        "Alerts. A Focus hides them, too."
    ),
    "": "Allow notifications of Foyer in your system's settings, and leave Do not disturb.",
}


@dataclass(frozen=True, slots=True)
class NoticeService:
    """The service that answers."""

    name: str = ""
    version: str = ""
    buttons: bool | None = None
    quiet: bool | None = None  # None: it does not tell

    @property
    def advice(self) -> str:
        """What to look for where an alert was taken but not seen."""
        known = {"gnome-shell": "gnome", "xfce notify daemon": "xfce", "xfce4-notifyd": "xfce"}
        kind = known.get(self.name.lower(), self.name.lower())
        return ADVICE.get(kind, ADVICE[""])

    @staticmethod
    def has_bus() -> bool:
        """Whether there is a desktop session to ask."""
        return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS"))


async def notice_service() -> NoticeService | None:
    """Return what shows notifications; None where there is no desktop.

    Raise NoNotificationsError when the service does not answer.
    """
    if sys.platform == "win32":
        return NoticeService("windows", buttons=True)
    if sys.platform == "darwin":
        return NoticeService("macos", buttons=True)
    if not NoticeService.has_bus():
        return None
    return await _over_bus()


async def _over_bus() -> NoticeService:
    from dbus_fast.aio import MessageBus  # noqa: PLC0415 slow to import
    from dbus_fast.errors import DBusFastError  # noqa: PLC0415

    try:
        async with asyncio.timeout(WITHIN_S):
            bus = await MessageBus().connect()
            try:
                return await _asked(bus)
            finally:
                bus.disconnect()
    except TimeoutError as error:
        raise NoNotificationsError("The notification service does not answer.") from error
    except (OSError, EOFError, ValueError, DBusFastError) as error:
        raise NoNotificationsError(f"No notification service answers ({error}).") from error


async def _asked(bus: "MessageBus") -> NoticeService:
    told = await _call(bus, "GetServerInformation")
    able = await _call(bus, "GetCapabilities")
    name, version = str(told[0]), str(told[2])
    buttons = "actions" in cast("list[str]", able[0])
    return NoticeService(name, version, buttons, await _is_quiet(bus, name))


async def _call(bus: "MessageBus", member: str) -> list[object]:
    from dbus_fast import Message, MessageType  # noqa: PLC0415

    message = Message(destination=NAME, path=PATH, interface=NAME, member=member)
    answer = await bus.call(message)
    if answer is None or answer.message_type is not MessageType.METHOD_RETURN:
        why = str(answer.body[0]) if answer is not None and answer.body else "no answer"
        raise NoNotificationsError(f"No notification service answers ({why}).")
    return list(answer.body)


async def _is_quiet(bus: "MessageBus", name: str) -> bool | None:
    kind = name.lower()
    ways: dict[str, Callable[[], Awaitable[bool | None]]] = {
        "plasma": lambda: _property(bus, NAME, PATH, NAME, "Inhibited"),
        "dunst": lambda: _property(bus, NAME, PATH, "org.dunstproject.cmd0", "paused"),
        "xfce notify daemon": lambda: _xfconf(bus),
        "gnome-shell": _gnome,
    }
    way = ways.get(kind)
    return await way() if way else None


async def _property(
    bus: "MessageBus", owner: str, path: str, interface: str, name: str
) -> bool | None:
    from dbus_fast import Message  # noqa: PLC0415

    message = Message(
        destination=owner,
        path=path,
        interface="org.freedesktop.DBus.Properties",
        member="Get",
        signature="ss",
        body=[interface, name],
    )
    return _truth(await bus.call(message))


async def _xfconf(bus: "MessageBus") -> bool | None:
    from dbus_fast import Message  # noqa: PLC0415

    message = Message(
        destination="org.xfce.Xfconf",
        path="/org/xfce/Xfconf",
        interface="org.xfce.Xfconf",
        member="GetProperty",
        signature="ss",
        body=["xfce4-notifyd", "/do-not-disturb"],
    )
    return _truth(await bus.call(message))


def _truth(answer: object) -> bool | None:
    """Return the one value of an answer, out of its variant."""
    body = getattr(answer, "body", None) or [None]
    value = getattr(body[0], "value", body[0])
    return value if isinstance(value, bool) else None


async def _gnome() -> bool | None:
    program = shutil.which("gsettings")
    if program is None:
        return None
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(program, *GSETTINGS, stdout=pipe)
    try:
        told, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return {b"true": False, b"false": True}.get(told.strip())
