"""Objects about objects: EntityDefinition, FieldDefinition, EntityParticle, PicklistValueInfo.

They are asked by `tooling/query` or plain `query`, and take less than other objects do:
no OR, NOT, != or COUNT(), a filter on the object is needed, and LIMIT is ignored.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from app.practice.org.access import User
from app.practice.org.describe import LISTED, picklist, shown_fields
from app.practice.org.errors import OrgError, malformed_query, no_such_column, refusal
from app.practice.org.schema import Field, SObject
from app.practice.org.soql import Compare, Condition, Logic, Query

Fact = dict[str, Any]
ABOUT = ("EntityDefinition", "FieldDefinition", "EntityParticle", "PicklistValueInfo")
NEEDED = {
    "FieldDefinition": ("EntityDefinitionId", "EntityDefinition.QualifiedApiName", "DurableId"),
    "EntityParticle": ("EntityDefinitionId", "EntityDefinition.QualifiedApiName", "DurableId"),
    "PicklistValueInfo": (
        "EntityParticleId",
        "EntityParticle.EntityDefinitionId",
        "EntityParticle.EntityDefinition.QualifiedApiName",
        "DurableId",
    ),
}
TYPE_WORDS = {
    "string": "Text",
    "textarea": "Long Text Area",
    "reference": "Lookup",
    "int": "Number",
}
TYPE_WORDS |= {
    "boolean": "Checkbox",
    "datetime": "Date/Time",
    "multipicklist": "Picklist (Multi-Select)",
}


class Tooling:
    """Answers queries about the objects that a user sees."""

    def __init__(self, objects: Mapping[str, SObject], user: User) -> None:
        self._objects = objects
        self._user = user
        self._facts: dict[str, Callable[[SObject], Iterator[Fact]]] = {
            "EntityDefinition": self._entities,
            "FieldDefinition": self._definitions,
            "EntityParticle": self._particles,
            "PicklistValueInfo": self._picklists,
        }

    def answer(self, query: Query, base: str) -> dict[str, Any]:
        """Return the rows; `base` is the address of the tooling API; raise OrgError."""
        name = next((n for n in ABOUT if n.casefold() == query.source.casefold()), "")
        if not name or not self._user.may("R", name):
            raise refusal("INVALID_TYPE", f"sObject type '{query.source}' is not supported.", None)
        if not query.columns:
            raise _unsupported("COUNT()")
        wanted = list(_compares(query.where))
        _check_filter(name, wanted)
        facts = [
            fact
            for kind in self._objects.values()
            if kind.prefix and self._user.may("R", kind.name)
            for fact in self._facts[name](kind)
        ]
        found = [fact for fact in facts if all(_holds(each, fact, name) for each in wanted)]
        rows = [_shaped(fact, query, name, base) for fact in found]
        size = len(rows)
        more = {"queryLocator": None, "entityTypeName": name, "size": size}
        return {"totalSize": size, "done": True, "records": rows, **more}

    def _entities(self, kind: SObject) -> Iterator[Fact]:
        yield {"DurableId": kind.name, "QualifiedApiName": kind.name, **_entity(kind)}

    def _definitions(self, kind: SObject) -> Iterator[Fact]:
        """Yield what the admin made or could make: every field, seen by this user or not."""
        for column in kind.fields.values():
            if column.type != "junction":
                yield {
                    **_of_field(column, kind),
                    "DataType": _words(column),
                    "IsCalculated": bool(column.formula),
                    "IsNillable": not column.required,
                }

    def _particles(self, kind: SObject) -> Iterator[Fact]:
        """Yield what describe shows to this user."""
        for column in shown_fields(kind, self._user):
            yield {
                **_of_field(column, kind),
                "FieldDefinitionId": f"{kind.name}.{column.name}",
                "Name": column.name,
                "DataType": column.type,
                "IsCreatable": self._user.writes(kind.name, column, "c"),
                "IsUpdatable": self._user.writes(kind.name, column, "u"),
                "IsNillable": not column.required,
                "IsCalculated": bool(column.formula),
                "IsApiFilterable": column.filterable,
                "IsDependentPicklist": bool(column.controller),
            }

    def _picklists(self, kind: SObject) -> Iterator[Fact]:
        for column in shown_fields(kind, self._user):
            if column.type not in LISTED:
                continue
            particle = f"{kind.name}.{column.name}"
            for number, value in enumerate(picklist(column, kind)):
                yield {
                    "DurableId": f"{particle}.{number}",
                    "EntityParticleId": particle,
                    "EntityParticle.QualifiedApiName": column.name,
                    "EntityParticle.EntityDefinitionId": kind.name,
                    "EntityParticle.EntityDefinition.QualifiedApiName": kind.name,
                    "Value": value["value"],
                    "Label": value["label"],
                    "IsActive": value["active"],
                    "IsDefaultValue": value["defaultValue"],
                    "ValidFor": value["validFor"],
                }


def _entity(kind: SObject) -> Fact:
    return {
        "DeveloperName": kind.name.removesuffix("__c"),
        "Label": kind.label,
        "MasterLabel": kind.label,
        "PluralLabel": kind.plural,
        "KeyPrefix": kind.prefix,
        "IsQueryable": True,
        "IsCustomSetting": False,
    }


def _of_field(column: Field, kind: SObject) -> Fact:
    return {
        "DurableId": f"{kind.name}.{column.name}",
        "EntityDefinitionId": kind.name,
        "EntityDefinition.QualifiedApiName": kind.name,
        "QualifiedApiName": column.name,
        "DeveloperName": column.name.removesuffix("__c"),
        "Label": column.label,
        "Length": column.length,
        "ReferenceTo": {"referenceTo": list(column.refers)} if column.refers else None,
        "RelationshipName": column.relation or None,
    }


def _words(column: Field) -> str:
    word = TYPE_WORDS.get(column.type, column.type.capitalize())
    if column.refers:
        return f"{word}({','.join(column.refers)})"
    return f"{word}({column.length})" if word == "Text" else word


def _compares(condition: Condition | None) -> Iterator[Compare]:
    """Yield what must all hold; raise OrgError for what these objects do not take."""
    match condition:
        case None:
            return
        case Logic(operator="AND", parts=parts):
            for part in parts:
                yield from _compares(part)
        case Logic(operator=operator):
            raise _unsupported(operator)
        case Compare(operator="=" | "IN"):
            yield condition
        case Compare(operator=operator):
            raise _unsupported(operator)


def _check_filter(name: str, wanted: list[Compare]) -> None:
    needed = NEEDED.get(name, ())
    given = {each.path.casefold() for each in wanted}
    if needed and not given & {each.casefold() for each in needed}:
        columns = ",".join(each for each in needed if "." not in each)
        message = f"A filter on a reified column is required [{columns}]"
        raise refusal("EXTERNAL_OBJECT_EXCEPTION", message, None)


def _holds(compare: Compare, fact: Fact, name: str) -> bool:
    value = fact[_key(compare.path, fact, name)]
    wanted = compare.value if isinstance(compare.value, tuple) else (compare.value,)
    return _folded(value) in {_folded(each) for each in wanted}


def _folded(value: object) -> object:
    return value.casefold() if isinstance(value, str) else str(value)


def _key(path: str, fact: Fact, name: str) -> str:
    key = next((each for each in fact if each.casefold() == path.casefold()), None)
    if key is None:
        raise no_such_column(path, name)
    return key


def _shaped(fact: Fact, query: Query, name: str, base: str) -> Fact:
    url = f"{base}/sobjects/{name}/{fact['DurableId']}"
    row: Fact = {"attributes": {"type": name, "url": url}}
    for column in query.columns:
        if isinstance(column, Query):
            raise malformed_query("a sub-select is not supported here")
        key = _key(column, fact, name)
        *steps, last = key.split(".")
        place = row
        for step in steps:
            place = place.setdefault(step, {"attributes": {"type": step, "url": ""}})
        place[last] = fact[key]
    return row


def _unsupported(what: str) -> OrgError:
    message = (
        "The requested operation is not yet supported by this SObject storage type, contact "
        f"salesforce.com support for more information. ({what})"
    )
    return refusal("EXTERNAL_OBJECT_UNSUPPORTED_EXCEPTION", message, None)
