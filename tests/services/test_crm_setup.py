"""The console's CRM is built from its settings."""

from app.core.clock import SystemClock
from app.domain import health
from app.services.crm_setup import CrmRoom
from app.services.settings import Crm
from app.services.store import Store


class NoSecrets:
    async def read(self, _name):
        return None


async def test_nobody_signed_in_is_told_and_nothing_hangs(tmp_path):
    store = Store()
    settings = Crm(login_url="http://127.0.0.1:9", client_id="foyer")
    room = CrmRoom(settings, tmp_path, store, SystemClock(), NoSecrets())
    await room.start()
    await room.sync.refresh()
    assert store.state.health.systems["crm"].state == health.NEEDS_SIGN_IN
    await room.stop()


async def test_without_an_org_it_is_off(tmp_path):
    store = Store()
    room = CrmRoom(Crm(), tmp_path, store, SystemClock(), NoSecrets())
    await room.start()
    await room.sync.refresh()
    assert store.state.health.systems["crm"].state == health.OFF
    await room.stop()


async def test_other_settings_are_taken_without_a_restart(tmp_path):
    store = Store()
    room = CrmRoom(Crm(), tmp_path, store, SystemClock(), NoSecrets())
    room.use(Crm(login_url="http://127.0.0.1:9", client_id="foyer"))
    await room.sync.refresh()
    assert store.state.health.systems["crm"].state == health.NEEDS_SIGN_IN
    await room.stop()


async def test_leaving_takes_the_reps_own_sign_in_back_and_not_the_environments(tmp_path):
    forgotten = []

    class Secrets(NoSecrets):
        async def forget(self, name):
            forgotten.append(name)

        async def read(self, _name):
            return b'{"access": "a", "refresh": "r", "login": "http://127.0.0.1:9"}'

    for given in ({}, {"access_token": "a"}):
        settings = Crm(login_url="http://127.0.0.1:9", **given)
        room = CrmRoom(settings, tmp_path, Store(), SystemClock(), Secrets())
        await room.leave()
        await room.stop()
    assert forgotten == ["salesforce"]
