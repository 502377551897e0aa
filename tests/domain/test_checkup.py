from hypothesis import given
from hypothesis import strategies as st

from app.domain.checkup import (
    GROUPS,
    REPAIRS,
    TITLES,
    WARN,
    Repair,
    Row,
    group_of,
    grouped,
    is_first_run,
    needing,
    ordered,
)

STATES = ("ok", "off", WARN, "offline", "needs_sign_in", "fault")
rows = st.lists(
    st.builds(Row, st.sampled_from(sorted(TITLES)), st.sampled_from(STATES), st.just("")),
    unique_by=lambda row: row.id,
)


@given(rows)
def test_what_is_wrong_comes_first_and_nothing_is_lost(found):
    told = ordered(found)
    assert sorted(row.id for row in told) == sorted(row.id for row in found)
    reds = [row.is_red for row in told]
    assert reds == sorted(reds, reverse=True)
    assert needing(found) == sum(reds)


@given(rows)
def test_groups_with_something_wrong_come_first(found):
    told = grouped(found)
    assert [len(group) > 0 for _, group in told] == [True] * len(told)
    reds = [group[0].is_red for _, group in told]
    assert reds == sorted(reds, reverse=True)
    assert all(group_of(row.id) == name for name, group in told for row in group)
    assert sum(len(group) for _, group in told) == len(found)


def test_every_row_and_repair_has_its_words():
    assert sum(len(titles) for _, titles in GROUPS.values()) == len(TITLES)
    assert Row("hub", "ok", "").title == "Hub"
    assert all(Repair(name).label for name in REPAIRS)


def test_a_first_run_is_known_by_its_three_rows():
    off = [Row(name, "off", "") for name in ("hub", "crm", "calendar", "mail")]
    assert is_first_run(off)
    assert not is_first_run([*off[1:], Row("hub", "ok", "")])
    assert not is_first_run([])
