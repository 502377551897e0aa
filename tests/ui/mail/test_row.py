"""One mail as a card."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.mailing import MailView
from app.ui.mail.row import MailRow
from tests.desk_records import NOW


@pytest.fixture
def row(theme, qtbot):
    made = MailRow()
    qtbot.addWidget(made)
    made.show()
    return made


def mail(state, **more):
    return MailView("k", "a@b", "S", state, at=NOW, **more)


def test_an_uncertain_mail_asks_and_a_sent_one_does_not(row, qtbot):
    row.show_mail(mail("unsure", reason="May have been sent."), NOW)
    assert row.findChild(QLabel, "mail-more").text() == "May have been sent."
    with qtbot.waitSignal(row.asked) as asked:
        qtbot.mouseClick(row.findChild(QPushButton, "mail-send-again"), Qt.MouseButton.LeftButton)
    assert asked.args == ["send_again", "k"]
    row.show_mail(mail("sent"), NOW)
    assert row.findChild(QLabel, "mail-more").isHidden()
    assert "Sent" in row.accessibleName()


def test_the_record_is_opened_only_by_a_safe_address(row, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    link = next(b for b in row.findChildren(QPushButton) if "Salesforce" in b.text())
    row.show_mail(mail("sent", logged="done", log_url="https://org.example/1"), NOW)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    row.show_mail(mail("sent", logged="done", log_url="file:///etc"), NOW)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert opened == ["https://org.example/1"]
