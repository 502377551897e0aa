"""The HTTP client for Salesforce: it speaks to no host that the company does not allow.

Decided: the client itself refuses, so that no code path can go round it; the address that an
answer of the sign-in names is held to it as well as the settings.
"""

import httpx

from app.core.http import Fault, NoAnswerError, new_client
from app.domain.allowed_hosts import allows, not_allowed
from app.domain.crm_login import LOOPBACK
from app.services.settings import Crm

CLEAR = (
    "Salesforce at {host} is reached by https only: in the clear everybody on the way could read "
    "the sign-in. Give its address with https."
)


def crm_client(settings: Crm) -> httpx.AsyncClient:
    """Return a client; a request to another host ends in NoAnswerError and is not sent.

    Nor is one that would carry the sign-in over the network in the clear.
    """
    client = new_client()

    async def held(request: httpx.Request) -> None:
        if request.url.scheme != "https" and request.url.host not in LOOPBACK:
            raise NoAnswerError(Fault.FORBIDDEN, CLEAR.format(host=request.url.host), reached=False)
        if not allows(settings.allowed_hosts, str(request.url)):
            raise NoAnswerError(
                Fault.FORBIDDEN, not_allowed(request.url.host), reached=False, host=request.url.host
            )

    client.event_hooks = {"request": [held]}
    return client
