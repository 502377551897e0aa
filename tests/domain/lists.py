"""Lists for Hypothesis over an org's shapes, and what they select, evaluated slowly."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from app.domain.crm_shape import shape_of
from app.domain.expression import UNARY, AllOf, AnyOf, Compare, Not, Operator
from app.domain.list_comparison import OPERATORS, Kind, kind_of
from app.domain.list_query import ListQuery, Related
from app.practice.org.describe import describe

OBJECTS = ("Account", "Contact", "Opportunity", "User", "Lead")
PATHS = {
    "Account": [
        *("Name", "Type", "Website", "Industry", "AnnualRevenue", "NumberOfEmployees"),
        *("BillingCountry", "CreatedDate", "OwnerId", "Owner.Name", "Owner.IsActive"),
    ],
    "Opportunity": ["Name", "StageName", "Amount", "CloseDate", "IsClosed", "IsWon", "Owner.Name"],
    "Contact": ["LastName", "Email", "Title", "DoNotCall", "Account.Name", "CreatedDate"],
}
TEXTS = ["Halden", "castings", "", "100%", "o'neil \\ co", "_", "Customer", "Banking", "Noa Levin"]
VALUES = {
    Kind.TEXT: st.sampled_from(TEXTS).filter(bool),
    Kind.CHOICE: st.sampled_from(["Customer", "Prospect", "Banking", "Closed Won", "Prospecting"]),
    Kind.NUMBER: st.sampled_from([0, 10_000.5, "250,000", 1e6, -3]),
    Kind.WHOLE: st.sampled_from([0, 700, "1200", 50]),
    Kind.YES_NO: st.booleans(),
    Kind.DAY: st.sampled_from(["2027-01-10", "2027-01-15", "2027-02-01", "2026-01-01"]),
    Kind.MOMENT: st.sampled_from(["2027-01-10", "2027-01-15", "2026-12-01T10:30:00Z"]),
    Kind.RECORD: st.sampled_from(["005000000000001AAA", "005000000000002", "001000000000001AAA"]),
}


def shapes_of(org, user):
    """Return the shapes that a user of the practice org sees."""
    return {
        name: shape_of(describe(org.objects[name], user, "v60.0"))
        for name in OBJECTS
        if user.may("R", name)
    }


def type_at(objects, name, path):
    kind = objects[name]
    *parents, last = path.split(".")
    for parent in parents:
        kind = objects[kind.relation(parent).refers[0]]
    return kind.named(last).type


def queries(objects):
    """Return a strategy of lists of accounts that can be asked."""

    @st.composite
    def leaves(draw, source):
        path = draw(st.sampled_from(PATHS[source]))
        kind = kind_of(type_at(objects, source, path))
        operator = draw(st.sampled_from(OPERATORS[kind]))
        if operator in UNARY:
            return Compare(path, operator)
        if operator is Operator.WITHIN_DAYS:
            return Compare(path, operator, draw(st.sampled_from([1, 7, 30, "400"])))
        if operator is Operator.ONE_OF:
            several = draw(st.lists(VALUES[kind].map(str), min_size=1, max_size=3))
            return Compare(path, operator, tuple(several))
        return Compare(path, operator, draw(VALUES[kind]))

    def trees(source):
        def groups(parts):
            several = st.lists(parts, min_size=1, max_size=3).map(tuple)
            return st.one_of(several.map(AllOf), several.map(AnyOf), parts.map(Not))

        return st.recursive(leaves(source), groups, max_leaves=6)

    def related(name):
        where = st.one_of(st.just(AllOf()), trees(name))
        return st.builds(Related, st.just(name), st.just("AccountId"), where, st.booleans())

    blocks = st.lists(st.one_of(related("Opportunity"), related("Contact")), max_size=2)
    return st.builds(ListQuery, st.just("Account"), trees("Account"), blocks.map(tuple))


class Slow:
    """The obvious evaluation: one record at a time, following lookups by hand."""

    def __init__(self, objects, records, now):
        self._objects, self._records, self._now = objects, records, now

    def rows(self, query):
        """Return the ids that a list selects."""
        return {row["Id"] for row in self._records.all(query.base) if self._selects(query, row)}

    def _selects(self, query, row):
        return self._holds(query.where, query.base, row) and all(
            block.has
            is any(
                other.get(block.through) == row["Id"]
                and self._holds(block.where, block.object, other)
                for other in self._records.all(block.object)
            )
            for block in query.related
        )

    def _holds(self, where, name, row):
        match where:
            case AllOf(of=parts):
                return all(self._holds(part, name, row) for part in parts)
            case AnyOf(of=parts):
                return any(self._holds(part, name, row) for part in parts)
            case Not(of=part):
                return not self._holds(part, name, row)
            case Compare():
                kind = kind_of(type_at(self._objects, name, where.field))
                return self._meets(where, kind, self._value(name, row, where.field))

    def _value(self, name, row, path):
        *parents, last = path.split(".")
        for parent in parents:
            lookup = self._objects[name].relation(parent)
            name = lookup.refers[0]
            row = self._records.get(name, str(row.get(lookup.name))) if row else None
        field = self._objects[name].named(last)
        return None if row is None else row.get(last, False if field.type == "boolean" else None)

    def _meets(self, leaf, kind, seen):
        match leaf.operator:
            case Operator.BLANK:
                return seen is None
            case Operator.FILLED:
                return seen is not None
            case Operator.IS_NOT:
                return not self._is(kind, seen, leaf.value)
            case Operator.IS:
                return self._is(kind, seen, leaf.value)
            case Operator.ONE_OF:
                return any(self._is(kind, seen, each) for each in leaf.value)
        return seen is not None and self._ordered(leaf, kind, seen)

    def _is(self, kind, seen, wanted):
        if seen is None:
            return False
        if kind in (Kind.NUMBER, Kind.WHOLE):
            return float(seen) == float(str(wanted).replace(",", ""))
        if kind is Kind.YES_NO:
            return bool(seen) is wanted
        if kind is Kind.RECORD:
            return seen[:15] == wanted[:15]
        if kind in (Kind.DAY, Kind.MOMENT):
            return seen[:10] == wanted[:10]
        return seen.casefold() == wanted.casefold()

    def _ordered(self, leaf, kind, seen):
        value, operator = leaf.value, leaf.operator
        if operator is Operator.CONTAINS:
            return value.casefold() in seen.casefold()
        if operator is Operator.STARTS_WITH:
            return seen.casefold().startswith(value.casefold())
        if operator is Operator.WITHIN_DAYS:
            today = datetime.fromtimestamp(self._now, UTC).date()
            return today - timedelta(days=int(value)) <= date.fromisoformat(seen[:10]) <= today
        if kind is Kind.DAY:
            left, right = seen, value[:10]
        elif kind is Kind.MOMENT:
            left, right = seen[:19], value[:19] if "T" in value else f"{value}T00:00:00"
        else:
            left, right = float(seen), float(str(value).replace(",", ""))
        return {
            Operator.LESS: left < right,
            Operator.BEFORE: left < right,
            Operator.AT_MOST: left <= right,
            Operator.MORE: left > right,
            Operator.AFTER: left > right,
            Operator.AT_LEAST: left >= right,
        }[operator]
