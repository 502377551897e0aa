"""What a CRM and the outbox say to each other."""

from app.domain.matching import Person
from app.domain.push import PushWish
from app.services.crm.base import CrmError, Plan, Retry

WISH = PushWish("k", "a@b.c")


def test_a_plan_for_a_known_person_without_changes_writes_no_person():
    plan = Plan(WISH, Person("Lead", "1"))
    assert (plan.person, plan.empty) == (False, True)
    assert not Plan(WISH, Person("Lead", "1"), campaign=True).empty


def test_a_plan_without_a_target_makes_a_person():
    assert Plan(WISH, None).person


def test_an_error_says_what_to_do():
    error = CrmError("X", "Wait.", Retry.SOON, uncertain=True)
    assert (str(error), error.code, error.uncertain) == ("Wait.", "X", True)
