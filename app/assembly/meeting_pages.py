"""The pages of the settings that are about meetings, each imported when it is first shown."""
# ruff: noqa: PLC0415 see above

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.core.clock import Clock
from app.services.kind_preview import KindPreview
from app.services.link import HubLink
from app.services.my_hours import MyHours
from app.services.shared_settings import SharedSettings
from app.ui.bridge import Bridge
from app.ui.settings.frame import Page
from app.ui.words import translate


@dataclass(frozen=True, slots=True)
class MeetingPageParts:
    """What these pages show and change."""

    bridge: Bridge
    hours: MyHours
    preview: KindPreview
    shared: SharedSettings
    link: HubLink
    hub: str  # its address
    clock: Clock
    calendar: Callable[[], QWidget]  # makes its page


def meeting_pages(parts: MeetingPageParts) -> list[Page]:
    """Return the pages in order; each is built when it is first shown."""
    group = translate("settings", "Meetings")
    hours = translate("settings", "Working hours")
    kinds = translate("settings", "Meeting types")
    links = translate("settings", "Calendar links")
    calendar = translate("settings", "Calendar")
    return [
        Page("meetings.calendar", group, calendar, parts.calendar),
        Page("meetings.hours", group, hours, partial(_hours, parts)),
        Page("meetings.kinds", group, kinds, partial(_kinds, parts)),
        Page("meetings.teams", group, translate("settings", "Teams"), partial(_teams, parts)),
        Page("meetings.calendars", group, links, partial(_calendars, parts)),
    ]


def _hours(parts: MeetingPageParts) -> QWidget:
    from app.ui.hours.pane import HoursPane
    from app.ui.hours.view_model import HoursViewModel

    return HoursPane(HoursViewModel(parts.bridge, parts.hours, parts.clock))


def _kinds(parts: MeetingPageParts) -> QWidget:
    from app.ui.kinds.pane import KindsPane
    from app.ui.kinds.view_model import KindsViewModel

    view_model = KindsViewModel(parts.bridge, parts.shared, parts.preview, parts.hub)
    return KindsPane(view_model, QGuiApplication.clipboard().setText)


def _teams(parts: MeetingPageParts) -> QWidget:
    from app.ui.kinds.team_view_model import TeamsViewModel
    from app.ui.kinds.teams_pane import TeamsPane

    return TeamsPane(TeamsViewModel(parts.bridge, parts.shared, parts.link, parts.clock))


def _calendars(parts: MeetingPageParts) -> QWidget:
    from app.ui.calendars.pane import CalendarsPane
    from app.ui.calendars.view_model import CalendarsViewModel

    return CalendarsPane(CalendarsViewModel(parts.bridge, parts.clock))
