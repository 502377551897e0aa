"""What a stranger typed, as one line that shows what it holds."""

import unicodedata

_JOINERS = "\u200c\u200d"  # Persian and Indian names, and emoji, need them between letters
_HIDDEN = frozenset({"Cc", "Cf", "Cs"})


def plain_line(text: str) -> str:
    """Return `text` as one line, without control, invisible and direction-turning characters.

    A name with U+202E would turn around whatever is written behind it, in the window,
    in mails and in calendars.
    """
    shown = (c for c in " ".join(text.split()) if c in _JOINERS or not _is_hidden(c))
    return " ".join("".join(shown).split()).strip(_JOINERS)


def _is_hidden(letter: str) -> bool:
    return unicodedata.category(letter) in _HIDDEN
