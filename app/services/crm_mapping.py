"""The mapping pages' service: reads the org, keeps pages, and tells when they no longer fit.

Decided: a page is checked whenever it, or what the org tells of itself, has changed;
what broke is told in the status of "mapping", and each line says why (J14). A page
made for another org is checked again on demand, and only then pushes go on (J7).
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, Protocol

from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain import health
from app.domain.describe import ObjectFacts, for_record_type
from app.domain.errors import FoyerError, RejectedError
from app.domain.health import SystemChanged, SystemHealth
from app.domain.mapping import ObjectMap
from app.domain.mapping_check import Issue, check_activities, check_page, errors_of
from app.domain.mapping_page import OBJECTS, SETTINGS, activity_campaigns, to_body
from app.domain.matching import Person
from app.domain.org_choices import OrgChoices
from app.domain.push import PushWish
from app.domain.state import ConsoleState
from app.domain.visitor_fields import DOCUMENT, VisitorField, body_of, checked, fields_of
from app.domain.wire.shared import DocumentKind
from app.services import mapping_file
from app.services.crm.base import CrmError, Trips
from app.services.crm.console import ConsoleCrm
from app.services.crm.mapping_source import SharedMapping
from app.services.crm_wishes import settings_of
from app.services.store import Store

SYSTEM = "mapping"
WITHIN_S = 20.0
EVERY_S = 4 * 3600.0  # between two looks at what the org tells of itself
MENU = "Settings > Salesforce > {name} mapping."
NOT_CONNECTED = "Salesforce is not set up, so its fields cannot be read. Connect it in Settings."
NOT_SHARED = "Settings cannot be changed before the hub is set up."
log = logging.getLogger(__name__)


class Settings(Protocol):
    """Where shared settings are changed."""

    async def put(
        self, kind: DocumentKind, name: str, body: dict[str, Any], *, base: int | None = None
    ) -> None:
        """Keep a document for everyone; raise RejectedError with the reason."""
        ...


class CrmMapping:
    """What mapping pages ask, and the watch over the pages in force.

    Attributes:
        issues: what is wrong with each page in force, as of the last check.
    """

    def __init__(
        self,
        crm: ConsoleCrm,
        source: SharedMapping,
        store: Store,
        clock: Clock,
        hurry: Callable[[], None] = lambda: None,
    ) -> None:
        """`hurry` lets what waits go out at once."""
        self._crm, self._source, self._store, self._clock = crm, source, store, clock
        self._hurry = hurry
        self._settings: Settings | None = None
        self._tasks = TaskSet(unhandled)
        self._seen: object = None
        self._looked = 0.0
        self._choices: OrgChoices | None = None
        self.issues: Mapping[str, tuple[Issue, ...]] = {}

    def share(self, settings: Settings) -> None:
        """Change shared settings through this from now on."""
        self._settings = settings

    def start(self) -> None:
        """Watch the pages and the org."""
        self._store.listen(self._noticed)

    async def stop(self) -> None:
        """End."""
        await self._tasks.close()

    async def describe(
        self, name: str, *, fresh: bool = False, record_type: str = ""
    ) -> ObjectFacts:
        """Return what the org says of an object; raise FoyerError when it cannot be had.

        `fresh` also has the pages in force checked again. Values of picklists that a
        record type does not have count as inactive.
        """
        self._check_set_up()
        if fresh:
            self._tasks.start(self._look(), name="Check the mapping")
        found = await self._crm.setup.describe([name], self._trips, fresh=fresh)
        if name not in found:
            raise RejectedError(f"Salesforce does not show {name} to you.")
        return await self._narrowed(found[name], record_type)

    async def _narrowed(self, facts: ObjectFacts, record_type: str) -> ObjectFacts:
        """Return the facts for a record type; as they are where that cannot be read."""
        if not record_type:
            return facts
        try:
            values = await self._crm.setup.picklists(facts.name, record_type, self._trips)
        except CrmError as error:
            log.info("The picklists of record type %s were not read: %s", record_type, error)
            return facts
        return for_record_type(facts, values)

    async def choices(self) -> OrgChoices:
        """Return campaigns with their statuses, rules and users; raise FoyerError."""
        self._check_set_up()
        self._choices = await self._crm.setup.choices(self._campaigns(), self._trips)
        return self._choices

    async def save(self, page: ObjectMap) -> None:
        """Keep a page for all reps; it is in force with the next push. Raise FoyerError."""
        await self._put("mapping", page.object, self._body_of(page))

    async def save_activities(self, campaigns: Mapping[str, str]) -> None:
        """Keep the campaign of each activity: "chat", "meeting", "form" (A11). Raise FoyerError."""
        named = {name: record for name, record in campaigns.items() if record}
        await self._put("crm", SETTINGS, {"activity_campaigns": named, "org": self._crm.org})

    async def add_field(self, field: VisitorField) -> None:
        """Keep a new visitor field; raise FoyerError, or BadFieldError with the reason."""
        known = fields_of(self._store.state.shared)
        made = checked(field, known)
        await self._put("visitor_fields", DOCUMENT, body_of([*known.values(), made]))

    async def change_field(self, field: VisitorField) -> None:
        """Keep another label, choices or prefill of a visitor field; raise as `add_field` does."""
        known = fields_of(self._store.state.shared)
        if field.custom:
            checked(field, {n: each for n, each in known.items() if n != field.name})
        changed = {**known, field.name: field}
        await self._put("visitor_fields", DOCUMENT, body_of(changed.values()))

    async def drop_field(self, name: str) -> None:
        """Take a visitor field of one's own away; raise FoyerError."""
        known = fields_of(self._store.state.shared)
        left = [each for each in known.values() if each.name != name or not each.custom]
        await self._put("visitor_fields", DOCUMENT, body_of(left))

    def export(self, page: ObjectMap) -> str:
        """Return a page as the text of a file."""
        return mapping_file.exported(page)

    def imported(self, name: str, text: str) -> ObjectMap:
        """Return the page of a file; raise BadPageError with what is wrong."""
        return mapping_file.imported(name, text)

    async def record_of(self, email: str, page: ObjectMap) -> Person | None:
        """Return the record that a push would change, with the page's fields; None: a new one."""
        self._check_set_up()
        found = await self._crm.look_up(PushWish("", email), self._trips)
        target = found.choice.target
        if target is None or target.object != page.object:
            return None
        facts = self._crm.facts(page.object)
        seen = [name for name in page.targets if facts is None or name in facts.fields]
        return await self._crm.single.read(target.object, target.id, sorted(seen), self._trips)

    async def check(self, *, fresh: bool = False) -> Mapping[str, tuple[Issue, ...]]:
        """Return what is wrong with the pages in force, by object; raise FoyerError."""
        self._check_set_up()
        facts = await self._crm.setup.describe(OBJECTS, self._trips, fresh=fresh)
        choices = await self.choices()
        fields = settings_of(self._store.state.shared).fields
        maps = self._source.maps()
        self.issues = {
            name: check_page(
                maps.of(name),
                await self._narrowed(facts[name], maps.of(name).record_type),
                choices,
                fields,
            )
            for name in OBJECTS
            if name in facts
        }
        self._looked = self._clock.now()
        self._tell()
        return self.issues

    async def revalidate(self, *, adopt: bool = True) -> tuple[Issue, ...]:
        """Check pages made for another org against this one; let pushes go on where all is well.

        `adopt` also makes the pages this org's for everyone, where the user is an
        admin; else it counts on this machine. Return the errors that stand in the
        way; raise FoyerError.
        """
        issues = await self.check(fresh=True)
        choices = self._choices or OrgChoices(self._crm.org)
        org = choices.org or await self._crm.whoami()
        foreign = self._source.foreign(org)
        bad = [each for d in foreign for each in errors_of(issues.get(d.name, ()))]
        if any(document.name == SETTINGS for document in foreign):
            bad += check_activities(activity_campaigns(self._store.state.shared), choices)
        if bad or not org:
            return tuple(bad)
        for document in foreign:
            self._source.validated.mark(org, document)
            if adopt:
                await self._adopt(document.kind, document.name, {**document.body, "org": org})
        if foreign:
            self._tell()
            self._hurry()
        return ()

    async def _adopt(self, kind: DocumentKind, name: str, body: dict[str, Any]) -> None:
        """Let everyone know that a page is good here; somebody who is no admin knows it alone."""
        try:
            await self._put(kind, name, body)
        except FoyerError as error:
            log.info("The %s %s is good in this org for this machine alone: %s", kind, name, error)

    async def _put(self, kind: DocumentKind, name: str, body: dict[str, Any]) -> None:
        if self._settings is None:
            raise RejectedError(NOT_SHARED)
        await self._settings.put(kind, name, body)

    def _body_of(self, page: ObjectMap) -> dict[str, Any]:
        return to_body(replace(page, org=page.org or self._crm.org))

    def _campaigns(self) -> Iterable[str]:
        maps = self._source.maps()
        found = (maps.lead.campaign, maps.contact.campaign, *maps.activities.values())
        return [record for record in found if record]

    @property
    def _trips(self) -> Trips:
        return Trips(within_s=WITHIN_S)

    def _check_set_up(self) -> None:
        if not self._crm.set_up:
            raise RejectedError(NOT_CONNECTED)

    def _noticed(self, state: ConsoleState) -> None:
        """Check again when pages changed, Salesforce came back, or time has passed."""
        crm = state.health.systems.get("crm")
        reachable = crm is not None and crm.state == health.OK
        pages = [state.shared.document("mapping", name) for name in OBJECTS]
        seen = (*pages, state.shared.document("crm", SETTINGS), reachable)
        late = self._clock.now() - self._looked > EVERY_S
        if not reachable or (seen == self._seen and not late):
            self._seen = seen if not reachable else self._seen
            return
        if self._crm.connection.budget.may(background=True):
            self._seen, self._looked = seen, self._clock.now()
            self._tasks.start(self._look(), name="Check the mapping")

    async def _look(self) -> None:
        """Check; pages of another org that fit this one count here from now on.

        They stay the other org's for everyone else: two consoles in two orgs would
        take them from each other without an end.
        """
        try:
            await self.revalidate(adopt=False)
        except FoyerError as error:
            log.info("The mapping was not checked: %s", error)

    def _own_issues(self) -> dict[str, tuple[Issue, ...]]:
        """Return what has to be told: of the pages that Foyer brings along, only what they lack."""
        shared = self._store.state.shared
        return {
            name: found if shared.document("mapping", name) else _lacking(found)
            for name, found in self.issues.items()
        }

    def _tell(self) -> None:
        held = self._source.held(self._crm.org)
        broken = _broken(self._own_issues())
        words = f"{held.reason} {broken}".strip() if held else broken
        state = health.FAULT if words else health.OK
        known = self._store.state.health.systems.get(SYSTEM)
        if known is None or (known.state, known.words) != (state, words):
            told = SystemHealth(state, words, self._clock.now())
            self._store.apply(SystemChanged(SYSTEM, told))


def _broken(issues: Mapping[str, tuple[Issue, ...]]) -> str:
    """Return, in a sentence or two, what no longer fits; empty when all does."""
    bad = [(name, each) for name, found in issues.items() for each in errors_of(found)]
    if not bad:
        return ""
    name, first = bad[0]
    more = f" And {len(bad) - 1} more." if len(bad) > 1 else ""
    return f"{first.words}{more} {MENU.format(name=name)}"


def _lacking(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    return tuple(each for each in issues if each.code == "REQUIRED_FIELD_MISSING")
