"""What is known of a meeting."""

from zoneinfo import ZoneInfo

import pytest

from app.domain.outbox_items import Item
from app.ui.meetings import facts
from tests.ui.meetings.conftest import MOVING, NOW, OTHERS, TODAY, meeting

ROME = ZoneInfo("Europe/Rome")


def known(meeting, item=None, *, hosted=True, where=""):
    kinds = {"demo": "Product demo"}
    rows = facts.rows(meeting, kinds, item, hosted=hosted, where=where)
    return {name: (value, note) for _, name, value, note in rows}


def test_what_is_not_known_is_left_out(qapp):
    shown = known(meeting(email="", type="", team=""))
    assert not {"E-mail", "Kind", "Team", "Salesforce"} & shown.keys()


def test_host_and_why(qapp):
    assert known(TODAY)["Host"] == ("You", "next in turn")
    assert known(OTHERS, hosted=False)["Host"] == ("Ada Lund", "")
    assert known(TODAY)["Kind"] == ("Product demo", "30 minutes")


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ("done", "Event is up to date"),
        ("waiting", "Event waits to be sent"),
        ("refused", "Event refused: see the outbox"),
        ("discarded", "Event was discarded"),
    ],
)
def test_salesforce(state, told, qapp):
    item = Item(key="event:b", number=1, kind="crm.event", state=state, whom="Kim", reason="Why.")
    assert known(TODAY, item)["Salesforce"][0] == told


def test_where_it_takes_place(qapp):
    assert known(TODAY)["Link"][0] == "none"
    assert known(TODAY, where="https://meet.example.org/x")["Link"][0] == "meet.example.org"
    shown = known(TODAY, where="Via Roma 1")
    assert shown["Where"][0] == "Via Roma 1"
    assert "Link" not in shown


def way(meeting, me="lena"):
    return [line.words for line in facts.way(meeting, me, ROME, NOW)]


def test_what_happened(qapp):
    assert way(TODAY) == ["Booked by the attendee", "Booked"]
    assert way(OTHERS) == ["Booked by you", "Booked"]
    assert way(OTHERS, me="ada")[0] == "Booked by a colleague"
    assert way(MOVING)[-1] == "To be moved to Thu 6 May, 10:20"
    assert way(meeting(made=0.0)) == ["Booked"]
