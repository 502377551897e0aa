import pytest
from dbus_fast.constants import PropertyAccess
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property

from app.services.checkup import notice_service as tested
from app.services.checkup.notice_service import ADVICE, NoticeService, notice_service
from app.services.notifier import NoNotificationsError
from tests.services.notice_daemon import NoticeDaemon, session_bus

__all__ = ["session_bus"]


class Named(NoticeDaemon):
    """A service of a given name; `quiet` is what KDE tells."""

    def __init__(self, name, quiet=False, **more):
        super().__init__(**more)
        self._called, self._quiet = name, quiet

    @dbus_method()
    def GetServerInformation(self) -> "ssss":  # noqa: F821, N802
        return [self._called, "maker", "9.1", "1.2"]

    @dbus_property(access=PropertyAccess.READ)
    def Inhibited(self) -> "b":  # noqa: F821, N802
        return self._quiet


async def test_a_service_tells_its_name_and_what_it_can(session_bus):
    await session_bus.serve(NoticeDaemon())
    found = await notice_service()
    assert (found.name, found.version, found.buttons, found.quiet) == ("practice", "1", True, None)


async def test_one_without_buttons_is_told(session_bus):
    await session_bus.serve(NoticeDaemon(capabilities=("body",)))
    assert (await notice_service()).buttons is False


@pytest.mark.parametrize("quiet", [True, False])
async def test_do_not_disturb_of_kde_is_seen(session_bus, quiet):
    await session_bus.serve(Named("Plasma", quiet))
    assert (await notice_service()).quiet is quiet


class Dunst(ServiceInterface):
    def __init__(self, paused):
        super().__init__("org.dunstproject.cmd0")
        self._paused = paused

    @dbus_property(access=PropertyAccess.READ)
    def paused(self) -> "b":  # noqa: F821
        return self._paused


async def test_do_not_disturb_of_dunst_is_seen(session_bus):
    await session_bus.serve(Named("dunst"))
    session_bus._connections[-1].export("/org/freedesktop/Notifications", Dunst(True))
    assert (await notice_service()).quiet is True


async def test_xfce_without_its_settings_does_not_tell(session_bus):
    await session_bus.serve(Named("Xfce Notify Daemon"))
    assert (await notice_service()).quiet is None


@pytest.mark.parametrize(("said", "quiet"), [("false", True), ("true", False), ("odd", None)])
async def test_do_not_disturb_of_gnome_is_seen(session_bus, tmp_path, monkeypatch, said, quiet):
    await session_bus.serve(Named("gnome-shell"))
    program = tmp_path / "gsettings"
    program.write_text(f"#!/bin/sh\necho {said}\n")
    program.chmod(0o755)
    monkeypatch.setattr(tested.shutil, "which", lambda _: str(program))
    assert (await notice_service()).quiet is quiet


async def test_no_service_on_the_bus_is_told(session_bus):
    with pytest.raises(NoNotificationsError, match="No notification service"):
        await notice_service()


async def test_no_desktop_and_a_bus_that_is_gone(monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert await notice_service() is None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    with pytest.raises(NoNotificationsError):
        await notice_service()


@pytest.mark.parametrize(
    ("name", "kind"),
    [("gnome-shell", "gnome"), ("Plasma", "plasma"), ("Xfce Notify Daemon", "xfce"), ("x", "")],
)
def test_each_desktop_has_its_advice(name, kind):
    assert NoticeService(name).advice == ADVICE[kind]


@pytest.mark.parametrize(("platform", "name"), [("win32", "windows"), ("darwin", "macos")])
async def test_other_systems_have_one_service(monkeypatch, platform, name):
    monkeypatch.setattr(tested.sys, "platform", platform)
    assert (await notice_service()).name == name
