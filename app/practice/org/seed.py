"""The users and records that a new practice org starts with: Tidemark's CRM."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from app.core.paths import resources
from app.practice.org.access import PERMISSIONS, WANTED, User
from app.practice.org.objects.catalogue import completed
from app.practice.org.records import Records
from app.practice.org.schema import Row, Value
from app.practice.org.side_rules import campaign_statuses, member, numbered, stamps

Rows = Sequence[Sequence[Any]]
ORG = "Tidemark"
LEAST = {
    "Lead": "RCE",
    "Contact": "RE",
    "Account": "RCE",
    "Opportunity": "R",
    "Campaign": "RE",
    "CampaignMember": "RCE",
    "CampaignMemberStatus": "R",
    "Task": "RCE",
    "Event": "RCE",
    "User": "R",
    "Organization": "R",
    "UserPermissionAccess": "R",
    "EventRelation": "RCE",
    "EmailMessage": "RCE",
    "EmailMessageRelation": "RC",
    "Subscription__c": "R",
    "RecordType": "R",
    "AssignmentRule": "R",
    "Group": "R",
    "EntityDefinition": "R",
    "FieldDefinition": "R",
    "EntityParticle": "R",
    "PicklistValueInfo": "R",
}
EVERYTHING = dict.fromkeys(LEAST, "RCED")
# A fresh org shows these to nobody until an admin grants them (seen in recordings of a real one).
HIDDEN = frozenset(
    f"{name}.{field}"
    for name in ("Lead", "Contact")
    for field in ("HasOptedOutOfEmail", "DoNotCall")
)
ALL_PERMISSIONS = frozenset(PERMISSIONS) - {"AllowViewEditConvertedLeads"}
PEOPLE = (  # who can sign in: short name, address, name, rights, permissions
    ("rep", "maria.rossi", "Maria Rossi", LEAST, WANTED),
    ("daniel", "daniel.okafor", "Daniel Okafor", LEAST, WANTED),
    ("ingrid", "ingrid.solberg", "Ingrid Solberg", LEAST, WANTED),
    ("integration", "integration", "Foyer Integration", LEAST, WANTED),
    ("admin", "priya.nair", "Priya Nair", EVERYTHING, ALL_PERMISSIONS),
)


RECORD_TYPES = (("Lead", "Inbound", "From the website or a call"), ("Lead", "Partner", "Referred"))
RULE = "Leads from the website"


def users(records: Records) -> dict[str, User]:
    """Return the users by short name; they are made when the org is new."""
    known = {row["Username"]: row for row in records.all("User")}
    made = {}
    for short, address, name, rights, permissions in PEOPLE:
        username = f"{address}@tidemark.example"
        row = known.get(username) or _user(records, username, name)
        marketing = {"MarketingUser"} if row.get("UserPermissionsMarketingUser") else set()
        made[short] = User(
            str(row["Id"]),
            username,
            name,
            username,
            rights,
            HIDDEN,
            permissions=permissions - {"MarketingUser"} | marketing,
            active=bool(row.get("IsActive")),
        )
    return made


def organization(records: Records, now: float) -> str:
    """Return the org's id; the org is made when it is new."""
    known = next(records.all("Organization"), None)
    if known is None:
        row: Row = {"Id": records.new_id("Organization"), "Name": ORG, "IsSandbox": True}
        row |= {"OrganizationType": "Developer Edition", "InstanceName": "PRC1", **_stamps(now)}
        records.put("Organization", known := row)
    return str(known["Id"])


def sow(records: Records, people: Mapping[str, User], now: float) -> None:
    """Fill a new org with a believable small company's records."""
    if next(iter(records.all("Account")), None) is not None:
        return
    company = json.loads((resources() / "practice" / "org" / "company.json").read_text("utf-8"))
    sowing = Sowing(records, people, now)
    sowing.setup()
    sowing.accounts(company["accounts"])
    sowing.contacts(company["contacts"])
    sowing.leads(company["leads"])
    sowing.campaigns(company["campaigns"])
    sowing.deals(company["deals"])
    sowing.subscriptions(company["subscriptions"])
    sowing.members(company["members"])


