"""Accounts that may be a visitor's, read from the practice org."""

from dataclasses import replace

import pytest

from app.domain.account_match import CompanyHint, rank
from app.services.crm.base import CrmError, Trips


def accounts(rig):
    """Return ids of an account by domain, one by name, and one that has nothing to do with it."""
    ours = rig.add("Account", Name="Example Ltd", Website="https://www.example.org/")
    named = rig.add("Account", Name="Example Holding")
    rig.add("Account", Name="Sample", Website="sample.org")
    return ours, named


async def test_domain_and_name_find_accounts_in_one_trip(rig):
    ours, named = accounts(rig)
    rig.add(
        "Opportunity", Name="Pilot", AccountId=ours, StageName="Prospecting", CloseDate="2026-12-31"
    )
    won = {"StageName": "Closed Won", "CloseDate": "2026-01-31"}
    rig.add("Opportunity", Name="Old", AccountId=ours, **won)
    hint = CompanyHint("kim@example.org", company="Example")
    trips = Trips()
    matches = rank(hint, await rig.crm.accounts(hint, "", trips))
    assert [match.account.id for match in matches] == [ours, named]
    assert [deal.name for deal in matches[0].account.deals] == ["Pilot"]
    assert "@" in matches[0].account.owner_email
    assert matches[0].account.owner
    assert trips.count == 1


async def test_the_account_of_the_contact_comes_first(rig):
    ours, named = accounts(rig)
    contact = rig.add("Contact", LastName="Osei", Email="kim@example.org", AccountId=named)
    hint = CompanyHint("kim@example.org")
    matches = rank(hint, await rig.crm.accounts(hint, contact, Trips()))
    assert [match.account.id for match in matches] == [named, ours]


async def test_without_the_right_to_see_opportunities_the_account_is_enough(rig):
    ours, _ = accounts(rig)
    rep = rig.org.users["rep"]
    rig.org.users["rep"] = replace(rep, rights={**rep.rights, "Opportunity": ""})
    hint, trips = CompanyHint("kim@example.org"), Trips()
    assert [a.id for a in await rig.crm.accounts(hint, "", trips)] == [ours]
    assert trips.count == 2
    await rig.crm.accounts(hint, "", trips)
    assert trips.count == 3  # it is known now


async def test_without_the_right_to_see_accounts_it_says_so(rig):
    accounts(rig)
    rep = rig.org.users["rep"]
    rig.org.users["rep"] = replace(rep, rights={**rep.rights, "Account": ""})
    with pytest.raises(CrmError):
        await rig.crm.accounts(CompanyHint("kim@example.org"), "", Trips())


async def test_a_visitor_of_whom_nothing_is_known_costs_no_call(rig):
    trips = Trips()
    assert await rig.crm.accounts(CompanyHint("kim@gmail.com"), "", trips) == []
    assert trips.count == 0


@pytest.mark.parametrize("company", ["O'Neil & Sons", "100%_real", "\\x", "A B C"])
async def test_no_name_breaks_the_query(rig, company):
    made = rig.add("Account", Name=company)
    hint = CompanyHint(company=company)
    assert made in [account.id for account in await rig.crm.accounts(hint, "", Trips())]


async def test_an_account_that_a_rep_chose_is_read_by_its_id(rig):
    made = rig.add("Account", Name="Quite Different")
    hint = CompanyHint(chosen=made)
    assert [account.id for account in await rig.crm.accounts(hint, "", Trips())] == [made]
