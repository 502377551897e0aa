r"""What the company decides for every console of its fleet, over whatever a rep or a shell sets.

One table of sections and fields, with the names of the settings file, where each system keeps
such things: ``/etc/foyer/policy.toml`` on Linux; the managed preferences of the domain
``io.foyer.console`` on macOS, one dictionary for each section; on Windows the registry key
``Software\Policies\Foyer`` of the machine, then of the user, one key for each section.

Decided: a policy speaks as an environment that nobody can change, so that all that is said of
managed settings holds for it too. A policy that cannot be read stops the program: without it a
console might go where the company does not want it. Names that are not known are told and left
alone, since a policy may be newer than a console. So are secrets: everybody on the machine can
read a policy.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from app.services.policy_places import NoPolicy, Table, read_mac, read_registry, read_toml

Names = Mapping[str, Iterable[str]]  # section -> fields
# Foyer sends no telemetry at all; a policy may say so for the record.
WITHOUT_SETTING = {("telemetry", "enabled")}


class PolicyError(ValueError):
    """The company's policy cannot be used; the text says where it is and what to do."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What is decided.

    Attributes:
        origin: where it was read; empty when there is none.
        values: (section, field) -> value as text.
    """

    origin: str = ""
    values: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def over(self, environment: Mapping[str, str]) -> Mapping[str, str]:
        """Return the environment with what the policy decides in it."""
        return {**environment, **{variable(*name): v for name, v in self.values.items()}}

    def without(self, names: Names) -> "Policy":
        """Return what is decided of everything else."""
        left_out = {(section, name) for section, fields in names.items() for name in fields}
        kept = {key: value for key, value in self.values.items() if key not in left_out}
        return Policy(self.origin, kept)

    def unknown(self, known: Names) -> list[str]:
        """Return names that no setting of this version has, as ``section.field``."""
        names = {(section, name) for section, fields in known.items() for name in fields}
        return sorted(".".join(n) for n in self.values if n not in names | WITHOUT_SETTING)


def variable(section: str, name: str) -> str:
    """Return the environment variable of a setting."""
    return f"FOYER_{section}_{name}".upper()


def machine_policy() -> Policy:
    """Return this machine's policy; raise PolicyError when there is one that cannot be read."""
    return policy_of(_reader())


def policy_of(read: Callable[[], tuple[str, Table]]) -> Policy:
    """Return what `read` finds: where, and sections of fields; raise PolicyError."""
    try:
        origin, table = read()
    except NoPolicy:
        return Policy()
    except (OSError, ValueError) as error:
        raise PolicyError(
            f"Your company's policy for Foyer cannot be read ({error}). Foyer does not start "
            "without it; tell your IT."
        ) from error
    return Policy(origin, dict(_flat(table, origin)))


def _reader() -> Callable[[], tuple[str, Table]]:
    if sys.platform == "win32":
        return read_registry
    return read_mac if sys.platform == "darwin" else read_toml


def _flat(table: Table, origin: str) -> Iterable[tuple[tuple[str, str], str]]:
    for section, fields in table.items():
        if not isinstance(fields, Mapping):
            raise PolicyError(
                f"Your company's policy for Foyer ({origin}) has the value {section} outside of a "
                "section. Foyer does not start without it; tell your IT."
            )
        for name, value in fields.items():
            yield (section.lower(), name.lower()), _text(value)


def _text(value: object) -> str:
    """Return a value as the environment would have it."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case list() | tuple():
            return ",".join(_text(one) for one in value)
        case _:
            return str(value)


def names_of(kind: type[msgspec.Struct]) -> Names:
    """Return the sections and fields of settings, for `Policy.unknown`."""
    return {
        section.name: [one.name for one in msgspec.structs.fields(section.type)]
        for section in msgspec.structs.fields(kind)
    }
