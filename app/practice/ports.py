"""Ports that stay the same from one start to the next, as long as they are free.

A browser keeps a visitor's token by address, and settings name addresses: both
should outlive a restart of the practice stack.
"""

import json
import secrets
import socket
from pathlib import Path

HOST = "127.0.0.1"
# Below the range from which systems take ports for outgoing connections, one of which
# could otherwise sit on ours when its part starts.
FIRST, LAST = 18_000, 31_999
TRIES = 200


class Ports:
    """The ports of the practice stack, by part."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def of(self, part: str) -> int:
        """Return last time's port of `part` if it is free now, otherwise a new one, kept."""
        known = self._read()
        port = known.get(part, 0)
        if not is_free(port) or port in (p for name, p in known.items() if name != part):
            port = _new(set(known.values()))
        self._file.write_text(json.dumps({**known, part: port}), encoding="utf-8")
        return port

    def _read(self) -> dict[str, int]:
        try:
            known = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):  # the first start, or a file that was cut off
            return {}
        return {str(k): int(v) for k, v in known.items()} if isinstance(known, dict) else {}


def is_free(port: int) -> bool:
    """Whether a part could listen there now; nobody listens at 0."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError):
            return False
        return bool(port)


def _new(taken: set[int]) -> int:
    for _ in range(TRIES):
        port = FIRST + secrets.randbelow(LAST - FIRST)
        if port not in taken and is_free(port):
            return port
    raise OSError(f"No free port was found between {FIRST} and {LAST}.")
