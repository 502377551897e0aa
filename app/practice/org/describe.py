"""Describe answers: what this user sees of an object, in Salesforce's shape."""

import base64
from collections.abc import Sequence
from typing import Any

from app.practice.org.access import User
from app.practice.org.schema import Child, Field, Row, SObject

MASTER = "012000000000000AAA"
JUNCTIONS = ["ToIds", "CcIds", "BccIds"]
SOAP = {"id": "tns:ID", "reference": "tns:ID", "int": "xsd:int", "boolean": "xsd:boolean"}
SOAP |= dict.fromkeys(("currency", "double", "percent"), "xsd:double")
SOAP |= {"date": "xsd:date", "datetime": "xsd:dateTime", "address": "urn:address"}
LISTED = {"picklist", "multipicklist", "combobox"}
NUMBERS = {"currency", "double", "percent"}
UNGROUPED = NUMBERS | {"datetime", "address", "combobox", "multipicklist"}
FILLED_BY_ORG = {"id", "boolean", "datetime", "reference"}
PEOPLE = {"Lead", "Contact", "Account"}


def describe(kind: SObject, user: User, version: str, types: Sequence[Row] = ()) -> dict[str, Any]:
    """Return the whole describe of an object for one user.

    `types` are its RecordType rows, the user's default first.
    """
    return {
        **summary(kind, user, version),
        "actionOverrides": [],
        "childRelationships": [
            _child(child) for child in kind.children if user.may("R", child.object)
        ],
        "compactLayoutable": True,
        "extendedBy": None,
        "extendsInterfaces": None,
        "fields": [_field(f, kind, user) for f in shown_fields(kind, user)],
        "implementedBy": None,
        "implementsInterfaces": None,
        "listviewable": None,
        "lookupLayoutable": None,
        "namedLayoutInfos": [],
        "networkScopeFieldName": None,
        "recordTypeInfos": _record_types(kind, version, types),
        "searchLayoutable": True,
        "sobjectDescribeOption": "FULL",
        "supportedScopes": [{"label": f"All {kind.plural.lower()}", "name": "everything"}],
    }


def summary(kind: SObject, user: User, version: str) -> dict[str, Any]:
    """Return an object as the list of objects names it."""
    base = f"/services/data/{version}/sobjects/{kind.name}"
    person = kind.name in PEOPLE
    return {
        "activateable": False,
        "associateEntityType": None,
        "associateParentEntity": None,
        "createable": user.may("C", kind.name),
        "custom": kind.custom,
        "customSetting": False,
        "deepCloneable": False,
        "defaultImplementation": None,
        "deletable": user.may("D", kind.name),
        "deprecatedAndHidden": False,
        "feedEnabled": person,
        "hasSubtypes": False,
        "isInterface": False,
        "isSubtype": False,
        "keyPrefix": kind.prefix or None,
        "label": kind.label,
        "labelPlural": kind.plural,
        "layoutable": True,
        "mergeable": person,
        "mruEnabled": person,
        "name": kind.name,
        "queryable": user.may("R", kind.name),
        "replicateable": True,
        "retrieveable": user.may("R", kind.name),
        "searchable": True,
        "triggerable": True,
        "undeletable": True,
        "updateable": user.may("E", kind.name),
        "urls": {"sobject": base, "describe": f"{base}/describe", "rowTemplate": f"{base}/{{ID}}"},
    }


def shown_fields(kind: SObject, user: User) -> list[Field]:
    """Return the fields that describe lists; lists of ids are known to their relationship alone."""
    return [f for f in kind.fields.values() if f.type != "junction" and user.sees(kind.name, f)]


def _field(column: Field, kind: SObject, user: User) -> dict[str, Any]:
    return {**_constants(column), **_sizes(column), **_own(column, kind, user)}


def _own(column: Field, kind: SObject, user: User) -> dict[str, Any]:
    return {
        "createable": user.writes(kind.name, column, "c"),
        "custom": column.custom,
        "defaultValue": None if str(column.default).startswith("@") else column.default,
        "defaultedOnCreate": _defaulted(column),
        "externalId": column.unique,
        "filterable": column.filterable,
        "idLookup": column.id_lookup or column.type == "id",
        "label": column.label,
        "name": column.name,
        "nameField": column.name == "Name",
        "namePointing": column.many,
        "nillable": not column.required,
        "permissionable": _permissionable(column),
        "picklistValues": picklist(column, kind) if column.type in LISTED else [],
        "polymorphicForeignKey": column.many,
        "referenceTo": list(column.refers),
        "relationshipName": column.relation or None,
        "restrictedPicklist": column.restricted,
        "soapType": SOAP.get(column.type, "xsd:string"),
        "type": column.type,
        "unique": column.unique,
        "updateable": user.writes(kind.name, column, "u"),
    }


