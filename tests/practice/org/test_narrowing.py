"""What an index finds holds everything that a search one by one would."""

import pytest

from app.practice.org.narrowing import near
from app.practice.org.soql import parse


@pytest.fixture
def narrowed(org):
    def run(soql):
        query = parse(soql)
        source = org.inner.objects[query.source]
        return near(org.inner.objects, org.records, source, query.where)

    return run


def emails(rows):
    return [row["Email"] for row in rows]


def test_an_indexed_field_finds_its_records_in_any_case(narrowed):
    found = narrowed("SELECT Id FROM Lead WHERE Email = 'TOMAS@riveratiles.EXAMPLE'")
    assert emails(found) == ["tomas@riveratiles.example"]
    assert narrowed("SELECT Id FROM Lead WHERE Email = 'nobody@example.org'") == []


def test_without_an_index_every_record_is_looked_at(narrowed):
    assert narrowed("SELECT Id FROM Lead WHERE Company = 'Rivera Tiles'") is None
    assert narrowed("SELECT Id FROM Lead WHERE Email != 'x@example.org'") is None
    assert narrowed("SELECT Id FROM Lead WHERE NOT (Email = 'x@example.org')") is None
    assert narrowed("SELECT Id FROM Lead WHERE Email = 'x@example.org' OR City = 'Rome'") is None


def test_parts_narrow_together_and_parents_lead_to_their_children(narrowed, org):
    campaign = next(org.records.all("Campaign"))["Id"]
    one, two, *_ = org.records.all("Lead")
    for lead in (one, two):
        org.call("POST", "/sobjects/CampaignMember", {"CampaignId": campaign, "LeadId": lead["Id"]})
    found = narrowed(
        f"SELECT Id FROM CampaignMember WHERE CampaignId = '{campaign}' "
        f"AND (Lead.Email = '{one['Email']}' OR Contact.Email = '{one['Email']}')"
    )
    assert [row["LeadId"] for row in found] == [one["Id"]]


def test_a_record_that_changed_is_found_by_its_new_value(narrowed, org):
    lead = next(org.records.all("Lead"))
    org.records.change("Lead", lead["Id"], {"Email": "new@example.org"})
    assert emails(narrowed("SELECT Id FROM Lead WHERE Email = 'new@example.org'")) == [
        "new@example.org"
    ]
