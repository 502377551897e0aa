"""SOQL's conditions select what Salesforce would, and what it refuses is refused."""

from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.practice.org.soql import parse
from app.practice.org.sql import Source, View, check_semi_joins

WON = "SELECT AccountId FROM Opportunity WHERE IsWon = TRUE"


@pytest.fixture
def ask(org):
    def run(soql, user="rep"):
        return org.call("GET", f"/query?q={quote(soql)}", user=user)

    return run


def names(reply):
    assert reply.status == 200, reply.body
    return {row["Name"] for row in reply.body["records"]}


def accounts(ask, where):
    return names(ask(f"SELECT Name FROM Account WHERE {where}"))


def test_and_or_and_not_with_brackets(ask):
    found = accounts(
        ask,
        "(BillingCountry = 'italy' OR BillingCountry = 'Norway') AND NOT (Type = 'Customer')",
    )
    assert found == {"Tessaro Tessuti"}
    assert len(accounts(ask, "NOT (Target_Tier__c = 'A')")) == 9  # blank is not A
    assert "Kestrel Packaging" in accounts(ask, "Target_Tier__c != 'A'")
    assert "Kestrel Packaging" in accounts(ask, "Target_Tier__c NOT IN ('A', 'B')")
    assert accounts(ask, "Target_Tier__c = null") == {"Kestrel Packaging"}
    assert accounts(ask, "Target_Tier__c IN ('C', null)") == {
        "Kestrel Packaging",
        "Tessaro Tessuti",
        "Vester Metalworks",
    }


def test_parents_are_followed_in_conditions(ask):
    owned = accounts(ask, "Owner.Name LIKE 'ingrid%' AND Industry = 'Machinery'")
    assert owned == {"Vester Metalworks"}
    deals = ask(
        "SELECT Name, Account.Website FROM Opportunity WHERE Account.Owner.Name = 'Maria Rossi'"
    )
    assert len(deals.body["records"]) == 6
    assert deals.body["records"][0]["Account"]["Website"].startswith("https://")


def test_dates_words_and_numbers(ask):
    soon = ask("SELECT Name FROM Opportunity WHERE CloseDate = NEXT_N_DAYS:50 ORDER BY CloseDate")
    assert [r["Name"] for r in soon.body["records"]] == [
        "Castellan: furnace group",
        "Halden: second hall",
        "Lindqvist: mill pilot",
    ]
    assert names(ask("SELECT Name FROM Opportunity WHERE CloseDate < LAST_N_DAYS:100")) == {
        "Ferrandi: kilns"
    }
    assert accounts(ask, "LastModifiedDate = LAST_N_DAYS:1") == {"Brightwater Dairy"}
    assert accounts(ask, "Fit_Score__c >= 88.5 AND NumberOfEmployees < 1000") == {"Halden Castings"}
    assert accounts(ask, "LastModifiedDate > 2027-01-13T00:00:00+01:00") == {
        "Brightwater Dairy",
        "Vester Metalworks",
    }


def test_multi_select_values_are_included_or_excluded(ask, org):
    halden = next(iter(org.records.where("Account", "Name", "halden castings")))
    org.records.change("Account", halden["Id"], {"Products__c": "Monitor;Predict"})
    assert accounts(ask, "Products__c INCLUDES ('Monitor;Predict', 'Optimise')") == {
        "Halden Castings"
    }
    assert "Halden Castings" not in accounts(ask, "Products__c EXCLUDES ('Predict')")


def test_every_field_comes_in_its_own_type(ask, org):
    row = ask("SELECT FIELDS(ALL) FROM Account WHERE Name = 'Halden Castings' LIMIT 1").body[
        "records"
    ][0]
    known = org.inner.objects["Account"].fields
    assert set(row) == {"attributes", *known}
    assert (row["Key_Account__c"], row["NumberOfEmployees"]) == (True, 420)
    assert (row["Fit_Score__c"], row["Size_Band__c"]) == (88.5, "Mid-market")
    assert row["BillingAddress"]["city"] == "Halden"
    assert row["ShippingAddress"] is None
    assert isinstance(row["AnnualRevenue"], float)


def test_pages_follow_each_other_by_id(ask):
    first = ask("SELECT Id FROM Account ORDER BY Id LIMIT 5").body["records"]
    after = first[-1]["Id"]
    rest = ask(f"SELECT Id FROM Account WHERE Id > '{after}' ORDER BY Id").body["records"]
    assert len(rest) == 9