def _sizes(column: Field) -> dict[str, Any]:
    fixed = column.type in {"id", "reference"}
    return {
        "byteLength": column.length if fixed else column.length * 3,
        "digits": 8 if column.type == "int" else 0,
        "length": column.length,
        "precision": column.precision,
        "scale": column.scale,
    }


def _constants(column: Field) -> dict[str, Any]:
    typed = column.type
    return {
        "aggregatable": column.filterable and typed not in {"boolean", "address"},
        "aiPredictionField": False,
        "autoNumber": bool(column.mask),
        "calculated": bool(column.formula),
        "calculatedFormula": column.formula or None,
        "cascadeDelete": False,
        "caseSensitive": False,
        "compoundFieldName": column.compound or None,
        "controllerName": column.controller or None,
        "defaultValueFormula": None,
        "dependentPicklist": bool(column.controller),
        "deprecatedAndHidden": False,
        "displayLocationInDecimal": False,
        "encrypted": False,
        "extraTypeInfo": column.kind or None,
        "filteredLookupInfo": None,
        "formulaTreatNullNumberAsZero": False,
        "groupable": column.filterable and typed not in UNGROUPED,
        "highScaleNumber": False,
        "htmlFormatted": False,
        "inlineHelpText": None,
        "mask": None,
        "maskType": None,
        "queryByDistance": False,
        "referenceTargetField": None,
        "relationshipOrder": None,
        "restrictedDelete": False,
        "searchPrefilterable": _prefilterable(column),
        "sortable": column.filterable and typed not in {"address", "multipicklist"},
        "writeRequiresMasterRead": False,
    }


def _permissionable(column: Field) -> bool:
    """Whether field-level security applies: not to what is required or the org's own."""
    if column.fls is not None:
        return column.fls
    free = not column.required or column.type == "boolean"
    return free and (column.write != "" or column.custom) and column.compound != "Name"


def _prefilterable(column: Field) -> bool:
    own = column.name in {"MasterRecordId", "RecordTypeId", "LeadOrContactId"}
    return column.type == "reference" and not column.required and not own


def _defaulted(column: Field) -> bool:
    """Whether the org fills the field by itself when a record is made."""
    by_org = column.write == "" and column.required and column.type in FILLED_BY_ORG
    return column.default is not None or by_org


def picklist(column: Field, kind: SObject) -> list[dict[str, Any]]:
    """Return the values of a picklist; those that are not active stay listed."""
    return [
        {
            "active": value not in column.inactive,
            "defaultValue": value == column.default,
            "label": value,
            "validFor": valid_for(column, kind, value),
            "value": value,
        }
        for value in column.values
    ]


def valid_for(column: Field, kind: SObject, value: str) -> str | None:
    """Return the base64 bits that say for which values of the controlling field a value holds.

    Bit n, counted from the top of the first byte, stands for the n-th value.
    """
    if not column.controller:
        return None
    controlling = kind.fields[column.controller].values
    bits = bytearray(-(-len(controlling) // 8))
    for place, each in enumerate(controlling):
        if each in column.valid.get(value, ()):
            bits[place // 8] |= 0x80 >> place % 8
    return base64.b64encode(bytes(bits)).decode()


def _child(child: Child) -> dict[str, Any]:
    junction = JUNCTIONS if child.object == "EmailMessageRelation" else []
    return {
        "cascadeDelete": child.object
        in {"CampaignMember", "EventRelation", "EmailMessageRelation"},
        "childSObject": child.object,
        "deprecatedAndHidden": False,
        "field": child.field,
        "junctionIdListNames": junction,
        "junctionReferenceTo": [],
        "relationshipName": child.name,
        "restrictedDelete": False,
    }


def _record_types(kind: SObject, version: str, types: Sequence[Row]) -> list[dict[str, Any]]:
    """Return the record types, the first one as the default; the master type comes last."""
    own = [
        (str(row["Id"]), str(row["Name"]), str(row["DeveloperName"]), bool(row["IsActive"]))
        for row in types
    ]
    whole = [*own, (MASTER, "Master", "Master", True)]
    base = f"/services/data/{version}/sobjects/{kind.name}/describe/layouts"
    return [
        {
            "active": active,
            "available": active,
            "defaultRecordTypeMapping": place == 0,
            "developerName": developer,
            "master": record == MASTER,
            "name": name,
            "recordTypeId": record,
            "urls": {"layout": f"{base}/{record}"},
        }
        for place, (record, name, developer, active) in enumerate(whole)
    ]
