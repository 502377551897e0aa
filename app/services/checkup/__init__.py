"""How everything is that the console needs, as rows: for the health page and `foyer doctor`.

Decided: one registry of looks, each of which writes nothing, opens no browser and has a
deadline; what cannot be known without a running console says so. Refused: looks that the
window makes by itself, since the terminal has to say the same.
"""

from functools import partial

from app.services.checkup.alerts import look_at_alerts
from app.services.checkup.calendar import look_at_calendar, look_at_mail
from app.services.checkup.clock import look_at_clock
from app.services.checkup.disk import look_at_disk
from app.services.checkup.ground import AlertTried, Ground, Link, Running
from app.services.checkup.hub import look_at_hub, look_at_link
from app.services.checkup.machine import look_at_memory, look_at_zone
from app.services.checkup.org import look_at_org
from app.services.checkup.proxy import look_at_network
from app.services.checkup.registry import Check, Checkup
from app.services.checkup.settings import look_at_settings
from app.services.checkup.sign_in import look_at_keychain, look_at_provider, look_at_sign_in
from app.services.checkup.versions import look_at_versions, versions
from app.services.checkup.website import look_at_websites

ORG_WITHIN_S, NETWORK_WITHIN_S = 25.0, 20.0

__all__ = ["AlertTried", "Check", "Checkup", "Ground", "Link", "Running", "every_check", "versions"]


def every_check(ground: Ground) -> list[Check]:
    """Return the looks that there are, in order."""
    return [
        Check("hub", ("hub",), partial(look_at_hub, ground)),
        Check("link", ("link",), partial(look_at_link, ground)),
        Check("identity", ("identity",), partial(look_at_provider, ground), 18.0),
        Check("sign_in", ("sign_in",), partial(look_at_sign_in, ground), 35.0),
        Check("keychain", ("keychain",), partial(look_at_keychain, ground), 35.0),
        Check("settings", ("settings",), partial(look_at_settings, ground)),
        Check("crm", ("crm", "rights", "calls"), partial(look_at_org, ground), ORG_WITHIN_S),
        Check("calendar", ("calendar",), partial(look_at_calendar, ground)),
        Check("mail", ("mail",), partial(look_at_mail, ground)),
        Check("notifications", ("notifications",), partial(look_at_alerts, ground)),
        Check("website", ("website",), partial(look_at_websites, ground)),
        Check("versions", ("versions",), partial(look_at_versions, ground)),
        Check("disk", ("disk",), partial(look_at_disk, ground)),
        Check("memory", ("memory",), partial(look_at_memory, ground)),
        Check("clock", ("clock",), partial(look_at_clock, ground), 20.0),
        Check("zone", ("zone",), partial(look_at_zone, ground)),
        Check("proxy", ("proxy",), partial(look_at_network, ground), NETWORK_WITHIN_S),
    ]
