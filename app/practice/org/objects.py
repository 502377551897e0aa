"""The objects that the practice org has."""

from dataclasses import replace

from app.practice.org.access import PERMISSIONS
from app.practice.org.schema import (
    Child,
    Field,
    SObject,
    flag,
    moment,
    pick,
    refer,
    sobject,
    text,
)

INDUSTRIES = [
    *("Agriculture", "Banking", "Biotechnology", "Chemicals", "Construction", "Consulting"),
    *("Education", "Electronics", "Energy", "Engineering", "Environmental", "Finance"),
    *("Government", "Healthcare", "Insurance", "Manufacturing", "Media", "Retail", "Shipping"),
    *("Technology", "Telecommunications", "Transportation", "Utilities", "Other"),
]
SOURCES = ("Web", "Phone Inquiry", "Partner Referral", "Purchased List", "Website chat", "Other")
RATINGS = ("Hot", "Warm", "Cold")
STAGES = (
    "Prospecting",
    "Qualification",
    "Needs Analysis",
    "Proposal/Price Quote",
    "Negotiation/Review",
    "Closed Won",
    "Closed Lost",
)
KEY_FIELD = "Foyer_Key__c"
OWNER = refer("OwnerId", "Owner ID", "User", default="@user")


def objects(*, key_fields: bool = False) -> dict[str, SObject]:
    """Return every object; with `key_fields`, Lead, Task and Event carry a unique key of ours."""
    known = {o.name: o for o in (_lead(), _contact(), _account(), *_campaigns(), *_activities())}
    known |= {o.name: o for o in (_opportunity(), _user(), _organization(), _permissions())}
    if key_fields:
        for name in ("Lead", "Task", "Event"):
            known[name].fields[KEY_FIELD] = text(
                KEY_FIELD, "Foyer Key", 64, unique=True, id_lookup=True
            )
    return known


def _person() -> tuple[Field, ...]:
    return (
        text("LastName", "Last Name", 80, required=True),
        text("FirstName", "First Name", 40),
        pick("Salutation", "Salutation", ("Mr.", "Ms.", "Mrs.", "Dr.", "Prof."), length=40),
        text("Name", "Full Name", 121, write=""),
        text("Title", "Title", 128),
        Field("Phone", "phone", "Phone", 40),
        Field("MobilePhone", "phone", "Mobile Phone", 40),
        Field("Email", "email", "Email", 80, id_lookup=True),
        pick("LeadSource", "Lead Source", SOURCES),
        Field("Description", "textarea", "Description", 32000, filterable=False),
        text("UTM_Source__c", "UTM Source", 255),
        text("UTM_Medium__c", "UTM Medium", 255),
        text("UTM_Campaign__c", "UTM Campaign", 255),
        text("GCLID__c", "GCLID", 255),
        pick("Region__c", "Region", ("AMER", "EMEA", "APAC"), restricted=True),
        flag("HasOptedOutOfEmail", "Email Opt Out"),
        flag("DoNotCall", "Do Not Call"),
        OWNER,
    )


def _address(prefix: str = "", label: str = "") -> tuple[Field, ...]:
    return (
        Field(f"{prefix}Street", "textarea", f"{label}Street", 255),
        text(f"{prefix}City", f"{label}City", 40),
        text(f"{prefix}State", f"{label}State/Province", 80),
        text(f"{prefix}PostalCode", f"{label}Zip/Postal Code", 20),
        text(f"{prefix}Country", f"{label}Country", 80),
    )


def _lead() -> SObject:
    statuses = (
        "Open - Not Contacted",
        "Working - Contacted",
        "Closed - Converted",
        "Closed - Not Converted",
    )
    lead = sobject(
        "Lead",
        "00Q",
        "Leads",
        *_person(),
        text("Company", "Company", 255, required=True),
        *_address(),
        Field("Website", "url", "Website", 255),
        pick("Status", "Status", statuses, default=statuses[0]),
        pick("Industry", "Industry", INDUSTRIES),
        pick("Rating", "Rating", RATINGS),
        Field("AnnualRevenue", "currency", "Annual Revenue"),
        Field("NumberOfEmployees", "int", "No. of Employees"),
        flag("IsConverted", "Converted", write="c"),
        Field("ConvertedDate", "date", "Converted Date", write=""),
        refer("ConvertedAccountId", "Converted Account ID", "Account", write=""),
        refer("ConvertedContactId", "Converted Contact ID", "Contact", write=""),
        refer("ConvertedOpportunityId", "Converted Opportunity ID", "Opportunity", write=""),
    )
    members = Child("CampaignMembers", "CampaignMember", "LeadId")
    return replace(lead, children=(members, *_activity_children("WhoId")))


def _contact() -> SObject:
    contact = sobject(
        "Contact",
        "003",
        "Contacts",
        refer("AccountId", "Account ID", "Account"),
        *_person(),
        text("Department", "Department", 80),
        *_address("Mailing", "Mailing "),
    )
    members = Child("CampaignMembers", "CampaignMember", "ContactId")
    return replace(contact, children=(members, *_activity_children("WhoId")))


