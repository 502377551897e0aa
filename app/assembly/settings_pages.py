"""The pages of the settings, in the order in which they are listed.

A page is built when it is first shown; what it stands on is in `PageParts`.
"""

from collections.abc import Callable
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
from app.ui.lists.editor_model import EditorModel
from app.ui.lists.pane import ListsPane
from app.ui.lists.view_model import ListsViewModel
from app.ui.mapping.pane import MappingPane
from app.ui.mapping.view_model import MappingViewModel
from app.ui.outbox.pane import OutboxPane
from app.ui.outbox.view_model import OutboxViewModel
from app.ui.salesforce.pane import ConnectionPane
from app.ui.salesforce.view_model import ConnectionViewModel
from app.ui.settings.frame import Page, SettingsFrame
from app.ui.settings.pane import SettingsPane
from app.ui.settings.view_model import SettingsViewModel
from app.ui.words import translate
from app.ui.workflows.pane import WorkflowsPane
from app.ui.workflows.view_model import WorkflowsViewModel

MAPPING_PAGE = "salesforce.lead"


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


def settings_frame(parts: PageParts) -> SettingsFrame:
    """Return the settings with all their pages."""
    outbox = OutboxPage(parts)
    frame = SettingsFrame([_general(parts), *_salesforce(parts), outbox.page()])
    outbox.go = frame.go
    return frame


class OutboxPage:
    """Makes the outbox's page; its way to the mapping leads to another page."""

    go: Callable[[str], bool]

    def __init__(self, parts: PageParts) -> None:
        self._parts = parts

    def page(self) -> Page:
        """Return the page, made when it is first shown."""
        group, title = translate("settings", "Salesforce"), translate("settings", "Outbox")
        return Page("salesforce.outbox", group, title, self._made)

    def _made(self) -> OutboxPane:
        parts = self._parts
        crm = parts.crm
        pane = OutboxPane(OutboxViewModel(parts.bridge, crm.outbox, crm.sync, parts.clock))
        pane.mapping_wanted.connect(self._go_mapping)
        return pane

    def _go_mapping(self, name: str) -> None:
        self.go("salesforce.contact" if name == "Contact" else MAPPING_PAGE)


def _general(parts: PageParts) -> Page:
    foyer, title = translate("settings", "Foyer"), translate("settings", "General")
    return Page("general", foyer, title, lambda: parts.general)


def _salesforce(parts: PageParts) -> list[Page]:
    """Return connection, mapping, workflows, lists, mail and outbox."""
    group, title = translate("settings", "Salesforce"), translate("settings", "Connection")
    return [
        Page("salesforce.connection", group, title, partial(_connection, parts)),
        Page(
            "salesforce.lead",
            group,
            translate("settings", "Lead mapping"),
            partial(_mapping, parts, "Lead"),
        ),
        Page(
            "salesforce.contact",
            group,
            translate("settings", "Contact mapping"),
            partial(_mapping, parts, "Contact"),
        ),
        Page(
            "salesforce.workflows",
            group,
            translate("settings", "Workflows"),
            partial(_workflows, parts),
        ),
        Page(
            "salesforce.lists",
            group,
            translate("settings", "Lists"),
            partial(_lists, parts),
        ),
        Page("salesforce.mail", group, translate("settings", "Mail and opt-out"), parts.mail),
    ]


def _lists(parts: PageParts) -> ListsPane:
    lists, documents = parts.lists.service, parts.lists.documents
    view_model = ListsViewModel(parts.bridge, lists, documents, parts.clock)
    return ListsPane(view_model, EditorModel(parts.bridge, lists, documents))


def _mapping(parts: PageParts, name: str) -> MappingPane:
    return MappingPane(MappingViewModel(name, parts.bridge, parts.crm.mappings))


def _workflows(parts: PageParts) -> WorkflowsPane:
    view_model = WorkflowsViewModel(
        parts.bridge, parts.shared.settings, parts.work.workflows, parts.clock
    )
    return WorkflowsPane(view_model)


def _connection(parts: PageParts) -> ConnectionPane:
    view_model = ConnectionViewModel(
        parts.bridge,
        parts.crm.connection,
        parts.settings,
        parts.clock,
        QGuiApplication.clipboard().setText,
    )
    return ConnectionPane(view_model)
