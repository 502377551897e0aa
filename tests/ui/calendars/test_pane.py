"""The page with the table of all links."""

import pytest
from PySide6.QtWidgets import QLabel, QTableView

from app.domain.desk import Account, SignedIn
from app.domain.meetings import CalendarsLoaded
from app.domain.wire.shared import Document, DocumentSet
from app.ui.theme import DARK
from app.ui.widgets.banners import Banner


def texts(pane):
    return " ".join(each.text() for each in pane.findChildren(QLabel) if each.isVisible())


def test_who_is_left_out_is_said_without_hovering(pane):
    assert "Bob: Your sign-in to Microsoft 365 has ended." in pane.findChild(Banner).words
    assert pane.findChild(QTableView).model().rowCount() == 3


def test_the_chosen_line_says_what_its_state_means(pane):
    table, about = pane.findChild(QTableView), pane.findChild(QLabel, "calendars-about")
    words = []
    for row in range(3):
        table.selectRow(row)
        words.append(about.text() if about.isVisible() else "")
    assert words == [
        "Bob: Your sign-in to Microsoft 365 has ended.",
        "Cleo: No calendar is linked.",
        "",
    ]


def test_a_rep_is_told_that_it_is_the_own_line(pane, desk):
    desk.apply(SignedIn(Account("lena", "Lena", "lena@shop.example")))
    assert "Your own link" in texts(pane)
    assert pane.findChild(QTableView).model().rowCount() == 1
    assert not pane.findChild(Banner).isVisible()


def test_without_calendars_it_is_said_what_this_is(pane, desk):
    gone = Document(kind="team", name="sales", version=2, body={}, dropped=True)
    desk.apply(CalendarsLoaded(()), DocumentSet(document=gone))
    assert "No calendar is known yet" in texts(pane)


@pytest.mark.parametrize("dark", [False, True])
def test_pictures(pane, theme, shoot, dark):
    if dark:
        theme.choose(DARK)
    assert not shoot(pane, f"calendars-{'dark' if dark else 'light'}").isNull()
