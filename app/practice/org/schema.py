"""Objects and fields of the practice org, with the lengths and rules of a fresh Salesforce org."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypedDict, Unpack

Value = str | int | float | bool | None
Row = dict[str, Value]
STAMPED = {"CreatedDate", "CreatedById", "LastModifiedDate", "LastModifiedById", "SystemModstamp"}


class Options(TypedDict, total=False):
    """What any field may say besides its name, type and label; see `Field`."""

    required: bool
    write: str
    default: Value
    restricted: bool
    id_lookup: bool
    unique: bool
    filterable: bool
    inactive: frozenset[str]
    controller: str
    valid: Mapping[str, tuple[str, ...]]
    formula: str
    derive: Callable[[Row], Value]
    mask: str
    compound: str
    relation: str
    child: str
    fls: bool | None
    kind: str


class Sizes(Options, total=False):
    """What a field of a free type may say too."""

    length: int
    values: tuple[str, ...]
    precision: int
    scale: int


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an object.

    `write` holds "c" (on create) and "u" (on update); `required` means never null.
    `inactive` values stay listed and are not to be chosen; `valid` holds, per value
    of a dependent picklist, the values of `controller` that allow it. A formula has
    its text and `derive`, which works it out of the row. `mask` makes an auto number
    ("L-{0000}"). `child` is the relationship's name seen from the parent. `fls` says
    whether field-level security applies, where the rule of thumb is wrong; `kind` is
    describe's extraTypeInfo.
    """

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
    child: str = ""
    id_lookup: bool = False
    unique: bool = False
    filterable: bool = True
    precision: int = 0
    scale: int = 0
    inactive: frozenset[str] = frozenset()
    controller: str = ""
    valid: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    formula: str = ""
    derive: Callable[[Row], Value] | None = None
    mask: str = ""
    compound: str = ""
    fls: bool | None = None
    kind: str = ""

    @property
    def custom(self) -> bool:
        """Whether the customer made it."""
        return self.name.endswith("__c")

    @property
    def many(self) -> bool:
        """Whether it looks up records of several objects."""
        return len(self.refers) > 1


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

    @property
    def custom(self) -> bool:
        """Whether the customer made it."""
        return self.name.endswith("__c")

    def relation(self, name: str) -> Field | None:
        """Return the lookup field behind a relationship name, in any case."""
        wanted = name.casefold()
        return next((f for f in self.fields.values() if f.relation.casefold() == wanted), None)

    def named(self, name: str) -> Field | None:
        """Return the field of that name, in any case."""
        if name in self.fields:
            return self.fields[name]
        wanted = name.casefold()
        return next((f for f in self.fields.values() if f.name.casefold() == wanted), None)

    def child(self, name: str) -> Child | None:
        """Return the relationship to children of that name, in any case."""
        wanted = name.casefold()
        return next((c for c in self.children if c.name.casefold() == wanted), None)


def text(name: str, label: str, length: int, **more: Unpack[Options]) -> Field:
    """Return a text field."""
    return Field(name, "string", label, length, **more)


def area(name: str, label: str, length: int = 32000, **more: Unpack[Options]) -> Field:
    """Return a text area; one of more than 255 characters cannot be filtered."""
    more = {"filterable": length <= 255, "kind": "plaintextarea", **more}
    return Field(name, "textarea", label, length, **more)


def of(kind: str, name: str, label: str, /, **more: Unpack[Sizes]) -> Field:
    """Return a field of any type."""
    return Field(name, kind, label, **more)


def pick(
    name: str, label: str, values: Iterable[str], length: int = 255, **more: Unpack[Options]
) -> Field:
    """Return a picklist field."""
    return Field(name, "picklist", label, length, values=tuple(values), **more)


def money(name: str, label: str, scale: int = 2, **more: Unpack[Options]) -> Field:
    """Return an amount of money."""
    return Field(name, "currency", label, precision=18, scale=scale, **more)


def refer(name: str, label: str, *objects: str, **more: Unpack[Options]) -> Field:
    """Return a lookup to one of `objects`; its relationship is named after it."""
    own = name.removesuffix("__c") + "__r" if name.endswith("__c") else name.removesuffix("Id")
    more = {"relation": own, **more}
    return Field(name, "reference", label, 18, refers=objects, **more)


def flag(name: str, label: str, write: str = "cu", *, fls: bool | None = None) -> Field:
    """Return a checkbox."""
    return Field(name, "boolean", label, required=True, default=False, write=write, fls=fls)


def moment(name: str, label: str, **more: Unpack[Options]) -> Field:
    """Return a date and time."""
    return Field(name, "datetime", label, **more)


def day(name: str, label: str, **more: Unpack[Options]) -> Field:
    """Return a date."""
    return Field(name, "date", label, **more)


def sobject(name: str, prefix: str, plural: str, *fields: Field, label: str = "") -> SObject:
    """Return an object with its own fields and the ones that every record has."""
    own = (
        Field("Id", "id", f"{label or name} ID", 18, required=True, write=""),
        *fields,
        flag("IsDeleted", "Deleted", write=""),
        moment("CreatedDate", "Created Date", write="", required=True),
        refer("CreatedById", "Created By ID", "User", write="", required=True),
        moment("LastModifiedDate", "Last Modified Date", write="", required=True),
        refer("LastModifiedById", "Last Modified By ID", "User", write="", required=True),
        moment("SystemModstamp", "System Modstamp", write="", required=True),
    )
    return SObject(name, prefix, label or name, plural, {f.name: f for f in own})
