"""What a push would change, from a profile and a look-up: no I/O."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.domain.field_values import BadValueError
from app.domain.mapping import Wanted, wanted
from app.domain.matching import Person
from app.domain.push import diff, missing_for_lead
from app.domain.push_card import FAILED, READY, FieldRow, Preview, Record
from app.domain.visitor_fields import BY_NAME, VisitorField
from app.domain.visitor_values import known_values
from app.domain.wire.records import Fact, Profile
from app.services.crm.base import Crm, Found


def visitor_fields(
    profile: Profile, fields: Mapping[str, VisitorField] = BY_NAME
) -> dict[str, Fact]:
    """Return what is known of a visitor by field: names split, address and source filled in."""
    return known_values(profile, fields)


def plain_fields(profile: Profile, fields: Mapping[str, VisitorField] = BY_NAME) -> dict[str, str]:
    """Return a visitor's fields as a push wants them, those of the visit and own ones included."""
    known = known_values(profile, fields)
    return {name: fact.value for name, fact in known.items() if name != "name"}


def preview_of(
    profile: Profile,
    email: str,
    found: Found,
    crm: Crm,
    fields: Mapping[str, VisitorField] = BY_NAME,
) -> Preview:
    """Return what a push would do to the record that was found, or to a new lead."""
    facts, target = known_values(profile, fields), found.choice.target
    name = target.object if target else "Lead"
    hidden = crm.not_writable(name, new=target is None)
    values: Mapping[str, object] = {n: f.value for n, f in facts.items()}
    others = tuple(_record(each, crm) for each in found.choice.others)
    record = _record(target, crm) if target else None
    known = crm.facts(name)
    try:
        wishes = wanted(crm.maps.of(name), values, hidden=hidden, facts=known)
    except BadValueError as error:
        return Preview(email, FAILED, str(error), record, others, at=found.at)
    return Preview(
        email=email,
        state=READY,
        record=record,
        others=others,
        rows=_rows(target, wishes, facts),
        lacks=missing_for_lead(wishes, known) if target is None else (),
        hidden=tuple(sorted(hidden)),
        at=found.at,
    )


def blind_preview(profile: Profile, email: str, crm: Crm, state: str, words: str) -> Preview:
    """Return what is to go out, while the CRM cannot be asked what it has."""
    facts = visitor_fields(profile)
    values: Mapping[str, object] = {n: f.value for n, f in facts.items()}
    try:
        wishes = wanted(crm.maps.of("Lead"), values, facts=crm.facts("Lead"))
    except BadValueError as error:
        return Preview(email, FAILED, str(error))
    return Preview(email, state, words, rows=_rows(None, wishes, facts))


def _rows(
    target: Person | None, wishes: Sequence[Wanted], facts: Mapping[str, Fact]
) -> tuple[FieldRow, ...]:
    """Return a row for each wish, what changes first."""
    found = diff(target, wishes)
    rows = [FieldRow(c.field, c.visitor, c.old, c.new, "change") for c in found.changes]
    rows += [FieldRow(k.field, k.visitor, k.old, k.wanted, k.policy.value) for k in found.kept]
    rows += [FieldRow(k.field, k.visitor, k.old, k.wanted, "equal") for k in found.equal]
    return tuple(_with_source(row, facts.get(row.visitor)) for row in rows)


def _with_source(row: FieldRow, fact: Fact | None) -> FieldRow:
    return row if fact is None else replace(row, source=fact.source, at=fact.at)


def _record(person: Person, crm: Crm) -> Record:
    return Record(person.object, person.id, person.name, crm.record_url(person.id))
