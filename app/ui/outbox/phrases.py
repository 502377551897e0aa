"""The outbox's words."""

from collections.abc import Sequence

from app.domain.mapping import Value
from app.domain.outbox_items import (
    CHECKING,
    CHOOSE,
    DISCARDED,
    DONE,
    LIMIT,
    MAPPING,
    OTHER_ORG,
    REFUSED,
    RETRY,
    SEND_HERE,
    SENDING,
    SIGN,
    SIGN_IN,
    WAITING,
    Changed,
    Detail,
    Item,
)
from app.ui import words
from app.ui.outbox.kinds import kind_of
from app.ui.said import said

translate = words.translate
NOTHING = "—"
# Icon and colour token of each state.
LOOKS = {
    WAITING: ("clock", "muted"),
    SENDING: ("send", "accent_text"),
    CHECKING: ("zoom-question", "warn_text"),
    DONE: ("circle-check", "ok_text"),
    REFUSED: ("alert-circle", "bad_text"),
    SIGN_IN: ("login", "warn_text"),
    LIMIT: ("hourglass", "warn_text"),
    OTHER_ORG: ("transfer", "bad_text"),
    DISCARDED: ("trash", "faint"),
}


def state(item: Item) -> str:
    """Return how an item stands, in a word or two."""
    return {
        WAITING: translate("Outbox", "Waiting"),
        SENDING: translate("Outbox", "Being sent"),
        CHECKING: translate("Outbox", "Sent, being checked"),
        DONE: translate("Outbox", "Done"),
        REFUSED: translate("Outbox", "Refused"),
        SIGN_IN: translate("Outbox", "Waits for your sign-in"),
        LIMIT: translate("Outbox", "Waits for the daily limit"),
        OTHER_ORG: translate("Outbox", "For another org"),
        DISCARDED: translate("Outbox", "Discarded"),
    }.get(item.state, item.state)


def title(item: Item) -> str:
    """Return what an item is: "Lead · Kim Osei"."""
    return f"{kind_of(item).title(item)} · {item.whom}"


def line(item: Item, now: float) -> str:
    """Return the second line of a row: state, and why or since when."""
    return " · ".join(
        part for part in (state(item), said(item.reason) or _since(item, now)) if part
    )


def spoken(item: Item, now: float) -> str:
    """Return a row as a screen reader says it."""
    return f"{title(item)}, {line(item, now)}, {words.ago(item.created, now)}"


def when(item: Item, now: float) -> str:
    """Return since when, how often tried, and when next."""
    parts = [translate("Outbox", "Since {time}").format(time=words.ago(item.created, now))]
    if item.tries == 1:
        parts.append(translate("Outbox", "tried once"))
    elif item.tries:
        parts.append(translate("Outbox", "tried {n} times").format(n=item.tries))
    if item.waits and item.next_try > now:
        wait = words.duration(item.next_try - now)
        parts.append(translate("Outbox", "next try in {time}").format(time=wait))
    return " · ".join(parts)


def meaning(item: Item) -> str:
    """Return what a state means for the rep."""
    return {
        WAITING: translate("Outbox", "It goes out by itself as soon as it can."),
        SENDING: translate("Outbox", "It is on its way."),
        CHECKING: translate(
            "Outbox",
            "Its answer was lost. Foyer looks whether it arrived before it sends anything again.",
        ),
        DONE: translate("Outbox", "Salesforce shows it."),
        SIGN_IN: translate("Outbox", "It goes out as soon as you have signed in."),
        LIMIT: translate("Outbox", "It goes out when the org takes calls again."),
        DISCARDED: translate("Outbox", "It is not sent. You can put it back."),
    }.get(item.state, "")


def remedy(item: Item) -> str:
    """Return the words of the button that mends an item; none where nothing is to be done."""
    if item.waits and not item.remedy:
        return translate("Outbox", "Try now")
    if item.state == DISCARDED:
        return translate("Outbox", "Put back")
    return {
        SIGN: translate("Outbox", "Sign in to Salesforce"),
        MAPPING: translate("Outbox", "Open the mapping"),
        RETRY: translate("Outbox", "Retry"),
        SEND_HERE: translate("Outbox", "Send to this org"),
        CHOOSE: "",
    }.get(item.remedy, "")


def change(changed: Changed) -> tuple[str, str, str, str]:
    """Return a field that was written as a row of `KeyValues`."""
    return "arrow-right", changed.field, f"{_shown(changed.old)} → {_shown(changed.new)}", ""


def for_support(item: Item, detail: Detail | None) -> str:
    """Return all that somebody who helps has to know, without what visitors wrote."""
    lines = [
        f"Key: {item.key}",
        f"Kind: {item.kind}",
        f"State: {item.state}",
        f"Code: {item.code or '-'}",
        f"Reason: {item.reason or '-'}",
        f"Tries: {item.tries}",
        f"Created: {words.exact(item.created)}",
        f"Changed: {words.exact(item.changed)}",
    ]
    if detail is not None and detail.key == item.key:
        lines += [f"Org: {detail.org or '-'} {detail.host}".rstrip()]
        if detail.record:
            lines.append(f"Record: {detail.record.object} {detail.record.id}")
        lines += [_part_line(p.name, p.state, p.reason) for p in detail.parts]
        lines += [f"Candidate: {each.object} {each.id}" for each in detail.candidates]
        lines += _fields(detail.changes)
    return "\n".join(lines)


def _fields(changes: Sequence[Changed]) -> list[str]:
    names = ", ".join(each.field for each in changes)
    return [f"Fields: {names}"] if names else []


def _part_line(name: str, state_: str, reason: str) -> str:
    return f"Part {name}: {state_}" + (f" ({reason})" if reason else "")


def _since(item: Item, now: float) -> str:
    if item.waits and item.next_try > now:
        wait = words.duration(item.next_try - now)
        return translate("Outbox", "next try in {time}").format(time=wait)
    return ""


def _shown(value: Value) -> str:
    return NOTHING if value in (None, "") else str(value)
