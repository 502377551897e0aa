"""The pages of the settings, in the order in which they are listed.

A page is built when it is first shown; what it stands on is in `PageParts`.
"""

from dataclasses import dataclass

from app.core.clock import Clock
from app.services.crm_setup import CrmRoom
from app.services.link import HubLink
from app.services.store import Store
from app.ui.bridge import Bridge
from app.ui.settings.frame import Page, SettingsFrame
from app.ui.settings.pane import SettingsPane
from app.ui.words import translate


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
    return SettingsFrame([_general(parts), *_salesforce(parts)])


def _general(parts: PageParts) -> Page:
    foyer, title = translate("settings", "Foyer"), translate("settings", "General")
    return Page("general", foyer, title, lambda: parts.general)


def _salesforce(_: PageParts) -> list[Page]:
    """Return connection, mapping, workflows, lists, mail and outbox."""
    return []
