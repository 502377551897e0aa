"""What an org's describe shows of its objects: fields, parents and related objects.

Field-level security takes a field out of describe altogether, so "not here" means
"not there, or not for this user".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field that the user may read."""

    name: str
    label: str
    type: str  # Salesforce's own: "string", "picklist", "currency" …
    filterable: bool = True
    values: tuple[tuple[str, str], ...] = ()  # value and label, inactive ones included
    restricted: bool = False
    refers: tuple[str, ...] = ()  # objects that a lookup may point to
    relation: str = ""  # name of the parent in a path: "Owner"


@dataclass(frozen=True, slots=True)
class ChildShape:
    """A related object: its records point here through one of their fields."""

    object: str
    through: str  # the lookup field of the related object
    relation: str = ""


@dataclass(frozen=True, slots=True)
class ObjectShape:
    """One object that the user may read."""

    name: str
    label: str
    fields: Mapping[str, FieldShape] = field(default_factory=dict)
    children: tuple[ChildShape, ...] = ()
    plural: str = ""

    def parent(self, relation: str) -> FieldShape | None:
        """Return the lookup behind the name of a parent."""
        found = (f for f in self.fields.values() if f.relation == relation and relation)
        return next(found, None)

    def child(self, name: str, through: str) -> ChildShape | None:
        """Return the related object `name` whose records point here by `through`."""
        found = (c for c in self.children if (c.object, c.through) == (name, through))
        return next(found, None)


Shapes = Mapping[str, ObjectShape]


def shape_of(describe: Mapping[str, Any]) -> ObjectShape:
    """Return the shape of an object from its whole describe answer."""
    name = str(describe.get("name", ""))
    fields = [_field(each) for each in _rows(describe.get("fields")) if each.get("name")]
    children = [_child(each) for each in _rows(describe.get("childRelationships"))]
    return ObjectShape(
        name=name,
        label=str(describe.get("label") or name),
        fields={each.name: each for each in fields},
        children=tuple(each for each in children if each.object and each.through),
        plural=str(describe.get("labelPlural") or describe.get("label") or name),
    )


def _field(given: Mapping[str, Any]) -> FieldShape:
    values = [v for v in _rows(given.get("picklistValues")) if v.get("value") is not None]
    return FieldShape(
        name=str(given["name"]),
        label=str(given.get("label") or given["name"]),
        type=str(given.get("type") or "string"),
        filterable=bool(given.get("filterable", True)),
        values=tuple((str(v["value"]), str(v.get("label") or v["value"])) for v in values),
        restricted=bool(given.get("restrictedPicklist")),
        refers=tuple(str(each) for each in given.get("referenceTo") or ()),
        relation=str(given.get("relationshipName") or ""),
    )


def _child(given: Mapping[str, Any]) -> ChildShape:
    return ChildShape(
        object=str(given.get("childSObject") or ""),
        through=str(given.get("field") or ""),
        relation=str(given.get("relationshipName") or ""),
    )


def _rows(given: object) -> Iterable[Mapping[str, Any]]:
    return [each for each in given if isinstance(each, Mapping)] if isinstance(given, list) else []
