"""Task, Event and its invitees, and e-mail messages."""

from datetime import UTC, datetime, timedelta

from app.practice.org.errors import refusal
from app.practice.org.objects.shared import OWNER
from app.practice.org.schema import (
    Field,
    Row,
    SObject,
    area,
    day,
    flag,
    moment,
    of,
    pick,
    refer,
    sobject,
    text,
)

PARENTS = ("Account", "Campaign", "Opportunity", "Subscription__c")
SENT = "3"  # EmailMessage.Status
MAIL_STATUSES = ("0", "1", "2", SENT, "4", "5")  # new, read, replied, sent, forwarded, draft
ADDRESSED = ("ToIds", "CcIds", "BccIds")


def task() -> SObject:
    """Return Task."""
    statuses = ("Not Started", "In Progress", "Completed", "Waiting on someone else", "Deferred")
    subtypes = ("Task", "Email", "Call", "ListEmail", "Cadence", "LinkedIn")
    return sobject(
        "Task",
        "00T",
        "Tasks",
        *_shared("Tasks"),
        pick("Status", "Status", statuses, 40, required=True, default=statuses[0]),
        pick(
            "Priority", "Priority", ("High", "Normal", "Low"), 40, required=True, default="Normal"
        ),
        flag("IsHighPriority", "High Priority", write=""),
        OWNER,
        area("Description", "Description"),
        refer("AccountId", "Account ID", "Account", write=""),
        flag("IsClosed", "Closed", write=""),
        pick("Type", "Type", ("Call", "Email", "Meeting", "Other"), 40),
        pick(
            "TaskSubtype",
            "Task Subtype",
            subtypes,
            40,
            write="c",
            default="Task",
            restricted=True,
            fls=False,
        ),
        of("int", "CallDurationInSeconds", "Call Duration"),
        moment("CompletedDateTime", "Completed Date/Time", write=""),
    )


def event() -> SObject:
    """Return Event."""
    return sobject(
        "Event",
        "00U",
        "Events",
        *_shared("Events"),
        text("Location", "Location", 255),
        flag("IsAllDayEvent", "All-Day Event"),
        moment("ActivityDateTime", "Due Date Time", fls=False),
        of("int", "DurationInMinutes", "Duration", fls=False),
        moment("StartDateTime", "Start Date Time", fls=False),
        moment("EndDateTime", "End Date Time", fls=False),
        day("EndDate", "End Date", write=""),
        area("Description", "Description"),
        refer("AccountId", "Account ID", "Account", write=""),
        OWNER,
        flag("IsPrivate", "Private", fls=False),
        pick(
            "ShowAs",
            "Show Time As",
            ("Busy", "OutOfOffice", "Free"),
            40,
            default="Busy",
            restricted=True,
            fls=False,
        ),
        flag("IsGroupEvent", "Is Group Event", write=""),
        flag("IsReminderSet", "Reminder Set", fls=False),
        moment("ReminderDateTime", "Reminder Date/Time", fls=False),
        pick(
            "EventSubtype", "Event Subtype", ("Event",), 40, write="c", restricted=True, fls=False
        ),
    )


def event_relation() -> SObject:
    """Return EventRelation: an invitee of an event."""
    return sobject(
        "EventRelation",
        "0RE",
        "Event Relations",
        refer("EventId", "Event ID", "Event", write="c", required=True, child="EventRelations"),
        refer(
            "RelationId",
            "Relation ID",
            "Contact",
            "Lead",
            "User",
            write="c",
            required=True,
            child="EventRelations",
        ),
        pick(
            "Status",
            "Status",
            ("New", "Declined", "Accepted"),
            40,
            default="New",
            restricted=True,
            required=True,
        ),
        moment("RespondedDate", "Response Date"),
        text("Response", "Response", 255),
        label="Event Relation",
    )


