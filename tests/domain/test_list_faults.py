"""Every fault has words."""

import pytest

from app.domain.list_faults import CODES, Fault


@pytest.mark.parametrize("code", CODES)
def test_every_fault_says_what_it_is_about(code):
    names = {"object": "Account", "field": "Tier__c", "label": "Tier", "type": "file"}
    words = Fault(code, value="C", related="Contacts", **names).words
    assert words.endswith(".")
    assert "{" not in words
    assert "''" not in words
