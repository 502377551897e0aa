"""Teams as they are edited."""

import msgspec

from app.domain.desk import Account, SignedIn
from app.domain.errors import RejectedError
from app.domain.meeting_kinds import Member, Team
from tests.ui.kinds.teams import turn


def test_teams_are_listed_and_members_changed(teams, service):
    assert [name for name, _ in teams.teams] == ["sales"]
    teams.choose("sales")
    teams.add("ada")
    teams.add("ada")
    teams.change("ada", weight=50, cap=3)
    teams.leave_out("bob")
    teams.save()
    kind, name, body, base = service.asked[0]
    assert (kind, name, base) == ("team", "sales", 2)
    assert body["members"] == [{"rep": "ada", "name": "Ada", "weight": 50, "cap": 3}]
    assert (teams.saved, teams.dirty) == (True, False)


def test_the_standing_follows_the_draft_and_the_ledger(teams, line):
    line.turns = [turn("ada", 1), turn("ada", 2)]
    teams.choose("sales")
    teams.add("ada")
    standing = {each.member.rep: each for each in teams.standings}
    assert (standing["ada"].booked, standing["bob"].why) == (2, "next")
    teams.change("bob", active=False)
    assert {each.member.rep: each.why for each in teams.standings}["ada"] == "next"


def test_a_hub_that_does_not_tell_the_turns_is_named(teams, line):
    line.fault = RejectedError("This hub does not share this yet.")
    teams.choose("sales")
    assert teams.no_turns == "This hub does not share this yet."
    assert teams.standings


def test_what_is_wrong_is_not_saved(teams, service):
    teams.choose("sales")
    teams.edit(title=" ")
    assert "title" in teams.faults[0]
    assert teams.standings == []
    teams.save()
    assert service.asked == []


def test_a_new_team_is_made_removed_or_given_up(teams, service):
    teams.begin("Second")
    teams.save()
    assert sorted(team.title for _, team in teams.teams) == ["Sales", "Second"]
    teams.drop()
    assert [team.title for _, team in teams.teams] == ["Sales"]
    teams.begin("Third")
    teams.discard()
    assert teams.draft is None


def test_another_admin_is_not_overwritten(teams, service):
    teams.choose("sales")
    service.share("team", "sales", msgspec.to_builtins(Team(title="Theirs")))
    assert teams.draft.title == "Theirs"
    teams.edit(title="Mine")
    service.share("team", "sales", msgspec.to_builtins(Team(title="Again")))
    assert (teams.others, teams.draft.title) == ("Eve", "Mine")
    service.fault = "Eve changed it meanwhile. Look at it again."
    teams.save()
    teams.drop()
    assert teams.fault == service.fault
    teams.discard()
    assert teams.draft.title == "Again"


def test_a_rep_changes_nothing(teams, desk, service):
    teams.choose("sales")
    desk.apply(SignedIn(Account("tom", "Tom", "tom@shop.example")))
    teams.edit(members=[Member(rep="tom")])
    teams.save()
    teams.drop()
    assert service.asked == []


def test_changes_that_were_turned_away_from_wait_unsaved(teams):
    teams.choose("sales")
    teams.edit(title="Mine")
    teams.begin("Second")
    assert teams.is_left("sales")
    teams.choose("sales")
    assert teams.draft.title == "Mine"
    teams.begin("Third")
    assert teams.draft.title == "Second"
    teams.choose("sales")
    teams.discard()
    assert (teams.draft.title, teams.is_left("sales")) == ("Sales", False)
