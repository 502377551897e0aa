"""Workflows as they are edited, tried, and remembered."""

from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import replace
from typing import Any, Protocol

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.errors import FoyerError
from app.domain.mapping_page import BadPageError, maps_of
from app.domain.ready_workflows import READY
from app.domain.state import ConsoleState
from app.domain.visit_values import condition_fields
from app.domain.visitor_fields import BadFieldError, fields_of
from app.domain.wire.shared import DocumentKind
from app.domain.workflow import BadWorkflowError, Workflow, from_body, to_body
from app.domain.workflow_faults import Fault, Known, faults
from app.services.crm.chores import User
from app.services.workflow_dry_run import DryRun
from app.services.workflows import WorkflowRun
from app.ui.bridge import Bridge

RUNS = 50


class Pages(Protocol):
    """Where workflows are kept for everyone."""

    def put(
        self, kind: DocumentKind, name: str, body: dict[str, Any], *, base: int | None = None
    ) -> Coroutine[Any, Any, None]:
        """Make or change a document; raise FoyerError with the reason."""
        ...

    def drop(self, kind: DocumentKind, name: str) -> Coroutine[Any, Any, None]:
        """Take a document away; raise FoyerError with the reason."""
        ...


class Runs(Protocol):
    """What is known of runs, and what one would do."""

    def history(self, workflow: str, limit: int) -> Coroutine[Any, Any, list[WorkflowRun]]:
        """Return the newest runs; raise FoyerError."""
        ...

    def known(self) -> Coroutine[Any, Any, Known]:
        """Return what workflows may name, as the org and the company have it now."""
        ...

    def users(self) -> Coroutine[Any, Any, list[User]]:
        """Return who can own a lead or a task; raise FoyerError."""
        ...

    def try_out(self, workflow: Workflow, visitor: str) -> Coroutine[Any, Any, DryRun]:
        """Say what a run would do; raise FoyerError."""
        ...


