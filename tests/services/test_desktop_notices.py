"""Notices on a real message bus."""

import asyncio

import pytest

from app.services.desktop_notices import DesktopNotices, plain
from app.services.notifier import ACCEPT, OPEN, NoNotificationsError, Notice
from tests.services.eventually import eventually
from tests.services.notice_daemon import NoticeDaemon, session_bus

__all__ = ["session_bus"]

OFFER = Notice(
    "c1", "Kim wants to talk", "Hi", ((ACCEPT, "Accept"), (OPEN, "Open")), urgent=True, stands_s=30
)


class Presses:
    def __init__(self):
        self.list, self._more = [], asyncio.Event()

    def __call__(self, key, button):
        self.list.append((key, button))
        self._more.set()

    async def first(self):
        await asyncio.wait_for(self._more.wait(), 5)
        return self.list[0]


@pytest.fixture
async def daemon(session_bus):
    return await session_bus.serve(NoticeDaemon())


@pytest.fixture
async def notices(daemon):
    made = DesktopNotices()
    made.presses = Presses()
    await made.start(made.presses)
    yield made
    made._notifier._backend.bus.disconnect()


async def test_an_offer_is_shown_urgently_with_its_buttons(daemon, notices):
    await notices.show(OFFER)
    shown = daemon.shown[daemon.newest]
    assert shown["title"] == "Kim wants to talk"
    assert shown["buttons"] == {"default": "", "accept": "Accept", "open": "Open"}
    assert (shown["urgency"], shown["timeout"]) == (2, 30_000)


@pytest.mark.parametrize(
    ("action", "button"), [("accept", ACCEPT), ("open", OPEN), ("default", OPEN)]
)
async def test_what_is_pressed_is_told_with_the_conversation(daemon, notices, action, button):
    await notices.show(OFFER)
    daemon.press(daemon.newest, action)
    assert await notices.presses.first() == ("c1", button)
    await notices.clear("c1")
    assert notices.presses.list == [("c1", button)]
    assert daemon.shown == {}  # some services leave a notice that was pressed


async def test_a_newer_notice_of_a_conversation_replaces_the_older_one(daemon, notices):
    await notices.show(OFFER)
    await notices.show(Notice("c1", "Kim wrote", "Hello?"))
    assert [shown["title"] for shown in daemon.shown.values()] == ["Kim wrote"]


async def test_a_cleared_notice_is_gone_and_clearing_twice_is_harmless(daemon, notices):
    await notices.show(OFFER)
    await notices.clear("c1")
    await notices.clear("c1")
    assert daemon.shown == {}


async def test_a_dismissed_notice_presses_nothing(daemon, notices):
    await notices.show(OFFER)
    daemon.dismiss(daemon.newest)
    await eventually(lambda: not notices._shown)
    assert notices.presses.list == []


async def test_a_strangers_markup_is_shown_as_it_was_written(daemon, notices):
    await notices.show(Notice("c1", "<b>Kim</b>", '<img src="http://x"> & <a href="x">hi</a>'))
    shown = daemon.shown[daemon.newest]
    assert shown["title"] == "<b>Kim</b>"  # a title has no markup by the specification
    assert shown["body"] == '&lt;img src="http://x"&gt; &amp; &lt;a href="x"&gt;hi&lt;/a&gt;'


async def test_a_service_without_markup_gets_plain_words(session_bus):
    daemon = await session_bus.serve(NoticeDaemon(("body",)))
    notices = DesktopNotices()
    await notices.start(lambda *_: None)
    await notices.show(Notice("c1", "Kim", "a < b & c"))
    assert daemon.shown[daemon.newest]["body"] == "a < b & c"
    notices._notifier._backend.bus.disconnect()


async def test_a_service_that_refuses_is_an_error(daemon, notices):
    daemon.refuses = True
    with pytest.raises(NoNotificationsError, match="refused"):
        await notices.show(OFFER)


async def test_a_bus_without_a_service_is_told(session_bus):
    with pytest.raises(NoNotificationsError, match="No notification service"):
        await DesktopNotices().start(lambda *_: None)


async def test_a_desktop_without_a_bus_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    with pytest.raises(NoNotificationsError, match="No notification service"):
        await DesktopNotices().start(lambda *_: None)


async def test_before_the_start_nothing_can_be_shown():
    notices = DesktopNotices()
    await notices.clear("c1")
    with pytest.raises(NoNotificationsError):
        await notices.show(OFFER)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x1b[31m", "a b [31m"),
        ("evil \u202etxt.exe", "evil txt.exe"),
        ("  a   b \n\n c ", "a b\nc"),
        ("x" * 300, "x" * 239 + "…"),
    ],
)
def test_a_strangers_words_are_plain_and_short(text, shown):
    assert plain(text, 240) == shown
