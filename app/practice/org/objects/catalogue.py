"""All objects together, with the relationships seen from the parents."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from app.practice.org.objects.about import metadata_objects
from app.practice.org.objects.activities import (
    complete_event,
    complete_task,
    email_message,
    email_relation,
    event,
    event_relation,
    task,
)
from app.practice.org.objects.people import complete_person, contact, lead
from app.practice.org.objects.sales import (
    account,
    campaign,
    campaign_member,
    campaign_member_status,
    complete_opportunity,
    opportunity,
    subscription,
)
from app.practice.org.objects.setup import setup_objects
from app.practice.org.objects.shared import key
from app.practice.org.schema import Child, Row, SObject

KEY_FIELD = "Foyer_Key__c"
COMPLETED: dict[str, Callable[[Row], Row]] = {
    "Lead": complete_person,
    "Contact": complete_person,
    "Task": complete_task,
    "Event": complete_event,
    "Opportunity": complete_opportunity,
}


def objects(*, key_fields: bool = False, visitor_keys: bool = False) -> dict[str, SObject]:
    """Return every object by name.

    With `key_fields`, Lead, Task and Event carry a unique key of ours; with
    `visitor_keys`, people carry a Visitor_Key__c and activities a Chat_Key__c.
    """
    made = (
        *(lead(), contact(), account(), opportunity()),
        *(campaign(), campaign_member(), campaign_member_status(), subscription()),
        *(task(), event(), event_relation(), email_message(), email_relation()),
        *setup_objects(),
        *metadata_objects(),
    )
    known = {each.name: each for each in made}
    if key_fields:
        _add_key(known, KEY_FIELD, "Foyer Key", ("Lead", "Task", "Event"))
    if visitor_keys:
        _add_key(known, "Visitor_Key__c", "Visitor Key", ("Lead", "Contact"))
        _add_key(known, "Chat_Key__c", "Chat Key", ("Task", "Event"))
    return {name: replace(each, children=_children(name, known)) for name, each in known.items()}


def _add_key(known: dict[str, SObject], name: str, label: str, owners: Iterable[str]) -> None:
    for owner in owners:
        known[owner].fields[name] = key(name, label)


def _children(parent: str, known: dict[str, SObject]) -> tuple[Child, ...]:
    return tuple(
        Child(column.child, each.name, column.name)
        for each in known.values()
        for column in each.fields.values()
        if column.child and parent in column.refers
    )


def completed(kind: SObject, row: Row) -> Row:
    """Return a row with everything that the org works out of it; raise OrgError."""
    whole = COMPLETED.get(kind.name, dict)(row)
    for column in kind.fields.values():
        if column.derive:
            whole[column.name] = column.derive(whole)
    return whole
