import asyncio
import sys

import pytest

from app.practice.program import NotStartedError
from app.practice.tour.desktop import Desktop, missing
from app.practice.waiting import until

KEEP_A_SECRET = """
import keyring
keyring.set_password("foyer-tour", "noa", "a secret")
print(keyring.get_password("foyer-tour", "noa"))
"""


async def test_the_keychain_is_open(desktop):
    assert await desktop.run(sys.executable, "-c", KEEP_A_SECRET) == "a secret"


async def test_the_screen_can_be_pictured(desktop, tmp_path):
    await desktop.picture(tmp_path / "screen.png")
    assert (tmp_path / "screen.png").read_bytes().startswith(b"\x89PNG")


async def test_a_command_that_fails_tells_what_it_said(desktop):
    with pytest.raises(OSError, match="ls"):
        await desktop.run("ls", "/no/such/folder")


async def test_a_window_that_is_not_there_cannot_be_raised(desktop):
    with pytest.raises(OSError, match="xdotool"):
        await desktop.raise_window("No such window")


async def test_everything_has_ended_after_stop(tmp_path, desktop):
    programs = list(desktop._programs)
    assert len(programs) == 6
    await desktop.stop()
    assert [p.name for p in programs if p.code is None] == []


async def test_a_display_that_cannot_start_is_named(tmp_path):
    broken = Desktop(tmp_path, tmp_path / "logs")
    broken._display_command = lambda: ("sh", "-c", "echo no luck; exit 1; {}")
    with pytest.raises(NotStartedError, match="display ended at once: no luck"):
        await broken.start()
    await broken.stop()


def test_nothing_is_missing_where_the_tests_run():
    assert missing() == []


SEND = """
import asyncio
from desktop_notifier import Button, DesktopNotifier
async def main():
    pressed = asyncio.Event()
    notifier = DesktopNotifier(app_name="Foyer")
    await notifier.send("Kim Osei", "Do you offer volume pricing?",
        buttons=[Button("Later"), Button("Accept", on_pressed=pressed.set)])
    await asyncio.wait_for(pressed.wait(), 10)
    print("accepted")
asyncio.run(main())
"""


async def test_a_notification_reaches_the_daemon_and_its_button_the_sender(desktop):
    sending = asyncio.create_task(desktop.run(sys.executable, "-c", SEND, timeout_s=20))

    async def seen():
        return desktop.alerts.seen()

    alerts = await until(seen, "The notification", timeout_s=10)
    assert (alerts[0].app, alerts[0].summary) == ("Foyer", "Kim Osei")
    await desktop.run("dunstctl", "context")
    assert await sending == "accepted"
