"""What every resource of the org works on."""

from collections.abc import Callable
from dataclasses import dataclass

from app.practice.org.duplicates import DuplicateRules
from app.practice.org.records import Records
from app.practice.org.schema import SObject


def no_guard(_name: str) -> None:
    """Let every write pass."""


@dataclass(frozen=True, slots=True)
class Org:
    """Objects, records and rules of one org."""

    objects: dict[str, SObject]
    records: Records
    rules: DuplicateRules
    now: Callable[[], float]
    changed: float = 0.0  # when describe last changed (Unix seconds)
    guard: Callable[[str], None] = no_guard  # may refuse a write to an object
