"""Fields and picklists that several objects have."""

from app.practice.org.schema import (
    Field,
    Options,
    Row,
    Sizes,
    Value,
    area,
    flag,
    moment,
    of,
    pick,
    refer,
    text,
)

INDUSTRIES = (
    *("Agriculture", "Apparel", "Banking", "Biotechnology", "Chemicals", "Communications"),
    *("Construction", "Consulting", "Education", "Electronics", "Energy", "Engineering"),
    *("Entertainment", "Environmental", "Finance", "Food & Beverage", "Government", "Healthcare"),
    *("Hospitality", "Insurance", "Machinery", "Manufacturing", "Media", "Not For Profit"),
    *("Recreation", "Retail", "Shipping", "Technology", "Telecommunications", "Transportation"),
    *("Utilities", "Other"),
)
SOURCES = ("Web", "Phone Inquiry", "Partner Referral", "Purchased List", "Website chat", "Other")
RATINGS = ("Hot", "Warm", "Cold")
REGIONS = ("AMER", "EMEA", "APAC")
TERRITORIES = {
    "North America": ("AMER",),
    "Latin America": ("AMER",),
    "DACH": ("EMEA",),
    "Nordics": ("EMEA",),
    "Southern Europe": ("EMEA",),
    "UK & Ireland": ("EMEA",),
    "ANZ": ("APAC",),
    "Global accounts": ("AMER", "EMEA", "APAC"),
}
INTERESTS = ("Energy monitoring", "Compressed air", "Heat recovery", "Predictive maintenance")
OWNER = refer("OwnerId", "Owner ID", "User", required=True, default="@user", fls=False)
LEAD_OWNER = refer(
    "OwnerId", "Owner ID", "Group", "User", required=True, default="@user", fls=False
)
ACCURACY = (
    *("Address", "NearAddress", "Block", "Street", "ExtendedZip", "Zip", "Neighborhood"),
    *("City", "County", "State", "Unknown"),
)


def address(prefix: str = "", label: str = "") -> tuple[Field, ...]:
    """Return the parts of an address and the compound field that joins them."""
    whole = f"{prefix}Address"
    return (
        area(f"{prefix}Street", f"{label}Street", 255, compound=whole),
        text(f"{prefix}City", f"{label}City", 40, compound=whole),
        text(f"{prefix}State", f"{label}State/Province", 80, compound=whole),
        text(f"{prefix}PostalCode", f"{label}Zip/Postal Code", 20, compound=whole),
        text(f"{prefix}Country", f"{label}Country", 80, compound=whole),
        *_coordinates(prefix, label, whole),
        of("address", whole, f"{label}Address", write="", fls=True),
    )


def _coordinates(prefix: str, label: str, whole: str) -> tuple[Field, ...]:
    degrees: Sizes = {"precision": 18, "scale": 15, "compound": whole}
    accuracy: Options = {"restricted": True, "compound": whole}
    return (
        of("double", f"{prefix}Latitude", f"{label}Latitude", **degrees),
        of("double", f"{prefix}Longitude", f"{label}Longitude", **degrees),
        pick(f"{prefix}GeocodeAccuracy", f"{label}Geocode Accuracy", ACCURACY, 40, **accuracy),
    )


def person_name() -> tuple[Field, ...]:
    """Return a person's name: its parts, and the whole that nobody can write."""
    titles = ("Mr.", "Ms.", "Mrs.", "Dr.", "Prof.", "Mx.")
    return (
        text("LastName", "Last Name", 80, required=True, compound="Name", kind="personname"),
        text("FirstName", "First Name", 40, compound="Name", kind="personname"),
        pick("Salutation", "Salutation", titles, 40, compound="Name", kind="personname"),
        text("Name", "Full Name", 121, write="", required=True, kind="personname"),
    )


def person_customs() -> tuple[Field, ...]:
    """Return the custom fields that Lead and Contact share."""
    return (
        text("UTM_Source__c", "UTM Source", 255),
        text("UTM_Medium__c", "UTM Medium", 255),
        text("UTM_Campaign__c", "UTM Campaign", 255),
        text("GCLID__c", "GCLID", 255),
        pick("Region__c", "Region", REGIONS, restricted=True),
        pick(
            "Territory__c",
            "Territory",
            TERRITORIES,
            restricted=True,
            controller="Region__c",
            valid=TERRITORIES,
        ),
        of("multipicklist", "Interests__c", "Interests", length=4099, values=INTERESTS),
        refer("Partner_Account__c", "Partner Account", "Account"),
        of("double", "Lead_Score__c", "Lead Score", precision=5, scale=1),
        text(
            "Email_Domain__c",
            "E-mail Domain",
            1300,
            write="",
            formula='MID(Email, FIND("@", Email) + 1, 80)',
            derive=email_domain,
        ),
        flag("HasOptedOutOfEmail", "Email Opt Out", fls=True),
        flag("DoNotCall", "Do Not Call", fls=True),
    )


def watched() -> tuple[Field, ...]:
    """Return the fields that say when somebody last looked, on people and companies."""
    return (
        of("date", "LastActivityDate", "Last Activity", write=""),
        moment("LastViewedDate", "Last Viewed Date", write=""),
        moment("LastReferencedDate", "Last Referenced Date", write=""),
    )


def email_domain(row: Row) -> Value:
    """Return the part of the e-mail after the @ sign."""
    return str(row.get("Email") or "").partition("@")[2] or None


def name_of(row: Row) -> Value:
    """Return a person's name as a whole."""
    parts = (row.get("FirstName"), row.get("LastName"))
    return " ".join(str(part) for part in parts if part) or None


def record_type() -> Field:
    """Return the lookup to the record's type."""
    return refer("RecordTypeId", "Record Type ID", "RecordType", fls=False)


def key(name: str, label: str) -> Field:
    """Return a unique external id."""
    return text(name, label, 64, unique=True, id_lookup=True)
