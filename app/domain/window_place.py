"""Where a window comes up again: whole, and on a screen that is there."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A window with its frame, or the free part of a screen, in the desktop's own pixels."""

    x: int
    y: int
    width: int
    height: int

    def shared(self, other: "Box") -> int:
        """Return the area that lies in both."""
        wide = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        high = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(0, wide) * max(0, high)


def placed(wanted: Box, screens: Sequence[Box], smallest: tuple[int, int]) -> Box:
    """Return where a window of a box that was kept comes up.

    It goes to the screen that it covers most, or else to the first, which is the rep's
    main one; there it is moved and made smaller only as far as it has to be. It is never
    smaller than `smallest`: on a screen that is, its upper left corner is in view.
    """
    if not screens:
        return wanted
    screen = max(screens, key=wanted.shared)  # of equals the first
    width = max(smallest[0], min(wanted.width, screen.width))
    height = max(smallest[1], min(wanted.height, screen.height))
    return Box(
        _within(wanted.x, screen.x, screen.width - width),
        _within(wanted.y, screen.y, screen.height - height),
        width,
        height,
    )


def is_seen(box: Box, screens: Sequence[Box], *, bar: int = 32, least: int = 120) -> bool:
    """Whether enough of a window's title bar is on a screen to take hold of it."""
    title = Box(box.x, box.y, box.width, bar)
    return any(title.shared(screen) >= least * bar // 2 for screen in screens)


def _within(at: int, start: int, room: int) -> int:
    return max(start, min(at, start + max(0, room)))
