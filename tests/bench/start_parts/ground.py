"""An identity provider and a hub: python -m tests.bench.start_parts.ground FOLDER.

Both are those of practice. It prints, as JSON, what a console needs to use them, and
ends when its standard input does.
"""

import asyncio
import json
import sys
from pathlib import Path

from app.practice.hub import HubSetup, PracticeHub
from app.practice.identity import PracticeIdentity
from app.practice.identity.people import ADMINS
from app.practice.ports import Ports

SITE = "main"


async def serve(folder):
    folder.mkdir()
    identity = PracticeIdentity(folder)
    issuer = await identity.start()
    ports = Ports(folder / "ports.json")
    setup = HubSetup(
        website="http://127.0.0.1",
        issuer=issuer,
        audience=identity.client_id,
        admin_group=ADMINS,
        site=SITE,
    )
    hub = PracticeHub(folder, (ports.of("hub"), ports.of("control")), setup)
    try:
        told = {
            "FOYER_HUB_URL": await hub.start(),
            "FOYER_IDENTITY_ISSUER": issuer,
            "FOYER_IDENTITY_CLIENT_ID": identity.client_id,
            "FOYER_IDENTITY_SCOPES": "openid profile email groups offline_access",
        }
        print(json.dumps(told), flush=True)
        await asyncio.to_thread(sys.stdin.read)
    finally:
        await hub.stop()
        await identity.stop()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
