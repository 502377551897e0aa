"""Words of the lists' page."""

from PySide6.QtCore import QLocale

from app.domain.crm_shape import ObjectShape, Shapes
from app.domain.expression import Operator
from app.domain.list_check import OF_ANY_RECORD
from app.domain.list_comparison import OPERATORS, Kind, kind_of
from app.domain.list_faults import FLS, Fault
from app.domain.list_tree import Join
from app.ui.words import translate

NEGATABLE = (Operator.ONE_OF, Operator.CONTAINS, Operator.STARTS_WITH, Operator.WITHIN_DAYS)
NOT = "not "
INTERVALS = (5, 15, 30, 60, 240, 1440)  # minutes


def joins() -> list[tuple[str, str]]:
    """Return how parts of a group may hold together."""
    return [
        (Join.ALL, translate("lists", "All of these hold")),
        (Join.ANY, translate("lists", "Any of these holds")),
        (Join.NONE, translate("lists", "None of these holds")),
        (Join.NOT_ALL, translate("lists", "Not all of these hold")),
    ]


def operators(kind: Kind | None) -> list[tuple[str, str]]:
    """Return the comparisons of a kind of field; a key that begins with "not " is an opposite."""
    found: list[tuple[str, str]] = []
    for operator in OPERATORS[kind] if kind else ():
        found.append((operator.value, _operator(operator, kind)))
        if operator in NEGATABLE:
            found.append((f"{NOT}{operator.value}", _opposite(operator)))
    return found


def intervals(chosen: int) -> list[tuple[str, str]]:
    """Return how often a list may be refreshed, `chosen` (minutes) among them."""
    known = sorted({*INTERVALS, chosen})
    return [(str(minutes), interval(minutes)) for minutes in known]


