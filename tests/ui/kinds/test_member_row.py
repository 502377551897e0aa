"""One member of a team on the page."""

from PySide6.QtWidgets import QCheckBox, QSpinBox, QToolButton

from app.domain.meeting_kinds import Member
from app.ui.kinds.member_row import MemberRow


def named(pane, kind, name):
    return next(each for each in pane.findChildren(kind) if each.accessibleName() == name)


def test_what_a_member_may_be_given_is_changed_with_named_controls(teams_pane, teams):
    teams.choose("sales")
    named(teams_pane, QSpinBox, "Weight of Bob").setValue(50)
    named(teams_pane, QSpinBox, "Priority of Bob").setValue(3)
    named(teams_pane, QSpinBox, "Cap of Bob; 0: none").setValue(7)
    named(teams_pane, QCheckBox, "Bob takes part").click()
    member = teams.draft.members[0]
    assert (member.weight, member.priority, member.cap, member.active) == (50, 3, 7, False)
    named(teams_pane, QToolButton, "Take Bob out").click()
    assert teams.draft.members == []


def test_a_long_name_pushes_nothing_out_of_the_window(teams_pane, teams):
    row, long = MemberRow(teams, Member(rep="bob")), "Bartholomew Featherstonehaugh " * 4
    wide = MemberRow(teams, Member(rep="bob", name=long))
    assert wide.minimumSizeHint().width() == row.minimumSizeHint().width()
