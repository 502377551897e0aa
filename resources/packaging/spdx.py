"""SPDX licence expressions, as far as packages use them: ids, WITH, AND, OR, brackets."""

import re
from collections.abc import Collection

_TOKEN = re.compile(r"\(|\)|[^\s()]+")


class NotAllowedError(ValueError):
    """Nothing of the expression may be used; the text is the expression."""


def chosen(expression: str, allowed: Collection[str]) -> str:
    """Return what we use of `expression`: of alternatives the first that is allowed.

    Raise NotAllowedError when there is none, or when it is no expression.
    """
    tokens = _TOKEN.findall(expression)
    found = _any(tokens, allowed)
    if found is None or tokens:
        raise NotAllowedError(expression)
    return found


def _any(tokens: list[str], allowed: Collection[str]) -> str | None:
    found = _all(tokens, allowed)
    while tokens and tokens[0].upper() == "OR":
        tokens.pop(0)
        other = _all(tokens, allowed)
        found = found or other
    return found


def _all(tokens: list[str], allowed: Collection[str]) -> str | None:
    parts = [_one(tokens, allowed)]
    while tokens and tokens[0].upper() == "AND":
        tokens.pop(0)
        parts.append(_one(tokens, allowed))
    known = [part for part in parts if part]
    return " AND ".join(dict.fromkeys(known)) if len(known) == len(parts) else None


def _one(tokens: list[str], allowed: Collection[str]) -> str | None:
    if not tokens:
        return None
    token = tokens.pop(0)
    if token == "(":  # noqa: S105 a bracket, no password
        found = _any(tokens, allowed)
        if not tokens or tokens.pop(0) != ")":
            return None
        return found
    if len(tokens) > 1 and tokens[0].upper() == "WITH":
        tokens.pop(0)
        token = f"{token} WITH {tokens.pop(0)}"
    return token if token in allowed else None
