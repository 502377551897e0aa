"""Salesforce's describe answers, reduced to the facts that the rules need."""

from collections.abc import Mapping
from typing import Any

from app.domain.describe import FieldFacts, ObjectFacts, PickValue, RecordType


def reduced(describe: Mapping[str, Any]) -> ObjectFacts:
    """Return the few facts of a whole describe; what is missing counts as harmless."""
    return ObjectFacts(
        name=str(describe.get("name", "")),
        label=str(describe.get("label") or describe.get("name", "")),
        createable=bool(describe.get("createable", True)),
        updateable=bool(describe.get("updateable", True)),
        fields={str(f["name"]): _facts(f) for f in describe.get("fields") or () if "name" in f},
        record_types=tuple(
            _record_type(each)
            for each in describe.get("recordTypeInfos") or ()
            if each.get("recordTypeId")
        ),
    )


def _facts(known: Mapping[str, Any]) -> FieldFacts:
    return FieldFacts(
        label=str(known.get("label") or known["name"]),
        type=str(known.get("type", "string")),
        length=int(known.get("length") or 0),
        createable=bool(known.get("createable", True)),
        updateable=bool(known.get("updateable", True)),
        unique_key=bool(known.get("externalId") and known.get("unique")),
        picks=tuple(_pick(each) for each in known.get("picklistValues") or ()),
        restricted=bool(known.get("restrictedPicklist")),
        name=str(known["name"]),
        digits=int(known.get("digits") or 0),
        precision=int(known.get("precision") or 0),
        scale=int(known.get("scale") or 0),
        nillable=bool(known.get("nillable", True)),
        defaulted=bool(known.get("defaultedOnCreate")),
        calculated=bool(known.get("calculated")),
        auto_number=bool(known.get("autoNumber")),
        name_field=bool(known.get("nameField")),
        compound=str(known.get("compoundFieldName") or ""),
        controller=str((known.get("dependentPicklist") and known.get("controllerName")) or ""),
        refers=tuple(str(name) for name in known.get("referenceTo") or ()),
    )


def _pick(value: Mapping[str, Any]) -> PickValue:
    text = str(value.get("value"))
    return PickValue(
        value=text,
        label=str(value.get("label") or text),
        active=bool(value.get("active", True)),
        default=bool(value.get("defaultValue")),
        valid_for=str(value.get("validFor") or ""),
    )


def _record_type(known: Mapping[str, Any]) -> RecordType:
    return RecordType(
        id=str(known["recordTypeId"]),
        name=str(known.get("name") or ""),
        active=bool(known.get("active", True)),
        available=bool(known.get("available", True)),
        default=bool(known.get("defaultRecordTypeMapping")),
        master=bool(known.get("master")),
    )
