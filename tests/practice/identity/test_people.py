"""The practice company has reps, and one of them may administer."""

from app.practice.identity.people import ADMINS, AGENT, PEOPLE, find


def test_a_person_is_found_by_login_and_by_address():
    assert find("maria.rossi") is find("Maria.Rossi@tidemark.example") is PEOPLE[0]
    assert find("nobody") is None


def test_somebody_may_administer_and_pictures_have_two_letters():
    assert [who.login for who in PEOPLE if ADMINS in who.groups] == ["priya.nair"]
    assert {len(who.initials) for who in PEOPLE} == {2}


def test_the_agent_can_sign_in_and_is_nobody_at_a_desk():
    assert find(AGENT.email) is AGENT
    assert AGENT not in PEOPLE
    assert AGENT.groups == ()
