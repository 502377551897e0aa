"""Text on its way to Salesforce: cleaned, cut to what fits, marked so that it is found again."""

import hashlib
import re
import unicodedata

DESCRIPTION_LIMIT = 32_000  # UTF-16 units, of Description on every object
_LINES = re.compile(r"\r\n?|[\u2028\u2029]")
_REFERENCE = re.compile(r"@(?=\{)")


def one_line(text: str) -> str:
    """Return `text` for a field of one line."""
    return " ".join(several_lines(text).split())


def several_lines(text: str) -> str:
    """Return `text` for a long field: no control characters, no half characters.

    ``@{`` would be taken for a reference to another part of the request, and
    Salesforce has no way to escape it, so a blank comes between.
    """
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    lines = _LINES.sub("\n", whole)
    plain = "".join(c for c in lines if c in "\n\t" or unicodedata.category(c) != "Cc")
    return _REFERENCE.sub("@ ", plain).strip()


def units(text: str) -> int:
    """Return the length of `text` as Salesforce counts it (UTF-16 units)."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def fit_transcript(text: str, limit: int = DESCRIPTION_LIMIT) -> str:
    """Return the transcript, cut between two messages if it is too long, and saying so.

    A first message that alone is too long is cut inside, and says so too.
    """
    text = several_lines(text)
    if units(text) <= limit:
        return text
    lines = text.split("\n")
    room = limit - units(_more(len(lines))) - 1
    kept, used = 0, 0
    for line in lines:
        used += units(line) + 1
        if used > room:
            break
        kept += 1
    if kept == 0:
        return f"{_cut(lines[0], room)}\n{_more(len(lines))}"
    return "\n".join([*lines[:kept], _more(len(lines) - kept)])


def key_mark(key: str) -> str:
    """Return a short mark of a push key, safe in a subject and in a query."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def task_subject(key: str) -> str:
    """Return the subject of a transcript's task; `key_mark` is how it is found again."""
    return f"Website chat [{key_mark(key)}]"


def _more(count: int) -> str:
    return f"({count} more lines, see the console)"


def _cut(text: str, limit: int) -> str:
    encoded = text.encode("utf-16-le")[: limit * 2]
    return encoded.decode("utf-16-le", "ignore")
