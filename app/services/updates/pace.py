"""How slow an update server may be."""

from dataclasses import dataclass

SMALL = 5_000_000  # bytes; whatever tuf's client calls metadata is smaller


@dataclass(frozen=True, slots=True)
class Pace:
    """How slow the other side may be.

    Attributes:
        small_s: for one whole answer of metadata.
        rate: of an archive, in bytes per second over the whole of it.
        least_s: for an archive, however small.
        silent_s: without a byte.
    """

    small_s: float = 30.0
    rate: float = 20_000.0
    least_s: float = 120.0
    silent_s: float = 30.0

    def within_s(self, size: int) -> float:
        """Return the deadline for an answer of at most `size` bytes."""
        return self.small_s if size <= SMALL else max(self.least_s, size / self.rate)
