"""Describe is held against recordings of a real org, field by field."""

import json
from pathlib import Path

import pytest

SHAPES = sorted((Path(__file__).parent / "shapes").glob("*.json"))
# What the recorded orgs had set up differently; everything else must agree.
OTHER = {
    ("Account", "Name", "compoundFieldName"),  # an org with person accounts
    ("Event", "ActivityDate", "aggregatable"),  # true of every other date
}


@pytest.fixture
def described(org):
    """Return an object's describe as the admin sees it, with nothing hidden."""
    org.admin.show("admin", *org.users["admin"].hidden)
    return lambda name: org.call("GET", f"/sobjects/{name}/describe", user="admin").body


@pytest.mark.parametrize("path", SHAPES, ids=lambda path: path.stem)
def test_every_field_has_the_recorded_traits(path, described):
    shape = json.loads(path.read_text())
    body = described(path.stem)
    shown = {field["name"]: field for field in body["fields"]}
    differing = [
        (path.stem, name, key)
        for name, values in shape["fields"].items()
        for key, value in zip(shape["keys"], values, strict=True)
        if shown[name][key] != value
    ]
    assert set(differing) - OTHER == set()
    assert set(shape["object_keys"]) <= set(body)


def test_the_list_of_objects_has_the_recorded_keys(org):
    row = org.call("GET", "/sobjects").body["sobjects"][0]
    recorded = (
        "activateable associateEntityType associateParentEntity createable custom customSetting "
        "deepCloneable deletable deprecatedAndHidden feedEnabled hasSubtypes isInterface isSubtype "
        "keyPrefix label labelPlural layoutable mergeable mruEnabled name queryable replicateable "
        "retrieveable searchable triggerable undeletable updateable urls"
    )
    assert set(recorded.split()) <= set(row)
