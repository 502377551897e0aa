"""The pages about meetings, built on a desk."""

from PySide6.QtWidgets import QWidget

from app.assembly.meeting_pages import MeetingPageParts, meeting_pages
from tests.ui.scene import Desk


def calendar_page():
    made = QWidget()
    made.setAccessibleName("Calendar")
    return made


def test_each_page_is_built_when_it_is_shown(theme, qtbot):
    desk = Desk()
    parts = MeetingPageParts(
        bridge=desk.bridge,
        hours=desk.asked,
        preview=desk.asked,
        shared=desk.asked,
        link=desk.asked,
        hub="https://hub.example",
        clock=desk.clock,
        calendar=calendar_page,
    )
    pages = meeting_pages(parts)
    assert [page.name for page in pages] == [
        f"meetings.{each}" for each in ("calendar", "hours", "kinds", "teams", "calendars")
    ]
    for page in pages:
        made = page.made()
        qtbot.addWidget(made)
        assert made.accessibleName()
