from app.core.clock import SystemClock
from app.services.checkup.alert_test import tried
from app.services.desktop_notices import DesktopNotices
from tests.services.notice_daemon import NoticeDaemon, session_bus

__all__ = ["session_bus"]


async def tested():
    notices = DesktopNotices()
    found = await tried(notices, SystemClock(), ("Alerts work", "Here."))
    if notices._notifier is not None:
        notices._notifier._backend.bus.disconnect()
    return found


async def test_an_alert_goes_to_the_desktop_and_is_timed(session_bus):
    daemon = await session_bus.serve(NoticeDaemon())
    found = await tested()
    assert (found.trouble, found.seen, found.ms >= 0.0) == ("", None, True)
    assert daemon.shown[daemon.newest]["title"] == "Alerts work"


async def test_one_that_is_refused_says_so(session_bus):
    daemon = await session_bus.serve(NoticeDaemon())
    daemon.refuses = True
    assert "refused" in (await tested()).trouble


async def test_nobody_there_is_told(monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    assert "No notification service" in (await tested()).trouble
