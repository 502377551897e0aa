"""The look-up of a push: who has the e-mail, and what of the push is there already."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.domain.crm_text import key_mark
from app.domain.describe import ObjectFacts
from app.domain.mapping import Maps, Value
from app.domain.matching import Choice, Person, choose
from app.domain.push import PushWish
from app.services.crm.base import Found, Retry, Trips
from app.services.crm.salesforce import soql
from app.services.crm.salesforce.api import Part, PartAnswer, SalesforceApi, half_an_answer
from app.services.crm.salesforce.errors import (
    SalesforceError,
    first_problem,
    hidden_field,
)
from app.services.crm.salesforce.reduced import reduced

SOURCES = ("Contact", "Lead")
DESCRIBED = ("Lead", "Contact", "Task")
OF_LEAD = ("IsConverted", "ConvertedContactId")
# A describe without these is not whole: the look-up itself reads them.
ALWAYS_SEEN = {"Lead": {"Id", "LastName", "Email"}, "Contact": {"Id", "LastName", "Email"}}
CHOKED = {"HTTP_500", "UNKNOWN_EXCEPTION", "INTERNAL_ERROR"}
BECAME = "became_"
GONE = {"NOT_FOUND", "ENTITY_IS_DELETED", "INVALID_CROSS_REFERENCE_KEY"}
MOST_CONTACTS = 20  # that converted leads with one e-mail became
ROUNDS = 20  # look-ups until every hidden field is known


class Lookup:
    """Reads; its queries also close every write."""

    def __init__(self, api: SalesforceApi, maps: Callable[[], Maps]) -> None:
        """`maps` returns the mapping that is in force now."""
        self._api = api
        self._maps = maps
        self._refused: dict[tuple[str, str], set[str]] = {}  # (host, object) -> fields

    async def run(self, wish: PushWish, trips: Trips) -> Found:
        """Look up in one round trip: two for a converted lead, or a field found hidden."""
        for _ in range(ROUNDS):
            answers = await self._asked(wish, trips)
            if not answers.keys() >= set(SOURCES):
                raise half_an_answer()
            self._learn(answers)
            if not self._hid_more(answers):
                break
        found = self.found(wish, answers)
        if found.choice.unread:
            return await self._with_contacts(wish, answers, found, trips)
        return found

    async def _asked(self, wish: PushWish, trips: Trips) -> dict[str, PartAnswer]:
        """Ask, along with what is nice to know; without it where the org chokes on that."""
        extra = [] if trips.plain else self._extra_parts()
        try:
            return await self._api.composite([*extra, *self.parts(wish)], trips, writes=False)
        except SalesforceError as error:
            choked = error.problem.retry is Retry.NO or error.problem.code in CHOKED
            if not extra or not choked:
                raise
            trips.plain = True
            return await self._api.composite(self.parts(wish), trips, writes=False)

    def parts(self, wish: PushWish, people: Sequence[str] = ()) -> list[Part]:
        """Return the queries, at most four; `people` may be members under another e-mail."""
        email = wish.address
        parts = [self._people(source, email) for source in SOURCES]
        if campaigns := self._campaigns(wish):
            known = [*people, *([wish.record] if wish.record else ())]
            parts.append(_query("members", soql.members(campaigns, email, known)))
        if wish.transcript.strip():
            parts.append(_query("tasks", soql.tasks(key_mark(wish.task_key))))
        if wish.record:
            source = "Contact" if wish.record.startswith("003") else "Lead"
            fields = ",".join(("Id", "Name", "LastModifiedDate", *self._columns(source)))
            parts.append(Part("chosen", "GET", f"/sobjects/{source}/{wish.record}?fields={fields}"))
        return parts

    def found(
        self,
        wish: PushWish,
        answers: Mapping[str, PartAnswer],
        became: Mapping[str, Person | None] | None = None,
    ) -> Found:
        """Return what the queries' answers say; raise SalesforceError when nobody could be read."""
        contacts = self._read("Contact", answers["Contact"])
        leads = self._read("Lead", answers["Lead"])
        choice = choose(contacts, leads, became)
        if wish.record and (chosen := answers.get("chosen")) and chosen.ok:
            choice = _with_chosen(choice, person_of(wish.record, chosen.body))
        campaign, tasks = self._campaign(wish, choice), answers.get("tasks")
        return Found(
            choice=choice,
            member=_member(answers.get("members"), campaign),
            campaign=campaign,
            task=bool(tasks.rows) if tasks and tasks.ok else None,
            org=self._org(answers),
            hidden={source: self.hidden(source) for source in SOURCES},
            at=self._api.clock.now(),
        )

    def hidden(self, source: str, right: str = "") -> frozenset[str]:
        """Return the mapped fields that this user does not see, or may not write.

        `right` is "createable" or "updateable", or empty for seeing.
        """
        mapped = self._maps().of(source).targets
        refused = frozenset(self._refused.get((self._api.host, source), ()))
        facts = self.facts(source)
        if facts is None:
            return refused & mapped
        absent = mapped - facts.fields.keys()
        barred = {
            n for n in mapped & facts.fields.keys() if right and not getattr(facts.fields[n], right)
        }
        return frozenset(absent | barred | (refused & mapped))

    def hide(self, source: str, name: str) -> bool:
        """Leave a field out from now on; False when it was left out already."""
        known = self._refused.setdefault((self._api.host, source), set())
        if name in known:
            return False
        known.add(name)
        return True

    def forget(self, source: str) -> None:
        """Forget what was refused: describe was read anew, and an admin may have opened it."""
        self._refused.pop((self._api.host, source), None)

    def facts(self, source: str) -> ObjectFacts | None:
        """Return what describe said, or None where it said nothing."""
        facts = self._api.memory.describe(self._api.host, source)
        return facts if facts and facts.fields.keys() >= ALWAYS_SEEN.get(source, {"Id"}) else None

    def _campaigns(self, wish: PushWish) -> list[str]:
        """Return the campaigns that the person may have to be a member of."""
        maps = self._maps()
        pages = (maps.contact.campaign, maps.lead.campaign)
        return [wish.campaign] if wish.campaign else list(dict.fromkeys(c for c in pages if c))

    def _campaign(self, wish: PushWish, choice: Choice) -> str:
        """Return the campaign for the record that was chosen, or for a new Lead."""
        page = self._maps().of(choice.target.object if choice.target else "Lead")
        return wish.campaign or page.campaign

    def _controllers(self, source: str, mapped: Sequence[str]) -> list[str]:
        """Return the fields that decide which values of mapped picklists are allowed."""
        facts = self.facts(source)
        known = facts.fields if facts else {}
        found = (known[name].controller for name in mapped if name in known)
        return [name for name in found if name in known]

    def _people(self, source: str, email: str) -> Part:
        return _query(source, soql.people(source, self._columns(source), email))

    def _columns(self, source: str) -> list[str]:
        hidden = self.hidden(source)
        mapped = [line.target for line in self._maps().of(source).fields]
        refused = self._refused.get((self._api.host, source), set())
        columns = [*mapped, *self._controllers(source, mapped)]
        columns += OF_LEAD if source == "Lead" else ()
        return [name for name in columns if name not in hidden and name not in refused]

    def _extra_parts(self) -> list[Part]:
        """Return what is asked along with the first look-up: the org, and unknown describes."""
        now = self._api.clock.now()
        stale = self._api.memory.stale(self._api.host, DESCRIBED, now)
        return [_query("org", soql.ORGANIZATION), *map(self._describe, stale)]

    def _describe(self, source: str) -> Part:
        stamp = self._api.memory.stamp(self._api.host, source)
        headers = {"If-Modified-Since": stamp} if stamp else {}
        return Part(f"describe_{source}", "GET", f"/sobjects/{source}/describe", None, headers)

    def _learn(self, answers: Mapping[str, PartAnswer]) -> None:
        host, now, memory = self._api.host, self._api.clock.now(), self._api.memory
        if org := self._org(answers):
            memory.learn(host, org=org)
        for source in DESCRIBED:
            answer = answers.get(f"describe_{source}")
            if answer is None:
                continue
            if answer.status == 304:
                memory.touch(host, source, now)
            elif answer.ok and isinstance(answer.body, dict):
                self.forget(source)
                memory.keep(
                    host, reduced(answer.body), answer.headers.get("last-modified", ""), now
                )
            else:  # not to be asked again with every push
                memory.keep(host, ObjectFacts(source), "", now)

    def _hid_more(self, answers: Mapping[str, PartAnswer]) -> bool:
        """Whether a query was refused for a field that is known to be hidden only now."""
        more = False
        for source in SOURCES:
            answer = answers.get(source)
            if answer is None or answer.ok:
                continue
            problem = first_problem(answer.body, answer.status)
            name = hidden_field(problem.message) if problem.code == "INVALID_FIELD" else None
            more = bool(name and self.hide(source, name)) or more
        return more

    def _read(self, source: str, answer: PartAnswer) -> list[Person]:
        if answer.ok:
            return [person_of(str(row["Id"]), row) for row in answer.rows if "Id" in row]
        problem = first_problem(answer.body, answer.status)
        if source == "Contact" and problem.code == "INVALID_TYPE":  # no right to see contacts
            return []
        raise SalesforceError(problem)

    async def _with_contacts(
        self, wish: PushWish, answers: Mapping[str, PartAnswer], found: Found, trips: Trips
    ) -> Found:
        """Read the contacts that converted leads became, in one more trip."""
        unread = found.choice.unread[:MOST_CONTACTS]
        parts = self.contact_parts(unread)
        if campaigns := self._campaigns(wish):
            members = soql.members(campaigns, wish.address, unread)
            parts.append(_query("members", members))
        read = await self._api.composite(parts, trips, writes=False)
        became = {**dict.fromkeys(found.choice.unread), **self.became(read)}
        return self.found(wish, {**answers, **read}, became)

    def contact_parts(self, records: Sequence[str]) -> list[Part]:
        """Return the reads of contacts that converted leads became."""
        fields = ",".join(("Id", "Name", "LastModifiedDate", *self._columns("Contact")))
        return [
            Part(f"{BECAME}{record}", "GET", f"/sobjects/Contact/{record}?fields={fields}")
            for record in records
        ]

    def became(self, answers: Mapping[str, PartAnswer]) -> dict[str, Person | None]:
        """Return those contacts by id; None for one that is not there any more.

        Raise SalesforceError for one that could not be read: it may well be there.
        """
        read = {n.removeprefix(BECAME): a for n, a in answers.items() if n.startswith(BECAME)}
        return {record: _person_or_none(record, answer) for record, answer in read.items()}

    def _org(self, answers: Mapping[str, PartAnswer]) -> str:
        answer = answers.get("org")
        rows = answer.rows if answer else []
        return str(rows[0].get("Id", ""))[:15] if rows else self._api.org


