"""Messages on the hub's websocket, version 1.

One schema for hub and console; the messenger's TypeScript types are generated
from it. JSON for browsers, msgpack for consoles.

Decided: typed msgspec structs with a tag field ``t``; unknown fields are
ignored, so that either side may be newer. Two lanes: *reliable* events travel
in `Event` with a gapless sequence number per recipient and are replayed after a
reconnect; *state* (live rows, typing, counters) is a snapshot and deltas, never
logged. Every effectful client message carries a client-made ``id``: the same id
again gets the same `Ack`. Instants are Unix seconds, UTC.
Refused: a generic pub/sub server, since sessions, routing and acknowledgement
after commit would stay ours anyway.
"""

from app.domain.wire.base import PROTOCOL_JSON, PROTOCOL_MSGPACK, VERSION, CloseCode

__all__ = ["PROTOCOL_JSON", "PROTOCOL_MSGPACK", "VERSION", "CloseCode"]
