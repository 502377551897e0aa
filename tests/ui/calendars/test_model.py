"""The links as a table."""

import pytest
from PySide6.QtCore import Qt

from app.domain.wire.meetings import CalendarSet
from app.ui.calendars.model import LEFT_OUT, READ, SINCE, STATE, CalendarsTable, state_word
from tests.ui.calendars.conftest import calendar


def row(model, number):
    return [model.index(number, place).data() for place in range(model.columnCount())]


def test_a_line_tells_state_provider_account_age_and_teams(view_model, qapp):
    model = CalendarsTable(view_model)
    assert row(model, 0) == [
        "Bob",
        "needs a sign-in",
        "2 h ago",
        "Sales",
        "2 min ago",
        "Microsoft 365",
        "bob@shop.example",
    ]
    assert row(model, 1)[READ] == "never"
    said = model.index(0, STATE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "needs a sign-in, Your sign-in to Microsoft 365 has ended."
    assert ":" in model.index(0, SINCE).data(Qt.ItemDataRole.ToolTipRole)
    assert model.headerData(LEFT_OUT, Qt.Orientation.Horizontal) == "Left out in"


def test_what_a_colleagues_console_says_is_no_markup(view_model, desk, qapp):
    model = CalendarsTable(view_model)
    words = "<img src='//share.example/x'>"
    desk.apply(CalendarSet(calendar=calendar("bob", "blocked", words)))
    index = model.index(0, STATE)
    assert "<img" not in index.data(Qt.ItemDataRole.ToolTipRole)
    assert words in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_changed_line_is_drawn_and_a_new_order_too(view_model, desk, qapp):
    model = CalendarsTable(view_model)
    desk.apply(CalendarSet(calendar=calendar("bob", "ok")))
    assert [row(model, place)[0] for place in range(3)] == ["Cleo", "Bob", "Lena"]
    desk.apply(CalendarSet(calendar=calendar("bob", "expiring")))
    assert row(model, 1)[STATE] == "ends soon"


@pytest.mark.parametrize("state", ["off", "unreachable", "limited", "blocked", "needs_consent"])
def test_every_state_has_words(state, qapp):
    assert state_word(state) not in {"", state}
