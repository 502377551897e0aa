"""Newer versions as long as the program runs."""

from app.assembly import updates
from app.assembly.updates import made_updates
from app.core.installation import CHECKOUT, Installation
from app.domain.updates import Off
from app.services.settings import Settings, Updates


def test_this_copy_is_known_without_an_engine(tmp_path):
    room = made_updates(Settings(), tmp_path, lambda: None)
    assert (room.here.kind, room.schedule.news.kind) == (CHECKOUT, CHECKOUT)
    room.schedule.use(Updates())
    assert room.schedule.news.off is Off.NO_ADDRESS


def copy_in(root):
    (root / "versions" / "0.1.0").mkdir(parents=True, exist_ok=True)
    return Installation("portable", "0.1.0", root / "versions/0.1.0", root, (str(root / "foyer"),))


def test_the_launcher_hears_of_a_good_start_also_where_nothing_is_looked_for(tmp_path, monkeypatch):
    monkeypatch.setattr(updates, "this_installation", lambda: copy_in(tmp_path / "root"))
    off = Settings(updates=Updates(url="https://updates.example", enabled=False))
    for settings in (Settings(), off):
        (tmp_path / "root/state/0.1.0.healthy").unlink(missing_ok=True)
        room = made_updates(settings, tmp_path, lambda: None)
        room.schedule._updater.mark_healthy()
        assert (tmp_path / "root/state/0.1.0.healthy").exists()
