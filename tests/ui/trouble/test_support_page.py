"""The page for support."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from app.domain.errors import RejectedError
from app.ui.theme import CONTRAST, DARK, LIGHT
from app.ui.trouble.support_model import SupportModel
from app.ui.trouble.support_page import SupportPage
from tests.ui.scene import Desk


class Maker:
    fault = ""

    async def __call__(self, target):
        if self.fault:
            raise RejectedError(self.fault)
        return target


@pytest.fixture
def maker():
    return Maker()


@pytest.fixture
def copied():
    return []


@pytest.fixture
def page(qtbot, theme, maker, copied):
    made = SupportPage(SupportModel(Desk().bridge, maker), copied.append)
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    return made


def named(page, name):
    return page.findChild(QPushButton, f"support-{name}")


def words(page):
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_it_says_what_will_be_in_it_before_anything_is_made(page):
    assert "No passwords, messages, names" in words(page)
    assert not named(page, "open").isVisible()


def test_the_rep_chooses_where_and_sees_where_it_lies(qtbot, page, copied):
    qtbot.mouseClick(named(page, "save"), Qt.MouseButton.LeftButton)
    choice = page.findChild(QFileDialog)
    assert choice.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    choice.fileSelected.emit("/home/lena/bundle.zip")
    choice.close()
    assert "The bundle is saved." in words(page)
    assert named(page, "open").isVisible()
    qtbot.mouseClick(named(page, "copy"), Qt.MouseButton.LeftButton)
    assert copied == [str(Path("/home/lena/bundle.zip"))]


def test_a_fault_is_told_and_can_be_tried_again(page, maker):
    maker.fault = "The bundle cannot be saved there: Permission denied."
    page._chosen("/root/bundle.zip")
    assert "Permission denied" in words(page)
    assert named(page, "save").isEnabled()
    maker.fault = ""
    page._chosen("/home/lena/bundle.zip")
    assert "Permission denied" not in words(page)


@pytest.mark.parametrize("name", [LIGHT, DARK, CONTRAST])
def test_every_button_has_a_name_in_every_theme(page, theme, name):
    theme.choose(name)
    for pressed in page.findChildren(QPushButton):
        assert pressed.accessibleName() or pressed.text() or not pressed.isVisible()
    assert not page.grab().isNull()
