"""Fields and relationships are found in any case."""

from app.practice.org.schema import flag, refer, sobject, text


def test_a_lookup_is_found_by_its_relationship_name():
    thing = sobject("Thing", "a00", "Things", refer("AccountId", "Account", "Account"))
    assert thing.relation("account").name == "AccountId"
    assert thing.relation("Owner") is None


def test_fields_are_found_in_any_case_and_every_object_has_the_stamps():
    thing = sobject("Thing", "a00", "Things", text("Name__c", "Name", 20), flag("On", "On"))
    assert thing.named("name__C").custom
    assert {"Id", "CreatedDate", "LastModifiedDate", "SystemModstamp"} <= set(thing.fields)
