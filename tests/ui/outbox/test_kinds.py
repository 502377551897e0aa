"""Kinds of writes bring their own words."""

from app.ui.outbox import kinds
from tests.ui.outbox.conftest import item


def test_leads_contacts_and_others_are_named(qapp):
    titles = [
        kinds.kind_of(item("a", 1, "done", **given)).title(item("a", 1, "done", **given))
        for given in (
            {"object": "Lead"},
            {"object": "Contact"},
            {"kind": "crm.event"},
            {"kind": "mail.send"},
            {"kind": "never heard of"},
        )
    ]
    assert titles == ["Lead", "Contact", "Meeting", "E-mail", "Other write"]


def test_a_new_kind_adds_itself(qapp, monkeypatch):
    monkeypatch.setattr(kinds, "KINDS", dict(kinds.KINDS))
    kinds.add("fax", kinds.Kind(lambda _: "Fax", "send"))
    fax = item("a", 1, "done", kind="fax")
    assert kinds.kind_of(fax).title(fax) == "Fax"
    assert len({key for key, _ in kinds.things()}) == 7
