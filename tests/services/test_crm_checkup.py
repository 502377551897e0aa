"""The check of the rights without the console."""

import json

import msgspec

from app.core.clock import SystemClock
from app.domain.errors import SignInNeededError
from app.domain.preflight import RowState
from app.services.crm.base import CrmError, Retry
from app.services.crm_checkup import refused, rights, rows_told, take_back
from app.services.keychain import KeychainError
from app.services.settings import Crm, Settings
from app.services.vault import Vault
from tests.services.crm.conftest import make_rig, rig  # noqa: F401  # fixtures


class Open:
    async def read(self):
        return b"k" * 32

    async def make(self):
        return b"k" * 32

    async def forget(self):
        pass


class Locked:
    async def read(self):
        raise KeychainError("The keychain is locked. Unlock it.")


async def look(rig, crm=None):  # noqa: F811  # not the fixture
    secrets = Vault(rig.folder / "secrets", Locked())
    settings = Settings(crm=crm or rig.settings)
    return await rights(settings, rig.folder, secrets, SystemClock())


async def test_user_org_and_rights_are_told_and_what_was_lost_since(rig):  # noqa: F811  # the fixture
    first = await look(rig)
    assert (first.user, first.org) == (rig.org.users["rep"].username, "Tidemark")
    assert (first.trouble, first.checked.lost) == ("", ())
    rig.org.admin.rights("rep", Lead="RE")
    second = await look(rig)
    assert second.checked.lost == ("Leads: Create",)
    rows = {row.id: row for row in second.checked.rows}
    assert rows["leads"].state is RowState.FAIL
    told = rows_told(second.checked)
    assert [line[0] for line in told[:2]] == ["✗", "✗"]  # what was lost, then what is wrong
    assert ("Leads: Create" in told[0], told[1][2:7], told[-1][0]) == (True, "Leads", "✓")


async def test_a_user_without_the_api_is_told_so_in_a_row(rig):  # noqa: F811  # the fixture
    await look(rig)
    rig.org.admin.forbid("rep", "ApiEnabled")
    found = await look(rig)
    rows = {row.id: row for row in found.checked.rows}
    assert (rows["api"].state, found.trouble) == (RowState.FAIL, "")


async def test_nobody_signed_in_and_no_org_are_told_apart(rig):  # noqa: F811  # the fixture
    assert await look(rig, Crm()) is None
    nobody = await look(rig, Crm(login_url=rig.address))
    assert "Nobody is signed in" in nobody.trouble


async def test_leaving_revokes_and_forgets_the_reps_own_sign_in(rig):  # noqa: F811  # the fixture
    secrets = Vault(rig.folder / "secrets", Open())
    tokens = {"access": rig.grant.access_token, "refresh": rig.grant.refresh_token}
    kept = {**tokens, "instance": rig.address, "login": rig.address}
    await secrets.write("salesforce", json.dumps(kept).encode())
    given = Settings(crm=rig.settings)  # the environment's own stays
    await take_back(given, rig.folder, secrets, SystemClock())
    assert rig.org.sessions.user(rig.grant.access_token)
    settings = Settings(crm=Crm(login_url=rig.address, client_id="foyer-practice"))
    for _ in range(2):
        await take_back(settings, rig.folder, secrets, SystemClock())
    assert rig.org.sessions.user(rig.grant.access_token) is None
    assert await secrets.read("salesforce") is None


async def test_leaving_with_a_keychain_that_is_locked_stops_nobody(rig):  # noqa: F811  # the fixture
    await Vault(rig.folder / "secrets", Open()).write("salesforce", b"{}")
    secrets = Vault(rig.folder / "secrets", Locked())
    await take_back(Settings(), rig.folder, secrets, SystemClock())


async def test_calls_and_kind_of_the_org_are_known(rig):  # noqa: F811  # the fixture
    found = await look(rig)
    assert (found.most > 0, 0 < found.used <= found.most, found.kind) == (True, True, "sandbox")


async def test_a_network_that_is_shut_out_is_known_from_a_session_that_ended(rig):  # noqa: F811  # the fixture
    rig.org.admin.switch("ip_restricted", on=True)
    found = await look(rig, msgspec.structs.replace(rig.settings, access_token="gone"))
    assert (found.is_shut_out, found.needs_sign_in) == (True, True)


def test_other_trouble_is_no_shut_network():
    assert not refused(SignInNeededError("Sign in.", code="invalid_grant")).is_shut_out
    error = CrmError("LOGIN_DURING_RESTRICTED_DOMAIN", "No.", Retry.NO)
    assert (refused(error).is_shut_out, refused(error).needs_sign_in) == (True, False)
