"""The duplicate rule stops a second person with the same e-mail."""

import pytest

from app.practice.org.duplicates import DuplicateRules
from app.practice.org.errors import OrgError

TWIN = {"LastName": "R", "Company": "R", "Email": "Tomas@RiveraTiles.example"}


@pytest.mark.parametrize(
    ("mode", "allow_save"), [("alert", False), ("block", False), ("block", True)]
)
def test_a_twin_is_refused(org, mode, allow_save):
    with pytest.raises(OrgError) as refused:
        DuplicateRules(mode).check(org.records, "Lead", TWIN, allow_save=allow_save)
    assert refused.value.errors[0]["duplicateResut"]["allowSave"] == (mode == "alert")


@pytest.mark.parametrize(("mode", "allow_save"), [("alert", True), ("off", False)])
def test_a_twin_passes_when_the_rule_lets_it(org, mode, allow_save):
    DuplicateRules(mode).check(org.records, "Lead", TWIN, allow_save=allow_save)


def test_the_same_name_at_the_same_company_is_a_twin_too(org):
    twin = {"FirstName": "Kwame", "LastName": "Mensah", "Company": "volta packaging"}
    with pytest.raises(OrgError):
        DuplicateRules().check(org.records, "Lead", twin, allow_save=False)
