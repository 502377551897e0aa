"""Working hours as a person writes them: ``mon-fri 09:00-12:30 13:30-18:00; sat 10:00-12:00``."""

from app.domain.open_time import WEEKDAYS, Hours, hours

USUAL = "mon-fri 09:00-18:00"


class HoursError(ValueError):
    """Words that are no working hours; the text says which."""


def weekly_hours(text: str) -> tuple[tuple[Hours, ...], ...]:
    """Return the hours of each weekday, Monday first; raise HoursError."""
    week: list[list[Hours]] = [[] for _ in WEEKDAYS]
    for part in filter(str.strip, text.lower().split(";")):
        days, *spans = part.split()
        for day in _days(days, part):
            week[day] += [_span(span, part) for span in spans]
    return tuple(tuple(day) for day in week)


def _days(text: str, part: str) -> list[int]:
    found: list[int] = []
    for piece in text.split(","):
        first, _, last = piece.partition("-")
        try:
            low, high = WEEKDAYS.index(first[:3]), WEEKDAYS.index((last or first)[:3])
        except ValueError as error:
            raise HoursError(
                f"'{part.strip()}' does not begin with days such as mon-fri"
            ) from error
        found += [day % 7 for day in range(low, high + 1 if high >= low else high + 8)]
    return found


def _span(text: str, part: str) -> Hours:
    start, _, end = text.partition("-")
    try:
        return hours(start, end)
    except ValueError as error:
        raise HoursError(f"'{part.strip()}' holds no times such as 09:00-18:00") from error
