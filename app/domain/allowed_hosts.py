"""Which hosts a company allows: an exact name, or all below one as ``*.example.com``."""

import re
from urllib.parse import urlsplit


def allows(hosts: str, address: str) -> bool:
    """Return whether the host of `address` is in a list with commas or blanks; empty: all are."""
    patterns = [one.lower().rstrip(".") for one in re.split(r"[,;\s]+", hosts) if one]
    try:
        host = (urlsplit(address).hostname or "").rstrip(".").lower()
    except ValueError:
        return not patterns
    return not patterns or any(_fits(pattern, host) for pattern in patterns)


def not_allowed(address: str) -> str:
    """Return why a host (or address) is not spoken to."""
    host = urlsplit(address).hostname if "://" in address else address
    return (
        f"Your company does not allow Foyer to use {host} as Salesforce. Choose the company's own "
        "org, or ask your IT to add the host to Foyer's policy."
    )


def _fits(pattern: str, host: str) -> bool:
    if pattern.startswith("*."):
        return host.endswith(pattern[1:]) and len(host) > len(pattern) - 1
    return host == pattern
