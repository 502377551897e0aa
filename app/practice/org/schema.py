"""Objects and fields of the practice org, with the lengths and rules of a fresh Salesforce org."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypedDict, Unpack

Value = str | int | float | bool | None
Row = dict[str, Value]


class Options(TypedDict, total=False):
    """What any field may say besides its name, type and label."""

    required: bool
    write: str
    default: Value
    restricted: bool
    id_lookup: bool
    unique: bool
    filterable: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One field; `write` holds "c" (on create) and "u" (on update)."""

    name: str
    type: str
    label: str
    length: int = 0
    required: bool = False
    write: str = "cu"
    default: Value = None
    values: tuple[str, ...] = ()
    restricted: bool = False
    refers: tuple[str, ...] = ()
    relation: str = ""
    id_lookup: bool = False
    unique: bool = False
    filterable: bool = True

    @property
    def custom(self) -> bool:
        """Whether the customer made it."""
        return self.name.endswith("__c")


@dataclass(frozen=True, slots=True)
class Child:
    """A relationship seen from the parent: (SELECT … FROM name)."""

    name: str
    object: str
    field: str


@dataclass(frozen=True, slots=True)
class SObject:
    """One object."""

    name: str
    prefix: str
    label: str
    plural: str
    fields: dict[str, Field]
    children: tuple[Child, ...] = ()

    def relation(self, name: str) -> Field | None:
        """Return the lookup field behind a relationship name, in any case."""
        wanted = name.casefold()
        return next((f for f in self.fields.values() if f.relation.casefold() == wanted), None)

    def named(self, name: str) -> Field | None:
        """Return the field of that name, in any case."""
        wanted = name.casefold()
        return next((f for f in self.fields.values() if f.name.casefold() == wanted), None)


def text(name: str, label: str, length: int, **more: Unpack[Options]) -> Field:
    """Return a text field."""
    return Field(name, "string", label, length, **more)


def pick(
    name: str, label: str, values: Iterable[str], length: int = 255, **more: Unpack[Options]
) -> Field:
    """Return a picklist field."""
    return Field(name, "picklist", label, length, values=tuple(values), **more)


def refer(name: str, label: str, *objects: str, **more: Unpack[Options]) -> Field:
    """Return a lookup to one of `objects`."""
    relation = name.removesuffix("Id")
    return Field(name, "reference", label, 18, refers=objects, relation=relation, **more)


def flag(name: str, label: str, write: str = "cu") -> Field:
    """Return a checkbox."""
    return Field(name, "boolean", label, default=False, write=write)


def moment(name: str, label: str, **more: Unpack[Options]) -> Field:
    """Return a date and time."""
    return Field(name, "datetime", label, **more)


def sobject(name: str, prefix: str, plural: str, *fields: Field, label: str = "") -> SObject:
    """Return an object with its own fields and the ones that every record has."""
    own = (
        Field("Id", "id", f"{label or name} ID", 18, write=""),
        *fields,
        flag("IsDeleted", "Deleted", write=""),
        moment("CreatedDate", "Created Date", write=""),
        refer("CreatedById", "Created By ID", "User", write=""),
        moment("LastModifiedDate", "Last Modified Date", write=""),
        refer("LastModifiedById", "Last Modified By ID", "User", write=""),
        moment("SystemModstamp", "System Modstamp", write=""),
    )
    return SObject(name, prefix, label or name, plural, {f.name: f for f in own})
