"""The words of the health page."""

from collections.abc import Iterable, Sequence

from app.domain.checkup import GROUPS, TITLES, WARN, Repair, Row, is_first_run, needing
from app.domain.health import CONNECTING, FAULT, NEEDS_SIGN_IN, OFF, OFFLINE, OK
from app.ui import words
from app.ui.said import said

translate = words.translate
ICONS = {
    OK: ("circle-check", "ok_text"),
    OFF: ("circle", "faint"),
    WARN: ("alert-triangle", "warn_text"),
    OFFLINE: ("wifi-off", "bad_text"),
    NEEDS_SIGN_IN: ("login", "bad_text"),
    FAULT: ("circle-x", "bad_text"),
    CONNECTING: ("hourglass", "faint"),  # not looked at yet
}


def title(name: str) -> str:
    """Return what a row is about."""
    return said(TITLES[name])


def group(name: str) -> str:
    """Return the heading of a group."""
    return said(GROUPS[name][0])


def state(name: str) -> str:
    """Return the word for a state, for who cannot see its icon."""
    return {
        OK: translate("Health", "well"),
        WARN: translate("Health", "to be noted"),
        CONNECTING: translate("Health", "being looked at"),
    }.get(name, words.state(name))


def repair(one: Repair) -> str:
    """Return what the button of a repair says."""
    return said(one.label)


def details(row: Row) -> str:
    """Return names and values, one line each."""
    return "\n".join(f"{_name(name)}: {_value(value)}" for name, value in row.details)


def copied(text: str) -> str:
    """Return the words of a repair for somebody else; lines of code stay as they are."""
    head, *lines = text.split("\n")
    if not lines or said(head) == head:
        return said(text) if not lines else text
    return "\n".join([said(head), *map(_line, lines)])


def _name(name: str) -> str:
    """Return the name of a detail; a right has a mark before it."""
    mark, _, rest = name.partition(" ")
    return f"{mark} {said(rest)}" if len(mark) == 1 and not mark.isalnum() else said(name)


def _value(value: str) -> str:
    """Return the value of a detail: sentences on lines of their own, or a list of few words."""
    lines = [line if line.endswith(".") else _listed(line) for line in value.split("\n")]
    return " ".join(map(said, lines))


def _listed(line: str) -> str:
    return ", ".join(map(said, line.split(", ")))


def _line(line: str) -> str:
    return f"{line[:2]}{said(line[2:])}"  # what stands before is a dash, or two blanks


def summary(rows: Sequence[Row], *, looking: bool) -> tuple[str, str]:
    """Return one sentence over everything, and its tone."""
    red = needing(rows)
    if red == 1:
        return translate("Health", "One thing needs you"), "bad"
    if red:
        return translate("Health", "{n} things need you").format(n=red), "bad"
    if looking and not rows:
        return translate("Health", "Looking at everything…"), ""
    if is_first_run(rows):
        return translate("Health", "Foyer is not set up yet"), ""
    return _well(sum(row.state == WARN for row in rows))


def _well(noted: int) -> tuple[str, str]:
    if noted == 1:
        return translate("Health", "Everything works; one thing is worth knowing"), "warn"
    if noted:
        told = translate("Health", "Everything works; {n} things are worth knowing")
        return told.format(n=noted), "warn"
    return translate("Health", "Everything works"), "ok"


def slow(names: Iterable[str]) -> str:
    """Return what is still being looked at, after a while; empty when nothing is."""
    titles = ", ".join(title(name) for name in names)
    told = translate("Health", "Still looking: {what}")
    return told.format(what=titles) if titles else ""


def age(row: Row | None, now: float, *, looking: bool) -> str:
    """Return when a row was looked at."""
    if looking:
        return translate("Health", "looking…")
    return words.ago(row.at, now) if row is not None and row.at else ""
