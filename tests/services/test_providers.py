"""Which providers there are."""

from app.core.clock import SystemClock
from app.core.http import new_client
from app.services.console_database import console_database
from app.services.providers import (
    CrmParts,
    identity_provider,
    salesforce,
)
from app.services.settings import Crm, Identity


async def test_the_identity_provider_is_the_one_of_the_settings():
    async with new_client() as http:
        settings = Identity(issuer=" https://i.test ", client_id="desk", extra="?hd=e.test")
        provider = identity_provider(settings, http)
    assert (provider.issuer, provider.client_id) == ("https://i.test", "desk")


async def test_salesforce_is_made_of_its_settings(tmp_path):
    database, client = console_database(tmp_path), new_client()
    settings = Crm("http://login", "foyer", "http://org/", "00DFy0000000001!x", "r")
    crm = salesforce(settings, CrmParts(database, tmp_path, client, SystemClock()))
    assert (crm.host, crm.org, crm.api.version) == ("http://org", "00DFy0000000001", "v60.0")
    await client.aclose()
    database.close()
