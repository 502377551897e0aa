"""The page of the teams."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton

from app.domain.desk import Account, SignedIn
from app.domain.meetings import CalendarsLoaded
from app.domain.wire.meetings import LinkReport, RepCalendar
from app.ui.kinds.team_view_model import TeamsViewModel
from app.ui.kinds.teams_pane import TeamsPane
from app.ui.theme import DARK
from app.ui.widgets.banners import Banner
from app.ui.widgets.choice import Choice
from tests.ui.kinds.conftest import Service
from tests.ui.kinds.teams import Line, turn


def texts(pane):
    QApplication.processEvents()  # new rows are shown by posted events
    return " ".join(each.text() for each in pane.findChildren(QLabel) if each.isVisible())


def press(pane, name):
    pane.findChild(QPushButton, name).click()


def test_a_team_is_chosen_and_a_rep_added_and_saved(teams_pane, teams, service):
    teams_pane.findChild(QListWidget).setCurrentRow(0)
    assert teams.name == "sales"
    add = teams_pane.findChild(Choice, "teams-add")
    add.setCurrentIndex(add.findData("ada"))
    add.activated.emit(add.currentIndex())
    assert [each.rep for each in teams.draft.members] == ["bob", "ada"]
    press(teams_pane, "teams-save")
    assert "Saved" in teams_pane.findChild(Banner, "teams-notice").words
    assert teams_pane.findChild(QListWidget).item(0).text() == "Sales\nBob, Ada"


def test_the_first_team_is_opened_also_when_the_hub_tells_of_it_later(desk, theme, qtbot):
    late = Service(desk)
    model = TeamsViewModel(desk.bridge, late, Line(), desk.clock)
    pane = TeamsPane(model)
    qtbot.addWidget(pane)
    pane.show()
    assert model.draft is None
    late.share("team", "sales", {"title": "Sales"})
    assert (model.name, pane.findChild(QLineEdit, "teams-title").text()) == ("sales", "Sales")
    pane.hide()


def test_the_ledger_tells_who_was_chosen_and_who_was_not_and_why(teams_pane, teams, line):
    line.turns = [turn("ada", 1), turn("bob", 2, state="no_show", counted=False)]
    teams.choose("sales")
    words = texts(teams_pane)
    assert "Ada · next in turn, 1.5 behind a fair share · booked" in words
    assert "Bob: not available at this time" in words
    assert "did not come · does not count" in words
    assert "begins at the team's average" in words


def test_a_broken_calendar_is_told_at_the_member_at_once(teams_pane, teams, desk):
    teams.choose("sales")
    assert "Next in turn" in texts(teams_pane)
    broken = RepCalendar(rep="bob", name="Bob", link=LinkReport(state="needs_sign_in"), read_at=1.0)
    desk.apply(CalendarsLoaded((broken,)))
    assert "Left out because of the calendar" in texts(teams_pane)
    assert "needs a new sign-in" in texts(teams_pane)


def test_a_team_is_made_renamed_and_removed(teams_pane, teams, qtbot):
    press(teams_pane, "teams-new")
    qtbot.keyClicks(teams_pane.findChild(QLineEdit, "teams-title"), " 2")
    assert teams.draft.title == "New team 2"
    assert "Nobody is in this team yet." in texts(teams_pane)
    press(teams_pane, "teams-save")
    assert teams_pane.findChild(QListWidget).count() == 2
    press(teams_pane, "teams-drop")
    assert teams_pane.findChild(QListWidget).count() == 1


def test_a_rep_looks_and_changes_nothing(teams_pane, teams, desk):
    teams.choose("sales")
    desk.apply(SignedIn(Account("tom", "Tom", "tom@shop.example")))
    assert "an admin can change them" in teams_pane.findChild(Banner, "teams-notice").words
    assert not teams_pane.findChild(QPushButton, "teams-new").isEnabled()
    assert not teams_pane.findChild(QLineEdit, "teams-title").isEnabled()


@pytest.mark.parametrize("dark", [False, True])
def test_pictures(teams_pane, teams, line, theme, shoot, dark):
    if dark:
        theme.choose(DARK)
    line.turns = [turn("ada", 1), turn("bob", 2, state="no_show", counted=False)]
    teams.choose("sales")
    teams.add("ada")
    teams.add("lena")
    assert not shoot(teams_pane, f"teams-{'dark' if dark else 'light'}").isNull()


def test_a_page_that_is_shown_opens_the_first_team(teams_pane, teams):
    teams_pane.hide()
    teams.name, teams.draft, teams.kept = "", None, None
    teams_pane.show()
    assert teams.name == "sales"
