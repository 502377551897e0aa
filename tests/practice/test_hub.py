import httpx
import pytest

from app.practice.hub import HubSetup, PracticeHub
from app.practice.ports import Ports

SETUP = HubSetup(
    website="http://127.0.0.1:8080",
    issuer="http://127.0.0.1:8081",
    audience="foyer-console",
    admin_group="admins",
    site="tidemark",
)


def two_ports(folder):
    ports = Ports(folder / "ports.json")
    return ports.of("hub"), ports.of("control")


async def test_the_hub_runs_as_a_process_of_its_own_and_ends(tmp_path):
    hub = PracticeHub(tmp_path, two_ports(tmp_path), SETUP)
    address = await hub.start()
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.get(f"{address}/healthz")
        assert answer.json()["ok"] is True
        assert (await client.get(f"{hub.control}/visitors")).json() == []
        await hub.stop()
        await hub.stop()
        with pytest.raises(httpx.ConnectError):
            await client.get(f"{address}/healthz")


async def test_a_hub_that_cannot_start_says_why(tmp_path):
    (tmp_path / "hub.db").write_text("this is no database" * 100)
    hub = PracticeHub(tmp_path, two_ports(tmp_path), SETUP)
    with pytest.raises(OSError, match="ended at once"):
        await hub.start()
    await hub.stop()
