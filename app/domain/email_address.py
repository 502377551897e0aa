"""E-mail addresses: what an invitation can be sent to, and what counts as one mailbox."""

import re

LONGEST, LONGEST_LOCAL = 254, 64  # RFC 5321 4.5.3.1
_ADDRESS = re.compile(r"[^\s@<>()\[\]\\,;:\"?%\x00-\x1f\x7f]+@[^\s@<>()\[\]\\,;:\"\x00-\x1f\x7f]+")


def is_address(text: str) -> bool:
    """Whether an invitation can be sent to `text`; no quoted local parts, no bare hosts.

    Nothing that does not show, and nothing that an address behind ``mailto:`` would read
    as something else: ``kim?bcc=eve@example.org`` invites two.
    """
    local, _, host = text.rpartition("@")
    labels = host.split(".")
    return bool(
        _ADDRESS.fullmatch(text)
        and text.isprintable()
        and len(local) <= LONGEST_LOCAL
        and len(text) <= LONGEST
        and len(labels) > 1
        and all(map(_is_label, labels))
        and not (local.startswith(".") or local.endswith(".") or ".." in local)
    )


def _is_label(label: str) -> bool:
    plain = "".join(c for c in label if c.isascii() and c not in "-_")
    return label.strip("-") == label != "" and (not plain or plain.isalnum())


def domain_of(address: str) -> str:
    """Return the domain as domains are compared: small, in ASCII where IDNA has a form."""
    host = address.rpartition("@")[2].casefold().rstrip(".")
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def mailbox_of(address: str) -> str:
    """Return the mailbox as a limit counts it: letters small, without what follows a plus."""
    local = address.rpartition("@")[0].casefold()
    return f"{local.partition('+')[0] or local}@{domain_of(address)}"


def with_parents(domain: str) -> list[str]:
    """Return a domain and those above it, but for the top one: a.b.example, b.example."""
    labels = domain.split(".")
    return [".".join(labels[at:]) for at in range(max(1, len(labels) - 1))]
