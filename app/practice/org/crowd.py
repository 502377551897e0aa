"""Makes many believable accounts at once, to see how a large org behaves."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

from app.practice.org.access import User
from app.practice.org.objects.catalogue import completed
from app.practice.org.objects.sales import PRODUCTS, STAGES
from app.practice.org.objects.shared import INDUSTRIES, REGIONS
from app.practice.org.records import Records
from app.practice.org.schema import Row
from app.practice.org.side_rules import numbered, stamps

FIRST = (
    *("Aldgate", "Berg", "Carrow", "Delmar", "Estrada", "Fjell", "Granit", "Haven", "Isar"),
    *("Jutland", "Kestner", "Lago", "Marlow", "Norda", "Orsini", "Pinewood", "Quill"),
)
LAST = ("Foods", "Plastics", "Metals", "Textiles", "Logistics", "Paper", "Glass", "Chemicals")
CITIES = (
    *(("Milano", "Italy"), ("Leeds", "United Kingdom"), ("Lyon", "France"), ("Graz", "Austria")),
    *(("Malmö", "Sweden"), ("Porto", "Portugal"), ("Denver", "United States")),
)
TIERS = ("A", "B", "C", None)
KINDS = ("Prospect", "Prospect", "Customer", "Partner")
OWNERS = ("rep", "daniel", "ingrid")


def add_accounts(
    records: Records, users: Mapping[str, User], number: int, now: float, deals_every: int
) -> None:
    """Insert `number` accounts, and an opportunity for each `deals_every`-th (0: none).

    Names and websites are unique; the rest repeats with periods that differ, so that
    every combination of a filter is met. The caller commits.
    """
    ids = [records.new_id("Account") for _ in range(number)]
    records.put_many("Account", _accounts(records, users, ids, now))
    if deals_every:
        records.put_many("Opportunity", _deals(records, users, ids[::deals_every], now))


def _accounts(
    records: Records, users: Mapping[str, User], ids: list[str], now: float
) -> Iterator[Row]:
    kind = records.objects["Account"]
    for place, record in enumerate(ids):
        word = f"{FIRST[place % len(FIRST)]} {LAST[place % len(LAST)]}"
        city, country = CITIES[place % len(CITIES)]
        row: Row = {"Name": f"{word} {place}", "BillingCity": city, "BillingCountry": country}
        row |= {"Website": f"https://{word.replace(' ', '').lower()}{place}.example"}
        row |= {"Industry": INDUSTRIES[place % len(INDUSTRIES)], "Type": KINDS[place % len(KINDS)]}
        row |= {"NumberOfEmployees": place * 37 % 5000, "AnnualRevenue": place * 91 % 9973 * 1e4}
        row |= {"Target_Tier__c": TIERS[place % len(TIERS)], "Region__c": REGIONS[place % 3]}
        row |= {"Fit_Score__c": place % 1000 / 10, "Key_Account__c": place % 50 == 0}
        row |= {"Products__c": None if place % 5 else PRODUCTS[place % 3]}
        who = users[OWNERS[place % len(OWNERS)]]
        made = stamps(who, now - place % 400 * 86_400 - place % 86_400, new=True)
        yield completed(kind, {**row, **made, "OwnerId": who.id, "Id": record})


def _deals(
    records: Records, users: Mapping[str, User], accounts: list[str], now: float
) -> Iterator[Row]:
    kind, stages = records.objects["Opportunity"], tuple(STAGES)
    today = datetime.fromtimestamp(now, UTC)
    for place, account in enumerate(accounts):
        close = today + timedelta(days=place % 360 - 120)
        row: Row = {"Name": f"Deal {place}", "AccountId": account, "Amount": place % 97 * 1000.0}
        row |= {"StageName": stages[place % len(stages)], "CloseDate": close.strftime("%Y-%m-%d")}
        row |= {"Product_Line__c": PRODUCTS[place % 3], "Type": "New Business"}
        who = users[OWNERS[place % len(OWNERS)]]
        made = stamps(who, now - place % 200 * 86_400, new=True)
        whole = completed(kind, {**row, **made, "OwnerId": who.id})
        yield {**numbered(records, kind, whole), "Id": records.new_id("Opportunity")}