def email_message() -> SObject:
    """Return EmailMessage; `ToIds` and the like take lists of ids and link the people."""
    return sobject(
        "EmailMessage",
        "02s",
        "Email Messages",
        refer("ActivityId", "Activity ID", "Task", write=""),
        refer("RelatedToId", "Related To ID", *PARENTS, child="Emails"),
        text("Subject", "Subject", 3000),
        area("TextBody", "Text Body"),
        area("HtmlBody", "HTML Body", 131072),
        text("FromName", "From Name", 1000),
        of("email", "FromAddress", "From Address", length=1000),
        text("ToAddress", "To Address", 4000),
        text("CcAddress", "CC Address", 4000),
        text("BccAddress", "BCC Address", 4000),
        flag("Incoming", "Is Incoming"),
        pick("Status", "Status", MAIL_STATUSES, 40, required=True, default="0", restricted=True),
        moment("MessageDate", "Message Date"),
        text("MessageIdentifier", "Message ID", 1000, id_lookup=False),
        text("ThreadIdentifier", "Thread ID", 1000),
        flag("IsClientManaged", "Is Client Managed"),
        *(of("junction", name, name, filterable=False) for name in ADDRESSED),
        label="Email Message",
    )


def email_relation() -> SObject:
    """Return EmailMessageRelation: who a message was from or to."""
    kinds = ("FromAddress", "ToAddress", "CcAddress", "BccAddress", "OtherAddress")
    return sobject(
        "EmailMessageRelation",
        "0FF",
        "Email Message Relations",
        refer("EmailMessageId", "Email Message ID", "EmailMessage", write="c", required=True),
        refer(
            "RelationId",
            "Relation ID",
            "Contact",
            "Lead",
            "User",
            write="c",
            child="EmailMessageRelations",
        ),
        pick("RelationType", "Relation Type", kinds, write="c", restricted=True, required=True),
        text("RelationAddress", "Relation Address", 1000, write="c"),
        label="Email Message Relation",
    )


def _shared(child: str) -> tuple[Field, ...]:
    return (
        refer("WhoId", "Name ID", "Contact", "Lead", child=child),
        refer("WhatId", "Related To ID", *PARENTS, child=child),
        of("combobox", "Subject", "Subject", length=255, fls=False),
        day("ActivityDate", "Due Date Only", fls=False),
    )


def complete_task(row: Row) -> Row:
    """Return the row with what its status and priority say."""
    closed = row.get("Status") == "Completed"
    return {**row, "IsClosed": closed, "IsHighPriority": row.get("Priority") == "High"}


def complete_event(row: Row) -> Row:
    """Return the row with start, end and length in agreement; raise OrgError."""
    start, end, minutes = (
        row.get(name) for name in ("StartDateTime", "EndDateTime", "DurationInMinutes")
    )
    start = start or row.get("ActivityDateTime")
    if not start or (end is None and minutes is None):
        names = ["StartDateTime", "EndDateTime"]
        raise refusal("REQUIRED_FIELD_MISSING", f"Required fields are missing: {names}", names)
    begins = _read(str(start))
    ends = _read(str(end)) if end else begins + timedelta(minutes=int(minutes or 0))
    if ends < begins:
        message = "End Date Time: the end of an event is not before its start"
        raise refusal("FIELD_INTEGRITY_EXCEPTION", message, ["EndDateTime"])
    length = int((ends - begins).total_seconds() // 60)
    moments: Row = {"StartDateTime": _stamp(begins), "EndDateTime": _stamp(ends)}
    moments |= {"ActivityDateTime": _stamp(begins), "DurationInMinutes": length}
    days: Row = {"ActivityDate": begins.strftime("%Y-%m-%d"), "EndDate": ends.strftime("%Y-%m-%d")}
    return {**row, **moments, **days}


def _read(stamp: str) -> datetime:
    return datetime.strptime(stamp, "%Y-%m-%dT%H:%M:%S.000%z")


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000+0000")
