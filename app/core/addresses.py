"""What an address says about where it leads."""

import ipaddress
import re

_LOGIN = re.compile(r"//[^/?#]*@")


def is_loopback(host: str | None) -> bool:
    """Whether `host` names this machine and nothing else."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host or "").is_loopback
    except ValueError:
        return False


def without_login(address: str) -> str:
    """Return an address to be shown: without the name and the password that may be in it."""
    return _LOGIN.sub("//", address)
