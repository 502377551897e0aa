import pytest

from app.domain.crm_connection import Checked
from app.domain.preflight import Row, RowState
from app.services.checkup.org import look_at_org
from app.services.crm_checkup import Rights
from app.services.settings import Crm, Settings
from tests.services.checkup.rig import ground, serving

GOOD = Row("leads", "Leads", RowState.OK, "Read, create, edit.")
LACKS = Row("api", "API", RowState.FAIL, "Not allowed.", "Setup > Users > API Enabled.")
WEAK = Row("events", "Events", RowState.WARN, "Read only.", "Setup > Events.")
VERSIONS = (200, [{"version": "61.0"}, {"version": "62.0"}])


def held(*rows, **more):
    return Rights(user="maria", org="Tidemark", checked=Checked(rows=rows or (GOOD,)), **more)


async def look(tmp_path, rights=None, versions=VERSIONS):
    async with serving({"/services/data/": versions}) as url:
        settings = Settings(crm=Crm(login_url=url))
        async with ground(tmp_path, settings, rights=rights) as here:
            rows = await look_at_org(here)
    return {row.id: row for row in rows}


async def test_no_org_is_three_rows_that_are_off(tmp_path):
    async with ground(tmp_path) as here:
        rows = await look_at_org(here)
    assert [(row.id, row.state) for row in rows] == [
        ("crm", "off"),
        ("rights", "off"),
        ("calls", "off"),
    ]


async def test_who_is_connected_to_which_kind_of_org(tmp_path):
    found = await look(tmp_path, held(used=120, most=5000, sandbox=True))
    assert [found[name].state for name in ("crm", "rights", "calls")] == ["ok"] * 3
    assert "maria to Tidemark (sandbox)" in found["crm"].words
    assert dict(found["crm"].details)["Newest API version"] == "62.0"
    assert "120 of 5000" in found["calls"].words


async def test_missing_rights_come_with_words_for_the_admin(tmp_path):
    found = (await look(tmp_path, held(GOOD, LACKS, WEAK)))["rights"]
    assert (found.state, found.repair.id) == ("fault", "copy")
    assert found.words == "One right is missing: API."
    assert "maria" in found.repair.copy
    assert "Setup > Users > API Enabled." in found.repair.copy
    assert "Leads" not in found.repair.copy


async def test_weaker_rights_are_no_red_row(tmp_path):
    found = (await look(tmp_path, held(GOOD, WEAK)))["rights"]
    assert (found.state, "Setup > Events." in found.repair.copy) == ("warn", True)
    assert found.words == "One right could be better: Events."


async def test_several_rights_are_counted_and_a_single_call_is_not(tmp_path):
    found = await look(tmp_path, held(LACKS, LACKS, used=1, most=5000))
    assert found["rights"].words == "2 rights are missing: API, API."
    assert found["calls"].words == "One of 5000 calls of the day is used by your whole org."


@pytest.mark.parametrize(
    ("used", "state"), [(0, "ok"), (3999, "ok"), (4000, "warn"), (5000, "fault")]
)
async def test_the_calls_that_are_left(tmp_path, used, state):
    assert (await look(tmp_path, held(used=used, most=5000)))["calls"].state == state


async def test_a_network_that_is_shut_out_is_recognised_and_told_to_the_admin(tmp_path):
    shut = Rights(trouble="Not from this network.", code="invalid_grant", said="ip restricted")
    found = await look(tmp_path, shut)
    assert (found["crm"].state, found["crm"].repair.id) == ("fault", "copy")
    assert "Login IP Ranges" in found["crm"].repair.copy
    other = Rights(trouble="No.", code="LOGIN_DURING_RESTRICTED_DOMAIN")
    assert (await look(tmp_path, other))["crm"].repair.id == "copy"


async def test_a_session_that_ended_is_told_from_other_trouble(tmp_path):
    ended = await look(tmp_path, Rights(trouble="Your session ended.", needs_sign_in=True))
    assert (ended["crm"].state, ended["crm"].repair.id) == ("needs_sign_in", "connect_crm")
    other = await look(tmp_path, Rights(trouble="Something else."))
    assert other["crm"].state == "fault"
    assert other["rights"].state == "off"


async def test_what_is_no_org_and_what_is_away(tmp_path, unused_tcp_port):
    assert (await look(tmp_path, versions=(200, {"no": "list"})))["crm"].state == "fault"
    settings = Settings(crm=Crm(login_url=f"http://127.0.0.1:{unused_tcp_port}"))
    async with ground(tmp_path, settings) as here:
        rows = await look_at_org(here)
    assert rows[0].state == "offline"


async def test_an_org_that_the_company_does_not_allow_is_not_asked(tmp_path):
    settings = Settings(crm=Crm(login_url="https://evil.example", allowed_hosts="acme.example"))
    async with ground(tmp_path, settings) as here:
        rows = await look_at_org(here)
    assert [row.state for row in rows] == ["fault", "off", "off"]
    assert "does not allow Foyer to use evil.example" in rows[0].words
