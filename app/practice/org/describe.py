"""Describe answers: what this user sees of an object, in Salesforce's shape."""

from typing import Any

from app.practice.org.access import User
from app.practice.org.schema import Field, SObject

MASTER = "012000000000000AAA"
SOAP = {"id": "tns:ID", "reference": "tns:ID", "int": "xsd:int", "boolean": "xsd:boolean"}
SOAP |= {"currency": "xsd:double", "double": "xsd:double", "date": "xsd:date"}
SOAP |= {"datetime": "xsd:dateTime"}


def describe(kind: SObject, user: User, version: str) -> dict[str, Any]:
    """Return the whole describe of an object for one user."""
    return {
        **summary(kind, user, version),
        "actionOverrides": [],
        "childRelationships": [
            _child(child.name, child.object, child.field) for child in kind.children
        ],
        "compactLayoutable": True,
        "extendedBy": None,
        "extendsInterfaces": None,
        "fields": [_field(f, kind, user) for f in kind.fields.values() if user.sees(kind.name, f)],
        "implementedBy": None,
        "implementsInterfaces": None,
        "listviewable": None,
        "lookupLayoutable": None,
        "namedLayoutInfos": [],
        "networkScopeFieldName": None,
        "recordTypeInfos": [_master_record_type(kind, version)],
        "searchLayoutable": True,
        "sobjectDescribeOption": "FULL",
        "supportedScopes": [{"label": f"All {kind.plural.lower()}", "name": "everything"}],
    }


def summary(kind: SObject, user: User, version: str) -> dict[str, Any]:
    """Return an object as the list of objects names it."""
    base = f"/services/data/{version}/sobjects/{kind.name}"
    person = kind.name in {"Lead", "Contact", "Account"}
    return {
        "activateable": False,
        "associateEntityType": None,
        "associateParentEntity": None,
        "createable": user.may("C", kind.name),
        "custom": False,
        "customSetting": False,
        "deepCloneable": False,
        "defaultImplementation": None,
        "deletable": user.may("D", kind.name),
        "deprecatedAndHidden": False,
        "feedEnabled": person,
        "hasSubtypes": False,
        "isInterface": False,
        "isSubtype": False,
        "keyPrefix": kind.prefix,
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


def _field(column: Field, kind: SObject, user: User) -> dict[str, Any]:
    return {**_constants(column), **_own(column, kind, user)}


def _own(column: Field, kind: SObject, user: User) -> dict[str, Any]:
    length = 18 if column.type == "reference" else column.length
    picklist = column.type in {"picklist", "combobox"}
    return {
        "byteLength": length if column.type in {"id", "reference"} else length * 3,
        "createable": user.writes(kind.name, column, "c"),
        "custom": column.custom,
        "defaultValue": column.default if column.default != "@user" else None,
        "defaultedOnCreate": _defaulted(column),
        "externalId": column.unique,
        "filterable": column.filterable,
        "idLookup": column.id_lookup or column.type == "id",
        "label": column.label,
        "length": length,
        "name": column.name,
        "nameField": column.name == "Name",
        "namePointing": len(column.refers) > 1,
        "nillable": not column.required and not _defaulted(column),
        "permissionable": not column.required and column.write != "",
        "picklistValues": [_value(v, column) for v in column.values] if picklist else [],
        "polymorphicForeignKey": len(column.refers) > 1,
        "referenceTo": list(column.refers),
        "relationshipName": column.relation or None,
        "restrictedPicklist": column.restricted,
        "soapType": SOAP.get(column.type, "xsd:string"),
        "type": column.type,
        "unique": column.unique,
        "updateable": user.writes(kind.name, column, "u"),
    }


def _constants(column: Field) -> dict[str, Any]:
    return {
        "aggregatable": True,
        "aiPredictionField": False,
        "autoNumber": False,
        "calculated": False,
        "calculatedFormula": None,
        "cascadeDelete": False,
        "caseSensitive": False,
        "compoundFieldName": "Name" if column.name in {"FirstName", "LastName"} else None,
        "controllerName": None,
        "defaultValueFormula": None,
        "dependentPicklist": False,
        "deprecatedAndHidden": False,
        "digits": 8 if column.type == "int" else 0,
        "displayLocationInDecimal": False,
        "encrypted": False,
        "extraTypeInfo": None,
        "filteredLookupInfo": None,
        "formulaTreatNullNumberAsZero": False,
        "groupable": column.filterable,
        "highScaleNumber": False,
        "htmlFormatted": False,
        "inlineHelpText": None,
        "mask": None,
        "maskType": None,
        "precision": 18 if column.type == "currency" else 0,
        "queryByDistance": False,
        "referenceTargetField": None,
        "relationshipOrder": None,
        "restrictedDelete": False,
        "scale": 0,
        "searchPrefilterable": column.type == "reference",
        "sortable": column.filterable,
        "writeRequiresMasterRead": False,
    }


def _defaulted(column: Field) -> bool:
    """Whether the org fills the field by itself when a record is made."""
    return column.default is not None or (column.write == "" and column.type in {"id", "datetime"})


def _value(value: str, column: Field) -> dict[str, Any]:
    default = value == column.default
    return {
        "active": True,
        "defaultValue": default,
        "label": value,
        "validFor": None,
        "value": value,
    }


def _child(name: str, source: str, field: str) -> dict[str, Any]:
    return {
        "cascadeDelete": False,
        "childSObject": source,
        "deprecatedAndHidden": False,
        "field": field,
        "junctionIdListNames": [],
        "junctionReferenceTo": [],
        "relationshipName": name,
        "restrictedDelete": False,
    }


def _master_record_type(kind: SObject, version: str) -> dict[str, Any]:
    layout = f"/services/data/{version}/sobjects/{kind.name}/describe/layouts/{MASTER}"
    return {
        "active": True,
        "available": True,
        "defaultRecordTypeMapping": True,
        "developerName": "Master",
        "master": True,
        "name": "Master",
        "recordTypeId": MASTER,
        "urls": {"layout": layout},
    }