class WorkflowsViewModel(QObject):
    """All workflows, and the draft of the one that is edited.

    Signals:
        changed: any attribute has a new value.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, pages: Pages, runs: Runs, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._pages, self._runs, self.clock = bridge, pages, runs, clock
        self.workflows: tuple[Workflow, ...] = ()  # kept ones first, then ready-made ones
        self.stored: frozenset[str] = frozenset()  # names of the kept ones
        self.unreadable: dict[str, str] = {}  # name -> why this version cannot read it
        self.draft: Workflow | None = None
        self.kept: Workflow | None = None
        self.faults: tuple[Fault, ...] = ()
        self.known = Known()
        self.runs: tuple[WorkflowRun, ...] = ()
        self.trial: DryRun | None = None
        self.fault = ""
        self.busy = self.saved = self.is_admin = False
        self.visitor = self.visitor_name = ""
        self.campaigns: tuple[tuple[str, str], ...] = ()
        self.lists: tuple[tuple[str, str], ...] = ()
        self.users: tuple[tuple[str, str], ...] = ()
        self._org = ""  # that is signed in to, as far as it was asked
        self._user_ids: frozenset[str] | None = None
        self._base = 0
        self._seen: object = None
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    @property
    def dirty(self) -> bool:
        """Whether the draft differs from what is kept."""
        return self.draft is not None and self.draft != self.kept

    @property
    def can_save(self) -> bool:
        """Whether the draft may be kept; one that is switched on must be able to run."""
        sound = self.draft is not None and not (self.draft.enabled and self.stopping)
        return self.is_admin and self.dirty and sound and not self.busy

    @property
    def stopping(self) -> bool:
        """Whether a fault stands in the way of a run."""
        return any(fault.stops for fault in self.faults)

    def faults_of(self, workflow: Workflow) -> list[Fault]:
        """Return what is wrong with a workflow."""
        return faults(workflow, self.known)

    def load(self) -> None:
        """Ask the org who can own what, and which org it is."""
        self._bridge.start(self._load(), name=self.tr("Ask for users"))

    def choose(self, name: str) -> None:
        """Turn to a workflow, and ask how it ran."""
        self.kept = next((w for w in self.workflows if w.name == name), None)
        self._base = self._bridge.state.shared.version("workflow", name)
        self._edit(self.kept)
        self._set(runs=(), trial=None, fault="", saved=False)
        if name in self.stored:
            self.ask_runs()

    def begin(self, workflow: Workflow) -> None:
        """Begin a new workflow."""
        self.kept, self._base = None, 0
        self._edit(workflow)
        self._set(runs=(), trial=None, fault="", saved=False)

    def edit(self, workflow: Workflow) -> None:
        """Change the draft."""
        if workflow != self.draft:
            self._edit(workflow)
            self._set(saved=False, trial=None)

    def save(self) -> None:
        """Keep the draft for everyone."""
        if self.draft is not None and self.can_save:
            self._set(busy=True)
            self._bridge.start(self._save(self.draft), name=self.tr("Save the workflow"))

    def switch(self, name: str, *, on: bool) -> None:
        """Switch a workflow on or off."""
        self.choose(name)
        if self.draft is not None:
            self.edit(msgspec.structs.replace(self.draft, enabled=on))
            self.save()

    def drop(self) -> None:
        """Take the workflow away."""
        if self.draft is not None:
            self._bridge.start(self._drop(self.draft.name), name=self.tr("Remove the workflow"))

    def ask_runs(self) -> None:
        """Ask how the workflow ran."""
        if self.draft is not None:
            self._bridge.start(self._ask_runs(self.draft.name), name=self.tr("Ask for the runs"))

    def try_out(self) -> None:
        """Say what the draft would do for the visitor who is looked at."""
        if self.draft is not None and self.visitor:
            self._set(busy=True)
            self._bridge.start(self._try(self.draft), name=self.tr("Try the workflow"))

    async def _load(self) -> None:
        known = await self._runs.known()
        self._org, self._user_ids = known.org, known.users
        with suppress(FoyerError):  # without its users a workflow can still be made
            self.users = tuple((user.id, user.name) for user in await self._runs.users())
        self._read(self._bridge.state)
        self._edit(self.draft)
        self.changed.emit()

    async def _save(self, draft: Workflow) -> None:
        draft = msgspec.structs.replace(draft, org=self._org or draft.org)
        try:
            await self._pages.put("workflow", draft.name, to_body(draft), base=self._base)
        except FoyerError as error:
            self._set(busy=False, fault=str(error))
            return
        self._read(self._bridge.state)
        self.kept = draft
        self._edit(draft)
        self._base = self._bridge.state.shared.version("workflow", draft.name)
        self._set(busy=False, fault="", saved=True)

    async def _drop(self, name: str) -> None:
        try:
            await self._pages.drop("workflow", name)
        except FoyerError as error:
            self._set(fault=str(error))
            return
        self.kept = None
        self._edit(None)
        self._read(self._bridge.state)
        self.changed.emit()

    async def _ask_runs(self, name: str) -> None:
        try:
            runs = await self._runs.history(name, RUNS)
        except FoyerError as error:
            self._set(fault=str(error))
            return
        if self.draft is not None and self.draft.name == name:
            self._set(runs=tuple(runs))

    async def _try(self, draft: Workflow) -> None:
        try:
            trial = await self._runs.try_out(draft, self.visitor)
        except FoyerError as error:
            self._set(busy=False, fault=str(error))
            return
        self._set(busy=False, trial=trial, fault="")

    def _edit(self, draft: Workflow | None) -> None:
        self.draft = draft
        self.faults = tuple(faults(draft, self.known)) if draft else ()

    def _set(self, **values: Any) -> None:  # noqa: ANN401  # attributes of this class
        for name, value in values.items():
            setattr(self, name, value)
        self.changed.emit()

    def _show(self, state: ConsoleState) -> None:
        profile = state.profiles.known.get(state.profiles.shown or "")
        seen = (state.shared, profile, state.desk.account, state.push.campaigns)
        if seen == self._seen:
            return
        self._seen = seen
        self.visitor = profile.card.visitor if profile else ""
        self.visitor_name = (profile.card.name or profile.card.email) if profile else ""
        self._read(state)
        if self.draft is not None and not self.dirty:
            self.kept = next((w for w in self.workflows if w.name == self.draft.name), None)
            self._base = state.shared.version("workflow", self.draft.name)
            self.draft = self.kept
        self._edit(self.draft)
        self.changed.emit()

    def _read(self, state: ConsoleState) -> None:
        """Take over what everyone shares."""
        account = state.desk.account
        self.is_admin = account is not None and account.role == "admin"
        self.campaigns = tuple((c.id, c.name) for c in state.push.campaigns)
        self.lists = tuple((each.name, each.title) for each in state.shared.lists)
        self.known = replace(known_of(state), org=self._org, users=self._user_ids)
        found, self.unreadable = [], {}
        for document in state.shared.of("workflow"):
            try:
                found.append(from_body(document.name, document.body))
            except BadWorkflowError as error:
                self.unreadable[document.name] = str(error)
        self.stored = frozenset(each.name for each in found) | self.unreadable.keys()
        found.sort(key=lambda each: each.title.casefold())
        self.workflows = (*found, *(each for each in READY if each.name not in self.stored))


def known_of(state: ConsoleState) -> Known:
    """Return what workflows may name, as far as it is known here."""
    fields, targets = condition_fields(), None
    try:
        fields = condition_fields(fields_of(state.shared))
        maps = maps_of(state.shared)
        targets = maps.lead.targets | maps.contact.targets
    except (BadFieldError, BadPageError):
        targets = None  # what cannot be read is not checked
    campaigns = frozenset(each.id for each in state.push.campaigns) or None
    return Known(fields=fields, campaigns=campaigns, targets=targets)
