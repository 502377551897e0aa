"""What a mapping page would write for one visitor, line by line."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.describe import ObjectFacts
from app.domain.field_values import BadValueError
from app.domain.mapping import FieldMap, ObjectMap, Policy, Value, Wanted, value_of
from app.domain.matching import Person
from app.domain.push import diff
from app.domain.wire.records import Fact

CHANGE, EQUAL, BLANK, BAD, OFF = "change", "equal", "blank", "bad", "off"


@dataclass(frozen=True, slots=True)
class LinePreview:
    """One line of a page with a real visitor's value.

    `fate` is "change", "equal", "blank" (the visitor has nothing to write),
    "bad" (refused; `words` says why), "off" (never written), or the policy
    that keeps the old value.
    """

    target: str
    label: str
    visitor: str
    policy: Policy
    fate: str
    old: Value = None
    new: Value = None
    source: str = ""  # "form", "chat", "identify", "rep", "visit", "default"
    at: float = 0.0
    words: str = ""


def preview_lines(
    page: ObjectMap,
    known: Mapping[str, Fact],
    facts: ObjectFacts | None = None,
    record: Person | None = None,
) -> tuple[LinePreview, ...]:
    """Return a row for each line; `record` is the one that would be updated, None a new one."""
    return tuple(_row(line, known, facts, record) for line in page.fields)


def _row(
    line: FieldMap, known: Mapping[str, Fact], facts: ObjectFacts | None, record: Person | None
) -> LinePreview:
    field = facts.fields.get(line.target) if facts else None
    label = field.label if field else line.target
    old = record.values.get(line.target) if record else None
    fact = None if line.constant else known.get(line.visitor)
    source, at = (fact.source, fact.at) if fact and fact.value.strip() else ("default", 0.0)

    def row(fate: str, new: Value = None, words: str = "") -> LinePreview:
        said = "" if new is None else source
        return LinePreview(
            line.target, label, line.visitor, line.policy, fate, old, new, said, at, words
        )

    if line.policy is Policy.NEVER:
        return row(OFF)
    try:
        new = value_of(line, {line.visitor: fact.value} if fact else {}, field)
    except BadValueError as error:
        return row(BAD, words=str(error))
    if new is None:
        return row(BLANK)
    return row(_fate(line, record, new), new)


def _fate(line: FieldMap, record: Person | None, new: Value) -> str:
    found = diff(record, [Wanted(line.target, new, line.policy, line.visitor)])
    if found.changes:
        return CHANGE
    return EQUAL if found.equal else line.policy.value
