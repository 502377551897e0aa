"""The page of a console that cannot start."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from app.ui.frame.stuck_page import StuckPage

WORDS = "The settings file cannot be read. Mend or remove it."


def test_it_says_why_and_lets_copy_and_quit(qtbot):
    page = StuckPage(WORDS)
    qtbot.addWidget(page)
    assert page.findChild(QLabel, "stuck-words").text() == WORDS
    qtbot.mouseClick(page.findChild(QPushButton, "stuck-copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == WORDS
    with qtbot.waitSignal(page.quit_wanted):
        qtbot.keyClick(page.findChild(QPushButton, "stuck-quit"), Qt.Key.Key_Return)


def test_it_leads_to_health_and_support_by_keyboard(qtbot):
    page = StuckPage(WORDS)
    qtbot.addWidget(page)
    more = page.findChild(QPushButton, "stuck-help")
    assert more.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(page.help_wanted):
        qtbot.keyClick(more, Qt.Key.Key_Return)


def test_it_says_where_the_settings_lie_and_opens_their_folder(qtbot, monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(
        "app.ui.frame.stuck_page.QDesktopServices.openUrl",
        lambda url: opened.append(url.toLocalFile()),
    )
    page = StuckPage(WORDS, tmp_path / "settings.toml")
    qtbot.addWidget(page)
    assert page.findChild(QLabel, "stuck-file").text() == (
        f"Settings file: {tmp_path / 'settings.toml'}"
    )
    page.findChild(QPushButton, "stuck-open").click()
    assert opened == [str(tmp_path)]
    copy = page.findChild(QPushButton, "stuck-copy")
    copy.click()
    assert QGuiApplication.clipboard().text() == f"{WORDS}\n{tmp_path / 'settings.toml'}"
    assert copy.text() == "Copied"


def test_a_file_that_the_words_name_stands_there_once(qtbot, tmp_path):
    file = tmp_path / "settings.toml"
    words = f"The settings file {file} cannot be read."
    page = StuckPage(words, file)
    qtbot.addWidget(page)
    assert page.findChild(QLabel, "stuck-file") is None
    page.findChild(QPushButton, "stuck-copy").click()
    assert QGuiApplication.clipboard().text() == words


def test_long_words_are_seen_whole(qtbot):
    page = StuckPage(" ".join([WORDS] * 6))
    qtbot.addWidget(page)
    page.resize(960, 600)
    page.show()
    words = page.findChild(QLabel, "stuck-words")
    assert words.height() >= words.heightForWidth(words.width())
