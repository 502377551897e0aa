"""What several objects share."""

from app.practice.org.objects.shared import (
    address,
    email_domain,
    key,
    name_of,
    person_customs,
    person_name,
    record_type,
    watched,
)


def test_the_parts_of_an_address_name_the_whole():
    parts = address("Mailing", "Mailing ")
    assert {part.compound for part in parts[:-1]} == {"MailingAddress"}
    assert (parts[-1].name, parts[-1].type, parts[-1].write) == ("MailingAddress", "address", "")


def test_names_domains_and_keys():
    assert name_of({"FirstName": "Kim", "LastName": "Osei"}) == "Kim Osei"
    assert (email_domain({"Email": "kim@a.example"}), email_domain({})) == ("a.example", None)
    assert key("K__c", "Key").unique
    assert record_type().refers == ("RecordType",)
    assert [f.write for f in watched()] == ["", "", ""]
    assert "Name" in {f.compound for f in person_name()}


def test_a_dependent_picklist_allows_each_value_somewhere():
    territory = next(f for f in person_customs() if f.name == "Territory__c")
    assert all(territory.valid[value] for value in territory.values)
