"""Tickets for a rep whom the hub of `hub_process` believes."""

import json

from app.domain.errors import TransientError


def id_token(rep):
    """Return what `tests.hub.rig.Vouching` believes; the hub itself stays out of this process."""
    claims = {"sub": rep, "email": f"{rep}@example.com", "name": rep.title()}
    return "vouched " + json.dumps(claims)


class VouchedTickets:
    """Signs in anew for every ticket."""

    def __init__(self, hub, rep):
        self._hub, self._rep = hub, rep

    async def ticket(self):
        import httpx  # noqa: PLC0415 a benchmark decides first what comes with it

        try:
            async with httpx.AsyncClient(base_url=self._hub, timeout=10) as http:
                made = await http.post("/auth/session", json={"id_token": id_token(self._rep)})
                bearer = {"Authorization": f"Bearer {made.json()['session']}"}
                return (await http.post("/auth/ticket", headers=bearer)).json()["ticket"]
        except httpx.HTTPError as error:
            raise TransientError(f"The hub cannot be asked ({error}).") from error
