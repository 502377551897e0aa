"""The words of the mapping pages."""

from collections.abc import Container, Mapping

from app.domain.describe import FieldFacts, ObjectFacts, mappable
from app.domain.mapping import FieldMap, Policy
from app.domain.mapping_check import Issue
from app.domain.mapping_preview import BAD, BLANK, CHANGE, EQUAL, OFF, LinePreview
from app.domain.visitor_fields import VisitorField
from app.ui import visitor_fields, words
from app.ui.said import said

translate = words.translate
NOTHING = "—"


def visitor_field(field: VisitorField) -> str:
    """Return the name of a visitor field, in the person's language where it is a standard one."""
    return field.label if field.custom else visitor_fields.visitor_field(field.name, field.label)


def policy(kind: Policy) -> str:
    """Return what happens to a value that is there already."""
    return {
        Policy.FILL_IF_BLANK: translate("Mapping", "Fill if blank"),
        Policy.ALWAYS: translate("Mapping", "Always: the newest wins"),
        Policy.CREATE_ONLY: translate("Mapping", "Only when created"),
        Policy.KEEP_EVEN_BLANK: translate("Mapping", "Salesforce wins, even blank"),
        Policy.NEVER: translate("Mapping", "Never"),
    }[kind]


def target(name: str, facts: ObjectFacts | None) -> str:
    """Return a Salesforce field's label, and its name where nothing else is known."""
    field = facts.fields.get(name) if facts else None
    return field.label if field else name


def targets(facts: ObjectFacts, taken: Container[str]) -> list[tuple[str, str]]:
    """Return name and label of the fields that can still be mapped."""
    return [(n, f.label) for n, f in mappable(facts).items() if n not in taken]


def kind(field: FieldFacts) -> str:
    """Return a field's type with its length, and whether it is required."""
    names = {
        "string": translate("Mapping", "text"),
        "textarea": translate("Mapping", "long text"),
        "email": translate("Mapping", "e-mail"),
        "phone": translate("Mapping", "phone"),
        "url": translate("Mapping", "web address"),
        "picklist": translate("Mapping", "picklist"),
        "boolean": translate("Mapping", "checkbox"),
        "int": translate("Mapping", "whole number"),
        "double": translate("Mapping", "number"),
        "currency": translate("Mapping", "currency"),
        "percent": translate("Mapping", "percent"),
        "date": translate("Mapping", "date"),
        "datetime": translate("Mapping", "date and time"),
    }
    said = [names.get(field.type, field.type)]
    if field.length and field.type not in {"picklist", "boolean"}:
        said.append(str(field.length))
    if field.required:
        said.append(translate("Mapping", "required"))
    return ", ".join(said)


def source(line: FieldMap, fields: Mapping[str, VisitorField]) -> str:
    """Return what a line takes its value from."""
    if line.constant:
        return translate("Mapping", "Always “{value}”").format(value=line.default)
    field = fields.get(line.visitor)
    return visitor_field(field) if field else line.visitor


def outcome(row: LinePreview) -> str:
    """Return what a line would write for the visitor shown."""
    if row.fate == BAD:
        return said(row.words)
    if row.fate == OFF:
        return translate("Mapping", "never written")
    if row.fate == BLANK:
        return NOTHING
    old = NOTHING if row.old in (None, "") else str(row.old)
    if row.fate == CHANGE:
        return str(row.new) if row.old is None else f"{old} → {row.new}"
    return old if row.fate == EQUAL else translate("Mapping", "{old} (kept)").format(old=old)


def explained(issue: Issue) -> str:
    """Return what is wrong, and what to do about it."""
    return said(f"{issue.words} {issue.remedy}".strip())


def issues(errors: int, warnings: int) -> str:
    """Return how many faults a page has."""
    parts = []
    if errors == 1:
        parts.append(translate("Mapping", "1 fault"))
    elif errors:
        parts.append(translate("Mapping", "{n} faults").format(n=errors))
    if warnings == 1:
        parts.append(translate("Mapping", "1 hint"))
    elif warnings:
        parts.append(translate("Mapping", "{n} hints").format(n=warnings))
    return ", ".join(parts) or translate("Mapping", "All fields fit")
