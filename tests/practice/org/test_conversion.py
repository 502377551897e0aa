"""Converting a lead makes an account and a contact, or finds them."""

import pytest

from app.practice.org.conversion import convert


def lead(org, email):
    return next(org.records.where("Lead", "Email", email))


def test_a_known_company_is_used_again(org):
    hana = lead(org, "hana.novak@moraviaplastics.example")
    contact = org.records.get("Contact", convert(org.records, org.users["rep"], hana["Id"], 0))
    account = org.records.get("Account", contact["AccountId"])
    assert (contact["Name"], account["Name"]) == ("Hana Novák", "Moravia Plastics")
    assert org.records.count("Account") == 14


def test_a_new_company_becomes_an_account(org):
    tomas = lead(org, "tomas@riveratiles.example")
    first = convert(org.records, org.users["rep"], tomas["Id"], 0)
    assert org.records.count("Account") == 15
    assert org.records.get("Lead", tomas["Id"])["ConvertedContactId"] == first
    assert convert(org.records, org.users["rep"], tomas["Id"], 0) == first


def test_there_has_to_be_a_lead(org):
    with pytest.raises(KeyError):
        convert(org.records, org.users["rep"], "00Q000000000000AAA", 0)
