"""A mapping page as it is edited."""

from collections.abc import Coroutine, Mapping
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.domain.describe import ObjectFacts
from app.domain.errors import FoyerError
from app.domain.mapping import FieldMap, ObjectMap
from app.domain.mapping_check import Issue, check_page, errors_of
from app.domain.mapping_page import BadPageError, activity_campaigns, page_of
from app.domain.mapping_preview import LinePreview, preview_lines
from app.domain.matching import Person
from app.domain.org_choices import OrgChoices
from app.domain.state import ConsoleState
from app.domain.visitor_fields import BadFieldError, VisitorField, fields_of
from app.domain.visitor_values import known_values, why_blank
from app.domain.wire.records import Profile
from app.ui.bridge import Bridge


class Mappings(Protocol):
    """What the pages ask of the CRM service."""

    async def describe(
        self, name: str, *, fresh: bool = False, record_type: str = ""
    ) -> ObjectFacts:
        """Return what the org says of an object; raise FoyerError when it cannot be had."""
        ...

    async def choices(self) -> OrgChoices:
        """Return campaigns, rules and users; raise FoyerError when they cannot be had."""
        ...

    async def save(self, page: ObjectMap) -> None:
        """Keep a page for all reps; raise FoyerError with the reason."""
        ...

    async def add_field(self, field: VisitorField) -> None:
        """Keep a new visitor field; raise FoyerError or BadFieldError with the reason."""
        ...

    async def change_field(self, field: VisitorField) -> None:
        """Keep other settings of a visitor field; raise as `add_field` does."""
        ...

    async def drop_field(self, name: str) -> None:
        """Take a visitor field of one's own away; raise FoyerError."""
        ...

    async def save_activities(self, campaigns: Mapping[str, str]) -> None:
        """Keep the campaign of each activity; raise FoyerError."""
        ...

    async def record_of(self, email: str, page: ObjectMap) -> Person | None:
        """Return the record that a push would change, None for a new one; raise FoyerError."""
        ...

    def export(self, page: ObjectMap) -> str:
        """Return a page as the text of a file."""
        ...

    def imported(self, name: str, text: str) -> ObjectMap:
        """Return the page of a file; raise BadPageError with what is wrong."""
        ...


