"""Finds the few records that a condition can hold for, as the indexes of a real org do."""

from collections.abc import Iterable, Mapping

from app.practice.org.records import INDEXED, Records
from app.practice.org.schema import Row, SObject, Value
from app.practice.org.soql import Compare, Condition, Logic


def near(
    objects: Mapping[str, SObject], records: Records, source: SObject, condition: Condition
) -> list[Row] | None:
    """Return all records that the condition holds for, and maybe more; None: no index helps."""
    if isinstance(condition, Compare):
        return _equal(objects, records, source, condition)
    found = [near(objects, records, source, part) for part in condition.parts]
    known = [rows for rows in found if rows is not None]
    if condition.operator == "AND":
        return min(known, key=len, default=None)
    return _union(known) if _all_known(condition, found) else None


def _all_known(condition: Logic, found: list[list[Row] | None]) -> bool:
    return condition.operator == "OR" and None not in found


def _equal(
    objects: Mapping[str, SObject], records: Records, source: SObject, compare: Compare
) -> list[Row] | None:
    if compare.operator != "=" or not isinstance(compare.value, str):
        return None
    match compare.path.split("."):
        case [name] if name in INDEXED and name in source.fields:
            return list(records.near(source.name, name, compare.value))
        case [relation, name] if name in INDEXED:
            return _behind(objects, records, source, relation, name, compare.value)
    return None


def _behind(
    objects: Mapping[str, SObject],
    records: Records,
    source: SObject,
    relation: str,
    name: str,
    value: Value,
) -> list[Row] | None:
    """Return the records whose parent has the value."""
    lookup = source.relation(relation)
    if lookup is None or lookup.name not in INDEXED or len(lookup.refers) != 1:
        return None
    parent = lookup.refers[0]
    if name not in objects[parent].fields:
        return None
    parents = records.near(parent, name, value)
    return _union([list(records.near(source.name, lookup.name, p["Id"])) for p in parents])


def _union(found: Iterable[list[Row]]) -> list[Row]:
    known = {str(row["Id"]): row for rows in found for row in rows}
    return [known[record] for record in sorted(known)]
