"""The objects have the lengths, required fields and relationships of a real org."""

from app.practice.org.objects import KEY_FIELD, objects
from app.practice.org.objects.catalogue import completed


def test_lengths_are_those_of_a_fresh_org():
    lead = objects()["Lead"].fields
    lengths = {name: lead[name].length for name in ("LastName", "FirstName", "Company", "Email")}
    assert lengths == {"LastName": 80, "FirstName": 40, "Company": 255, "Email": 80}
    assert lead["Description"].length == 32000
    assert not lead["Description"].filterable


def test_key_fields_are_there_only_when_asked_for():
    assert KEY_FIELD not in objects()["Lead"].fields
    assert objects(key_fields=True)["Task"].fields[KEY_FIELD].unique
    keyed = objects(visitor_keys=True)
    assert keyed["Contact"].fields["Visitor_Key__c"].unique
    assert keyed["Task"].fields["Chat_Key__c"].id_lookup


def test_parents_know_their_children_by_name():
    account = objects()["Account"]
    children = {child.name: child.object for child in account.children}
    assert children["Contacts"] == "Contact"
    assert children["Subscriptions__r"] == "Subscription__c"
    assert {"Opportunities", "Tasks", "Events", "Emails", "ChildAccounts"} <= children.keys()


def test_formulas_are_worked_out_of_the_row():
    known = objects()
    band = completed(known["Account"], {"NumberOfEmployees": 250})["Size_Band__c"]
    assert band == "Mid-market"
    lead = completed(known["Lead"], {"FirstName": "Kim", "LastName": "O", "Email": "k@a.example"})
    assert (lead["Name"], lead["Email_Domain__c"]) == ("Kim O", "a.example")


def test_every_lookup_leads_to_an_object_that_is_there():
    known = objects()
    refers = {each for o in known.values() for f in o.fields.values() for each in f.refers}
    assert refers <= known.keys()
