"""A mapping page as it is edited."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.domain.describe import ObjectFacts
from app.domain.errors import FoyerError
from app.domain.mapping import FieldMap, ObjectMap
from app.domain.mapping_check import Issue, check_page, errors_of
from app.domain.mapping_page import BadPageError, page_of
from app.domain.mapping_preview import LinePreview, preview_lines
from app.domain.org_choices import OrgChoices
from app.domain.state import ConsoleState
from app.domain.visitor_fields import BadFieldError, VisitorField, fields_of
from app.domain.visitor_values import known_values
from app.ui.bridge import Bridge


class Mappings(Protocol):
    """What the pages ask of the CRM service."""

    async def describe(self, name: str, *, fresh: bool = False) -> ObjectFacts:
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

    def add_field(self, field: VisitorField) -> None:
        """Make a visitor field, in place (C4)."""
        self._bridge.start(self._add_field(field), name=self.tr("Make a visitor field"))

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

    @property
    def errors(self) -> int:
        """How many faults would refuse a push."""
        return len(errors_of(self.issues))

    async def _load(self, *, fresh: bool) -> None:
        fault = ""
        try:
            self.facts = await self._mappings.describe(self.name, fresh=fresh)
            self.choices = await self._mappings.choices()
        except FoyerError as error:
            fault = str(error)
        self._judge()
        self._set(busy=False, fault=fault)

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

    async def _add_field(self, field: VisitorField) -> None:
        try:
            await self._mappings.add_field(field)
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
        profile = state.profiles.known.get(state.profiles.shown or "")
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
        except (BadPageError, BadFieldError) as error:
            self.fault = str(error)

    def _judge(self) -> None:
        """Check the draft, and work out what it would write."""
        state = self._bridge.state
        profile = state.profiles.known.get(state.profiles.shown or "")
        if self.facts is not None:
            self.issues = check_page(self.page, self.facts, self.choices, self.fields)
        known = known_values(profile, self.fields) if profile else {}
        self.visitor = (profile.card.name or profile.card.email) if profile else ""
        self.preview = preview_lines(self.page, known, self.facts)
