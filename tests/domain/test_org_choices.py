"""What an admin can choose among in an org."""

from app.domain.org_choices import AssignmentRule, CampaignChoice, OrgChoices, OrgUser


def test_ids_of_both_lengths_are_the_same_record():
    choices = OrgChoices(
        "00D",
        campaigns=(CampaignChoice("701000000000001AAA", "Chat"),),
        rules=(AssignmentRule("01Q000000000001AAA", "Standard"),),
        users=(OrgUser("005000000000001AAA", "Noa"),),
    )
    assert choices.campaign("701000000000001").name == "Chat"
    assert choices.rule("01Q000000000001AAA").name == "Standard"
    assert choices.user("005000000000001").name == "Noa"
    assert choices.user("") is choices.user("005000000000002") is None
    assert OrgChoices("00D").campaign("701") is None
