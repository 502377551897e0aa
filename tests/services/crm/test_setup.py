"""What a mapping page needs of any CRM is what Salesforce's part can do."""

import inspect

from app.services.crm.salesforce.setup import SalesforceSetup
from app.services.crm.setup import OrgSetup


def test_salesforce_takes_what_the_pages_ask():
    for name in ("describe", "choices"):
        asked = inspect.signature(getattr(OrgSetup, name))
        assert inspect.signature(getattr(SalesforceSetup, name)) == asked
