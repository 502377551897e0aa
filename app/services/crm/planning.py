"""What a push is to write, from the mapping in force and what a look-up saw: no I/O."""

from dataclasses import dataclass, replace

from app.domain.field_values import NO_PICK, TOO_LONG, pair_fault
from app.domain.mapping import ME, RULES, ObjectMap, Value, wanted
from app.domain.push import PushWish, diff, missing_for_lead
from app.services.crm.base import Crm, Found, Plan

STALE_FACTS = {NO_PICK, TOO_LONG}  # an admin may have allowed the value since describe was read
KEY = "Email"  # of people: what they are matched by


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan without its campaign and task."""

    plan: Plan
    lacks: tuple[str, ...] = ()  # what a new lead needs, in words
    barred: frozenset[str] = frozenset()  # mapped fields that this user may not write


def with_campaign(wish: PushWish, found: Found) -> PushWish:
    """Return the wish with the campaign of the record's mapping page, where it names none (C9)."""
    return replace(wish, campaign=wish.campaign or found.campaign)


def unread(crm: Crm, found: Found) -> frozenset[str]:
    """Return mapped fields of the record that the look-up did not read.

    They were mapped since. What they hold is not known, so they must not be taken for blank.
    """
    target = found.choice.target
    if target is None:
        return frozenset()
    page = crm.maps.of(target.object)
    return page.targets - crm.not_writable(page.object, new=False) - target.values.keys()


def plan_for(crm: Crm, wish: PushWish, found: Found) -> Planned:
    """Return what is to be written about the person.

    Raise BadValueError for a value that its field does not take: nothing is
    cut, and nothing is left out silently.
    """
    target = found.choice.target
    page = crm.maps.of(target.object if target else "Lead")
    barred = crm.not_writable(page.object, new=target is None) | unread(crm, found)
    facts = crm.facts(page.object)
    wishes = wanted(page, wish.visitor, hidden=barred, facts=facts)
    changes = diff(target, wishes).changes
    values: dict[str, Value] = {change.field: change.new for change in changes}
    if target is None and KEY not in barred:  # else nobody finds the record again (C11)
        values[KEY] = wish.matched_by
    if facts and (fault := pair_fault(values, target.values if target else {}, facts)):
        raise fault
    plan = Plan(
        wish=wish,
        target=target,
        values=values,
        visitors={change.field: change.visitor for change in changes},
        assignment=page.assignment,
        owner="" if page.owner in {ME, RULES} else page.owner,
        record_type=page.record_type,
        member_status=_status(page, wish),
    )
    lacks = missing_for_lead(wishes, facts) if target is None else ()
    return Planned(plan, lacks, barred)


def _status(page: ObjectMap, wish: PushWish) -> str:
    """Return the members' status: another campaign may not have the page's."""
    same = wish.campaign[:15] == page.campaign[:15]
    return page.member_status if same else ""