class MappingViewModel(QObject):
    """The page of "Lead" or "Contact": what is kept, and the draft that is edited.

    Signals:
        changed: any attribute has a new value.
    """

    changed = Signal()

    def __init__(self, name: str, bridge: Bridge, mappings: Mappings) -> None:
        super().__init__()
        self.name = name
        self._bridge, self._mappings = bridge, mappings
        self.facts: ObjectFacts | None = None
        self.choices: OrgChoices | None = None
        self.busy = False
        self.fault = ""  # why the org or the page could not be read, or the save failed
        self.saved = False  # the last thing done was a save
        self.visitor = ""  # name of the visitor whom the preview shows
        self.is_admin = False
        self.issues: tuple[Issue, ...] = ()
        self.preview: tuple[LinePreview, ...] = ()
        self.fields: Mapping[str, VisitorField] = {}
        self.activities: Mapping[str, str] = {}  # "chat" ... -> campaign's id
        self.record: Person | None = None  # of the visitor shown
        self._email = ""  # whose record that is
        self.kept = self.page = ObjectMap(name, ())
        self._seen: object = None
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    @property
    def dirty(self) -> bool:
        """Whether the draft differs from what is kept."""
        return self.page != self.kept

    @property
    def can_save(self) -> bool:
        """Whether the draft may be kept: faults are told, and block nothing that is known bad."""
        return self.is_admin and self.dirty and not self.busy

    def load(self, *, fresh: bool = False) -> None:
        """Ask the org for its fields and choices."""
        if not self.busy:
            self._set(busy=True)
            self._bridge.start(self._load(fresh=fresh), name=self.tr("Read the fields"))

    def save(self) -> None:
        """Keep the draft for everyone."""
        if self.can_save:
            self._set(busy=True)
            self._bridge.start(self._save(self.page), name=self.tr("Save the mapping"))

    def discard(self) -> None:
        """Go back to what is kept."""
        self._edit(self.kept)

    def put(self, number: int, line: FieldMap) -> None:
        """Change a line."""
        lines = list(self.page.fields)
        lines[number] = line
        self._edit(replace(self.page, fields=tuple(lines)))

    def add(self, line: FieldMap) -> int:
        """Add a line at the end, and return its number."""
        self._edit(replace(self.page, fields=(*self.page.fields, line)))
        return len(self.page.fields) - 1

    def remove(self, number: int) -> None:
        """Take a line away."""
        lines = self.page.fields[:number] + self.page.fields[number + 1 :]
        self._edit(replace(self.page, fields=lines))

    def set_options(self, **options: str) -> None:
        """Change campaign, member_status, assignment, owner or record_type."""
        self._edit(replace(self.page, **options))  # type: ignore[arg-type]  # all are texts
        if "record_type" in options:  # it decides which values a picklist has
            self.load()

    def add_field(self, field: VisitorField) -> None:
        """Make a visitor field, in place (C4)."""
        self._run(self._mappings.add_field(field), self.tr("Make a visitor field"))

    def change_field(self, field: VisitorField) -> None:
        """Change what counts for a visitor field when nobody said it (P4)."""
        self._run(self._mappings.change_field(field), self.tr("Change a visitor field"))

    def drop_field(self, name: str) -> None:
        """Take a visitor field of one's own away."""
        self._run(self._mappings.drop_field(name), self.tr("Remove a visitor field"))

    def set_activity(self, activity: str, campaign: str) -> None:
        """Choose the campaign of an activity (A11)."""
        chosen = {**self.activities, activity: campaign}
        self._run(self._mappings.save_activities(chosen), self.tr("Save the campaign"))

    def exported(self) -> str:
        """Return the draft as the text of a file."""
        return self._mappings.export(self.page)

    def take_file(self, text: str) -> None:
        """Make a file's page the draft; what is wrong with it is told."""
        try:
            page = self._mappings.imported(self.name, text)
        except BadPageError as error:
            self._set(fault=str(error))
            return
        self._edit(replace(page, org=self.page.org))

    def tell(self, fault: str) -> None:
        """Say why something could not be done."""
        self._set(fault=fault)

    def issues_of(self, number: int) -> tuple[Issue, ...]:
        """Return what is wrong with a line."""
        return tuple(issue for issue in self.issues if issue.line == number)

    def why_blank(self, number: int) -> str:
        """Return why the visitor shown has nothing for a line; empty when it has (P7)."""
        profile, line = self._profile(self._bridge.state), self.page.fields[number]
        if profile is None or line.constant or line.default:
            return ""
        return why_blank(line.visitor, profile, self.fields)

    @property
    def errors(self) -> int:
        """How many faults would refuse a push."""
        return len(errors_of(self.issues))

    async def _load(self, *, fresh: bool) -> None:
        fault = ""
        try:
            kind = self.page.record_type
            self.facts = await self._mappings.describe(self.name, fresh=fresh, record_type=kind)
            self.choices = await self._mappings.choices()
            await self._read_record()
        except FoyerError as error:
            fault = str(error)
        self._judge()
        self._set(busy=False, fault=fault)

    async def _read_record(self) -> None:
        """Read what the visitor's record holds, so that the preview shows old and new."""
        email = self._visitors_email()
        self.record = await self._mappings.record_of(email, self.page) if email else None
        self._email = email

    def _visitors_email(self) -> str:
        profile = self._profile(self._bridge.state)
        known = known_values(profile, self.fields) if profile else {}
        return known["email"].value if "email" in known else ""

    async def _save(self, page: ObjectMap) -> None:
        org = self.choices.org if self.choices else page.org
        try:
            await self._mappings.save(replace(page, org=org))
        except FoyerError as error:
            self._set(busy=False, fault=str(error))
            return
        self._read(self._bridge.state)
        self.page = self.kept
        self._judge()
        self._set(busy=False, fault="", saved=True)

    def _run(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Do something that has no draft, and say why when it cannot be done."""
        self._bridge.start(self._told(work), name=name)

    async def _told(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except (FoyerError, BadFieldError) as error:
            self._set(fault=str(error))
            return
        self._set(fault="")

    def _edit(self, page: ObjectMap) -> None:
        if page != self.page:
            self.page = page
            self._judge()
            self._set(saved=False, fault="")

    def _set(self, **values: Any) -> None:  # noqa: ANN401  # attributes of this class
        for name, value in values.items():
            setattr(self, name, value)
        self.changed.emit()

    def _show(self, state: ConsoleState) -> None:
        profile = self._profile(state)
        role = state.desk.account.role if state.desk.account else ""
        seen = (state.shared, profile, role)
        if seen == self._seen:
            return
        self._seen = seen
        dirty = self.dirty
        self._read(state)
        if not dirty:
            self.page = self.kept
        self._judge()
        self.changed.emit()

    def _read(self, state: ConsoleState) -> None:
        """Take over what everyone shares; a page that cannot be read is said to be so."""
        account = state.desk.account
        self.is_admin = account is not None and account.role == "admin"
        try:
            self.fields = fields_of(state.shared)
            self.kept = page_of(state.shared, self.name)
            self.activities = activity_campaigns(state.shared)
        except (BadPageError, BadFieldError) as error:
            self.fault = str(error)

    def _judge(self) -> None:
        """Check the draft, and work out what it would write."""
        state = self._bridge.state
        profile = self._profile(state)
        if self.facts is not None:
            self.issues = check_page(self.page, self.facts, self.choices, self.fields)
        known = known_values(profile, self.fields) if profile else {}
        self.visitor = (profile.card.name or profile.card.email) if profile else ""
        theirs = "email" in known and known["email"].value == self._email
        record = self.record if theirs else None
        self.preview = preview_lines(self.page, known, self.facts, record)

    @staticmethod
    def _profile(state: ConsoleState) -> Profile | None:
        return state.profiles.known.get(state.profiles.shown or "")
