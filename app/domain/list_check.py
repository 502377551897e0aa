"""Whether a list's conditions can be asked of an org, as its describe shows it to this user."""

from collections.abc import Iterator
from dataclasses import replace

from app.domain.crm_shape import FieldShape, ObjectShape, Shapes
from app.domain.expression import Compare, Expression, Operator
from app.domain.list_comparison import OPERATORS, Kind, fits, kind_of
from app.domain.list_faults import Fault
from app.domain.list_query import ListQuery, Related, empty_groups, leaves

MAX_CONDITIONS = 60
MAX_RELATED = 2
MAX_PARENTS = 5  # levels of a path
# Objects that Salesforce refuses below IN (SELECT …).
NO_SUBQUERY = frozenset(
    ("Task", "Event", "Note", "Attachment", "ActivityHistory", "OpenActivity", "EventAttendee")
)
OF_ANY_RECORD = {
    "Name": FieldShape("Name", "Name", "string"),
    "Type": FieldShape("Type", "Type", "string"),
}


def faults(query: ListQuery, shapes: Shapes) -> list[Fault]:
    """Return what is wrong with `query`; nothing when it can be asked.

    `shapes` holds the base object, the related objects and the parents that paths name.
    """
    base = shapes.get(query.base)
    if base is None:
        return [Fault("no_object", object=query.base)]
    if query.empty:
        return [Fault("no_conditions")]
    found = list(_conditions(query.where, base, shapes))
    for number, block in enumerate(query.related, 1):
        found += [replace(fault, block=number) for fault in _related(block, base, shapes)]
    return found + list(_whole(query))


def resolved(path: str, base: ObjectShape, shapes: Shapes) -> tuple[FieldShape, str] | Fault:
    """Return the field at the end of a path and the label of its object, or why there is none."""
    *parents, name = path.split(".")
    shape = base
    if len(parents) > MAX_PARENTS:
        return Fault("no_field", object=shape.label, field=path)
    for relation in parents:
        lookup = shape.parent(relation)
        if lookup is None:
            return Fault("no_parent", object=shape.label, field=relation)
        if len(lookup.refers) != 1:
            one = OF_ANY_RECORD.get(name) if relation == parents[-1] else None
            return (one, relation) if one else Fault("parent_of_several", field=relation)
        parent = shapes.get(lookup.refers[0])
        if parent is None:
            return Fault("parent_unread", object=lookup.refers[0])
        shape = parent
    field = shape.fields.get(name)
    return (field, shape.label) if field else Fault("no_field", object=shape.label, field=name)


def _whole(query: ListQuery) -> Iterator[Fault]:
    """Yield what is too much."""
    every = [query.where, *(block.where for block in query.related)]
    if sum(1 for where in every for _ in leaves(where)) > MAX_CONDITIONS:
        yield Fault("too_many")
    if len(query.related) > MAX_RELATED:
        yield Fault("too_many_related")


def _conditions(where: Expression, shape: ObjectShape, shapes: Shapes) -> Iterator[Fault]:
    yield from (Fault("empty_group", at) for at in empty_groups(where))
    for at, leaf in leaves(where):
        if fault := _condition(leaf, shape, shapes):
            yield replace(fault, at=at)


def _related(block: Related, shape: ObjectShape, shapes: Shapes) -> Iterator[Fault]:
    child, inner = shape.child(block.object, block.through), shapes.get(block.object)
    if child is None or inner is None:
        yield Fault("no_related", object=shape.label, related=block.object)
        return
    if block.object == shape.name:
        yield Fault("same_object", object=shape.label)
    if block.object in NO_SUBQUERY:
        yield Fault("no_subquery", related=inner.plural)
    if block.through not in inner.fields:
        yield Fault("no_lookup", related=inner.label, field=block.through)
    yield from _conditions(block.where, inner, shapes)


def _condition(leaf: Compare, shape: ObjectShape, shapes: Shapes) -> Fault | None:
    found = resolved(leaf.field, shape, shapes)
    if isinstance(found, Fault):
        return found
    field, owner = found
    fault = Fault("", object=owner, field=field.name, label=field.label, type=field.type)
    kind = kind_of(field.type)
    code = _comparison_fault(leaf, field, kind)
    if not code and kind is not None and (strange := _strange_value(leaf, field, kind)):
        return replace(fault, code="unknown_value", value=strange)
    return replace(fault, code=code) if code else None


def _comparison_fault(leaf: Compare, field: FieldShape, kind: Kind | None) -> str:
    if kind is None:
        return "no_comparison"
    if not field.filterable:
        return "not_filterable"
    if leaf.operator not in OPERATORS[kind]:
        return "no_operator"
    if fits(kind, leaf):
        return ""
    return "no_value" if leaf.value in (None, "", ()) else "bad_value"


def _strange_value(leaf: Compare, field: FieldShape, kind: Kind) -> str:
    """Return a value that a restricted picklist does not have."""
    exact = leaf.operator in {Operator.IS, Operator.IS_NOT, Operator.ONE_OF}
    if kind not in {Kind.CHOICE, Kind.CHOICES} or not field.restricted or not exact:
        return ""
    known = {value.casefold() for value, _ in field.values}
    wanted = leaf.value if isinstance(leaf.value, tuple) else (str(leaf.value),)
    return next((each for each in wanted if each.strip().casefold() not in known), "")