class Sowing:
    """Puts the company's records in, and remembers their ids by name or e-mail."""

    def __init__(self, records: Records, people: Mapping[str, User], now: float) -> None:
        self._records = records
        self._people = people
        self._now = now
        self._ids: dict[str, str] = {}
        self._owners: dict[str, str] = {}  # account -> user's short name
        self._types: dict[str, str] = {}

    def setup(self) -> None:
        """Make record types, the queue and the assignment rule."""
        for kind, name, description in RECORD_TYPES:
            row: Row = {"Name": name, "DeveloperName": name, "SobjectType": kind, "IsActive": True}
            self._types[name] = self._put("RecordType", row | {"Description": description}, 400)
        queue: Row = {"Name": "Inbound leads", "DeveloperName": "Inbound_leads", "Type": "Queue"}
        self._put("Group", queue, 400)
        rule: Row = {"Name": RULE, "SobjectType": "Lead", "Active": True}
        self._put("AssignmentRule", rule, 400)

    def accounts(self, rows: Rows) -> None:
        """Make the accounts; each row ends with its owner, tier and score."""
        for name, site, industry, employees, city, country, kind, days, owner, tier, fit in rows:
            row: Row = {"Name": name, "Website": f"https://{site}", "Industry": industry}
            row |= {"NumberOfEmployees": employees, "BillingCity": city, "BillingCountry": country}
            row |= {"Type": kind, "Target_Tier__c": tier, "Fit_Score__c": fit}
            row |= {"AnnualRevenue": employees * 140_000.0, "Region__c": "EMEA"}
            row |= {"Key_Account__c": tier == "A"}
            self._owners[name] = owner
            self._ids[name] = self._put("Account", row, days, owner)

    def contacts(self, rows: Rows) -> None:
        """Make the contacts of the accounts."""
        for account, first, last, title, email in rows:
            row: Row = {"AccountId": self._ids[account], "FirstName": first, "LastName": last}
            row |= {"Title": title, "Email": email}
            self._ids[email] = self._put("Contact", row, 9, self._owners[account])

    def leads(self, rows: Rows) -> None:
        """Make the leads, of both record types."""
        for first, last, company, title, email, source, country, kind in rows:
            row: Row = {"FirstName": first, "LastName": last, "Company": company, "Title": title}
            row |= {"Email": email, "LeadSource": source, "Status": "Open - Not Contacted"}
            row |= {"Country": country, "RecordTypeId": self._types[kind]}
            self._ids[email] = self._put("Lead", row, 4)

    def campaigns(self, rows: Rows) -> None:
        """Make the campaigns with their member statuses."""
        for name, kind, status in rows:
            row: Row = {"Name": name, "Type": kind, "Status": status}
            self._ids[name] = self._put(
                "Campaign", row | {"IsActive": status == "In Progress"}, 30, "admin"
            )
            admin = self._people["admin"]
            made = stamps(admin, self._now - 86400 * 30, new=True)
            campaign_statuses(self._records, self._ids[name], made)

    def deals(self, rows: Rows) -> None:
        """Make the opportunities; a negative number of days lies in the past."""
        for account, name, stage, amount, days, line, kind in rows:
            row: Row = {"AccountId": self._ids[account], "Name": name, "StageName": stage}
            row |= {"Amount": float(amount), "CloseDate": self._date(days)}
            row |= {"Product_Line__c": line, "Type": kind}
            self._put("Opportunity", row, 5 + max(-days, 0), self._owners[account])

    def subscriptions(self, rows: Rows) -> None:
        """Make what the customers have bought."""
        for account, status, plan, meters, value, starts, renews in rows:
            row: Row = {"Account__c": self._ids[account], "Status__c": status, "Plan__c": plan}
            row |= {"Meters__c": float(meters), "Annual_Value__c": float(value)}
            row |= {"Starts__c": self._date(starts), "Renews__c": self._date(renews)}
            self._put("Subscription__c", row | {"Auto_Renew__c": status == "Active"}, 10)

    def members(self, rows: Rows) -> None:
        """Make the campaigns' members."""
        for campaign, email, status in rows:
            person = self._ids[email]
            field = "LeadId" if person.startswith("00Q") else "ContactId"
            row: Row = {"CampaignId": self._ids[campaign], field: person, "Status": status}
            self._put("CampaignMember", member(self._records, row), 8)

    def _date(self, days: float) -> str:
        moment = datetime.fromtimestamp(self._now, UTC) + timedelta(days=days)
        return moment.strftime("%Y-%m-%d")

    def _put(self, name: str, row: Row, days: float, owner: str = "rep") -> str:
        kind, who = self._records.objects[name], self._people[owner]
        defaults: Row = {f.name: f.default for f in kind.fields.values() if f.type == "boolean"}
        if "OwnerId" in kind.fields:
            row = {**row, "OwnerId": who.id}
        whole = completed(kind, numbered(self._records, kind, {**defaults, **row}))
        record = self._records.new_id(name)
        made = stamps(who, self._now - 86400 * days, new=True)
        self._records.put(name, {**whole, **made, "Id": record})
        return record


def _user(records: Records, username: str, name: str) -> Row:
    first, _, last = name.partition(" ")
    row: Row = {"Id": records.new_id("User"), "Username": username, "Name": name}
    row |= {"FirstName": first, "LastName": last, "Email": username, "IsActive": True}
    row |= {"UserType": "Standard"}
    row |= {"UserPermissionsMarketingUser": True, "TimeZoneSidKey": "Europe/Rome", **_stamps(0)}
    records.put("User", row)
    return row


def _stamps(at: float) -> dict[str, Value]:
    stamp = datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%S.000+0000")
    return {"CreatedDate": stamp, "LastModifiedDate": stamp, "SystemModstamp": stamp}
