"""The rep's presence goes to the hub."""

from app.domain.wire.console import SetPresence
from app.services.presence import Presence
from tests.services.link.console import Console
from tests.services.link.wire_hub import WireHub


async def test_away_with_a_reason_is_told_to_the_hub(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        await Presence(console.link).set_presence("away", "lunch")
        sent = hub.got(SetPresence)[0]
        assert (sent.status, sent.reason) == ("away", "lunch")
