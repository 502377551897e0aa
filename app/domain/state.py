"""The console's whole state, and reduce(state, event).

Decided: the snapshot is made of slices, one file each, with their own events
and their own pure `reduce_…`; this file only joins them. Refused: one file with
every event, which grows into the god model of section 2 of every warning.
"""

from dataclasses import dataclass, field, replace

from app.domain.alerts import AlertEvent, Alerts, reduce_alerts
from app.domain.booker import Booker, BookerEvent, reduce_booker
from app.domain.calendar_link import CalendarLink, CalendarLinkEvent, reduce_calendar_link
from app.domain.crm_connection import CrmConnection, CrmConnectionEvent, reduce_crm
from app.domain.desk import Desk, DeskEvent, reduce_desk
from app.domain.health import Health, HealthEvent, reduce_health
from app.domain.list_sync import ListSyncChanged, ListSyncs, reduce_list_syncs
from app.domain.mailing import MailEvent, Mailing, reduce_mailing
from app.domain.meetings import Meetings, MeetingsEvent, reduce_meetings
from app.domain.my_hours import MyHours, MyHoursEvent, reduce_my_hours
from app.domain.outbox_items import OutboxEvent, OutboxItems, reduce_outbox
from app.domain.profiles import ProfileEvent, Profiles, reduce_profiles
from app.domain.push_card import PushCards, PushEvent, reduce_push
from app.domain.reconcile import ReconcileChanged, Reconciled, reduce_reconciled
from app.domain.shared import Shared, SharedEvent, reduce_shared
from app.domain.updates import Updates, UpdatesEvent, reduce_updates

Event = (
    DeskEvent
    | HealthEvent
    | ProfileEvent
    | AlertEvent
    | BookerEvent
    | PushEvent
    | SharedEvent
    | MailEvent
    | CrmConnectionEvent
    | OutboxEvent
    | ListSyncChanged
    | MeetingsEvent
    | CalendarLinkEvent
    | ReconcileChanged
    | MyHoursEvent
    | UpdatesEvent
)


@dataclass(frozen=True, slots=True)
class ConsoleState:
    """One immutable snapshot; every pane draws from it."""

    desk: Desk = field(default_factory=Desk)
    health: Health = field(default_factory=Health)
    profiles: Profiles = field(default_factory=Profiles)
    alerts: Alerts = field(default_factory=Alerts)
    push: PushCards = field(default_factory=PushCards)
    booker: Booker = field(default_factory=Booker)
    shared: Shared = field(default_factory=Shared)
    mailing: Mailing = field(default_factory=Mailing)
    lists: ListSyncs = field(default_factory=ListSyncs)
    crm: CrmConnection = field(default_factory=CrmConnection)
    outbox: OutboxItems = field(default_factory=OutboxItems)
    meetings: Meetings = field(default_factory=Meetings)
    calendar_link: CalendarLink = field(default_factory=CalendarLink)
    reconciled: Reconciled = field(default_factory=Reconciled)
    my_hours: MyHours = field(default_factory=MyHours)
    updates: Updates = field(default_factory=Updates)


def reduce(state: ConsoleState, event: Event) -> ConsoleState:
    """Return the snapshot that follows `state` after `event`."""
    return replace(
        state,
        desk=reduce_desk(state.desk, event),
        health=reduce_health(state.health, event),
        profiles=reduce_profiles(state.profiles, event),
        alerts=reduce_alerts(state.alerts, event),
        push=reduce_push(state.push, event),
        booker=reduce_booker(state.booker, event),
        shared=reduce_shared(state.shared, event),
        mailing=reduce_mailing(state.mailing, event),
        lists=reduce_list_syncs(state.lists, event),
        crm=reduce_crm(state.crm, event),
        outbox=reduce_outbox(state.outbox, event),
        meetings=reduce_meetings(state.meetings, event),
        calendar_link=reduce_calendar_link(state.calendar_link, event),
        reconciled=reduce_reconciled(state.reconciled, event),
        my_hours=reduce_my_hours(state.my_hours, event),
        updates=reduce_updates(state.updates, event),
    )
