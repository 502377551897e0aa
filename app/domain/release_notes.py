"""What is new in a version, read from a small part of Markdown; nothing in it can act.

Headings, lists, bold and links are known; everything else, HTML with it, is words. An image
is its description, so that nothing is ever fetched. A link goes to a plain https host, which
is shown beside it.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.domain.plain_line import plain_line

HEADING, ITEM, TEXT = "heading", "item", "text"
LONGEST, MOST = 20_000, 300  # characters, blocks
DEEPEST = 2  # levels of a list below the first
_HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*?)\s*#*\s*")
_ITEM = re.compile(r"(\s*)(?:[-*+]|\d{1,3}[.)])\s+(.*)")
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}")
_INLINE = re.compile(
    r"!\[(?P<alt>[^\[\]]*)\]\([^()\s]*\)"
    r"|\[(?P<words>[^\[\]]+)\]\((?P<address>[^()\s]+)\)"
    r"|\*\*(?P<bold>[^*]+)\*\*"
    r"|`(?P<code>[^`]+)`"
)
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?")


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one style; `link` is an https address, or empty."""

    text: str
    bold: bool = False
    link: str = ""

    @property
    def host(self) -> str:
        """Where the link goes."""
        return urlsplit(self.link).hostname or ""


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, point of a list, or paragraph; `level` counts from 0."""

    kind: str
    spans: tuple[Span, ...]
    level: int = 0

    @property
    def text(self) -> str:
        """Its words alone."""
        return "".join(span.text for span in self.spans)


def read_notes(markdown: str) -> tuple[Block, ...]:
    """Return the notes block by block; what is too long is cut."""
    gathered: list[tuple[str, int, str]] = []
    running = False  # whether the next line may go on with the block before
    for raw in markdown[:LONGEST].split("\n"):
        kind, level, words = _outline(raw.rstrip("\r").expandtabs(4))
        if not words or _RULE.fullmatch(raw):
            running = False
            continue
        if kind == TEXT and running:
            before = gathered[-1]
            gathered[-1] = (before[0], before[1], f"{before[2]} {words}")
            continue
        gathered.append((kind, level, words))
        running = kind != HEADING
    return tuple(Block(kind, _spans(words), level) for kind, level, words in gathered[:MOST])


def _outline(line: str) -> tuple[str, int, str]:
    if found := _HEADING.fullmatch(line):
        return HEADING, len(found[1]) - 1, plain_line(found[2])
    if found := _ITEM.fullmatch(line):
        return ITEM, min(len(found[1]) // 2, DEEPEST), plain_line(found[2])
    return TEXT, 0, plain_line(line)


def _spans(words: str) -> tuple[Span, ...]:
    spans, at = [], 0
    for found in _INLINE.finditer(words):
        spans += [Span(words[at : found.start()]), _span(found)]
        at = found.end()
    spans.append(Span(words[at:]))
    return tuple(span for span in spans if span.text)


def _span(found: re.Match[str]) -> Span:
    if found["bold"] is not None:
        return Span(found["bold"], bold=True)
    if found["words"] is not None:
        link = found["address"] if _is_plain(found["address"]) else ""
        return Span(found["words"], link=link)
    return Span(found["alt"] or found["code"] or "")


def _is_plain(address: str) -> bool:
    """Whether this goes to a host that is what it seems: https, no user, plain letters."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    usual = port in {None, 443} and "@" not in parts.netloc and "\\" not in address
    return parts.scheme == "https" and usual and bool(_HOST.fullmatch(parts.hostname or ""))
