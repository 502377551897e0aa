"""Words of the teams' page: who is next, who is not, and why."""

import re

from app.domain.team_standing import (
    CALENDAR,
    CAP,
    INACTIVE,
    NEXT,
    NO_WEIGHT,
    Skipped,
    Standing,
)
from app.domain.wire.meetings import Turn
from app.ui.said import said
from app.ui.words import moment, translate

_BEHIND = re.compile(r"next in turn, (-?[\d.]+) behind a fair share")
_NUMBER = re.compile(r"number (\d+) in turn")
_LIMIT = re.compile(r"at the limit: (\d+) of (\d+)")


def why(standing: Standing) -> str:
    """Return where a member stands in the turns, and why."""
    if standing.why == NEXT:
        words = translate("teams", "Next in turn: {n} behind a fair share")
        if standing.behind >= 0.05:
            return words.format(n=f"{standing.behind:.1f}")
        return translate("teams", "Next in turn")
    return {
        INACTIVE: translate("teams", "Takes a break"),
        CALENDAR: translate("teams", "Left out because of the calendar"),
        CAP: translate("teams", "Has as many meetings ahead as the cap allows"),
        NO_WEIGHT: translate("teams", "Weight 0: takes no turns"),
    }.get(standing.why, translate("teams", "Number {n} in turn").format(n=standing.rank))


def counts(standing: Standing) -> str:
    """Return what counts for a member: "7 meetings, began at 3.5"."""
    booked = translate("teams", "1 meeting") if standing.booked == 1 else None
    words = booked or translate("teams", "{n} meetings").format(n=standing.booked)
    if abs(standing.begun) < 0.05:
        return words
    begun = translate("teams", "began at {n}").format(n=f"{standing.begun:.1f}")
    return f"{words}, {begun}"


def turn(each: Turn, names: dict[str, str]) -> str:
    """Return a line of the ledger."""
    state = {
        "held": translate("teams", "held"),
        "booked": translate("teams", "booked"),
        "cancelled": translate("teams", "cancelled"),
        "no_show": translate("teams", "did not come"),
        "failed": translate("teams", "failed"),
    }.get(each.state, each.state)
    parts = [moment(each.at), names.get(each.rep, each.rep), reason(each.reason), state]
    if not each.counted:
        parts.append(translate("teams", "does not count"))
    return " · ".join(filter(None, parts))


def passed_over(skipped: list[Skipped], names: dict[str, str]) -> str:
    """Return who was not chosen and why, in one line."""
    told = ((names.get(each.rep, each.rep), reason(each.reason).rstrip(".")) for each in skipped)
    return "; ".join(f"{name}: {why}" for name, why in told)


def reason(words: str) -> str:
    """Return a reason of the assignment in the window's language."""
    if found := _BEHIND.fullmatch(words):
        return translate("teams", "next in turn, {n} behind a fair share").format(n=found[1])
    if found := _NUMBER.fullmatch(words):
        return translate("teams", "number {n} in turn").format(n=found[1])
    if found := _LIMIT.fullmatch(words):
        return translate("teams", "at the cap: {n} of {most}").format(n=found[1], most=found[2])
    return said(words)