def _account() -> SObject:
    account = sobject(
        "Account",
        "001",
        "Accounts",
        text("Name", "Account Name", 255, required=True),
        pick("Type", "Account Type", ("Prospect", "Customer", "Partner", "Other")),
        Field("Phone", "phone", "Account Phone", 40),
        Field("Website", "url", "Website", 255),
        pick("Industry", "Industry", INDUSTRIES, length=40),
        Field("AnnualRevenue", "currency", "Annual Revenue"),
        Field("NumberOfEmployees", "int", "Employees"),
        *_address("Billing", "Billing "),
        Field("Description", "textarea", "Account Description", 32000, filterable=False),
        OWNER,
    )
    children = (
        Child("Contacts", "Contact", "AccountId"),
        Child("Opportunities", "Opportunity", "AccountId"),
    )
    return replace(account, children=(*children, *_activity_children("WhatId")))


def _activity_children(field: str) -> tuple[Child, Child]:
    return Child("Tasks", "Task", field), Child("Events", "Event", field)


def _opportunity() -> SObject:
    return sobject(
        "Opportunity",
        "006",
        "Opportunities",
        text("Name", "Name", 120, required=True),
        refer("AccountId", "Account ID", "Account"),
        pick("StageName", "Stage", STAGES, required=True),
        Field("Amount", "currency", "Amount"),
        Field("CloseDate", "date", "Close Date", required=True),
        flag("IsClosed", "Closed", write=""),
        flag("IsWon", "Won", write=""),
        refer("CampaignId", "Campaign ID", "Campaign"),
        OWNER,
    )


def _campaigns() -> tuple[SObject, ...]:
    campaign = sobject(
        "Campaign",
        "701",
        "Campaigns",
        text("Name", "Name", 80, required=True),
        pick("Type", "Type", ("Webinar", "Conference", "Email", "Advertisement", "Other")),
        pick("Status", "Status", ("Planned", "In Progress", "Completed", "Aborted")),
        Field("StartDate", "date", "Start Date"),
        Field("EndDate", "date", "End Date"),
        flag("IsActive", "Active"),
        Field("Description", "textarea", "Description", 32000, filterable=False),
        OWNER,
    )
    member = sobject(
        "CampaignMember",
        "00v",
        "Campaign Members",
        refer("CampaignId", "Campaign ID", "Campaign", write="c", required=True),
        refer("LeadId", "Lead ID", "Lead", write="c"),
        refer("ContactId", "Contact ID", "Contact", write="c"),
        pick("Status", "Status", (), length=40),
        flag("HasResponded", "Responded", write=""),
        label="Campaign Member",
    )
    status = sobject(
        "CampaignMemberStatus",
        "01Y",
        "Campaign Member Statuses",
        refer("CampaignId", "Campaign ID", "Campaign", required=True),
        text("Label", "Label", 765, required=True),
        flag("HasResponded", "Responded"),
        flag("IsDefault", "Is Default"),
        label="Campaign Member Status",
    )
    members = Child("CampaignMembers", "CampaignMember", "CampaignId")
    return replace(campaign, children=(members,)), member, status


def _activities() -> tuple[SObject, SObject]:
    shared = (
        refer("WhoId", "Name ID", "Contact", "Lead"),
        refer("WhatId", "Related To ID", "Account", "Opportunity", "Campaign"),
        Field("Subject", "combobox", "Subject", 255),
        Field("ActivityDate", "date", "Due Date Only"),
        Field("Description", "textarea", "Description", 32000, filterable=False),
        OWNER,
    )
    statuses = ("Not Started", "In Progress", "Completed", "Waiting on someone else", "Deferred")
    task = sobject(
        "Task",
        "00T",
        "Tasks",
        *shared,
        pick("Status", "Status", statuses, default=statuses[0]),
        pick("Priority", "Priority", ("High", "Normal", "Low"), default="Normal"),
        pick(
            "TaskSubtype",
            "Task Subtype",
            ("Task", "Email", "Call", "ListEmail", "Cadence", "LinkedIn"),
            write="c",
            default="Task",
            restricted=True,
        ),
        flag("IsClosed", "Closed", write=""),
    )
    event = sobject(
        "Event",
        "00U",
        "Events",
        *shared,
        text("Location", "Location", 255),
        moment("StartDateTime", "Start Date Time"),
        moment("EndDateTime", "End Date Time"),
        moment("ActivityDateTime", "Due Date Time"),
        Field("DurationInMinutes", "int", "Duration"),
        flag("IsAllDayEvent", "All-Day Event"),
        pick("ShowAs", "Show Time As", ("Busy", "OutOfOffice", "Free"), default="Busy"),
    )
    return task, event


def _user() -> SObject:
    return sobject(
        "User",
        "005",
        "Users",
        text("Username", "Username", 80, write=""),
        text("Name", "Full Name", 121, write=""),
        text("FirstName", "First Name", 40, write=""),
        text("LastName", "Last Name", 80, write=""),
        Field("Email", "email", "Email", 128, write=""),
        flag("IsActive", "Active", write=""),
        flag("UserPermissionsMarketingUser", "Marketing User", write=""),
        text("TimeZoneSidKey", "Time Zone", 40, write=""),
    )


def _organization() -> SObject:
    return sobject(
        "Organization",
        "00D",
        "Organizations",
        text("Name", "Name", 80, write=""),
        text("OrganizationType", "Edition", 40, write=""),
        flag("IsSandbox", "Is Sandbox", write=""),
        text("InstanceName", "Instance Name", 5, write=""),
    )


def _permissions() -> SObject:
    """Return UserPermissionAccess: what the caller's permissions are, one row that is not kept."""
    granted = (flag(f"Permissions{name}", label, write="") for name, label in PERMISSIONS.items())
    return sobject("UserPermissionAccess", "", "User Permission Access", *granted)
