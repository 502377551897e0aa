"""Who was connected and what was checked outlive a restart."""

from contextlib import closing

import pytest

from app.domain.crm_connection import Checked, Connected
from app.domain.preflight import Row, RowState
from app.services.console_database import console_database
from app.services.crm_record import ConnectionRecord

FIRST = Connected("005A", "00DA", "noa@a.example", since=1.0)
OTHER = Connected("005B", "00DB", since=2.0)


@pytest.fixture
def record(tmp_path):
    with closing(console_database(tmp_path)) as database:
        yield ConnectionRecord(database)


def test_the_same_user_is_connected_since_the_first_time(record):
    assert record.last() == (None, "")
    assert record.keep(FIRST) == (FIRST, "")
    again = Connected("005A", "00DA", "noa@new.example", since=9.0)
    assert record.keep(again)[0].since == 1.0
    assert record.connected().username == "noa@new.example"
    record.gone()
    assert record.connected() is None
    assert record.keep(again)[0].since == 9.0


def test_another_org_is_told_until_its_ids_were_validated(record):
    record.keep(FIRST)
    record.gone()
    assert record.keep(OTHER) == (OTHER, "00DA")
    assert record.keep(OTHER) == (OTHER, "00DA")
    assert record.last() == (OTHER, "00DA")
    record.validated()
    assert record.keep(OTHER) == (OTHER, "")


def test_going_back_to_the_first_org_needs_no_validation(record):
    for who in (FIRST, OTHER, FIRST):
        told = record.keep(who)
    assert told == (FIRST, "")


def test_a_check_is_remembered_for_each_user_and_org(record):
    row = Row("leads", "Leads", RowState.FAIL, "p", "r", ("Leads: Read",), ("Leads: Edit",))
    checked = Checked((row,), 5.0, ("Leads: Edit",))
    record.keep_check("00DA", "005A", checked)
    assert record.checked("00DA", "005A") == checked
    assert record.checked("00DA", "005B") == Checked()


def test_what_another_version_wrote_and_cannot_be_read_is_as_if_it_were_not_there(record):
    record.keep(FIRST)
    record._database.execute("UPDATE crm_connected SET body = '{'")
    assert record.connected() is None
