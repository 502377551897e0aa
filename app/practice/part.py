"""What every part of the practice stack can do."""

from typing import Protocol


class Part(Protocol):
    """One program of the practice stack, on loopback."""

    name: str  # as printed at start: "CRM org", "website" ...

    async def start(self) -> str:
        """Listen and return the address, without a slash at the end.

        Raise OSError when the port is taken.
        """
        ...

    async def stop(self) -> None:
        """End within 2 s; stopping twice is harmless."""
        ...
