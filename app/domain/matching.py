"""Who of the people with an e-mail address is meant (the order of truth, C11-C13)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.domain.mapping import Value


@dataclass(frozen=True, slots=True)
class Person:
    """A Contact or Lead as it was read."""

    object: str
    id: str
    modified: str = ""  # LastModifiedDate as Salesforce writes it, whole seconds
    name: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)
    converted: bool = False
    contact: str = ""  # of a converted lead: the contact that it became


@dataclass(frozen=True, slots=True)
class Choice:
    """Who was chosen, who else has the e-mail, and whom to read before choosing."""

    target: Person | None
    others: tuple[Person, ...] = ()
    unread: tuple[str, ...] = ()  # contacts that converted leads became, not read yet

    @property
    def count(self) -> int:
        """How many records have the e-mail."""
        return len(self.others) + (self.target is not None)


def choose(
    contacts: Sequence[Person],
    leads: Sequence[Person],
    became: Mapping[str, Person | None] | None = None,
) -> Choice:
    """Choose among the records with one e-mail.

    Contacts come before leads, the newest first, then the smaller id. A
    converted lead stands for the contact that it became.

    `became` holds those contacts by id as far as they were read; None for one
    that is not there any more.
    """
    read = became or {}
    direct = {person.id for person in contacts}
    pointed = _distinct(lead.contact for lead in leads if lead.converted and lead.contact)
    indirect = [each for record in pointed if record not in direct and (each := read.get(record))]
    unread = tuple(r for r in pointed if r not in direct and r not in read) if not contacts else ()
    opened = [lead for lead in leads if not lead.converted]
    ranked = [*newest_first(contacts), *newest_first(indirect), *newest_first(opened)]
    return Choice(ranked[0] if ranked else None, tuple(ranked[1:]), unread)


def prefer(choice: Choice, record: str) -> Choice:
    """Return the choice with another of its records first; an unknown one changes nothing."""
    people = [person for person in (choice.target, *choice.others) if person]
    ranked = sorted(people, key=lambda person: person.id[:15] != record[:15])
    return (
        replace(choice, target=ranked[0], others=tuple(ranked[1:])) if record and people else choice
    )


def newest_first(people: Iterable[Person]) -> list[Person]:
    """Order by last change, newest first; the smaller id wins a tie."""
    by_id = sorted(people, key=lambda person: person.id)
    return sorted(by_id, key=lambda person: person.modified, reverse=True)


def _distinct(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))
