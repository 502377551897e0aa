"""Says once that the machine is in another time zone than the rep's hours."""

from collections.abc import Callable

from app.domain.state import ConsoleState
from app.ui.bridge import Bridge
from app.ui.cities import city_named
from app.ui.words import translate


class ZoneNotice:
    """Tells it beside the work; the page of the working hours asks what to do."""

    def __init__(self, bridge: Bridge, tell: Callable[[str], None]) -> None:
        self._tell, self._told = tell, ""
        bridge.state_changed.connect(self._noticed)

    def _noticed(self, state: ConsoleState) -> None:
        offered = state.my_hours.zone_offered
        if offered and offered != self._told:
            words = translate(
                "session",
                "This computer is now in {zone}. Say in Settings > Working hours whether your "
                "hours move along.",
            )
            self._tell(words.format(zone=city_named(offered)))
        self._told = offered
