import sys

import pytest

from app.practice.program import Program
from app.practice.tour.assistive import Assistive, NotThereError
from app.practice.waiting import until

WINDOW = """
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
app = QApplication([])
window = QWidget()
window.setWindowTitle("Greeter")
rows = QVBoxLayout(window)
box, button, label = QLineEdit(), QPushButton("Greet"), QLabel("Nobody yet")
box.setAccessibleName("Your name")
hidden = QPushButton("Secret door")
button.clicked.connect(lambda: label.setText("Hello " + box.text()))
for each in (box, button, label, hidden): rows.addWidget(each)
hidden.hide()
window.show()
app.exec()
"""


@pytest.fixture
async def hands(desktop, tmp_path):
    program = await Program.start(
        "greeter",
        [sys.executable, "-c", WINDOW],
        log=tmp_path / "log",
        environment=desktop.environment,
    )
    hands = await Assistive.connect(desktop.environment)
    yield hands
    hands.close()
    await program.end()


async def test_a_window_is_read_and_driven_as_by_a_screen_reader(hands):
    await hands.write(await hands.find("Your name", "text"), "Kim €")
    await hands.press(await hands.find("Greet", "push button"))
    assert (await hands.find("Hello", "label")).name == "Hello Kim €"
    assert await hands.text(await hands.find("Your name")) == "Kim €"


async def test_real_keys_reach_the_control_in_focus(hands, desktop):
    box = await hands.find("Your name", "text")
    await hands.focus(box)
    await desktop.write("Greeter", "Noa")

    async def typed():
        return await hands.text(box) == "Noa"

    await until(typed, "The typing", timeout_s=5)


async def test_what_is_missing_or_hidden_is_named_with_what_is_there(hands):
    await hands.find("Greet")
    with pytest.raises(NotThereError, match=r"\"Secret door\" is not in the window.*'Greet'"):
        await hands.find("Secret door", timeout_s=0.3)
