"""The engine fits what every identity provider can do."""

from app.core.http import new_client
from app.services.identity.base import IdentityProvider
from app.services.identity.oidc import Client, OidcProvider


async def test_the_general_engine_is_an_identity_provider():
    async with new_client() as http:
        provider: IdentityProvider = OidcProvider(Client("https://idp.example.test", "desk"), http)
    assert (provider.issuer, provider.client_id) == ("https://idp.example.test", "desk")
