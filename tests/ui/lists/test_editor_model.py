from dataclasses import replace

from app.domain.expression import AllOf, Compare, Operator
from app.domain.list_tree import EMPTY, Line, replaced
from app.domain.target_list import TargetList
from app.ui.lists.editor_model import Edited
from tests.ui.lists.conftest import TIER

NAMED = Line(Compare("Name", Operator.IS, "Acme"))


def edit(model, target=TIER, name="tier-1", version=3):
    model.edit(target, frozenset({"tier-1"}), Edited(name, version))
    return model


def test_a_list_is_checked_against_what_salesforce_shows(model):
    edit(model)
    assert (model.faults, model.known, model.busy) == ((), True, False)
    assert model.soql.startswith("SELECT Id, Name, Website")
    wrong = Line(Compare("Secret__c", Operator.IS, "x"))
    model.put_tree(0, replaced(model.tree(0), (0,), wrong))
    assert [(f.code, f.at) for f in model.faults] == [("no_field", (0,))]
    assert (model.soql, model.may_save) == ("", False)


def test_saving_names_the_version_that_was_changed(model, service, qtbot):
    edit(model).change(replace(TIER, title="  Tier one "))
    with qtbot.waitSignal(model.saved):
        model.save()
    ((kind, name, body, base),) = service.kept
    assert (kind, name, body["title"], base) == ("target_list", "tier-1", "Tier one", 3)
    assert service.asked[-1] == ("hurry", "")


def test_a_refusal_is_told_and_the_draft_stays(model, service):
    edit(model)
    service.fault = "Eve changed it meanwhile."
    model.save()
    assert (model.problem, model.draft, model.busy) == ("Eve changed it meanwhile.", TIER, False)


def test_salesforce_that_does_not_answer_can_be_asked_again(model, org):
    org.fault = "Salesforce is not answering."
    edit(model)
    assert (model.problem, model.known, model.may_save) == (org.fault, False, False)
    org.fault = ""
    model.read_anew()
    assert (model.problem, model.known) == ("", True)


def test_a_test_is_of_the_draft_as_it_is(model, service):
    edit(model).test()
    assert model.tested.count == 1234
    model.put_tree(0, EMPTY)
    assert model.tested is None
    service.fault = "Too long."
    model.test()
    assert model.problem == "Too long."


def test_related_objects_become_blocks(model):
    edit(model, TargetList("x"), "", 0)
    choices = dict(model.related_choices())
    assert "Opportunity.AccountId" in choices
    assert not any(choice.startswith(("Task.", "Account.")) for choice in choices)
    model.add_related("Contact", "AccountId")
    assert model.source_of(1).name == "Contact"
    model.set_related(1, has=False)
    model.put_tree(1, replaced(EMPTY, (0,), Line(Compare("LastName", Operator.IS, "Aas"))))
    (block,) = model.draft.query.related
    assert (block.has, block.where) == (False, AllOf((Compare("LastName", Operator.IS, "Aas"),)))
    assert model.faults == ()
    model.set_related(1, has=None)
    assert model.draft.query.related == ()


def test_a_parent_that_is_not_known_yet_is_read(model):
    edit(model, TargetList("x"), "", 0)
    path = "LastModifiedBy.Email"
    model.put_tree(0, replaced(EMPTY, (0,), Line(Compare(path, Operator.FILLED))))
    assert model.faults == ()


def test_another_object_begins_anew(model):
    edit(model).set_base("Lead")
    assert model.draft.query.empty
    assert model.draft.domain_fields == ("Website", "Email")
    assert [fault.code for fault in model.faults] == ["no_conditions"]
