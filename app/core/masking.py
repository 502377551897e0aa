"""Takes what looks like a secret or like personal data out of text: the second net.

The first one is `fixed_words`, which keeps only what the program itself has written. This
one runs over the rest, and over every line once more.
"""

import hashlib
import re
import secrets

_SALT = secrets.token_bytes(16)  # of this run; never written, so that no tag can be looked up

_NAMED = r"""
    (?P<name>\b(?:access_token|refresh_token|id_token|client_secret|code|code_verifier|password
        |passwd|passphrase|secret|api_?key|ticket|token|session|state|nonce|assertion|signature|sig
        |sid|otp|cookie|set-cookie|authorization)\b["']?\s*[=:]\s*["']?(?:(?:bearer|basic|digest)\s+)?)
    [^\s"'&,;)}]+
"""
_SECRET = re.compile(
    rf"""(?ix)
    {_NAMED}
    | (?P<scheme>\b(?:bearer|basic)\s+) [\w+/=.~-]{{8,}}
    | \beyJ[\w-]{{8,}}(?:\.[\w-]*)*
    """
)
_LINK = re.compile(
    r"\b([a-z][a-z0-9+.-]{1,15}://)(?:[^\s/@\"'<>]*@)?([^\s/?#\"'<>]*)([^\s\"'<>]*)", re.I
)
_MAIL = re.compile(r"[\w.!#$%&'*+=?^`{|}~-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+")
_BLOB = re.compile(r"(?<![\w+/=-])[\w+/=-]{24,}")
_ULID = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}")
_IP4 = re.compile(r"(?<![\d.])(?!127\.)\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)")
_IP6 = re.compile(r"(?i)(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4})+(?![\w:])")
_PHONE = re.compile(
    r"(?<![\w.:-])(?!\d{4}-\d\d-\d\d)(?=(?:[ ()/.+-]*\d){8})\+?\(?\d[\d ()/.-]{6,}\d(?![\w:])"
)


def tag(text: str) -> str:
    """Return a short name for `text`: the same all through one run, another in the next."""
    # Names of files, and what servers say, may hold half a character.
    plain = text.strip().lower().encode("utf-8", "surrogatepass")
    digest = hashlib.blake2b(plain, key=_SALT, digest_size=3)
    return f"<{digest.hexdigest()}>"


def masked(text: str) -> str:
    """Return `text` without secrets, addresses, phone numbers and the paths of links."""
    text = _LINK.sub(_shortened, text)
    text = _SECRET.sub(lambda f: f"{f['name'] or f['scheme'] or ''}***", text)
    text = _MAIL.sub(lambda found: tag(found[0]), text)
    text = _BLOB.sub(_without_key, text)
    for pattern in (_IP4, _IP6, _PHONE):
        text = pattern.sub(lambda found: tag(found[0]), text)
    return text


def is_id(text: str) -> bool:
    """Whether `text` is one of our ids, which tells nothing about anybody."""
    return bool(_ULID.fullmatch(text))


def _shortened(found: re.Match[str]) -> str:
    """Keep whom a link leads to; what follows may be a ticket of its own."""
    scheme, host, rest = found.groups()
    return f"{scheme}{host}{'/…' if rest.strip('/') else rest}"


def _without_key(found: re.Match[str]) -> str:
    """Mask what is as mixed as a key; words, ids and rulers are not."""
    blob = found[0]
    mixed = all(re.search(kind, blob) for kind in (r"\d", r"[a-z]", r"[A-Z]"))
    return "***" if mixed or re.fullmatch(r"[0-9a-fA-F]{32,}", blob) else blob
