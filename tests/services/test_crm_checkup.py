"""The check of the rights without the console."""

from app.core.clock import SystemClock
from app.domain.preflight import RowState
from app.services.crm_checkup import rights
from app.services.keychain import KeychainError
from app.services.settings import Crm, Settings
from app.services.vault import Vault
from tests.services.crm.conftest import make_rig, rig  # noqa: F401  # fixtures


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
