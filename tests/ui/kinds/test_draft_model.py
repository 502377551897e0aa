"""What holds for the draft of a meeting type and of a team alike."""

import msgspec
import pytest

from app.domain.desk import Account, SignedIn
from app.domain.meeting_kinds import Kind, Team


@pytest.fixture(params=["meeting_type", "team"])
def drafted(request, view_model, teams):
    """Return a view model and the name of a document that it knows."""
    return (view_model, "demo") if request.param == "meeting_type" else (teams, "sales")


def body(kind, title):
    return msgspec.to_builtins(Kind(title=title) if kind == "meeting_type" else Team(title=title))


def test_nothing_is_drafted_at_first(drafted):
    model, _ = drafted
    assert (model.draft, model.dirty, model.can_save, model.is_new) == (None, False, False, False)


def test_a_change_is_kept_from_its_version_and_once(drafted, service):
    model, name = drafted
    model.choose(name)
    model.edit(title="Mine")
    assert (model.dirty, model.can_save, model.is_left(name)) == (True, True, True)
    model.save()
    assert (model.saved, model.dirty, model.kept.title) == (True, False, "Mine")
    model.save()
    assert len(service.asked) == 1


def test_what_another_admin_saves_comes_in_only_where_nothing_is_edited(drafted, service):
    model, name = drafted
    model.choose(name)
    service.share(model.kind, name, body(model.kind, "Theirs"))
    assert (model.draft.title, model.others) == ("Theirs", "")
    model.edit(title="Mine")
    service.share(model.kind, name, body(model.kind, "Again"), by="Eve")
    assert (model.draft.title, model.others) == ("Mine", "Eve")
    model.discard()
    assert (model.draft.title, model.others) == ("Again", "")


def test_a_refusal_leaves_the_draft_and_says_why(drafted, service):
    model, name = drafted
    model.choose(name)
    model.edit(title="Mine")
    service.fault = "Eve changed it meanwhile."
    model.save()
    assert (model.fault, model.draft.title, model.busy) == (service.fault, "Mine", False)


def test_a_rep_looks_and_changes_nothing(drafted, desk, service):
    model, name = drafted
    desk.apply(SignedIn(Account("tom", "Tom", "tom@shop.example")))
    model.choose(name)
    model.edit(title="Mine")
    model.save()
    model.drop()
    assert (model.can_save, service.asked) == (False, [])
