"""Says in the window's language what services and the domain say in English.

They know no Qt, so their words arrive as finished English. `said` finds the template of
`sayings` that made a sentence and fills the template's translation with the same values.
A value is data: it is put in once and never read as a template, a pattern or markup.
What matches nothing is shown as it is, rather than guessed at.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from app.ui.calendar_sayings import CALENDAR_TEMPLATES
from app.ui.crm_sayings import CRM_TEMPLATES
from app.ui.health_sayings import HEALTH_TEMPLATES
from app.ui.link_sayings import LINK_TEMPLATES
from app.ui.mapping_sayings import MAPPING_TEMPLATES
from app.ui.meeting_sayings import MEETING_TEMPLATES
from app.ui.network_sayings import NETWORK_TEMPLATES
from app.ui.provider_sayings import PROVIDER_TEMPLATES
from app.ui.sayings import TEMPLATES
from app.ui.sign_in_sayings import SIGN_IN_TEMPLATES
from app.ui.words import translate
from app.ui.workflow_sayings import WORKFLOW_TEMPLATES

LONGEST = 2_000  # characters; longer text is nobody's sentence, and stays as it is
KEPT = 512  # texts; a window shows far fewer at once
PROBE = "Push again."  # its translation tells which language is spoken
MOST_CUTS = 12  # sentences of one text that are looked at, from its end
SENTENCES = (
    *TEMPLATES,
    *MEETING_TEMPLATES,
    *MAPPING_TEMPLATES,
    *CALENDAR_TEMPLATES,
    *HEALTH_TEMPLATES,
    *NETWORK_TEMPLATES,
    *LINK_TEMPLATES,
    *SIGN_IN_TEMPLATES,
    *PROVIDER_TEMPLATES,
    *WORKFLOW_TEMPLATES,
    *CRM_TEMPLATES,
)
PLACEHOLDER = re.compile(r"\{(\w+)\}")
OPTIONAL = {"limit"}  # placeholders that may stand for nothing
SENTENCES_OF_OURS = {"reason", "why"}  # placeholders that may stand for a whole sentence
LISTS = {"titles"}  # names of ours and of others, with commas between them
# What else would also be found in words of others: "Chicago", "vitamin d".
MEASURES = {"digits": r"\d+", "lasting": r"\d+ (?:s|min|h|d)", "host": r"\S+"}
_BOUNDARY = re.compile(r"(?<=[.”!?])[ \n]|\n")


def said(words: str) -> str:
    """Return words of a service in the language of the window; English stays untouched."""
    language = translate("Said", PROBE)
    if not words or len(words) > LONGEST or language == PROBE:
        return words
    return _told(words, language)


@lru_cache(KEPT)
def _told(words: str, _language: str) -> str:
    """Translate; panes show the same few words again with every event and every second."""
    return _text(words) or _value(words)


def _text(words: str) -> str | None:
    """Return the whole text translated, else its sentences one by one; None when none is known."""
    cuts = [found.span() for found in _BOUNDARY.finditer(words)][-MOST_CUTS:]
    whole = _literal(words) or _parted(words, cuts) or _filled(words)
    return whole or _peeled(words, cuts, exact=True) or _peeled(words, cuts, exact=False)


def _parted(words: str, cuts: list[tuple[int, int]]) -> str | None:
    """Return the text translated in two known parts, of which the end holds no value.

    A part that is not known by itself is part of a template with that end.
    """
    for start, end in cuts:
        tail, head = _literal(words[end:]), words[:start]
        known = (_literal(head) or _filled(head)) if tail is not None else None
        if known is not None:
            return f"{known}{words[start:end]}{tail}"
    return None


def _literal(words: str) -> str | None:
    return translate("Said", words) if words in _literals() else None


def _peeled(words: str, cuts: list[tuple[int, int]], *, exact: bool) -> str | None:
    """Return the text with its longest known end, and then what is before it, translated."""
    for start, end in cuts:
        tail = _literal(words[end:]) if exact else _filled(words[end:])
        if tail is not None:
            head = words[:start]
            return f"{_text(head) or head}{words[start:end]}{tail}"
    return None


def _filled(words: str) -> str | None:
    """Return the translation of the template that made a sentence, with its values."""
    for template in _sentences():
        if found := template.read(words):
            values = {name: _filling(name, value) for name, value in found.groupdict().items()}
            return _fill(translate("Said", template.words), values)
    return None


def _fill(template: str, values: Mapping[str, str]) -> str:
    return PLACEHOLDER.sub(lambda found: values[found[1]], template)


def _filling(name: str, value: str) -> str:
    if name in LISTS:
        return ", ".join(map(_value, value.split(", ")))
    return (_sentence(value) if name in SENTENCES_OF_OURS else None) or _value(value)


def _sentence(value: str) -> str | None:
    """Return a sentence of ours translated, also where its full stop is the template's."""
    whole = _text(value)
    if whole is None and (told := _text(f"{value}.")) is not None:
        return told.removesuffix(".")
    return whole


def _value(value: str) -> str:
    """Return a value as it is, unless it is itself words of ours."""
    if known := _literal(value):
        return known
    for template in _fragments():
        if found := template.read(value):
            values = {name: _filling(name, each) for name, each in found.groupdict().items()}
            return _fill(translate("Said", template.words), values)
    return value


@cache
def _literals() -> frozenset[str]:
    return frozenset(each for each in SENTENCES if not PLACEHOLDER.search(each))


@cache
def _sentences() -> tuple["_Template", ...]:
    """Return every sentence with a placeholder, the one with most fixed text first."""
    open_ = [each for each in SENTENCES if PLACEHOLDER.search(each) and each[-1] in ".”"]
    return tuple(map(_template, sorted(open_, key=lambda each: -len(PLACEHOLDER.sub("", each)))))


@cache
def _fragments() -> tuple["_Template", ...]:
    """Return what a value may be: "The campaign 701…", ": it allows 80 characters"."""
    parts = [each for each in SENTENCES if PLACEHOLDER.search(each) and each[-1] not in ".”"]
    return tuple(map(_template, parts))


@dataclass(frozen=True, slots=True)
class _Template:
    """A text with placeholders; `head` and `tail` are the fixed text before and behind them."""

    words: str
    head: str
    tail: str

    def read(self, words: str) -> re.Match[str] | None:
        """Return what stands for the placeholders; most texts are seen not to fit by their ends."""
        if words.startswith(self.head) and words.endswith(self.tail):
            return _compiled(self.words).fullmatch(words)
        return None


def _template(words: str) -> _Template:
    pieces = PLACEHOLDER.split(words)
    return _Template(words, pieces[0], pieces[-1])


@cache
def _compiled(template: str) -> re.Pattern[str]:
    """Compile a template once a text seems to fit: all at once they would take 50 ms."""
    pieces = PLACEHOLDER.split(template)  # text, name, text, name, …, text
    held = [_held(piece) if at % 2 else re.escape(piece) for at, piece in enumerate(pieces)]
    return re.compile("".join(held), re.DOTALL)


def _held(name: str) -> str:
    return f"(?P<{name}>{MEASURES.get(name, '.*?' if name in OPTIONAL else '.+?')})"
