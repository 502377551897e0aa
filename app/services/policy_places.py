"""Where each system keeps what a company decides for its machines."""

import getpass
import importlib
import plistlib
from collections.abc import Mapping
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any, Protocol, cast

import msgspec

Table = Mapping[str, Any]  # section -> fields

LINUX_FILE = Path("/etc/foyer/policy.toml")
MAC_FOLDER, MAC_DOMAIN = Path("/Library/Managed Preferences"), "io.foyer.console"
REGISTRY_KEY = r"Software\Policies\Foyer"


class Registry(Protocol):
    """What is used of the module `winreg`."""

    HKEY_CURRENT_USER: int
    HKEY_LOCAL_MACHINE: int

    def OpenKey(self, key: int, sub_key: str) -> AbstractContextManager[object]:  # noqa: N802
        """Open a key; raise FileNotFoundError."""
        ...

    def QueryInfoKey(self, key: object) -> tuple[int, int, int]:  # noqa: N802
        """Return the numbers of keys and values below, and a time."""
        ...

    def EnumKey(self, key: object, index: int) -> str:  # noqa: N802
        """Return the name of a key below."""
        ...

    def EnumValue(self, key: object, index: int) -> tuple[str, object, int]:  # noqa: N802
        """Return name, value and type."""
        ...


class NoPolicy(Exception):  # noqa: N818 nothing is wrong
    """There is none on this machine."""


def read_toml(path: Path = LINUX_FILE) -> tuple[str, Table]:
    """Return a policy file's name and table; raise NoPolicy, OSError or ValueError."""
    try:
        text = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise NoPolicy from None
    try:
        return str(path), msgspec.toml.decode(text, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{path}: {error}") from error


def read_mac(folder: Path = MAC_FOLDER, user: str = "") -> tuple[str, Table]:
    """Return the managed preferences: the machine's, with the user's where it has none."""
    found, table = [], dict[str, Any]()
    for path in (folder / (user or getpass.getuser()), folder):
        file = path / f"{MAC_DOMAIN}.plist"
        with suppress(FileNotFoundError, NotADirectoryError):
            table = _joined(table, _plist(file))
            found.append(str(file))
    if not found:
        raise NoPolicy
    return found[-1], table


def read_registry(winreg: Registry | None = None) -> tuple[str, Table]:
    """Return the registry's policy: the machine's, with the user's where it has none."""
    registry: Registry = winreg or cast("Registry", importlib.import_module("winreg"))
    found, table = [], dict[str, Any]()
    for name in ("HKEY_CURRENT_USER", "HKEY_LOCAL_MACHINE"):
        with suppress(FileNotFoundError):
            table = _joined(table, _sections(registry, getattr(registry, name)))
            found.append(rf"{name}\{REGISTRY_KEY}")
    if not found:
        raise NoPolicy
    return found[-1], table


def _plist(file: Path) -> dict[str, Any]:
    try:
        known = plistlib.loads(file.read_bytes())
    except plistlib.InvalidFileException as error:
        raise ValueError(f"{file}: {error}") from error
    if not isinstance(known, dict):
        raise ValueError(f"{file} is no dictionary")  # noqa: TRY004 a damaged file, as above
    return {key: value for key, value in known.items() if not key.startswith("Payload")}


def _sections(registry: Registry, root: int) -> dict[str, Any]:
    with registry.OpenKey(root, REGISTRY_KEY) as key:
        count, _, _ = registry.QueryInfoKey(key)
        names = [registry.EnumKey(key, n) for n in range(count)]
    return {name: _values(registry, root, name) for name in names}


def _values(registry: Registry, root: int, section: str) -> dict[str, Any]:
    with registry.OpenKey(root, rf"{REGISTRY_KEY}\{section}") as key:
        _, count, _ = registry.QueryInfoKey(key)
        rows = [registry.EnumValue(key, n) for n in range(count)]
    return {name: value for name, value, _ in rows if name}


def _joined(under: Table, over: Table) -> dict[str, Any]:
    """Return both tables in one; what `over` says counts."""
    sections = dict(under)
    for name, fields in over.items():
        below = sections.get(name)
        if isinstance(below, Mapping) and isinstance(fields, Mapping):
            sections[name] = {**below, **fields}
        else:
            sections[name] = fields
    return sections
