import pytest
from PySide6.QtWidgets import QPushButton

from app.domain.checkup import Row
from app.ui.health.first_steps import FirstSteps


@pytest.fixture
def steps(theme, qtbot):
    made = FirstSteps()
    qtbot.addWidget(made)
    made.show()
    return made


def offered(steps):
    return [b.objectName() for b in steps.findChildren(QPushButton) if b.isVisible()]


def rows(*states):
    names = ("hub", "crm", "calendar")
    return [Row(name, state, "") for name, state in zip(names, states, strict=True)]


def test_the_next_step_alone_has_a_button(steps, qtbot):
    steps.show_steps(rows("off", "off", "off"))
    assert offered(steps) == ["health-step-hub"]
    steps.show_steps(rows("ok", "off", "off"))
    assert offered(steps) == ["health-step-crm"]
    steps.show_steps(rows("ok", "fault", "off"))
    assert offered(steps) == ["health-step-calendar"]
    with qtbot.waitSignal(steps.wanted) as wanted:
        steps.findChild(QPushButton, "health-step-calendar").click()
    assert wanted.args == ["calendar"]


def test_nothing_left_hides_it(steps):
    steps.show_steps([])
    assert not steps.isVisible()
