"""Experiences that the messenger runs for a visitor, from a file.

The file is TOML with a list of tables, ``[[experiences]]``, or JSON with a list of
objects: ``name`` as pages call it, ``message`` as the visitor reads it, ``selector`` of
what starts it by a click, ``track``, the events that it announces, and ``lists`` of
companies whose visitors it greets on arrival. The tables may
also stand in the hub's own configuration.
"""

from pathlib import Path

import msgspec


class ExperiencesError(ValueError):
    """The file cannot be used; the text says why."""


class Experience(msgspec.Struct, frozen=True, omit_defaults=True):
    """One experience."""

    name: str
    message: str = ""
    selector: str = ""
    track: list[str] = []
    lists: list[str] = []  # of companies; it starts when a visitor of one arrives

    @property
    def public(self) -> "Experience":
        """What pages may read: not which lists there are."""
        return msgspec.structs.replace(self, lists=[])


class _File(msgspec.Struct, frozen=True):
    experiences: list[Experience] = []


def resolve(given: str | list[Experience], folder: Path) -> list[Experience]:
    """Return experiences given as such, or by the name of a file that counts from `folder`."""
    if isinstance(given, str):
        return read(folder / given) if given else []
    return given


def read(path: Path) -> list[Experience]:
    """Return the experiences in `path`; raise ExperiencesError."""
    try:
        text = path.read_bytes()
        if path.suffix == ".json":
            return msgspec.json.decode(text, type=list[Experience])
        return msgspec.toml.decode(text, type=_File).experiences
    except OSError as error:
        raise ExperiencesError(f"{path} cannot be read: {error.strerror}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ExperiencesError(f"{path}: {error}. Correct it.") from error
