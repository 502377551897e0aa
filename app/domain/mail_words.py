"""The words of a mail: variables filled in, a transcript, a follow-up. No I/O.

Decided: variables are written as in snippets, ``{first_name}``; one that is not known
stays as it is and is named, so that a rep sees it before a visitor does.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from app.domain.wire.records import Message

VARIABLES = ("first_name", "last_name", "name", "company", "rep_name", "rep_first_name", "date")
SPOKEN = frozenset({"text", "times", "meeting"})  # kinds of messages that belong in a transcript
_VARIABLE = re.compile(r"\{([a-z_]{1,40})\}")


def variables(visitor: Mapping[str, object], rep: str, date: str) -> dict[str, str]:
    """Return what can be filled in; what is empty is left out.

    `visitor` holds fields as a push has them, `date` is written as the rep reads it.
    """
    first = str(visitor.get("first_name") or "").strip()
    last = str(visitor.get("last_name") or "").strip()
    whole = str(visitor.get("name") or f"{first} {last}").strip()
    known = {
        "first_name": first or whole.partition(" ")[0],
        "last_name": last,
        "name": whole,
        "company": str(visitor.get("company") or "").strip(),
        "rep_name": rep,
        "rep_first_name": rep.partition(" ")[0],
        "date": date,
    }
    return {name: value for name, value in known.items() if value}


def filled(text: str, known: Mapping[str, str]) -> str:
    """Return `text` with the variables that are known."""
    return _VARIABLE.sub(lambda found: known.get(found[1], found[0]), text)


def missing(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the variables that are still to be filled, in order, once each."""
    names = set(known)
    found = (each for each in _VARIABLE.findall(text) if each in VARIABLES and each not in names)
    return tuple(dict.fromkeys(found))


def transcript(messages: Sequence[Message], visitor: str, times: Mapping[int, str]) -> str:
    """Return a conversation as text, a paragraph for each message.

    `times` holds by number when a message was written, as the reader reads it.
    """
    lines = []
    for message in messages:
        if message.kind not in SPOKEN or not message.text.strip():
            continue
        who = visitor if message.author == "visitor" else message.name or "Foyer"
        when = times.get(message.seq, "")
        lines.append(f"{who}{f' ({when})' if when else ''}: {message.text.strip()}")
    return "\n\n".join(lines)
