"""The console's CRM is built once, with the rep's own secrets."""

from app.assembly.crm import crm_room
from app.core.clock import SystemClock
from app.services.settings import Settings
from app.services.store import Store


async def test_it_is_built_without_asking_anybody_for_anything(tmp_path):
    room = crm_room(Settings(), tmp_path, Store(), SystemClock())
    await room.start()
    await room.stop()
    assert (tmp_path / "console.sqlite3").exists()
