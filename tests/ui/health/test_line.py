import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from app.domain.checkup import Repair, Row
from app.ui.health.line import HealthLine
from tests.desk_records import NOW

BAD = Row(
    "crm",
    "fault",
    "Something is wrong.",
    "Nothing goes out.",
    (("Address", "https://org.example"),),
    NOW - 120,
    Repair("connect_crm"),
)


@pytest.fixture
def line(theme, qtbot):
    made = HealthLine("crm")
    qtbot.addWidget(made)
    made.show()
    return made


def show(line, row, *, looking=False, mendable=True):
    line.show_row(row, NOW, looking=looking, mendable=mendable)
    return [label.text() for label in line.findChildren(QLabel) if label.isVisible()]


def press(line, name):
    found = line.findChild(QPushButton, f"health-crm-{name}")
    assert found.isVisible()
    found.click()


def test_a_row_says_what_is_what_it_means_and_since_when(line):
    shown = show(line, BAD)
    assert shown == ["Salesforce", "2 min ago", "Something is wrong.", "Nothing goes out."]
    assert line.accessibleName() == "Salesforce: fault. Something is wrong. Nothing goes out."


def test_its_buttons_tell_which_row_they_belong_to(line, qtbot):
    show(line, BAD)
    with qtbot.waitSignal(line.mend_wanted) as wanted:
        press(line, "mend")
    assert wanted.args == ["crm"]
    with qtbot.waitSignal(line.look_wanted) as wanted:
        line.findChild(QToolButton, "health-crm-again").click()
    assert wanted.args == ["crm"]
    mend = line.findChild(QPushButton, "health-crm-mend")
    assert (mend.text(), mend.accessibleName()) == (
        "Connect Salesforce",
        "Connect Salesforce: Salesforce",
    )


def test_details_open_and_close(line):
    show(line, BAD)
    press(line, "more")
    assert "Address: https://org.example" in show(line, BAD)
    press(line, "more")
    assert "Address: https://org.example" not in show(line, BAD)


def test_a_row_without_repair_or_details_has_no_buttons(line):
    show(line, Row("crm", "ok", "Fine."))
    assert [b for b in line.findChildren(QPushButton) if b.isVisible()] == []
    show(line, BAD, mendable=False)
    assert not line.findChild(QPushButton, "health-crm-mend").isVisible()


def test_before_the_first_look_it_says_that_it_looks(line):
    assert show(line, None, looking=True) == ["Salesforce", "looking…"]
    assert line.accessibleName() == "Salesforce: being looked at."


@pytest.mark.parametrize(("name", "answer"), [("seen", True), ("unseen", False)])
def test_the_question_is_asked_and_answered(line, qtbot, name, answer):
    show(line, BAD)
    line.ask(True)
    with qtbot.waitSignal(line.answered) as answered:
        press(line, name)
    assert answered.args == [answer]
    line.ask(False)
    assert not line.findChild(QPushButton, "health-crm-seen").isVisible()


def test_a_strangers_words_are_no_markup(line):
    assert "<b>x</b>" in show(line, Row("crm", "fault", "<b>x</b>"))
