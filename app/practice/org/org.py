"""What every resource of the org works on."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.practice.org.conduct import Conduct
from app.practice.org.cursors import Cursors
from app.practice.org.duplicates import DuplicateRules
from app.practice.org.records import Records
from app.practice.org.schema import SObject
from app.practice.org.stamps import Stamps


def no_guard(_name: str) -> None:
    """Let every write pass."""


@dataclass(frozen=True, slots=True)
class Org:
    """Objects, records and rules of one org."""

    objects: dict[str, SObject]
    records: Records
    rules: DuplicateRules
    now: Callable[[], float]
    stamps: Stamps = field(default_factory=Stamps)  # when describe last changed
    cursors: Cursors = field(default_factory=Cursors)
    conduct: Conduct = field(default_factory=Conduct)
    guard: Callable[[str], None] = no_guard  # may refuse a write to an object
