"""Lead and Contact."""

from app.practice.org.objects.shared import (
    INDUSTRIES,
    LEAD_OWNER,
    OWNER,
    RATINGS,
    SOURCES,
    address,
    name_of,
    person_customs,
    person_name,
    record_type,
    watched,
)
from app.practice.org.schema import (
    Field,
    Row,
    SObject,
    area,
    day,
    flag,
    moment,
    money,
    of,
    pick,
    refer,
    sobject,
    text,
)

STATUSES = (
    "Open - Not Contacted",
    "Working - Contacted",
    "Closed - Converted",
    "Closed - Not Converted",
    "Nurturing",
)


def lead() -> SObject:
    """Return Lead, with two record types and fields of many kinds."""
    return sobject(
        "Lead",
        "00Q",
        "Leads",
        refer("MasterRecordId", "Master Record ID", "Lead", write=""),
        *person_name(),
        record_type(),
        text("Title", "Title", 128),
        text("Company", "Company", 255, required=True),
        *address(),
        *_reach(),
        of("url", "Website", "Website", length=255),
        of("url", "PhotoUrl", "Photo URL", length=255, write="", kind="imageurl"),
        area("Description", "Description"),
        pick("LeadSource", "Lead Source", SOURCES),
        pick(
            "Status",
            "Status",
            STATUSES,
            required=True,
            default=STATUSES[0],
            inactive=frozenset({"Nurturing"}),
        ),
        pick("Industry", "Industry", INDUSTRIES),
        pick("Rating", "Rating", RATINGS),
        money("AnnualRevenue", "Annual Revenue", 0),
        of("int", "NumberOfEmployees", "Employees"),
        LEAD_OWNER,
        *_conversion(),
        flag("IsUnreadByOwner", "Unread By Owner", fls=False),
        *watched(),
        *_bounced("u"),
        *person_customs(),
        text("Lead_No__c", "Lead No.", 30, write="", mask="L-{00000}"),
    )


def _reach() -> tuple[Field, ...]:
    return (
        of("phone", "Phone", "Phone", length=40),
        of("phone", "MobilePhone", "Mobile Phone", length=40),
        of("phone", "Fax", "Fax", length=40),
        of("email", "Email", "Email", length=80, id_lookup=True),
    )


def _bounced(write: str) -> tuple[Field, ...]:
    return (
        text("EmailBouncedReason", "Email Bounced Reason", 255, write=write, fls=False),
        moment("EmailBouncedDate", "Email Bounced Date", write=write, fls=False),
    )


def _conversion() -> tuple[Field, ...]:
    return (
        flag("IsConverted", "Converted", write="c", fls=False),
        day("ConvertedDate", "Converted Date", write=""),
        refer("ConvertedAccountId", "Converted Account ID", "Account", write=""),
        refer("ConvertedContactId", "Converted Contact ID", "Contact", write=""),
        refer("ConvertedOpportunityId", "Converted Opportunity ID", "Opportunity", write=""),
    )


def contact() -> SObject:
    """Return Contact."""
    return sobject(
        "Contact",
        "003",
        "Contacts",
        refer("MasterRecordId", "Master Record ID", "Contact", write=""),
        refer("AccountId", "Account ID", "Account", child="Contacts"),
        *person_name(),
        *address("Mailing", "Mailing "),
        *_reach(),
        of("phone", "HomePhone", "Home Phone", length=40),
        refer("ReportsToId", "Reports To ID", "Contact"),
        text("Title", "Title", 128),
        text("Department", "Department", 80),
        pick("LeadSource", "Lead Source", SOURCES),
        day("Birthdate", "Birthdate"),
        area("Description", "Contact Description"),
        OWNER,
        *watched(),
        *_bounced("cu"),
        flag("IsEmailBounced", "Is Email Bounced", write=""),
        of("url", "PhotoUrl", "Photo URL", length=255, write="", kind="imageurl"),
        *person_customs(),
    )


def complete_person(row: Row) -> Row:
    """Return the row with the name as a whole."""
    return {**row, "Name": name_of(row)}
