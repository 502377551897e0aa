from app.services.crm.lists import value_at


def test_a_value_is_found_behind_parents():
    row = {"Name": "Acme", "Owner": {"Name": "Ada", "attributes": {}}, "Parent": None, "N": 3}
    assert value_at(row, "Owner.Name") == "Ada"
    assert value_at(row, "N") == "3"
    assert [value_at(row, path) for path in ("Parent.Name", "Nope", "Owner")] == ["", "", ""]
