"""A mapping page as it is edited."""

from dataclasses import replace

from app.domain.desk import Account, SignedIn
from app.domain.mapping import LEAD, FieldMap, Policy
from app.domain.mapping_page import to_body
from app.domain.matching import Person
from app.domain.shared import DocumentsLoaded
from app.domain.visitor_fields import VisitorField
from app.domain.wire.shared import Document


def fate_of(view_model, target):
    return next(row for row in view_model.preview if row.target == target)


def test_it_begins_with_the_page_in_force_and_asks_the_org(loaded, org):
    assert (loaded.page, loaded.dirty, org.asked) == (LEAD, False, [("Lead", False)])
    assert loaded.facts.label == "Lead"
    loaded.load(fresh=True)
    assert org.asked[-1] == ("Lead", True)


def test_the_preview_shows_what_a_real_visitor_would_write(loaded):
    assert loaded.visitor == "Sarah Chen"
    assert (fate_of(loaded, "Phone").fate, fate_of(loaded, "Phone").source) == ("change", "chat")
    assert "many" in fate_of(loaded, "NumberOfEmployees").words
    assert fate_of(loaded, "City").fate == "blank"


def test_a_change_is_judged_at_once_and_saved_for_everyone(loaded, org):
    number = loaded.add(FieldMap("utm_source", "Segment__c"))
    loaded.put(number, FieldMap("utm_source", "Segment__c", Policy.ALWAYS, default="Nonsense"))
    assert loaded.dirty
    assert "Nonsense" in " ".join(issue.words for issue in loaded.issues_of(number))
    loaded.put(number, FieldMap("utm_source", "Segment__c", Policy.ALWAYS, default="Web"))
    assert loaded.errors == 0
    loaded.save()
    assert org.saved[-1].fields[-1].target == "Segment__c"
    assert org.saved[-1].org == "00D1"
    assert (loaded.dirty, loaded.saved) == (False, True)


def test_a_save_that_fails_keeps_the_draft_and_says_why(loaded, org):
    loaded.remove(0)
    org.fault = "Anna changed it meanwhile."
    loaded.save()
    assert (loaded.fault, loaded.dirty, loaded.busy) == ("Anna changed it meanwhile.", True, False)
    org.fault = ""
    loaded.discard()
    assert (loaded.page, loaded.fault) == (LEAD, "")


def test_a_change_by_somebody_else_is_shown_unless_a_draft_is_open(loaded, desk):
    theirs = replace(LEAD, campaign="7011")
    body = to_body(theirs)
    desk.apply(DocumentsLoaded((Document(kind="mapping", name="Lead", version=5, body=body),)))
    assert loaded.page == theirs
    loaded.remove(0)
    mine = loaded.page
    desk.apply(DocumentsLoaded((Document(kind="mapping", name="Lead", version=6, body=body),)))
    assert (loaded.page, loaded.kept) == (mine, theirs)


def test_an_unreadable_page_is_told_and_not_written_over(loaded, desk):
    body = {"format": 99, "lines": []}
    desk.apply(DocumentsLoaded((Document(kind="mapping", name="Lead", version=5, body=body),)))
    assert "newer Foyer" in loaded.fault


def test_a_rep_who_is_no_admin_saves_nothing(loaded, desk, org):
    desk.apply(SignedIn(Account("tom", "Tom", "tom@shop.example")))
    loaded.remove(0)
    loaded.save()
    assert (loaded.is_admin, org.saved) == (False, [])


def test_a_new_visitor_field_can_be_mapped_at_once(loaded):
    loaded.add_field(VisitorField("budget", "Budget", "number", custom=True, group="custom"))
    assert loaded.fields["budget"].label == "Budget"


def test_a_page_goes_out_as_a_file_and_comes_back(loaded):
    text = loaded.exported()
    loaded.remove(0)
    loaded.take_file(text)
    assert loaded.page == LEAD
    loaded.take_file(text.replace('"Email"', '"Phone"'))
    assert "twice" in loaded.fault
    assert loaded.page == LEAD


def test_an_org_that_cannot_be_asked_is_said_so(view_model, org):
    org.fault = "Salesforce is not answering."
    view_model.load()
    assert (view_model.fault, view_model.facts) == ("Salesforce is not answering.", None)


def test_the_preview_compares_with_the_visitors_record(view_model, org):
    org.record = Person("Lead", "00Q1", values={"Phone": "0100", "Title": "CTO"})
    view_model.load()
    phone = fate_of(view_model, "Phone")
    assert (phone.old, phone.fate) == ("0100", "fill_if_blank")


def test_the_campaign_of_an_activity_is_kept_at_once(loaded):
    loaded.set_activity("meeting", "7011")
    assert loaded.activities == {"meeting": "7011"}
    assert not loaded.dirty


def test_what_counts_when_nobody_said_it_is_kept_per_field(loaded, org):
    loaded.change_field(replace(loaded.fields["country"], prefill="keep_blank"))
    loaded.drop_field("budget")
    assert [getattr(each, "prefill", each) for each in org.changed_fields] == [
        "keep_blank",
        "budget",
    ]


def test_another_record_type_has_other_values(loaded, org):
    loaded.set_options(record_type="012A")
    assert org.record_types == ["", "012A"]
