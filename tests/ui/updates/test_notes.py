"""What is new, safely."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel

from app.domain.release_notes import read_notes
from app.ui.updates.notes import Notes, rich
from tests.ui.updates.conftest import NOTES


@pytest.fixture
def notes(theme, qtbot):
    made = Notes("What is new")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def opened(monkeypatch):
    found = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()))
    return found


def links(notes):
    return [label for label in notes.findChildren(QLabel) if "<a " in label.text()]


def test_blocks_are_shown_and_shown_anew(notes):
    notes.show_notes(NOTES)
    assert notes.words[:2] == ["Foyer 0.2.0", "Quieter and faster."]
    names = [label.accessibleName() for label in notes.findChildren(QLabel)]
    assert "See the manual for more" in names
    notes.show_notes("Nothing else.")
    assert notes.words == ["Nothing else."]
    assert notes.layout().count() == 1


def test_a_link_shows_its_host_and_is_opened_only_by_a_press(notes, opened):
    notes.show_notes(NOTES)
    (label,) = links(notes)
    assert "(docs.example)" in label.text()
    assert not label.openExternalLinks()
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    assert opened == []
    label.linkActivated.emit("https://docs.example/updates")
    label.linkActivated.emit("file:///etc/passwd")
    assert opened == [QUrl("https://docs.example/updates").toString()]


@pytest.mark.parametrize(
    "hostile",
    [
        '<img src="https://evil.example/a.png">',
        "![x](https://evil.example/a.png)",
        '<a href="https://evil.example">docs.example</a>',
        '[x](https://evil.example/"onclick="x)',
        "**<script>alert(1)</script>**",
        '<style>@import "https://evil.example/a.css"</style>',
    ],
)
def test_nothing_in_the_notes_is_markup_of_its_own(hostile):
    for block in read_notes(hostile):
        told = rich(block)
        assert "<img" not in told
        assert "<script" not in told
        assert "<style" not in told
        assert told.count("<a ") == sum(bool(span.link) for span in block.spans)
        assert 'onclick="' not in told
