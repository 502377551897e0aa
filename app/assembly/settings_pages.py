"""The pages of the settings, in the order in which they are listed.

A page is built when it is first shown; what it stands on is in `PageParts`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.core.clock import Clock
from app.services.crm_setup import CrmRoom
from app.services.link import HubLink
from app.services.store import Store
from app.ui.bridge import Bridge
from app.ui.outbox.pane import OutboxPane
from app.ui.outbox.view_model import OutboxViewModel
from app.ui.settings.frame import Page, SettingsFrame
from app.ui.settings.pane import SettingsPane
from app.ui.words import translate

MAPPING_PAGES = ("salesforce.lead", "salesforce.mapping", "salesforce.connection", "general")


@dataclass(frozen=True, slots=True)
class PageParts:
    """What the pages show and change."""

    general: SettingsPane
    bridge: Bridge
    store: Store
    link: HubLink
    crm: CrmRoom
    clock: Clock


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

    def _go_mapping(self) -> None:
        any(self.go(name) for name in MAPPING_PAGES)


def _general(parts: PageParts) -> Page:
    foyer, title = translate("settings", "Foyer"), translate("settings", "General")
    return Page("general", foyer, title, lambda: parts.general)


def _salesforce(_: PageParts) -> list[Page]:
    """Return connection, mapping, workflows, lists, mail and outbox."""
    return []
