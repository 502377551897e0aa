import asyncio

import pytest

from app.domain.errors import RejectedError
from app.services import system_settings
from app.services.system_settings import BY_HAND, CLOCK, NOTIFICATIONS, command, open_page


@pytest.fixture
def programs(monkeypatch):
    """The programs that this system has."""
    here = set()
    monkeypatch.setattr(
        system_settings.shutil, "which", lambda name: name if name in here else None
    )
    monkeypatch.setattr(system_settings.sys, "platform", "linux")
    return here


@pytest.mark.parametrize(
    ("desktop", "opens"),
    [
        ("ubuntu:GNOME", ("gnome-control-center", "notifications")),
        ("KDE", ("systemsettings", "kcm_notifications")),
        ("XFCE", ("xfce4-notifyd-config",)),
        ("", ("gnome-control-center", "notifications")),
    ],
)
def test_the_desktop_of_the_session_comes_first(programs, desktop, opens):
    programs |= {"gnome-control-center", "systemsettings", "xfce4-notifyd-config"}
    assert command(NOTIFICATIONS, {"XDG_CURRENT_DESKTOP": desktop}) == opens


def test_another_desktops_program_is_better_than_none(programs):
    programs.add("systemsettings")
    assert command(CLOCK, {"XDG_CURRENT_DESKTOP": "XFCE"}) == ("systemsettings", "kcm_clock")


@pytest.mark.parametrize(("platform", "program"), [("win32", "explorer.exe"), ("darwin", "open")])
def test_other_systems_have_one_way(monkeypatch, platform, program):
    monkeypatch.setattr(system_settings.sys, "platform", platform)
    assert command(NOTIFICATIONS)[0] == program


@pytest.mark.parametrize("page", [NOTIFICATIONS, CLOCK])
async def test_without_a_program_the_way_by_hand_is_told(programs, page):
    with pytest.raises(RejectedError, match="system's settings"):
        await open_page(page)
    assert BY_HAND[page]


async def test_the_program_is_started_and_not_waited_for(monkeypatch, tmp_path):
    program, done = tmp_path / "settings", tmp_path / "done"
    program.write_text(f"#!/bin/sh\ntouch {done}\n")
    program.chmod(0o755)
    monkeypatch.setattr(system_settings, "command", lambda _: (str(program),))
    await open_page(CLOCK)
    async with asyncio.timeout(10):
        while not done.exists():  # noqa: ASYNC110 set by another process
            await asyncio.sleep(0.01)


async def test_a_program_that_cannot_be_started_is_no_crash(monkeypatch, tmp_path):
    monkeypatch.setattr(system_settings, "command", lambda _: (str(tmp_path / "gone"),))
    with pytest.raises(RejectedError):
        await open_page(CLOCK)
