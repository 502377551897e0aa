"""The console's one connection to its hub.

Decided: a thread and an asyncio loop of its own, so that neither a slow paint
delays a heartbeat nor a burst of frames delays the rep's keys (measured: with
the link on the console's loop the slowest echo is twice as late). The console's
thread is woken once for a burst, never once for a row.

A command is a row in the console's database before its first byte is sent and
until the hub has acknowledged it; an event is a row before the console shows
it, in one transaction with the place to resume from. So kill -9 loses nothing
and doubles nothing.

Refused: `async for socket in connect(…)` of the websockets package, which hides
why a connection ended; the hub's close codes decide whether to come back.
"""

from app.services.link.feed import LiveBatch, LiveFeed
from app.services.link.hub_link import HubLink, Tickets
from app.services.link.items import Settled

__all__ = ["HubLink", "LiveBatch", "LiveFeed", "Settled", "Tickets"]
