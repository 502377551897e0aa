"""A visitor's words as safe rich text: escaped, with links that show where they go."""

import html
import re

# Only http and https, only what was written: the text of a link is its address.
_LINK = re.compile(r"https?://[^\s<>\"'`]+[^\s<>\"'`.,;:!?)\]]")


def linked(text: str, colour: str) -> str:
    """Return `text` as the rich text of a label; nothing in it is read as markup."""
    parts, at = [], 0
    for found in _LINK.finditer(text):
        address = html.escape(found.group(), quote=True)
        parts.append(_plain(text[at : found.start()]))
        parts.append(f'<a href="{address}" style="color:{colour}">{address}</a>')
        at = found.end()
    parts.append(_plain(text[at:]))
    return "".join(parts)


def _plain(text: str) -> str:
    escaped = html.escape(text, quote=True).replace("\n", "<br>")
    return re.sub(r" (?= )", "&nbsp;", escaped)
