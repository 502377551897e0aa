"""The users and records that a new practice org starts with: Tidemark's CRM."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.practice.org.access import PERMISSIONS, WANTED, User
from app.practice.org.records import Records
from app.practice.org.schema import Row, Value

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


@dataclass(frozen=True, slots=True)
class Company:
    """An account of the seed, with how many days ago it was last changed."""

    name: str
    site: str
    industry: str
    employees: int
    city: str
    country: str
    kind: str
    days: int


COMPANIES = (
    Company(
        "Halden Castings",
        "haldencastings.example",
        "Manufacturing",
        420,
        "Halden",
        "Norway",
        "Customer",
        3,
    ),
    Company(
        "Orrin Bakeries",
        "orrinbakeries.example",
        "Manufacturing",
        1150,
        "Leeds",
        "United Kingdom",
        "Prospect",
        6,
    ),
    Company(
        "Castellan Glass",
        "castellanglass.example",
        "Manufacturing",
        780,
        "Murano",
        "Italy",
        "Customer",
        11,
    ),
    Company(
        "Brightwater Dairy",
        "brightwaterdairy.example",
        "Agriculture",
        260,
        "Cork",
        "Ireland",
        "Prospect",
        1,
    ),
    Company(
        "Lindqvist Paper",
        "lindqvistpaper.example",
        "Manufacturing",
        2100,
        "Umeå",
        "Sweden",
        "Prospect",
        20,
    ),
)
CONTACTS = (
    (
        "Halden Castings",
        "Astrid",
        "Solberg",
        "Plant manager",
        "astrid.solberg@haldencastings.example",
    ),
    ("Halden Castings", "Per", "Aas", "Head of maintenance", "per.aas@haldencastings.example"),
    ("Orrin Bakeries", "Maya", "Orrin", "Operations director", "maya.orrin@orrinbakeries.example"),
    ("Castellan Glass", "Luca", "Ferro", "Energy manager", "luca.ferro@castellanglass.example"),
    (
        "Brightwater Dairy",
        "Aoife",
        "Byrne",
        "Engineering lead",
        "aoife.byrne@brightwaterdairy.example",
    ),
)
LEADS = (
    ("Tomás", "Rivera", "Rivera Tiles", "Owner", "tomas@riveratiles.example", "Web"),
    (
        "Hana",
        "Novák",
        "Moravia Plastics",
        "Production planner",
        "hana.novak@moraviaplastics.example",
        "Partner Referral",
    ),
    (
        "Kwame",
        "Mensah",
        "Volta Packaging",
        "Site engineer",
        "kwame.mensah@voltapackaging.example",
        "Web",
    ),
    (
        "Sofia",
        "Lind",
        "Lindqvist Paper",
        "Sustainability lead",
        "sofia.lind@lindqvistpaper.example",
        "Phone Inquiry",
    ),
)
CAMPAIGNS = (
    ("Website chat", "Other", "In Progress"),
    ("Spring webinar: find the base load", "Webinar", "In Progress"),
    ("Trial kit for bakeries", "Advertisement", "Planned"),
)
DEALS = (
    ("Halden Castings", "Halden: second hall", "Proposal/Price Quote", 48000.0, 34),
    ("Castellan Glass", "Castellan: furnace group", "Negotiation/Review", 61500.0, 18),
    ("Orrin Bakeries", "Orrin: three ovens", "Qualification", 22000.0, 60),
)


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


def sow(records: Records, owner: str, now: float) -> None:
    """Fill a new org with a believable small company's records."""
    if next(records.all("Account"), None) is not None:
        return
    accounts = {c.name: _account(records, c, owner, now) for c in COMPANIES}
    for account, first, last, title, email in CONTACTS:
        row: Row = {"AccountId": accounts[account], "FirstName": first, "LastName": last}
        row |= {"Name": f"{first} {last}", "Title": title, "Email": email}
        _insert(records, "Contact", row, owner, now - 86400 * 9)
    for first, last, company, title, email, source in LEADS:
        row = {"FirstName": first, "LastName": last, "Name": f"{first} {last}", "Company": company}
        row |= {"Title": title, "Email": email, "LeadSource": source}
        row |= {"Status": "Open - Not Contacted", "IsConverted": False}
        _insert(records, "Lead", row, owner, now - 86400 * 4)
    for name, kind, status in CAMPAIGNS:
        _campaign(records, name, kind, status, now)
    for account, name, stage, amount, days in DEALS:
        close = datetime.fromtimestamp(now, UTC) + timedelta(days=days)
        row = {"AccountId": accounts[account], "Name": name, "StageName": stage, "Amount": amount}
        row |= {"CloseDate": close.strftime("%Y-%m-%d"), "IsClosed": False, "IsWon": False}
        _insert(records, "Opportunity", row, owner, now - 86400 * 5)


def _user(records: Records, username: str, name: str) -> Row:
    first, _, last = name.partition(" ")
    row: Row = {"Id": records.new_id("User"), "Username": username, "Name": name}
    row |= {"FirstName": first, "LastName": last, "Email": username, "IsActive": True}
    row |= {"UserPermissionsMarketingUser": True, "TimeZoneSidKey": "Europe/Rome", **_stamps(0)}
    records.put("User", row)
    return row


def _account(records: Records, company: Company, owner: str, now: float) -> str:
    row: Row = {
        "Name": company.name,
        "Website": f"https://{company.site}",
        "Industry": company.industry,
        "NumberOfEmployees": company.employees,
        "BillingCity": company.city,
        "BillingCountry": company.country,
        "Type": company.kind,
    }
    return _insert(records, "Account", row, owner, now - 86400 * company.days)


def _campaign(records: Records, name: str, kind: str, status: str, now: float) -> None:
    row: Row = {"Name": name, "Type": kind, "Status": status, "IsActive": status == "In Progress"}
    owner = str(next(records.all("User"))["Id"])
    campaign = _insert(records, "Campaign", row, owner, now - 86400 * 30)
    for label, responded in (("Sent", False), ("Responded", True)):
        row = {"CampaignId": campaign, "Label": label, "HasResponded": responded}
        _insert(records, "CampaignMemberStatus", row | {"IsDefault": not responded}, owner, now)


def _insert(records: Records, name: str, row: Row, owner: str, at: float) -> str:
    record = records.new_id(name)
    stamps = {**_stamps(at), "CreatedById": owner, "LastModifiedById": owner, "OwnerId": owner}
    records.put(name, {**row, **stamps, "Id": record})
    return record


def _stamps(at: float) -> dict[str, Value]:
    stamp = datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%S.000+0000")
    return {"CreatedDate": stamp, "LastModifiedDate": stamp, "SystemModstamp": stamp}
