"""Keeps of a text what the program itself has written, and names the rest by a tag.

Decided: a list of what may be said, not of what may not. Names, companies and messages look
like any other word, so no pattern finds them; what stands in the program's own code is known.
"The answer of acme.example is larger than 1000 kB" becomes "The answer of <3fa9c1> is larger
than 1000 kB". Refused: dropping all texts of errors (support would be blind), and masking by
patterns alone (a name in an error of somebody else's server would stay).
"""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from types import CodeType

from app.core.masking import is_id, tag

START = 8  # characters by which a piece is found
LONGEST = 4000  # characters of a text; what follows is left out
_PACKAGE = "app."
_OTHERS = "app.practice"  # invented people live there
_FIELD = re.compile(r"\{\w*(?:[:!][^{}]*)?\}")
_SMALL = re.compile(r"[^\w]*\d{1,4}(?:\.\d{1,3})?[^\w]*|[^\w]*")


class Words:
    """Texts that are known, and pieces of texts; pieces have a blank inside."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._whole = set(texts)
        self._pieces: dict[str, list[str]] = {}
        for text in sorted(self._whole, key=len, reverse=True):
            if len(text) >= START and " " in text.strip():
                self._pieces.setdefault(text[:START], []).append(text)

    def __contains__(self, text: str) -> bool:
        return text in self._whole

    def piece_at(self, text: str, place: int) -> str:
        """Return the longest piece that `text` has at `place`, or nothing."""
        candidates = self._pieces.get(text[place : place + START], ())
        return next((piece for piece in candidates if text.startswith(piece, place)), "")


def kept(text: str, known: Words, also: Words | None = None) -> str:
    """Return `text` with everything that neither `known` nor `also` has replaced by tags."""
    books = (known, also) if also else (known,)
    short = text[:LONGEST]
    if any(short in book for book in books):
        return short
    shown, unknown, place = "", "", 0
    while place < len(short):
        piece = max((book.piece_at(short, place) for book in books), key=len)
        if piece:
            shown, unknown = f"{shown}{_gap(unknown, books)}{piece}", ""
        else:
            unknown += short[place]
        place += len(piece) or 1
    return shown + _gap(unknown, books)


def constants(code: CodeType) -> Iterator[str]:
    """Return every text that a piece of code has written out, its inner functions' too."""
    for constant in code.co_consts:
        yield from _texts(constant)


def own_words() -> Words:
    """Return what stands in the modules of Foyer that are loaded; takes a while at first."""
    names = [n for n in list(sys.modules) if n.startswith(_PACKAGE) and not n.startswith(_OTHERS)]
    return _words_of(frozenset(names))


@cache
def _words_of(names: frozenset[str]) -> Words:
    return Words(text for name in names for text in _of_module(name))


@cache
def _of_module(name: str) -> tuple[str, ...]:
    spec = getattr(sys.modules.get(name), "__spec__", None)
    read = getattr(spec.loader if spec else None, "get_code", None)  # PyInstaller's has it, too
    code = read(name) if read else None
    return tuple(constants(code)) if code else ()


def _texts(constant: object) -> Iterator[str]:
    if isinstance(constant, str):
        yield constant
        if "{" in constant:  # a template: what stands around its fields is ours, too
            yield from filter(None, _FIELD.split(constant))
    elif isinstance(constant, CodeType):
        yield from constants(constant)
    elif isinstance(constant, tuple | frozenset):
        for part in constant:
            yield from _texts(part)


def _gap(unknown: str, books: Iterable[Words]) -> str:
    """Return what stands for a stretch that nobody has written: small numbers and ids stay."""
    bare = unknown.strip()
    if _SMALL.fullmatch(unknown) or is_id(bare) or any(bare in book for book in books):
        return unknown
    lead = unknown[: len(unknown) - len(unknown.lstrip())]
    return f"{lead}{tag(bare)}{unknown[len(unknown.rstrip()) :]}"
