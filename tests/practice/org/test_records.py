"""Records survive a restart, and a failed transaction leaves nothing."""

import pytest

from app.core.database import connect
from app.practice.org.objects import objects
from app.practice.org.records import Records


def test_what_was_committed_is_there_after_a_restart(tmp_path):
    database = connect(tmp_path / "org.sqlite")
    first = Records(database, objects())
    record = first.new_id("Lead")
    first.put("Lead", {"Id": record, "Email": "kim@example.org"})
    first.commit()
    database.close()
    again = connect(tmp_path / "org.sqlite")
    second = Records(again, objects())
    assert second.get("Lead", record)["Email"] == "kim@example.org"
    assert second.new_id("Lead") != record
    again.close()


def test_all_or_none_undoes_inserts_and_changes(org):
    lead = next(org.records.all("Lead"))
    before = len(list(org.records.all("Lead")))

    def failing():
        with org.records.all_or_none():
            org.records.put("Lead", {"Id": org.records.new_id("Lead")})
            org.records.change("Lead", lead["Id"], {"Company": "Other"})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        failing()
    assert len(list(org.records.all("Lead"))) == before
    assert org.records.get("Lead", lead["Id"])["Company"] == lead["Company"]


def test_deleted_records_are_hidden_but_remembered(org):
    lead = next(org.records.all("Lead"))["Id"]
    org.records.change("Lead", lead, {"IsDeleted": True})
    assert org.records.get("Lead", lead) is None
    assert org.records.deleted("Lead", lead)
    assert org.records.find(lead) is None


def test_text_is_found_in_any_case_and_ids_as_they_are(org):
    kwame = next(org.records.where("Lead", "Email", "KWAME.mensah@voltapackaging.example"))
    assert list(org.records.where("Lead", "OwnerId", kwame["OwnerId"].lower())) == []
    assert org.records.count("Lead") == 6
    assert len(org.records.newest("Lead", 2)) == 2


def test_a_column_that_is_new_is_added_to_an_old_org(tmp_path):
    database = connect(tmp_path / "org.sqlite")
    first = Records(database, objects())
    record = first.new_id("Lead")
    first.put("Lead", {"Id": record})
    first.commit()
    second = Records(database, objects(key_fields=True))
    second.change("Lead", record, {"Foyer_Key__c": "k1"})
    assert next(second.where("Lead", "Foyer_Key__c", "K1"))["Id"] == record
    database.close()
