"""The page of the working hours."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.domain.my_hours import ZoneOffered
from app.ui.hours.preview import WeekPreview
from app.ui.theme import DARK
from app.ui.widgets.banners import Banner
from app.ui.widgets.choice import Choice
from tests.ui.hours.conftest import line, typed


def test_a_week_is_typed_seen_and_saved(pane, qtbot, service):
    typed(qtbot, line(pane, "hours-mon"), "10-16")
    preview = pane.findChild(WeekPreview)
    assert "10:00-16:00" in preview.accessibleDescription()
    pane.findChild(QPushButton, "hours-copy").click()
    pane.findChild(QPushButton, "hours-save").click()
    assert len(service.put_hours[0].weekly[0].days) == 5
    assert "Saved" in pane.findChild(Banner, "hours-notice").words


def test_another_zone_of_the_computer_is_asked_about(pane, desk, service):
    desk.apply(ZoneOffered("America/New_York"))
    moved = pane.findChild(Banner, "hours-moved")
    assert "New York" in moved.words
    moved.pressed.emit()
    desk.apply(ZoneOffered("America/New_York"))
    pane.findChild(QPushButton, "hours-stay").click()
    assert service.answers == ["follow", "stay"]
    assert not moved.isVisible()


def test_a_zone_is_shown_by_its_city_and_found_by_its_name_too(pane):
    box = pane.findChild(Choice, "hours-zone")
    assert box.currentText() == "Rome (Europe/Rome)"
    texts = [box.itemText(at) for at in range(box.count())]
    assert {"New York (America/New_York)", "UTC"} <= set(texts)
    assert texts == sorted(texts)


def test_every_control_has_a_name(pane):
    boxes = [*pane.findChildren(QLineEdit), *pane.findChildren(Choice)]
    nameless = [
        each.objectName()
        for each in boxes
        if not (each.accessibleName() or each.parent().accessibleName())  # a date's own line
    ]
    assert nameless == []


@pytest.mark.parametrize("dark", [False, True])
def test_pictures(pane, view_model, qtbot, theme, shoot, dark):
    if dark:
        theme.choose(DARK)
    view_model.choose_country("IT", "MI")
    typed(qtbot, line(pane, "hours-fri"), "9-12, 22-2")
    assert not shoot(pane, f"hours-{'dark' if dark else 'light'}").isNull()
