"""A small file of this user's, written whole and renamed into place: a crash leaves old or new."""

import os
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")


def read_small(path: Path, kind: type[T]) -> T | None:
    """Return what is kept, or None when there is nothing, or nothing that makes sense."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError):  # a damaged file is not worth a failed start
        return None


def write_small(path: Path, value: object) -> None:
    """Keep a value, readable by its owner alone; raise OSError when the disk is full."""
    new = path.with_suffix(".new")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(msgspec.json.encode(value))
    new.replace(path)