def interval(minutes: int) -> str:
    """Return a number of minutes in words."""
    if minutes % 60:
        return translate("lists", "{count} minutes").format(count=minutes)
    if minutes == 60:
        return translate("lists", "hour")
    return translate("lists", "{count} hours").format(count=minutes // 60)


def count(domains: int) -> str:
    """Return how many domains a list has."""
    if domains == 1:
        return translate("lists", "1 domain")
    return translate("lists", "{count} domains").format(count=number(domains))


def matches(records: int, shown: int) -> str:
    """Return what a test found."""
    if records == 1:
        return translate("lists", "1 record matches.")
    if records <= shown:
        return translate("lists", "{count} records match.").format(count=number(records))
    words = translate("lists", "{count} records match; these are the first {shown}:")
    return words.format(count=number(records), shown=shown)


def number(value: int) -> str:
    """Return a number as the rep's language writes it."""
    return QLocale().toString(value)


def kind(of: Kind | None) -> str:
    """Return what a kind of field holds."""
    return (
        {
            Kind.TEXT: translate("lists", "text"),
            Kind.CHOICE: translate("lists", "picklist"),
            Kind.CHOICES: translate("lists", "multi-select picklist"),
            Kind.NUMBER: translate("lists", "number"),
            Kind.WHOLE: translate("lists", "whole number"),
            Kind.YES_NO: translate("lists", "yes or no"),
            Kind.DAY: translate("lists", "date"),
            Kind.MOMENT: translate("lists", "date and time"),
            Kind.RECORD: translate("lists", "record id"),
        }.get(of, "")
        if of
        else ""
    )


def fields(shape: ObjectShape | None, shapes: Shapes) -> list[tuple[str, str]]:
    """Return paths that can be compared, with label and type; fields of parents come last."""
    if shape is None:
        return []
    own = [(f.name, f.label, kind_of(f.type)) for f in shape.fields.values() if f.filterable]
    behind = []
    for lookup in shape.fields.values():
        if not lookup.relation:
            continue
        parent = shapes.get(lookup.refers[0]) if len(lookup.refers) == 1 else None
        some = parent.fields.values() if parent else (OF_ANY_RECORD["Name"],)
        title = parent.label if parent and lookup.relation == parent.name else lookup.relation
        behind += [
            (f"{lookup.relation}.{f.name}", f"{title} > {f.label}", kind_of(f.type))
            for f in some
            if f.filterable
        ]
    listed = [*sorted(own, key=_by_label), *sorted(behind, key=_by_label)]
    return [(path, f"{label} ({kind(of)})") for path, label, of in listed if of]


def fault(given: Fault) -> str:
    """Return a fault in the rep's language."""
    where = FLS.format(object=given.related or given.object, field=given.field)
    templates = {
        "no_object": translate("lists", "Salesforce shows you no object '{object}'."),
        "no_conditions": translate("lists", "Add at least one condition."),
        "empty_group": translate("lists", "This group has no conditions: add one, or remove it."),
        "too_many": translate("lists", "There are more than 60 conditions. Make two lists."),
        "too_long": translate("lists", "The query is too long for Salesforce. Make two lists."),
        "no_field": translate(
            "lists", "{object} has no field '{field}' that you can see. An admin can show it: "
        )
        + where,
        "no_parent": translate("lists", "{object} has no lookup '{field}' that you can see."),
        "parent_of_several": translate(
            "lists", "'{field}' may be of several kinds, so only its name can be compared."
        ),
        "parent_unread": translate("lists", "Reading the fields of {object}…"),
        "not_filterable": translate("lists", "Salesforce cannot search by '{label}'."),
        "no_comparison": translate("lists", "'{label}' cannot be compared."),
        "no_operator": translate("lists", "'{label}' cannot be compared in this way."),
        "no_value": translate("lists", "'{label}': give a value."),
        "bad_value": translate("lists", "'{label}': this value does not fit its type."),
        "unknown_value": translate("lists", "'{value}' is no value of '{label}'."),
        "no_related": translate("lists", "{object} has no related '{related}' that you can see."),
        "no_lookup": translate("lists", "{related} does not show you its lookup. An admin can: ")
        + where,
        "no_subquery": translate("lists", "Salesforce cannot look for related {related} here."),
        "same_object": translate("lists", "Salesforce cannot look for related {object} here."),
        "too_many_related": translate("lists", "At most two related objects. Make two lists."),
        "no_domain": translate("lists", "Choose a field that tells the company's domain."),
    }
    return given.said(templates.get(given.code, given.words))


def _by_label(entry: tuple[str, str, Kind | None]) -> str:
    return entry[1].casefold()


def _operator(operator: Operator, of: Kind | None) -> str:
    if operator is Operator.WITHIN_DAYS:
        return translate("lists", "in the last … days")
    if of in (Kind.DAY, Kind.MOMENT) and operator is Operator.IS:
        return translate("lists", "is on")
    return {
        Operator.IS: translate("lists", "is"),
        Operator.IS_NOT: translate("lists", "is not"),
        Operator.ONE_OF: translate("lists", "is one of"),
        Operator.CONTAINS: translate("lists", "contains"),
        Operator.STARTS_WITH: translate("lists", "starts with"),
        Operator.BLANK: translate("lists", "is blank"),
        Operator.FILLED: translate("lists", "is not blank"),
        Operator.LESS: translate("lists", "is less than"),
        Operator.AT_MOST: translate("lists", "is at most"),
        Operator.MORE: translate("lists", "is more than"),
        Operator.AT_LEAST: translate("lists", "is at least"),
        Operator.BEFORE: translate("lists", "is before"),
        Operator.AFTER: translate("lists", "is after"),
    }[operator]


def _opposite(operator: Operator) -> str:
    return {
        Operator.ONE_OF: translate("lists", "is none of"),
        Operator.CONTAINS: translate("lists", "does not contain"),
        Operator.STARTS_WITH: translate("lists", "does not start with"),
        Operator.WITHIN_DAYS: translate("lists", "not in the last … days"),
    }[operator]
