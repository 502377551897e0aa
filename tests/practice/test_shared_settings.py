import httpx
import pytest

from app.domain.meeting_kinds import kind_faults, kind_of, team_faults, team_of
from app.practice.hub import HubSetup, PracticeHub
from app.practice.identity.people import find
from app.practice.ports import Ports
from app.practice.shared_settings import DEMO, DOCUMENTS, INTRO, share


@pytest.mark.parametrize(("kind", "name", "body"), DOCUMENTS)
def test_what_the_company_begins_with_is_as_an_admin_could_save_it(kind, name, body):
    faults = {
        "team": lambda: team_faults(name, team_of(body)),
        "meeting_type": lambda: kind_faults(name, kind_of(body)),
    }
    assert faults[kind]() == []


def test_the_team_can_sign_in():
    [team] = [team_of(body) for kind, _, body in DOCUMENTS if kind == "team"]
    assert all(find(member.rep) for member in team.members)


async def test_a_visitor_sees_both_kinds_at_the_practice_hub_and_a_restart_changes_nothing(
    tmp_path,
):
    ports = Ports(tmp_path / "ports.json")
    parts = ("http://127.0.0.1:8080", "http://127.0.0.1:8081", "foyer", "admins", "main")
    setup = HubSetup(*parts, documents=DOCUMENTS)
    for _ in range(2):
        hub = PracticeHub(tmp_path, (ports.of("hub"), ports.of("control")), setup)
        address = await hub.start()
        try:
            assert [await titles(address, name) for name in (INTRO, DEMO)] == ["Intro call", "Demo"]
        finally:
            await hub.stop()


async def test_a_hub_that_is_not_there_is_said():
    with pytest.raises(OSError, match="cannot be made"):
        await share("http://127.0.0.1:9", DOCUMENTS)


async def titles(address, name):
    async with httpx.AsyncClient(base_url=address, trust_env=False) as client:
        answer = await client.post("/v1/meet/times", json={"type": name})
        assert answer.status_code == 200, answer.text
        return answer.json()["type"]["title"]
