"""SOQL text that no value can break out of."""

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from app.practice.org.soql import Compare, parse
from app.services.crm.salesforce import soql

texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(texts, texts)
def test_whatever_the_values_the_queries_keep_their_shape(email, campaign):
    people = parse(soql.people("Lead", ["Phone"], email))
    assert (people.source, people.where) == ("Lead", Compare("Email", "=", email))
    members = parse(soql.members([campaign], email, ["003x", "00Qx"]))
    assert members.where.parts[0] == Compare("CampaignId", "=", campaign)
    assert [p.path for p in members.where.parts[1].parts] == [
        "Lead.Email",
        "Contact.Email",
        "ContactId",
        "LeadId",
    ]


def test_the_queries_are_those_of_the_push():
    assert "ORDER BY LastModifiedDate DESC, Id" in soql.people("Lead", [], "a@b.c")
    assert parse(soql.tasks("m")).source == "Task"
    assert parse(soql.ORGANIZATION).source == "Organization"


def test_a_query_travels_in_an_address():
    path = soql.query_path("SELECT Id FROM Lead WHERE Email = 'a+b&c@d.e'")
    assert unquote(path.removeprefix("/query?q=")).endswith("'a+b&c@d.e'")
    assert "+" not in path
    assert "&" not in path
