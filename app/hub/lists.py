"""Lists of companies that consoles and agents publish, and who is in them.

Decided: a publication counts when its last part is there and is stored as one row, so
there is no moment with half a list; a hub that stops in between has the old one. The
parts wait in memory alone: their sender hears of a conflict and sends the list again.
A publication of no parts says that the list was read again and is the same.
"""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.company_domain import domain_of, email_domain, with_parents
from app.domain.facts import known_facts
from app.domain.instants import happened
from app.domain.routing import LIST_FIELD
from app.domain.wire.records import Fact, RoutingRule
from app.domain.wire.shared import DropList, ListSummary, PutListPart
from app.hub.effects import Out
from app.hub.list_index import Index, holds, index_of, key_of, packed, unpacked
from app.hub.refusal import RefusedError, bad_request, forbidden
from app.hub.rows import ListRow
from app.hub.world import PublishedList, Rep, Visitor, World

MAX_LISTS = 20
MAX_ENTRIES = 250_000  # of one list
MAX_PART = 2000  # entries
MAX_PARTS = 1000
MAX_NAME, MAX_TITLE, MAX_DOMAIN = 100, 200, 253
UNDER_WAY = 3  # publications at a time; the oldest is forgotten
MAY = ("admin", "agent")
FACT = "company_domain"


@dataclass(slots=True)
class Publication:
    """Parts that have come so far."""

    generation: str
    parts: int
    next: int
    keys: Index


class Lists:
    """Takes lists, whole ones only."""

    def __init__(self, world: World, out: Out) -> None:
        self._world = world
        self._out = out
        self._under_way: dict[str, Publication] = {}

    def all(self) -> list[ListSummary]:
        """Return the published lists by name."""
        lists = sorted(self._world.lists.values(), key=lambda each: each.name)
        return [
            ListSummary(name=o.name, title=o.title, count=len(o.index), at=o.at, by=o.by)
            for o in lists
        ]

    def put(self, rep: Rep, command: PutListPart) -> None:
        """Take one part; raise RefusedError."""
        _check_may(rep)
        _check_part(command)
        if command.parts == 0:
            self._renew(rep, command)
            return
        publication = self._publication(command)
        # Each part is sorted as it comes, so that the last one does not hold up the hub.
        keys = sorted(key_of(_checked(domain)) for domain, _ in command.entries)
        if len(publication.keys) + len(keys) > MAX_ENTRIES:
            del self._under_way[command.name]
            raise bad_request(f"A list has at most {MAX_ENTRIES:,} domains.")
        publication.keys.extend(keys)
        publication.next += 1
        if publication.next == publication.parts:
            del self._under_way[command.name]
            self._publish(rep, command, index_of(publication.keys))

    def drop(self, rep: Rep, command: DropList) -> None:
        """Take a list away; raise RefusedError."""
        _check_may(rep)
        self._under_way.pop(command.name, None)
        known = self._world.lists.pop(command.name, None)
        if known is not None:
            self._out.row(ListRow(name=known.name, title=known.title, at=self._world.now))

    def _publication(self, command: PutListPart) -> Publication:
        """Return where this part belongs; raise RefusedError when one before it is missing."""
        if command.part == 0:
            known = self._world.lists
            if command.name not in known and len(known) >= MAX_LISTS:
                raise bad_request(f"There are {MAX_LISTS} lists already. Take one away first.")
            self._under_way.pop(command.name, None)
            while len(self._under_way) >= UNDER_WAY:
                del self._under_way[next(iter(self._under_way))]
            begun = Publication(command.generation, command.parts, 0, array("Q"))
            self._under_way[command.name] = begun
        found = self._under_way.get(command.name)
        wanted = (command.generation, command.parts, command.part)
        if found is None or (found.generation, found.parts, found.next) != wanted:
            raise RefusedError("conflict", "Parts of this list are missing. Send it again.")
        return found

    def _renew(self, rep: Rep, command: PutListPart) -> None:
        known = self._world.lists.get(command.name)
        if known is None or known.generation != command.generation:
            raise RefusedError("conflict", "The hub does not have this list. Send it whole.")
        self._publish(rep, command, known.index)

    def _publish(self, rep: Rep, command: PutListPart, index: Index) -> None:
        published = PublishedList(
            name=command.name,
            title=command.title,
            generation=command.generation,
            at=happened(command.at, self._world.now),
            by=rep.row.name,
            index=index,
        )
        self._world.lists[published.name] = published
        self._out.row(row_of(published))


