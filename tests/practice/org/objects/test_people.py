"""People: the whole name, and values that are not to be chosen any more."""

from app.practice.org.objects.people import complete_person, contact, lead


def test_the_whole_name_is_made_of_its_parts():
    assert complete_person({"LastName": "Osei"})["Name"] == "Osei"
    assert complete_person({"FirstName": "Kim", "LastName": "Osei"})["Name"] == "Kim Osei"


def test_people_carry_fields_of_every_type_that_a_mapping_meets():
    types = {field.type for field in lead().fields.values()}
    assert {"picklist", "multipicklist", "reference", "address", "currency", "double"} <= types
    assert lead().fields["Status"].inactive == {"Nurturing"}
    assert contact().fields["Territory__c"].controller == "Region__c"
