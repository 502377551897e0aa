"""Alerts where the desktop shows none."""

import asyncio

import pytest

from app.services.notifications import AlertWords
from app.services.notifier import OPEN, Notice
from app.ui.notices import FallbackNotices, alert_words
from app.ui.said import said
from app.ui.tray import Tray

NOTICE = Notice("c1", "Kim wants to talk", "Hello")


@pytest.fixture
def tray(theme):
    made = Tray()
    yield made
    made.hide()


def test_without_a_tray_the_window_says_it(tray):
    notices, heard, pressed = FallbackNotices(tray), [], []
    notices.raised.connect(lambda *words: heard.append(words))

    async def scenario():
        await notices.start(lambda *press: pressed.append(press))
        await notices.show(NOTICE)

    asyncio.run(scenario())
    notices.open_newest()
    assert (heard, pressed) == ([("Kim wants to talk", "Hello")], [("c1", OPEN)])


def test_with_a_tray_the_window_stays_quiet(tray, monkeypatch):
    shown, heard = [], []
    monkeypatch.setattr(Tray, "show_message", lambda _, *words: shown.append(words) or True)
    notices = FallbackNotices(tray)
    notices.raised.connect(lambda *words: heard.append(words))
    asyncio.run(notices.show(NOTICE))
    assert (shown, heard) == ([("Kim wants to talk", "Hello")], [])


def test_a_cleared_notice_leads_nowhere(tray):
    notices, pressed = FallbackNotices(tray), []

    async def scenario():
        await notices.start(lambda *press: pressed.append(press))
        await notices.show(NOTICE)
        await notices.clear("other")
        await notices.clear("c1")

    asyncio.run(scenario())
    tray.message_clicked.emit()
    assert pressed == []


def test_alerts_say_in_english_what_the_service_says(qapp):
    assert alert_words() == AlertWords(said=said)
