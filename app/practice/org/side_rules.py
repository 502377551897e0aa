"""What the org does around a write: members, assignment, e-mail's activity, numbers."""

from collections.abc import Mapping
from datetime import UTC, datetime

from app.practice.org.access import User
from app.practice.org.errors import refusal
from app.practice.org.ids import with_checksum
from app.practice.org.objects.activities import ADDRESSED, SENT
from app.practice.org.records import Records
from app.practice.org.schema import Row, SObject, Value

RELATIONS = dict(zip(ADDRESSED, ("ToAddress", "CcAddress", "BccAddress"), strict=True))
NORDIC = {"denmark", "finland", "iceland", "norway", "sweden"}


def stamp(now: float) -> str:
    """Return a moment as records hold it."""
    return datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%dT%H:%M:%S.000+0000")


def stamps(user: User, now: float, *, new: bool) -> Row:
    """Return who wrote a record and when."""
    at = stamp(now)
    changed: Row = {"LastModifiedDate": at, "SystemModstamp": at, "LastModifiedById": user.id}
    return {"CreatedDate": at, "CreatedById": user.id, **changed} if new else changed


def numbered(records: Records, kind: SObject, row: Row) -> Row:
    """Return a new row with its auto numbers."""
    for column in kind.fields.values():
        if column.mask:
            digits = column.mask.count("0")
            number = records.next_number(f"{kind.name}.{column.name}")
            shape = "{" + "0" * digits + "}"
            row = {**row, column.name: column.mask.replace(shape, f"{number:0{digits}}")}
    return row


def member(records: Records, values: Row) -> Row:
    """Return a campaign member with what it takes from its person and its campaign's statuses.

    Raise OrgError for a status that the campaign has not.
    """
    known = list(records.where("CampaignMemberStatus", "CampaignId", values.get("CampaignId")))
    by_label = {str(row["Label"]).casefold(): row for row in known}
    default = next((row for row in known if row.get("IsDefault")), None)
    wanted = str(values.get("Status") or "")
    row = by_label.get(wanted.casefold()) if wanted else default
    if wanted and known and row is None:
        message = f"Status: bad value for restricted picklist field: {wanted}"
        raise refusal("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", message, ["Status"])
    label: Value = row["Label"] if row else wanted or "Sent"
    return {
        **values,
        "Status": label,
        "HasResponded": bool(row and row.get("HasResponded")),
        **_person_of_member(records, values),
    }


def _person_of_member(records: Records, values: Row) -> Row:
    found = records.find(str(values.get("LeadId") or values.get("ContactId") or ""))
    if found is None:
        return {}
    name, person = found
    account = records.find(str(person.get("AccountId") or ""))
    company = account[1].get("Name") if account else None
    copied: Row = {column: person.get(column) for column in ("Name", "FirstName", "LastName")}
    copied |= {"Email": person.get("Email"), "Type": name, "LeadOrContactId": person["Id"]}
    return {**copied, "CompanyOrAccount": person.get("Company") if name == "Lead" else company}


def campaign_statuses(records: Records, campaign: str, made: Row) -> None:
    """Give a new campaign the two statuses that every campaign starts with."""
    for place, (label, responded) in enumerate((("Sent", False), ("Responded", True)), start=1):
        row: Row = {"CampaignId": campaign, "Label": label, "HasResponded": responded}
        row |= {"IsDefault": not responded, "SortOrder": place}
        row["Id"] = records.new_id("CampaignMemberStatus")
        records.put("CampaignMemberStatus", row | made)


def assigned(records: Records, kind: str, values: Row, headers: Mapping[str, str]) -> Row:
    """Return a new lead with the owner that the assignment rule chooses.

    The active rule runs by default; ``Sforce-Auto-Assign`` switches it off, or names
    another rule. Nordic countries go to one rep, everybody else to another.
    """
    wanted = headers.get("sforce-auto-assign", "TRUE").strip()
    if kind != "Lead" or wanted.upper() == "FALSE":
        return values
    rules = [row for row in records.all("AssignmentRule") if row.get("SobjectType") == kind]
    if wanted.upper() != "TRUE":
        rules = [row for row in rules if row["Id"] == with_checksum(wanted)]
        if not rules:
            message = "Invalid assignment rule id"
            raise refusal("INVALID_ASSIGNMENT_RULE", message, None)
    elif not any(row.get("Active") for row in rules):
        return values
    nordic = str(values.get("Country") or "").casefold() in NORDIC
    login = "ingrid.solberg@tidemark.example" if nordic else "daniel.okafor@tidemark.example"
    owner = next(iter(records.where("User", "Username", login)), None)
    return {**values, "OwnerId": owner["Id"]} if owner else values


def mail_activity(records: Records, mail: Row, made: Row) -> None:
    """Make the activity of a sent message, and its links to the people in its lists of ids."""
    lists = {field: str(mail.get(field) or "").split(";") for field in ADDRESSED}
    for field, ids in lists.items():
        for person in filter(None, ids):
            found = records.find(person)
            row: Row = {"EmailMessageId": mail["Id"], "RelationId": person}
            row |= {"RelationType": RELATIONS[field]}
            row |= {"RelationAddress": found[1].get("Email") if found else None}
            row["Id"] = records.new_id("EmailMessageRelation")
            records.put("EmailMessageRelation", row | made)
    if mail.get("Status") != SENT:
        return
    people = [p for p in lists["ToIds"] if p[:3] in {"00Q", "003"}]
    task: Row = {"Subject": f"Email: {mail.get('Subject') or ''}"[:255], "Status": "Completed"}
    task |= {"WhoId": people[0] if people else None, "Priority": "Normal", "IsClosed": True}
    lead = bool(people) and people[0].startswith("00Q")
    task |= {"WhatId": None if lead else mail.get("RelatedToId"), "TaskSubtype": "Email"}
    task |= {"Description": mail.get("TextBody"), "ActivityDate": str(made["CreatedDate"])[:10]}
    task |= {"OwnerId": made["CreatedById"], "Id": records.new_id("Task")}
    records.put("Task", task | made)
    records.change("EmailMessage", str(mail["Id"]), {"ActivityId": task["Id"]})
