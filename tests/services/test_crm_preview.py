"""What a push would change, from a profile and a look-up."""

from app.domain.mapping import Maps
from app.domain.matching import Choice, Person
from app.domain.push_card import FAILED, OFFLINE, READY
from app.domain.wire.records import Fact, Profile, VisitorCard
from app.services.crm.base import Found
from app.services.crm_preview import blind_preview, plain_fields, preview_of, visitor_fields


class FakeCrm:
    maps = Maps()

    def facts(self, name):
        return None

    def not_writable(self, name, *, new):
        return frozenset({"Title"})

    def record_url(self, record):
        return f"http://org/{record}"


def profile(**fields):
    facts = [Fact(field=n, value=v, source="form", at=5.0) for n, v in fields.items()]
    card = VisitorCard(visitor="v", email="kim@example.org", company="Card Ltd")
    return Profile(card=card, facts=facts)


def test_names_are_split_and_the_card_fills_what_facts_lack():
    fields = plain_fields(profile(name="Kim van Osei", phone="1"))
    assert fields["first_name"] == "Kim van"
    assert fields["last_name"] == "Osei"
    assert (fields["email"], fields["company"]) == ("kim@example.org", "Card Ltd")
    assert fields["lead_source"] == "Website chat"
    assert "name" not in fields


def test_a_fact_wins_over_the_split_name_and_keeps_its_source():
    known = visitor_fields(profile(name="Kim Osei", last_name="Osei-Mensah"))
    assert known["last_name"].value == "Osei-Mensah"
    assert (known["first_name"].source, known["first_name"].at) == ("form", 5.0)


def test_a_match_shows_changes_first_with_source_and_age():
    person = Person(
        "Lead", "00Q1", name="Kim Osei", values={"Company": "Theirs", "LastName": "Osei"}
    )
    other = Person("Lead", "00Q2", name="K")
    found = Found(Choice(person, (other,)), at=9.0)
    preview = preview_of(profile(last_name="Osei", phone="1"), "kim@example.org", found, FakeCrm())
    fates = {row.field: row.fate for row in preview.rows}
    assert preview.state == READY
    assert preview.rows[0].fate == "change"
    assert (fates["Phone"], fates["Company"], fates["LastName"]) == (
        "change",
        "fill_if_blank",
        "equal",
    )
    assert (preview.record.url, preview.others[0].id) == ("http://org/00Q1", "00Q2")
    assert preview.hidden == ("Title",)
    assert next(r for r in preview.rows if r.field == "Phone").source == "form"


def test_a_new_lead_says_what_it_lacks():
    preview = preview_of(profile(), "kim@example.org", Found(Choice(None)), FakeCrm())
    assert (preview.record, preview.lacks) == (None, ("last name",))


def test_a_wrong_number_is_told():
    preview = preview_of(profile(employees="many"), "k", Found(Choice(None)), FakeCrm())
    assert (preview.state, "whole number" in preview.words) == (FAILED, True)
    assert blind_preview(profile(employees="many"), "k", FakeCrm(), OFFLINE, "").state == FAILED


def test_without_the_crm_what_is_to_go_out_is_shown():
    preview = blind_preview(profile(phone="1"), "kim@example.org", FakeCrm(), OFFLINE, "down")
    assert (preview.state, preview.words) == (OFFLINE, "down")
    assert {row.field for row in preview.rows} >= {"Phone", "Email"}
