"""The braces in the texts of a kind of meeting: which there are, and filling them in. No I/O.

Decided: one set for all texts. A subject takes those that stay true when the meeting is
moved and are known before it is booked. Values are put in once and never filled in again,
so that a visitor who types braces as a name gets them back.
"""

import re

import msgspec

from app.domain.mail_words import filled

_BRACES = re.compile(r"\{([^{}\n]{1,40})\}")


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """What each placeholder stands for; what is not known is empty."""

    type: str = ""  # title of the kind
    name: str = ""  # of the visitor
    company: str = ""
    host: str = ""
    date: str = ""  # as the visitor reads it
    time: str = ""
    zone: str = ""
    link: str = ""  # where it takes place
    subject: str = ""
    manage: str = ""  # address to move or cancel it


IN_MAILS: tuple[str, ...] = Said.__struct_fields__
IN_SUBJECTS = ("type", "name", "company", "host")


def filled_in(text: str, said: Said, names: tuple[str, ...] = IN_MAILS) -> str:
    """Return a text with the placeholders of `names` filled in; all others stay."""
    return filled(text, {name: getattr(said, name) for name in names})


def unknown(text: str, names: tuple[str, ...] = IN_MAILS) -> tuple[str, ...]:
    """Return the placeholders that will not be filled in, in order, once each."""
    return tuple(dict.fromkeys(each for each in _BRACES.findall(text) if each not in names))


def shown(names: tuple[str, ...]) -> str:
    """Return placeholders as people write them."""
    return ", ".join(f"{{{name}}}" for name in names)
