import pytest

from app.services.checkup import alerts
from app.services.checkup.alerts import look_at_alerts
from app.services.checkup.ground import AlertTried
from app.services.checkup.notice_service import NoticeService
from app.services.notifier import NoNotificationsError
from tests.services.checkup.rig import Link, ground, running
from tests.services.notice_daemon import NoticeDaemon, session_bus

__all__ = ["session_bus"]


async def look(tmp_path, tested=None):
    given = running(Link(), tested=lambda: tested) if tested else None
    async with ground(tmp_path, running=given) as here:
        (row,) = await look_at_alerts(here)
    return row


async def test_a_service_that_answers_is_well_and_can_be_tested(tmp_path, session_bus):
    await session_bus.serve(NoticeDaemon())
    row = await look(tmp_path)
    assert (row.state, row.repair.id) == ("ok", "test_alert")
    assert "accepted" in row.words


async def test_one_without_buttons_says_so(tmp_path, session_bus):
    await session_bus.serve(NoticeDaemon(capabilities=("body",)))
    assert "without" in (await look(tmp_path)).words


async def test_no_service_is_red_and_no_desktop_is_off(tmp_path, session_bus, monkeypatch):
    row = await look(tmp_path)
    assert (row.state, row.repair.id) == ("fault", "copy")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    assert (await look(tmp_path)).state == "off"


@pytest.fixture
def service(monkeypatch):
    def give(**more):
        async def found():
            return NoticeService("dunst", "1.9", buttons=True, **more)

        monkeypatch.setattr(alerts, "notice_service", found)

    return give


async def test_do_not_disturb_is_said(tmp_path, service):
    service(quiet=True)
    row = await look(tmp_path)
    assert (row.state, row.repair.id) == ("warn", "notification_settings")


@pytest.mark.parametrize(
    ("tested", "state", "repair"),
    [
        ({"ms": 12.0}, "warn", "test_alert"),
        ({"ms": 12.0, "seen": True}, "ok", "test_alert"),
        ({"ms": 12.0, "seen": False}, "fault", "notification_settings"),
        ({"trouble": "The notification service refused the alert."}, "fault", "test_alert"),
    ],
)
async def test_what_became_of_the_test_is_told(tmp_path, service, tested, state, repair):
    service()
    async with ground(tmp_path) as here:
        now = here.clock.now()
    row = await look(tmp_path, AlertTried(now, **tested))
    assert (row.state, row.repair.id) == (state, repair)
    if tested.get("seen") is False:
        assert "dunstctl" in row.means


async def test_an_old_test_counts_no_more(tmp_path, service):
    service()
    assert (await look(tmp_path, AlertTried(1.0, seen=False))).state == "ok"


async def test_another_systems_service_that_fails_is_red(tmp_path, monkeypatch):
    async def fail():
        raise NoNotificationsError("No answer.")

    monkeypatch.setattr(alerts, "notice_service", fail)
    monkeypatch.setattr(alerts.sys, "platform", "win32")
    assert (await look(tmp_path)).state == "fault"
