"""Users see what their profile lets them."""

from dataclasses import replace

import pytest

from app.practice.org.access import visible_field, visible_object
from app.practice.org.errors import OrgError


def test_hidden_fields_and_objects_are_simply_absent(org):
    rep = replace(org.users["rep"], hidden=frozenset({"Lead.Phone"}), rights={"Lead": "R"})
    lead = visible_object(org.inner.objects, rep, "lead")
    with pytest.raises(OrgError, match="No such column"):
        visible_field(rep, lead, "Phone")
    with pytest.raises(OrgError, match="not supported"):
        visible_object(org.inner.objects, rep, "Account")


def test_read_only_fields_are_seen_but_not_written(org):
    rep = replace(org.users["rep"], read_only=frozenset({"Lead.Phone"}))
    phone = org.inner.objects["Lead"].fields["Phone"]
    assert rep.sees("Lead", phone)
    assert not rep.writes("Lead", phone, "u")
