"""The faults of an address that was typed have words in every language."""

import pytest

from app.domain.crm_login import FAULTS, LoginAddressError
from app.ui.salesforce.address_faults import login_fault


@pytest.mark.parametrize("code", FAULTS)
def test_every_fault_of_an_address_has_words(qapp, code):
    fault = LoginAddressError(code, "noa")
    assert login_fault(fault) == str(fault)
