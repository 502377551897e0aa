"""The pages of the settings, in the order in which they are listed.

A page is imported and built when it is first shown; what it stands on is in `PageParts`.
"""
# ruff: noqa: PLC0415 see above

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.assembly.lists import ListsRoom
from app.assembly.shared import SharedRoom
from app.assembly.work import Work
from app.core.clock import Clock
from app.services.crm_setup import CrmRoom
from app.services.link import HubLink
from app.services.store import Store
from app.ui.bridge import Bridge
from app.ui.settings.connected import ConnectedPage
from app.ui.settings.frame import Page, SettingsFrame
from app.ui.settings.pane import SettingsPane
from app.ui.settings.view_model import SettingsViewModel
from app.ui.words import translate

CONNECTION_PAGE, MAPPING_PAGE = "salesforce.connection", "salesforce.lead"


@dataclass(frozen=True, slots=True)
class PageParts:
    """What the pages show and change."""

    general: SettingsPane
    settings: SettingsViewModel
    bridge: Bridge
    store: Store
    link: HubLink
    crm: CrmRoom
    lists: ListsRoom
    shared: SharedRoom
    work: Work
    clock: Clock
    mail: Callable[[], QWidget] = QWidget  # makes its page
    help: Sequence[Page] = ()
    meetings: Sequence[Page] = ()
    updates: Page | None = None


def settings_frame(parts: PageParts) -> SettingsFrame:
    """Return the settings with all their pages."""
    outbox, needing = OutboxPage(parts), NeedingPages(parts)
    salesforce = [*_salesforce(parts, needing), outbox.page()]
    updates = [parts.updates] if parts.updates else []
    frame = SettingsFrame([*_foyer(parts), *updates, *salesforce, *parts.meetings])
    outbox.go = needing.go = frame.go
    return frame


class NeedingPages:
    """Makes pages that need Salesforce; without it they lead to the connection's page."""

    go: Callable[[str], bool]

    def __init__(self, parts: PageParts) -> None:
        self._bridge = parts.bridge

    def made(self, make: Callable[[], QWidget]) -> ConnectedPage:
        """Return a page with what it says while Salesforce is not connected."""
        page = ConnectedPage(make(), self._bridge)
        page.connection_wanted.connect(self._go_connection)
        return page

    def _go_connection(self) -> None:
        self.go(CONNECTION_PAGE)


class OutboxPage:
    """Makes the outbox's page; its way to the mapping leads to another page."""

    go: Callable[[str], bool]

    def __init__(self, parts: PageParts) -> None:
        self._parts = parts

    def page(self) -> Page:
        """Return the page, made when it is first shown."""
        group, title = translate("settings", "Salesforce"), translate("settings", "Outbox")
        return Page("salesforce.outbox", group, title, self._made)

    def _made(self) -> QWidget:
        from app.ui.outbox.pane import OutboxPane
        from app.ui.outbox.view_model import OutboxViewModel

        parts = self._parts
        crm = parts.crm
        pane = OutboxPane(OutboxViewModel(parts.bridge, crm.outbox, crm.sync, parts.clock))
        pane.mapping_wanted.connect(self._go_mapping)
        return pane

    def _go_mapping(self, name: str) -> None:
        self.go("salesforce.contact" if name == "Contact" else MAPPING_PAGE)


def _foyer(parts: PageParts) -> list[Page]:
    """Return what is about Foyer itself."""
    foyer = translate("settings", "Foyer")
    return [
        Page("general", foyer, translate("settings", "General"), lambda: parts.general),
        *parts.help,
    ]


def _salesforce(parts: PageParts, needing: NeedingPages) -> list[Page]:
    """Return connection, mapping, workflows, lists and mail."""
    group = translate("settings", "Salesforce")

    def page(name: str, title: str, make: Callable[[], QWidget]) -> Page:
        return Page(f"salesforce.{name}", group, title, partial(needing.made, make))

    lead, contact = partial(_mapping, parts, "Lead"), partial(_mapping, parts, "Contact")
    lists = partial(_lists, parts)
    connection = partial(_connection, parts)
    return [
        Page(CONNECTION_PAGE, group, translate("settings", "Connection"), connection),
        page("lead", translate("settings", "Lead mapping"), lead),
        page("contact", translate("settings", "Contact mapping"), contact),
        page("workflows", translate("settings", "Workflows"), partial(_workflows, parts)),
        page("lists", translate("settings", "Lists"), lists),
        Page("salesforce.mail", group, translate("settings", "Mail and opt-out"), parts.mail),
    ]


def _lists(parts: PageParts) -> QWidget:
    from app.ui.lists.editor_model import EditorModel
    from app.ui.lists.pane import ListsPane
    from app.ui.lists.view_model import ListsViewModel

    lists, documents = parts.lists.service, parts.lists.documents
    view_model = ListsViewModel(parts.bridge, lists, documents, parts.clock)
    return ListsPane(view_model, EditorModel(parts.bridge, lists, documents))


def _mapping(parts: PageParts, name: str) -> QWidget:
    from app.ui.mapping.pane import MappingPane
    from app.ui.mapping.view_model import MappingViewModel

    return MappingPane(MappingViewModel(name, parts.bridge, parts.crm.mappings))


def _workflows(parts: PageParts) -> QWidget:
    from app.ui.workflows.pane import WorkflowsPane
    from app.ui.workflows.view_model import WorkflowsViewModel

    view_model = WorkflowsViewModel(
        parts.bridge, parts.shared.settings, parts.work.workflows, parts.clock
    )
    return WorkflowsPane(view_model)


def _connection(parts: PageParts) -> QWidget:
    from app.ui.salesforce.pane import ConnectionPane
    from app.ui.salesforce.view_model import ConnectionViewModel

    view_model = ConnectionViewModel(
        parts.bridge,
        parts.crm.connection,
        parts.settings,
        parts.clock,
        QGuiApplication.clipboard().setText,
    )
    return ConnectionPane(view_model)
