from app.assembly.zone_notice import ZoneNotice
from app.domain.my_hours import ZoneOffered
from app.services.store import Store
from app.ui.bridge import Bridge


def test_another_zone_is_told_once_until_it_changes_again(qapp):
    store, told = Store(), []
    bridge = Bridge(store)
    notice = ZoneNotice(bridge, told.append)
    for zone in ("America/New_York", "America/New_York", "", "America/New_York"):
        store.apply(ZoneOffered(zone))
    assert len(told) == 2
    assert "now in New York." in told[0]
    assert notice