def row_of(published: PublishedList) -> ListRow:
    """Return the row of a list."""
    return ListRow(
        name=published.name,
        title=published.title,
        generation=published.generation,
        at=published.at,
        made_by=published.by,
        entries=packed(published.index),
    )


def restored(row: ListRow) -> PublishedList:
    """Return the list of a row."""
    index = unpacked(row.entries)
    return PublishedList(row.name, row.title, row.generation, row.at, row.made_by, index)


def lists_of(world: World, visitor: Visitor) -> list[PublishedList]:
    """Return the lists that hold the visitor's company, as far as it is known."""
    return lists_for(world, visitor.facts)


def lists_for(world: World, facts: Iterable[Fact]) -> list[PublishedList]:
    """Return the lists that hold the company which these facts tell of."""
    if not world.lists:
        return []
    keys = [key_of(domain) for domain in _domains(known_facts(facts))]
    lists = sorted(world.lists.values(), key=lambda each: each.name)
    return [each for each in lists if any(holds(each.index, key) for key in keys)]


def names(lists: list[PublishedList]) -> str:
    """Return the names as a routing condition looks at them: one in a line."""
    return "\n".join(each.name for each in lists)


def reason(world: World, visitor: Visitor, rule: RoutingRule) -> str:
    """Return what lists had to do with a rule that holds; empty when nothing."""
    asked = {c.get("value", "").casefold() for c in rule.conditions if c["field"] == LIST_FIELD}
    if not asked:
        return ""
    known = known_facts(visitor.facts)
    company = known.get("company") or next(iter(_domains(known)), "The company")
    inside = lists_of(world, visitor)
    told = [
        f"{company} is in the list '{each.title}', read from Salesforce {_ago(world.now - each.at)}"
        for each in inside
        if each.name.casefold() in asked
    ]
    return "; ".join(told)


def _domains(known: dict[str, str]) -> list[str]:
    """Return the domains that may stand for the company, the likeliest first."""
    both = (domain_of(known.get(FACT, "")), email_domain(known.get("email", "")))
    return [part for domain in both if domain for part in with_parents(domain)]


def _ago(seconds: float) -> str:
    for size, name in ((86_400, "day"), (3600, "hour"), (60, "minute")):
        count = int(seconds // size)
        if count:
            return f"{count} {name}{'s' if count > 1 else ''} ago"
    return "just now"


def _check_may(rep: Rep) -> None:
    if rep.row.role not in MAY:
        raise forbidden("Only an admin or an agent may publish lists.")


def _check_part(command: PutListPart) -> None:
    if not command.name.strip() or len(command.name) > MAX_NAME or "\n" in command.name:
        raise bad_request(f"A list's name has 1 to {MAX_NAME} letters.")
    if len(command.title) > MAX_TITLE or len(command.generation) > MAX_NAME:
        raise bad_request(f"A list's title has at most {MAX_TITLE} letters.")
    if not command.generation:
        raise bad_request("A publication needs a name of its own.")
    if len(command.entries) > MAX_PART or not 0 <= command.parts <= MAX_PARTS:
        raise bad_request(f"A part has at most {MAX_PART} entries, a list {MAX_PARTS} parts.")
    if not 0 <= command.part < max(1, command.parts):
        raise bad_request("There is no such part.")


def _checked(domain: str) -> str:
    """Return a domain as visitors' are looked up; raise RefusedError."""
    plain = domain.strip().casefold()
    if "." not in plain or len(plain) > MAX_DOMAIN:
        raise bad_request(f"'{domain[:60]}' is no domain.")
    return plain
