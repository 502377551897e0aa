"""A notification service on a message bus of its own; it presses what a test says."""

import asyncio
import os
import shutil
import signal

import pytest
from dbus_fast.aio import MessageBus
from dbus_fast.service import ServiceInterface, dbus_method, dbus_signal

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


class NoticeDaemon(ServiceInterface):
    """What a desktop runs; `shown` has every notice that is up."""

    def __init__(self, capabilities=("actions", "body", "body-markup")):
        super().__init__(NAME)
        self.capabilities = list(capabilities)
        self.shown, self.taken, self.refuses = {}, 0, False
        self.changed = asyncio.Event()

    @dbus_method()
    def GetCapabilities(self) -> "as":  # noqa: F722, N802
        return self.capabilities

    @dbus_method()
    def GetServerInformation(self) -> "ssss":  # noqa: F821, N802
        return ["practice", "foyer", "1", "1.2"]

    @dbus_method()
    def Notify(  # noqa: N802, PLR0917 as the specification has it
        self,
        app: "s",  # noqa: F821
        replaces: "u",  # noqa: F821
        icon: "s",  # noqa: F821
        summary: "s",  # noqa: F821
        body: "s",  # noqa: F821
        actions: "as",  # noqa: F722
        hints: "a{sv}",  # noqa: F722
        timeout: "i",  # noqa: F821
    ) -> "u":  # noqa: F821
        if self.refuses:
            raise ValueError("no room")
        self.taken += 1
        buttons = dict(zip(actions[::2], actions[1::2], strict=True))
        urgency = hints["urgency"].value
        self.shown[self.taken] = {
            "title": summary,
            "body": body,
            "buttons": buttons,
            "urgency": urgency,
            "timeout": timeout,
        }
        self.changed.set()
        return self.taken

    @dbus_method()
    def CloseNotification(self, number: "u"):  # noqa: F821, N802
        if self.shown.pop(number, None):
            self.NotificationClosed(number, 3)
        self.changed.set()

    @dbus_signal()
    def NotificationClosed(self, number, reason) -> "uu":  # noqa: F821, N802
        return [number, reason]

    @dbus_signal()
    def ActionInvoked(self, number, action) -> "us":  # noqa: F821, N802
        return [number, action]

    def press(self, number, action):
        self.ActionInvoked(number, action)
        self.shown.pop(number, None)
        self.NotificationClosed(number, 2)

    def dismiss(self, number):
        self.shown.pop(number, None)
        self.NotificationClosed(number, 2)

    async def until(self, holds, deadline_s=10):
        async with asyncio.timeout(deadline_s):
            while not holds():
                self.changed.clear()
                await self.changed.wait()

    @property
    def newest(self):
        return max(self.shown)


class SessionBus:
    """A message bus for one test."""

    def __init__(self, monkeypatch):
        self._monkeypatch = monkeypatch
        self._connections = []

    async def start(self):
        self._daemon = await asyncio.create_subprocess_exec(
            shutil.which("dbus-daemon"),
            "--session",
            "--nofork",
            "--print-address",
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        address = (await asyncio.wait_for(self._daemon.stdout.readline(), 10)).decode().strip()
        self._monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)

    async def serve(self, daemon):
        bus = await MessageBus(os.environ["DBUS_SESSION_BUS_ADDRESS"]).connect()
        bus.export(PATH, daemon)
        await bus.request_name(NAME)
        self._connections.append(bus)
        return daemon

    async def stop(self):
        for bus in self._connections:
            bus.disconnect()
        self._daemon.send_signal(signal.SIGTERM)
        await asyncio.wait_for(self._daemon.wait(), 10)


@pytest.fixture
async def session_bus(monkeypatch):
    bus = SessionBus(monkeypatch)
    await bus.start()
    yield bus
    await bus.stop()
