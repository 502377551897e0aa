"""Lengths of time and sizes in the fewest words."""

UNITS = ((86_400.0, "d"), (3600.0, "h"), (60.0, "min"))
SIZES = ((1e12, "TB"), (1e9, "GB"), (1e6, "MB"), (1e3, "kB"))


def lasting(seconds: float) -> str:
    """Return a length of time in one unit: "40 s", "12 min", "3 h", "2 d"."""
    for unit, name in UNITS:
        if seconds >= unit:
            return f"{seconds // unit:.0f} {name}"
    return f"{max(0.0, seconds):.0f} s"


def sized(count: float) -> str:
    """Return so many bytes in the unit that fits: "1.2 GB", "340 MB"."""
    for unit, name in SIZES:
        if count >= unit:
            digits = 1 if count < 10 * unit else 0
            return f"{count / unit:.{digits}f} {name}"
    return counted(round(count), "1 byte", "{digits} bytes")


def counted(number: int, one: str, many: str) -> str:
    """Return the words for one, or those for many with their number filled in."""
    return one if number == 1 else many.format(digits=number)
