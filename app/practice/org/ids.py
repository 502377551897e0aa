"""Salesforce record ids: 15 significant characters and a 3-character checksum."""

import string

ALPHABET = string.digits + string.ascii_uppercase + string.ascii_lowercase
CHECK = string.ascii_uppercase + "012345"


def record_id(prefix: str, number: int) -> str:
    """Return the 18-character id of the `number`-th record of an object."""
    digits = ""
    while number:
        number, rest = divmod(number, len(ALPHABET))
        digits = ALPHABET[rest] + digits
    return with_checksum(prefix + "Fy" + digits.rjust(13 - len(prefix), "0"))


def with_checksum(short: str) -> str:
    """Return the 18-character form of a 15-character id; other text is returned as it is."""
    if len(short) != 15:
        return short
    return short + "".join(_letter(short[start : start + 5]) for start in (0, 5, 10))


def looks_like_id(text: str) -> bool:
    """Whether the text has the form of a record id."""
    return len(text) in (15, 18) and text.isascii() and text.isalnum()


def _letter(chunk: str) -> str:
    return CHECK[sum(1 << place for place, sign in enumerate(chunk) if sign.isupper())]
