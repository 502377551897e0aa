"""Which routing rule holds for a visitor.

Rules are tried in order; the first whose conditions all hold decides. The
default rule has none and comes last, so that there always is one.
"""

from collections.abc import Callable, Mapping, Sequence

from app.domain.wire.records import RoutingRule

DEFAULT_RULE = RoutingRule(id="default", name="Everyone, in turn")
MIN_OFFER_S, MAX_OFFER_S = 5.0, 600.0
MAX_RULES, MAX_CONDITIONS = 200, 50

# What a condition may look at; any other field is a fact known of the visitor.
PAGE_FIELDS = ("page", "url", "title", "referrer", "landing", "source", "gclid", "pages")
LIST_FIELD = "list"  # the lists that hold the visitor's company, one in a line
UTM_FIELDS = ("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content")

LIST_OPERATORS = ("in", "not_in")

Test = Callable[[str, str], bool]


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _compared(holds: Callable[[float, float], bool]) -> Test:
    def test(actual: str, wanted: str) -> bool:
        left, right = _number(actual), _number(wanted)
        return left is not None and right is not None and holds(left, right)

    return test


OPERATORS: Mapping[str, Test] = {
    "is": lambda actual, wanted: actual == wanted,
    "is_not": lambda actual, wanted: actual != wanted,
    "contains": lambda actual, wanted: wanted in actual,
    "not_contains": lambda actual, wanted: wanted not in actual,
    "starts_with": lambda actual, wanted: actual.startswith(wanted),
    "ends_with": lambda actual, wanted: actual.endswith(wanted),
    "one_of": lambda actual, wanted: actual in [part.strip() for part in wanted.split(",")],
    "in": lambda actual, wanted: wanted in actual.split("\n"),
    "not_in": lambda actual, wanted: wanted not in actual.split("\n"),
    "known": lambda actual, _: bool(actual),
    "unknown": lambda actual, _: not actual,
    "more_than": _compared(lambda left, right: left > right),
    "less_than": _compared(lambda left, right: left < right),
}


def choose_rule(rules: Sequence[RoutingRule], visitor: Mapping[str, str]) -> RoutingRule:
    """Return the first rule that holds for `visitor` (field -> value), or the default rule."""
    return next((rule for rule in rules if holds(rule, visitor)), DEFAULT_RULE)


def holds(rule: RoutingRule, visitor: Mapping[str, str]) -> bool:
    """Whether every condition of `rule` holds; case does not matter, a missing field is empty."""
    return all(_condition_holds(condition, visitor) for condition in rule.conditions)


def faults(rules: Sequence[RoutingRule]) -> list[str]:
    """Return what is wrong with `rules`, in plain words; nothing when they may be used."""
    found = [fault for rule in rules for fault in _rule_faults(rule)]
    ids = [rule.id for rule in rules]
    if len(set(ids)) < len(ids):
        found.append("Two rules have the same id.")
    if len(rules) > MAX_RULES:
        found.append(f"There are more than {MAX_RULES} rules.")
    if not rules or rules[-1].conditions:
        found.append("The last rule must have no conditions, so that one always holds.")
    return found


def _condition_holds(condition: Mapping[str, str], visitor: Mapping[str, str]) -> bool:
    actual = visitor.get(condition["field"], "").casefold()
    return OPERATORS[condition["operator"]](actual, condition.get("value", "").casefold())


def _rule_faults(rule: RoutingRule) -> list[str]:
    found = []
    if not rule.id or not rule.name:
        found.append("A rule needs an id and a name.")
    if not MIN_OFFER_S <= rule.offer_s <= MAX_OFFER_S:
        found.append(
            f"Rule '{rule.name}': an offer stands {MIN_OFFER_S:.0f} to {MAX_OFFER_S:.0f} seconds."
        )
    if len(rule.conditions) > MAX_CONDITIONS:
        found.append(f"Rule '{rule.name}' has more than {MAX_CONDITIONS} conditions.")
    return found + [
        f"Rule '{rule.name}': {fault}"
        for condition in rule.conditions
        if (fault := _condition_fault(condition))
    ]


def _condition_fault(condition: Mapping[str, str]) -> str:
    if not condition.get("field"):
        return "a condition names no field."
    if condition.get("operator") not in OPERATORS:
        return f"there is no operator '{condition.get('operator', '')}'."
    of_lists = condition["operator"] in LIST_OPERATORS
    if of_lists is not (condition["field"] == LIST_FIELD):
        return "only lists of companies are compared with 'in' and 'not_in', and only so."
    return "name a list." if of_lists and not condition.get("value") else ""
