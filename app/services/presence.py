"""What routing shall see of this rep."""

from uuid import uuid4

from app.domain.wire.console import SetPresence
from app.domain.wire.records import PresenceStatus
from app.services.link import HubLink


class Presence:
    """Sets the rep's presence; the hub's answer is what both sides see."""

    def __init__(self, link: HubLink) -> None:
        self._link = link

    async def set_presence(self, status: PresenceStatus, reason: str = "") -> None:
        """Become available or away; raise RejectedError when the hub refuses."""
        await self._link.request(SetPresence(id=uuid4().hex, status=status, reason=reason))