@pytest.mark.parametrize(
    ("soql", "code"),
    [
        (f"SELECT Id FROM Account WHERE Name = 'x' OR Id IN ({WON})", "MALFORMED_QUERY"),
        (f"SELECT Id FROM Account WHERE Name IN ({WON})", "MALFORMED_QUERY"),
        ("SELECT Id FROM Account WHERE Id IN (SELECT Id FROM Account)", "MALFORMED_QUERY"),
        ("SELECT Id FROM Account WHERE Id IN (SELECT WhatId FROM Task)", "MALFORMED_QUERY"),
        (
            f"SELECT Id FROM Account WHERE Id IN ({WON}) AND Id IN ({WON}) AND Id IN ({WON})",
            "MALFORMED_QUERY",
        ),
        ("SELECT Id FROM Account WHERE NumberOfEmployees = '5'", "INVALID_FIELD"),
        ("SELECT Id FROM Account WHERE Name = 5", "INVALID_FIELD"),
        ("SELECT Id FROM Account WHERE CreatedDate > 2027-01-01", "INVALID_FIELD"),
        ("SELECT Id FROM Opportunity WHERE CloseDate > 2027-01-01T00:00:00Z", "INVALID_FIELD"),
        ("SELECT Id FROM Account WHERE Key_Account__c > TRUE", "INVALID_QUERY_FILTER_OPERATOR"),
        ("SELECT Id FROM Account WHERE Fit_Score__c LIKE '5%'", "INVALID_QUERY_FILTER_OPERATOR"),
        ("SELECT Id FROM Account WHERE Industry INCLUDES ('x')", "INVALID_QUERY_FILTER_OPERATOR"),
        ("SELECT Id FROM Account WHERE BillingAddress = 'x'", "INVALID_FIELD"),
        ("SELECT Id FROM Account ORDER BY Description", "INVALID_FIELD"),
        ("SELECT Id FROM Task WHERE Who.Company = 'x'", "INVALID_FIELD"),
        ("SELECT FIELDS(ALL) FROM Account", "MALFORMED_QUERY"),
        ("SELECT Id FROM Account OFFSET 2001", "NUMBER_OUTSIDE_VALID_RANGE"),
        ("SELECT Id FROM Account WHERE CreatedDate = 2027-13-01T00:00:00Z", "MALFORMED_QUERY"),
        (
            "SELECT Id, (SELECT Id, (SELECT Id FROM Tasks) FROM Contacts) FROM Account",
            "MALFORMED_QUERY",
        ),
    ],
)
def test_what_a_real_org_refuses_is_refused(ask, soql, code):
    reply = ask(soql)
    assert (reply.status, reply.body[0]["errorCode"]) == (400, code)


def test_a_hidden_parent_is_not_followed(ask, org):
    org.admin.hide("rep", "Account.OwnerId")
    assert ask("SELECT Owner.Name FROM Account").body[0]["errorCode"] == "INVALID_FIELD"
    org.admin.rights("rep", Account="")
    assert ask("SELECT Account.Name FROM Contact").body[0]["errorCode"] == "INVALID_TYPE"


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
def test_like_and_equality_agree_on_any_text(org, text):
    account = next(iter(org.records.all("Account")))["Id"]
    org.records.change("Account", account, {"Site": text or None})
    quoted = text.replace("\\", "\\\\").replace("'", "\\'")
    wild = quoted.replace("%", "\\%").replace("_", "\\_")
    view = View(org.inner.objects, org.users["rep"], lambda: org.time.now)

    def found(where):
        source = Source(view, org.inner.objects["Account"])
        clause = source.where(parse(f"SELECT Id FROM Account WHERE {where}").where)
        rows = org.records.select(f'SELECT "Id" FROM {source.tables} WHERE {clause}', source.values)
        return account in {row[0] for row in rows}

    assert found(f"Site = '{quoted}'") or not text
    assert found(f"Site LIKE '%{wild}%'") or not text


def test_sub_selects_are_counted_in_brackets_too():
    query = parse(f"SELECT Id FROM Account WHERE (Id IN ({WON})) AND (NOT (Id IN ({WON})))")
    check_semi_joins(query.where)


def test_a_parents_indexed_field_is_found_in_any_case_and_through_deleted_ones_not(ask, org):
    owned = "SELECT Id FROM Opportunity WHERE Account.Name = 'HALDEN castings'"
    assert ask(owned).body["totalSize"] == 1
    assert ask(f"{owned} AND NOT (Account.Name = 'nobody')").body["totalSize"] == 1
    halden = next(org.records.where("Account", "Name", "Halden Castings"))
    org.records.change("Account", halden["Id"], {"IsDeleted": True})
    assert ask(owned).body["totalSize"] == 0