def _person_or_none(record: str, answer: PartAnswer) -> Person | None:
    if answer.ok:
        return person_of(record, answer.body)
    problem = first_problem(answer.body, answer.status)
    if answer.status == 404 or problem.code in GONE:
        return None
    raise SalesforceError(problem)


def _member(answer: PartAnswer | None, campaign: str) -> bool | None:
    """Whether somebody of the answer is in the campaign; None where that could not be read."""
    if answer is None or not answer.ok or not campaign:
        return None
    found = (str(row.get("CampaignId") or campaign) for row in answer.rows)
    return any(each[:15] == campaign[:15] for each in found)


def _query(name: str, text: str) -> Part:
    return Part(name, "GET", soql.query_path(text))


def _with_chosen(choice: Choice, chosen: Person) -> Choice:
    """Put the record that the rep chose first."""
    known = [p for p in (choice.target, *choice.others) if p and p.id[:15] != chosen.id[:15]]
    return Choice(chosen, tuple(known), choice.unread)


def person_of(record: str, row: Mapping[str, Any]) -> Person:
    """Return a Contact or Lead as it was read."""
    kind = str((row.get("attributes") or {}).get("type") or _kind(record))
    values: dict[str, Value] = {n: v for n, v in row.items() if not isinstance(v, dict | list)}
    return Person(
        object=kind,
        id=str(row.get("Id") or record),
        modified=str(row.get("LastModifiedDate") or ""),
        name=str(row.get("Name") or ""),
        values=values,
        converted=bool(row.get("IsConverted")),
        contact=str(row.get("ConvertedContactId") or ""),
    )


def _kind(record: str) -> str:
    return "Contact" if record.startswith("003") else "Lead"
