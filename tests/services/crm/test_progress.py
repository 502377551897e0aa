"""What is known of a push survives a restart."""

from app.domain.matching import Choice, Person
from app.domain.push import PushWish
from app.services.crm.base import Found, Plan, Refusal, Written
from app.services.crm.progress import Progress, progress_of

PERSON = Person("Lead", "00Q1", name="Kim", values={"Phone": None})
WISH = PushWish("k", "a@b.c", transcript="x")


def test_progress_is_stored_and_read_back():
    progress = Progress()
    progress.begin(WISH.parts)
    progress.sending(Plan(WISH, PERSON, {"Phone": "1"}, task=True), 5.0)
    progress.saw(Found(Choice(PERSON, (Person("Lead", "00Q2"),))), "http://org/{}".format)
    again = progress_of(progress.stored())
    assert again == progress
    assert again.record.url == "http://org/00Q1"
    assert [o.id for o in again.others] == ["00Q2"]


def test_a_failed_person_has_no_changes_and_was_not_created():
    progress = Progress()
    plan = Plan(WISH, None, {"Phone": "1"})
    progress.sending(plan, 5.0)
    assert progress.creating
    progress.answered(plan, Written(refused={"person": Refusal("X", "why")}))
    assert (progress.changes, progress.creating, progress.refused("person")) == ([], False, True)


def test_parts_that_were_done_stay_done():
    progress = Progress()
    progress.answered(Plan(WISH, PERSON), Written(done={"task": "00T1"}))
    progress.begin(WISH.parts)
    assert progress.parts["task"].state == "done"
    assert progress.parts["person"].state == "pending"
