"""The domain that stands for a company: from its website, or from an e-mail address.

Decided: no list of public suffixes. A visitor's "mail.example.co.uk" is looked for as it
is and then without its first label, so "example.co.uk" of a website is found. Domains
that give mail to everybody stand for no company.
"""

import re
from collections.abc import Iterator

LONGEST = 253
_SPLIT = re.compile(r"[\s,;|]+")
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+(?!\d+$){_LABEL}")
# Names that are the same service under the endings of many countries.
_EVERYWHERE = re.compile(
    r"(?:yahoo|hotmail|outlook|live|msn|gmx)\.(?:[a-z]{2,3}|(?:com?)\.[a-z]{2})"
)
# fmt: off
FREE_MAIL = frozenset(
    (
        "gmail.com", "googlemail.com", "rocketmail.com", "ymail.com", "aol.com",
        "icloud.com", "me.com", "mac.com", "proton.me", "protonmail.com", "pm.me",
        "web.de", "t-online.de", "freenet.de", "mail.de", "mail.com", "email.com",
        "email.it", "inbox.com", "inbox.lv", "zoho.com", "fastmail.com", "fastmail.fm",
        "hey.com", "tutanota.com", "tuta.io", "yandex.com", "yandex.ru", "mail.ru",
        "bk.ru", "list.ru", "rambler.ru", "libero.it", "virgilio.it", "tiscali.it",
        "alice.it", "tin.it", "inwind.it", "iol.it", "orange.fr", "wanadoo.fr",
        "laposte.net", "free.fr", "sfr.fr", "neuf.fr", "bbox.fr", "seznam.cz",
        "centrum.cz", "wp.pl", "onet.pl", "o2.pl", "interia.pl", "op.pl", "ukr.net",
        "qq.com", "163.com", "126.com", "sina.com", "naver.com", "hanmail.net", "daum.net",
        "rediffmail.com", "bigpond.com", "telenet.be", "skynet.be", "bluewin.ch",
        "ziggo.nl", "kpnmail.nl", "comcast.net", "verizon.net", "att.net", "sbcglobal.net",
        "cox.net", "charter.net", "btinternet.com", "sky.com", "talktalk.net",
        "ntlworld.com", "virginmedia.com", "shaw.ca", "rogers.com", "sympatico.ca",
        "uol.com.br", "bol.com.br", "terra.com.br", "mailinator.com", "guerrillamail.com",
        "10minutemail.com", "yopmail.com", "trashmail.com", "sharklasers.com",
    )
)
# fmt: on


def company_domains(text: str) -> tuple[str, ...]:
    """Return the domains in a field such as Website: one or several, each once, in order."""
    found = (domain_of(part) for part in _SPLIT.split(text[:4000]) if part)
    return tuple(dict.fromkeys(each for each in found if each))


def domain_of(address: str) -> str:
    """Return the bare domain of a web address; empty when it stands for no company."""
    host = re.sub(r"^[a-z][a-z0-9+.-]*:", "", address.strip().casefold()).lstrip("/")
    host = re.split(r"[/?#\\]", host, maxsplit=1)[0].rpartition("@")[2]
    host = re.sub(r":\d*$", "", host).strip(".").removeprefix("www.")
    return host if (host := _ascii(host)) and not is_for_anyone(host) else ""


def email_domain(email: str) -> str:
    """Return the company's domain of an e-mail address; empty for mail that anybody can have."""
    name, at, host = email.strip().rpartition("@")
    return domain_of(host) if name and at and not re.search(r"[/:?#\\]", host) else ""


def is_for_anyone(domain: str) -> bool:
    """Whether `domain` gives mail addresses to everybody."""
    return domain in FREE_MAIL or bool(_EVERYWHERE.fullmatch(domain))


def with_parents(domain: str) -> Iterator[str]:
    """Yield `domain`, then the domains that it is a part of, down to two labels."""
    while "." in domain:
        yield domain
        domain = domain.partition(".")[2]


def _ascii(host: str) -> str:
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return ""
    return host if len(host) <= LONGEST and _DOMAIN.fullmatch(host) else ""
