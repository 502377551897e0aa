"""What is known of a visitor, when several sources disagree.

A rep's correction stands above everything; otherwise the newest fact wins.
"""

import json
import re
from collections.abc import Iterable, Mapping

from app.domain.wire.records import Fact

MAX_FIELDS, MAX_NAME, MAX_VALUE = 50, 64, 1000

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_NAMES = {"first_name", "firstname", "given_name"}, {"last_name", "lastname", "family_name"}
_SECRET_WORDS = (
    "password",
    "passwd",
    "passcode",
    "cvc",
    "cvv",
    "card_number",
    "cardnumber",
    "iban",
)


def language_of(tag: str) -> str:
    """Return a language tag (BCP 47, as browsers send it), or nothing where it is none."""
    return tag if LANGUAGE.fullmatch(tag[:36]) else ""


def main_language(tag: str) -> str:
    """Return the language of a tag without its region: "it" of "it-CH" and of "it_IT"."""
    return tag.strip().casefold().replace("_", "-").partition("-")[0]


def known_facts(facts: Iterable[Fact]) -> dict[str, str]:
    """Return field -> value; ``name`` is made of first and last name where missing."""
    best: dict[str, Fact] = {}
    for fact in facts:
        if fact.value and (
            fact.field not in best or _strength(fact) >= _strength(best[fact.field])
        ):
            best[fact.field] = fact
    known = {field: fact.value for field, fact in best.items()}
    known.setdefault("name", _full_name(known))
    return known


def plain_fields(given: Mapping[str, object]) -> dict[str, str]:
    """Return what may be kept of fields that a page sent: short plain text.

    Names become lower case with underscores. Lists and objects become JSON.
    What is empty, nested too deeply, or looks like a password or payment card is
    left out; so is everything beyond 50 fields.
    """
    kept: dict[str, str] = {}
    for name, value in given.items():
        field = str(name).strip().lower().replace(" ", "_").replace("-", "_")[:MAX_NAME]
        text = _text(value)
        if field and text and not any(word in field for word in _SECRET_WORDS):
            kept[field] = text
        if len(kept) == MAX_FIELDS:
            break
    return kept


def _strength(fact: Fact) -> tuple[bool, float]:
    return fact.source == "rep", fact.at


def _full_name(known: Mapping[str, str]) -> str:
    parts = [next((known[field] for field in names if field in known), "") for names in _NAMES]
    return " ".join(part for part in parts if part)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return _json(value)[:MAX_VALUE]
    return str(value).strip()[:MAX_VALUE]


def _json(value: object) -> str:
    """Return a value as JSON; nothing where it is nested so deeply that nobody meant it."""
    try:
        return json.dumps(value, ensure_ascii=False)
    except RecursionError:  # anyone who sends a thousand brackets can cause it
        return ""
