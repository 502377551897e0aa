"""Account, Opportunity, the campaigns, and the customer's own object Subscription."""

from app.practice.org.objects.shared import (
    INDUSTRIES,
    OWNER,
    RATINGS,
    REGIONS,
    SOURCES,
    address,
    record_type,
    watched,
)
from app.practice.org.schema import (
    Field,
    Row,
    SObject,
    Value,
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

STAGES: dict[str, tuple[int, str]] = {  # probability in percent, forecast category
    "Prospecting": (10, "Pipeline"),
    "Qualification": (20, "Pipeline"),
    "Needs Analysis": (40, "Pipeline"),
    "Proposal/Price Quote": (60, "Best Case"),
    "Negotiation/Review": (80, "Commit"),
    "Closed Won": (100, "Closed"),
    "Closed Lost": (0, "Omitted"),
}
FORECASTS = ("Omitted", "Pipeline", "Best Case", "Commit", "Closed")
PRODUCTS = ("Monitor", "Optimise", "Predict", "Legacy gateway")
BANDS = ((1000, "Enterprise"), (200, "Mid-market"), (1, "Small business"))


def account() -> SObject:
    """Return Account."""
    kinds = ("Prospect", "Customer", "Partner", "Competitor", "Supplier", "Press", "Other")
    return sobject(
        "Account",
        "001",
        "Accounts",
        refer("MasterRecordId", "Master Record ID", "Account", write=""),
        text("Name", "Account Name", 255, required=True, kind="switchablepersonname"),
        pick("Type", "Account Type", kinds, 40),
        record_type(),
        refer("ParentId", "Parent Account ID", "Account", child="ChildAccounts"),
        *address("Billing", "Billing "),
        *address("Shipping", "Shipping "),
        of("phone", "Phone", "Account Phone", length=40),
        of("phone", "Fax", "Account Fax", length=40),
        text("AccountNumber", "Account Number", 40),
        of("url", "Website", "Website", length=255),
        pick("Industry", "Industry", INDUSTRIES, 40),
        money("AnnualRevenue", "Annual Revenue", 0),
        of("int", "NumberOfEmployees", "Employees"),
        pick("Ownership", "Ownership", ("Public", "Private", "Subsidiary", "Other"), 40),
        text("TickerSymbol", "Ticker Symbol", 20),
        area("Description", "Account Description"),
        pick("Rating", "Account Rating", RATINGS, 40),
        text("Site", "Account Site", 80),
        pick("AccountSource", "Account Source", SOURCES, 40),
        OWNER,
        *watched(),
        *_account_customs(),
    )


def _account_customs() -> tuple[Field, ...]:
    return (
        pick(
            "Target_Tier__c",
            "Target Tier",
            ("A", "B", "C", "D"),
            restricted=True,
            inactive=frozenset({"D"}),
        ),
        of("double", "Fit_Score__c", "Fit Score", precision=5, scale=1),
        day("Renewal_Date__c", "Renewal Date"),
        flag("Key_Account__c", "Key Account"),
        pick("Region__c", "Region", REGIONS, restricted=True),
        of("multipicklist", "Products__c", "Products", length=4099, values=PRODUCTS),
        of("percent", "Health__c", "Customer Health", precision=3),
        refer("Success_Owner__c", "Success Manager", "User"),
        text(
            "Size_Band__c",
            "Size Band",
            1300,
            write="",
            formula='IF(NumberOfEmployees >= 1000, "Enterprise", IF(NumberOfEmployees >= 200, '
            '"Mid-market", IF(NumberOfEmployees >= 1, "Small business", "")))',
            derive=size_band,
        ),
    )


def size_band(row: Row) -> Value:
    """Return the formula field Size Band of an account."""
    count = int(row.get("NumberOfEmployees") or 0)
    return next((word for least, word in BANDS if count >= least), None)


def opportunity() -> SObject:
    """Return Opportunity."""
    kinds = ("New Business", "Upgrade", "Renewal", "Other")
    return sobject(
        "Opportunity",
        "006",
        "Opportunities",
        refer("AccountId", "Account ID", "Account", child="Opportunities"),
        flag("IsPrivate", "Private"),
        text("Name", "Name", 120, required=True, id_lookup=True),
        area("Description", "Description"),
        pick("StageName", "Stage", STAGES, required=True),
        money("Amount", "Amount"),
        of("percent", "Probability", "Probability (%)", precision=3, default="@stage"),
        money("ExpectedRevenue", "Expected Amount", write="", fls=True),
        day("CloseDate", "Close Date", required=True),
        pick("Type", "Opportunity Type", kinds),
        text("NextStep", "Next Step", 255),
        pick("LeadSource", "Lead Source", SOURCES),
        flag("IsClosed", "Closed", write=""),
        flag("IsWon", "Won", write=""),
        pick(
            "ForecastCategoryName",
            "Forecast Category",
            FORECASTS,
            restricted=True,
            default="@stage",
            fls=False,
        ),
        refer("CampaignId", "Campaign ID", "Campaign", child="Opportunities"),
        OWNER,
        *watched(),
        pick("Product_Line__c", "Product Line", PRODUCTS, restricted=True),
        text("Competitor__c", "Competitor", 120),
        day("Trial_Ends__c", "Trial Ends"),
        of("double", "Sites__c", "Sites", precision=6),
    )


def complete_opportunity(row: Row) -> Row:
    """Return the row with what its stage says."""
    stage = str(row.get("StageName") or "")
    chance, forecast = STAGES.get(stage, (0, "Pipeline"))
    given = row.get("Probability")
    probability = chance if given in {None, "@stage"} else given
    amount = row.get("Amount")
    expected = None if amount is None else float(amount) * float(probability or 0) / 100
    named = row.get("ForecastCategoryName")
    return {
        **row,
        "IsClosed": stage.startswith("Closed"),
        "IsWon": stage == "Closed Won",
        "Probability": probability,
        "ExpectedRevenue": expected,
        "ForecastCategoryName": forecast if named in {None, "@stage"} else named,
    }


def campaign() -> SObject:
    """Return Campaign."""
    kinds = ("Webinar", "Conference", "Email", "Advertisement", "Trade Show", "Other")
    return sobject(
        "Campaign",
        "701",
        "Campaigns",
        text("Name", "Name", 80, required=True),
        refer("ParentId", "Parent Campaign ID", "Campaign", child="ChildCampaigns"),
        pick("Type", "Type", kinds),
        pick("Status", "Status", ("Planned", "In Progress", "Completed", "Aborted")),
        day("StartDate", "Start Date"),
        day("EndDate", "End Date"),
        money("BudgetedCost", "Budgeted Cost", 0),
        money("ActualCost", "Actual Cost", 0),
        money("ExpectedRevenue", "Expected Revenue", 0),
        flag("IsActive", "Active", fls=True),
        area("Description", "Description"),
        OWNER,
        day("LastActivityDate", "Last Activity", write=""),
    )


def campaign_member() -> SObject:
    """Return CampaignMember."""
    return sobject(
        "CampaignMember",
        "00v",
        "Campaign Members",
        refer(
            "CampaignId",
            "Campaign ID",
            "Campaign",
            write="c",
            required=True,
            child="CampaignMembers",
        ),
        refer("LeadId", "Lead ID", "Lead", write="c", child="CampaignMembers"),
        refer("ContactId", "Contact ID", "Contact", write="c", child="CampaignMembers"),
        pick("Status", "Status", ("Sent", "Responded"), 40),
        flag("HasResponded", "Responded", write=""),
        day("FirstRespondedDate", "First Responded Date", write=""),
        text("Type", "Type", 40, write=""),
        refer("LeadOrContactId", "Related Record ID", "Contact", "Lead", write="", relation=""),
        text("Name", "Name", 121, write=""),
        text("FirstName", "First Name", 40, write=""),
        text("LastName", "Last Name", 80, write=""),
        of("email", "Email", "Email", length=80, write=""),
        text("CompanyOrAccount", "Company", 255, write=""),
        label="Campaign Member",
    )


def campaign_member_status() -> SObject:
    """Return CampaignMemberStatus: the statuses that a campaign's members may have."""
    return sobject(
        "CampaignMemberStatus",
        "01Y",
        "Campaign Member Statuses",
        refer("CampaignId", "Campaign ID", "Campaign", required=True, write="c"),
        text("Label", "Label", 765, required=True),
        of("int", "SortOrder", "Sort Order"),
        flag("HasResponded", "Responded"),
        flag("IsDefault", "Is Default"),
        label="Campaign Member Status",
    )


def subscription() -> SObject:
    """Return Subscription__c: what an account has bought, the customer's own object."""
    states = ("Trial", "Active", "Past Due", "Cancelled")
    return sobject(
        "Subscription__c",
        "a00",
        "Subscriptions",
        text("Name", "Subscription No.", 80, write="", required=True, mask="SUB-{0000}"),
        refer(
            "Account__c", "Account", "Account", required=True, child="Subscriptions__r", write="c"
        ),
        pick("Status__c", "Status", states, restricted=True, required=True, default="Trial"),
        pick("Plan__c", "Plan", PRODUCTS, restricted=True, inactive=frozenset({PRODUCTS[-1]})),
        of("double", "Meters__c", "Meters", precision=6),
        money("Annual_Value__c", "Annual Value"),
        day("Starts__c", "Starts"),
        day("Renews__c", "Renews"),
        moment("Last_Reading__c", "Last Reading"),
        flag("Auto_Renew__c", "Auto Renew"),
        label="Subscription",
    )
