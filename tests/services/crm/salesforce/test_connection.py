"""Who is connected to which org, against the practice org."""

import pytest

from app.domain.errors import SignInNeededError
from app.services.crm.base import Trips


async def test_user_org_and_the_days_calls_are_told(rig):
    about = await rig.crm.connection.about(Trips())
    user = rig.org.users["rep"]
    assert (about.user, about.username, about.name) == (user.id, user.username, user.name)
    assert (about.org, about.org_name, about.sandbox) == (rig.org.org_id[:15], "Tidemark", True)
    assert about.instance == rig.address
    usage = rig.crm.connection.budget.now.usage
    assert (usage.most, usage.used > 0) == (15_000, True)
    assert rig.crm.api.memory.org(rig.address).user == user.id


async def test_an_expired_session_is_renewed_on_the_way(rig):
    rig.org.sessions.expire()
    assert (await rig.crm.connection.about(Trips())).user == rig.org.users["rep"].id


async def test_nobody_signed_in_is_told_so(rig):
    rig.org.sessions.revoke(rig.grant.refresh_token)
    with pytest.raises(SignInNeededError):
        await rig.crm.connection.about(Trips())


async def test_other_settings_leave_a_sign_in_that_is_kept_alone(rig):
    before = await rig.crm.connection.about(Trips())
    rig.crm.api.session._vault._given = rig.crm.api.session.tokens()
    rig.crm.connection.use("http://127.0.0.1:9", "another", "")
    assert rig.crm.connection.budget.now.usage is None
    assert (await rig.crm.connection.about(Trips())).org == before.org


async def test_a_user_without_the_api_is_told_by_the_sign_in_alone(rig):
    rig.org.admin.forbid("rep", "ApiEnabled")
    about = await rig.crm.connection.about(Trips())
    assert (about.username, about.org_name) == (rig.org.users["rep"].username, "")
