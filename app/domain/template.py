"""Texts with visitor fields in braces: "Call {first_name}"."""

import re
from collections.abc import Mapping

from app.domain.operand import is_blank, whole

_NAME = re.compile(r"\{\s*([A-Za-z][A-Za-z0-9_]*)\s*\}")
MAX_VALUE = 1000  # letters of one field within a text


def filled(text: str, values: Mapping[str, object]) -> str:
    """Return `text` with its fields filled in; a field that is blank or unknown leaves nothing.

    What a visitor typed is never read as a template itself.
    """
    return _NAME.sub(lambda found: _value(values.get(found[1])), text).strip()


def names_in(text: str) -> tuple[str, ...]:
    """Return the fields that a text names, each once, in their order."""
    return tuple(dict.fromkeys(_NAME.findall(text)))


def _value(value: object) -> str:
    return "" if is_blank(value) or isinstance(value, dict | list) else whole(value)[:MAX_VALUE]
