"""The objects have the lengths and required fields of a fresh org."""

from app.practice.org.objects import KEY_FIELD, objects


def required(name):
    return {f.name for f in objects()[name].fields.values() if f.required}


def test_required_fields_are_those_of_a_fresh_org():
    assert required("Lead") == {"LastName", "Company"}
    assert required("Contact") == {"LastName"}
    assert required("Account") == {"Name"}


def test_lengths_are_those_of_a_fresh_org():
    lead = objects()["Lead"].fields
    lengths = {name: lead[name].length for name in ("LastName", "FirstName", "Company", "Email")}
    assert lengths == {"LastName": 80, "FirstName": 40, "Company": 255, "Email": 80}
    assert lead["Description"].length == 32000
    assert not lead["Description"].filterable


def test_key_fields_are_there_only_when_asked_for():
    assert KEY_FIELD not in objects()["Lead"].fields
    assert objects(key_fields=True)["Task"].fields[KEY_FIELD].unique
