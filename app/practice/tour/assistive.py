"""Reads and drives a window as assistive technology does, over AT-SPI."""

import contextlib
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus

from app.practice.waiting import until

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ROOT = "/org/a11y/atspi/accessible/root"
_STATES = {"focused": 12, "sensitive": 24, "showing": 25, "visible": 30}
DEEPEST = 60  # levels
TRIES = 4


class NotThereError(LookupError):
    """No such control; the text says what was looked for."""


@dataclass(frozen=True, slots=True)
class Control:
    """One node of a program's accessibility tree."""

    owner: str
    path: str
    name: str
    role: str  # "push button", "text", "list item" ...


class Assistive:
    """A connection to the accessibility bus."""

    def __init__(self, bus: MessageBus) -> None:
        self._bus = bus

    @classmethod
    async def connect(cls, environment: Mapping[str, str]) -> "Assistive":
        """Connect to the accessibility bus of a desktop session."""
        session = await MessageBus(bus_address=environment["DBUS_SESSION_BUS_ADDRESS"]).connect()
        found = await _call(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
        session.disconnect()
        return cls(await MessageBus(bus_address=str(found[0])).connect())

    def close(self) -> None:
        """Leave the bus."""
        self._bus.disconnect()

    async def find(self, name: str, role: str = "", *, timeout_s: float = 20.0) -> Control:
        """Return the first showing control whose name contains `name`; raise NotThereError.

        `role` is exact when given, as AT-SPI calls it.
        """

        async def look() -> Control | None:
            return await self._first(name, role)

        try:
            what = f'"{name}" {role}'.strip()
            return await until(look, what, timeout_s=timeout_s, every_s=0.15)
        except TimeoutError as error:
            raise NotThereError(
                f"{what} is not in the window; it shows {await self.shown()}"
            ) from error

    async def all(self, name: str = "", role: str = "") -> list[Control]:
        """Return every showing control that fits, in the tree's order."""
        return [c async for c in self._walk() if _fits(c, name, role) and await self._showing(c)]

    async def press(self, control: Control) -> None:
        """Do what a click on it does."""
        await self._ask(control, "org.a11y.atspi.Action.DoAction", "i", 0)

    async def press_named(self, name: str, role: str = "", *, timeout_s: float = 20.0) -> Control:
        """Find and press, again when the control was replaced meanwhile; return it."""
        for _ in range(TRIES - 1):
            control = await self.find(name, role, timeout_s=timeout_s)
            with contextlib.suppress(NotThereError):
                await self.press(control)
                return control
        await self.press(control := await self.find(name, role, timeout_s=timeout_s))
        return control

    async def focus(self, control: Control) -> None:
        """Give it the keyboard."""
        await self._ask(control, "org.a11y.atspi.Component.GrabFocus")

    async def write(self, control: Control, text: str) -> None:
        """Replace its text."""
        await self._ask(control, "org.a11y.atspi.EditableText.SetTextContents", "s", text)

    async def text(self, control: Control) -> str:
        """Return its text."""
        return str((await self._ask(control, "org.a11y.atspi.Text.GetText", "ii", 0, -1))[0])

    async def shown(self) -> str:
        """Return the names of what is on screen, for an error message."""
        names = [f"{c.role} {c.name!r}" for c in await self.all() if c.name]
        return ", ".join(dict.fromkeys(names)) or "nothing"

    async def _first(self, name: str, role: str) -> Control | None:
        async for control in self._walk():
            if _fits(control, name, role) and await self._showing(control):
                return control
        return None

    async def _walk(self) -> AsyncIterator[Control]:
        """Yield every control of every program, parents first."""
        waiting = [(("org.a11y.atspi.Registry", _ROOT), 0)]
        while waiting:
            (owner, path), depth = waiting.pop()
            try:
                node = await self._node(owner, path)
                children = (await self._ask(node, f"{_ACCESSIBLE}.GetChildren"))[0]
            except NotThereError:  # it went while we walked
                continue
            yield node
            if depth < DEEPEST:
                waiting.extend(((o, p), depth + 1) for o, p in reversed(children))

    async def _node(self, owner: str, path: str) -> Control:
        bare = Control(owner, path, "", "")
        role = (await self._ask(bare, f"{_ACCESSIBLE}.GetRoleName"))[0]
        found = await self._ask(
            bare, "org.freedesktop.DBus.Properties.Get", "ss", _ACCESSIBLE, "Name"
        )
        return Control(owner, path, str(cast(Variant, found[0]).value), str(role))

    async def _showing(self, control: Control) -> bool:
        try:
            low, _high = (await self._ask(control, f"{_ACCESSIBLE}.GetState"))[0]
        except NotThereError:
            return False
        return bool(low >> _STATES["showing"] & 1)

    async def _ask(
        self, control: Control, method: str, signature: str = "", *arguments: object
    ) -> list[Any]:
        return await _call(self._bus, control.owner, control.path, method, signature, *arguments)


def _fits(control: Control, name: str, role: str) -> bool:
    return name.lower() in control.name.lower() and role in {"", control.role}


async def _call(
    bus: MessageBus,
    owner: str,
    path: str,
    method: str,
    signature: str = "",
    *arguments: object,
) -> list[Any]:
    interface, _, member = method.rpartition(".")
    answer = await bus.call(
        Message(
            destination=owner,
            path=path,
            interface=interface,
            member=member,
            signature=signature,
            body=list(arguments),
        )
    )
    if answer is None or answer.message_type is MessageType.ERROR:
        raise NotThereError(f"{member}: {answer.body if answer else 'no answer'}")
    return list(answer.body)
