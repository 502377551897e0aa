"""A large org is made quickly, and read page by page."""

from urllib.parse import quote

from app.practice.org.crowd import add_accounts


def ask(org, soql, headers=None):
    return org.call("GET", f"/query?q={quote(soql)}", headers=headers).body


def test_a_crowd_is_read_whole_in_pages(org):
    add_accounts(org.records, org.users, 900, org.time.now, 3)
    page = ask(
        org, "SELECT Id, Name FROM Account ORDER BY Id", {"sforce-query-options": "batchSize=400"}
    )
    seen, pages = [r["Id"] for r in page["records"]], 1
    while not page["done"]:
        more = page["nextRecordsUrl"].removeprefix("/services/data/v60.0")
        page = org.call("GET", more).body
        seen += [r["Id"] for r in page["records"]]
        pages += 1
    assert (len(seen), len(set(seen)), pages) == (914, 914, 3)
    assert seen == sorted(seen)
    assert page["totalSize"] == 914


def test_without_a_limit_a_page_holds_2000_rows(org):
    add_accounts(org.records, org.users, 2100, org.time.now, 0)
    page = ask(org, "SELECT Id FROM Account")
    assert (len(page["records"]), page["totalSize"], page["done"]) == (2000, 2114, False)
    assert org.call("GET", "/query/01g000000000001AAA-2000").body[0]["errorCode"] == (
        "INVALID_QUERY_LOCATOR"
    )


def test_accounts_are_chosen_by_their_deals(org):
    add_accounts(org.records, org.users, 300, org.time.now, 2)
    won = "SELECT AccountId FROM Opportunity WHERE IsWon = TRUE"
    found = ask(
        org, f"SELECT Id, (SELECT StageName FROM Opportunities) FROM Account WHERE Id IN ({won})"
    )
    stages = [{d["StageName"] for d in r["Opportunities"]["records"]} for r in found["records"]]
    assert all("Closed Won" in each for each in stages)
    without = ask(org, f"SELECT COUNT() FROM Account WHERE Id NOT IN ({won})")
    assert found["totalSize"] + without["totalSize"] == 314
