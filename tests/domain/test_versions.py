"""Which version is older."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.versions import (
    MOST_REASON,
    HubVersions,
    is_older,
    is_version,
    newest,
    read_refusal,
    refusal,
)

ORDERED = ["", "0.0.9", "0.1.dev1", "0.1a2", "0.1.0b1", "0.1.0rc1", "0.1", "0.1.1", "0.2", "0.10.0"]
NUMBERS = st.lists(st.integers(0, 999), min_size=1, max_size=4)


def test_numbers_count_as_numbers_and_a_stage_comes_before_its_release():
    for n, older in enumerate(ORDERED):
        for newer in ORDERED[n + 1 :]:
            assert is_older(older, newer)
            assert not is_older(newer, older)


def test_zeroes_at_the_end_mean_nothing():
    assert not is_older("0.2", "0.2.0")
    assert not is_older("0.2.0", "0.2")


@given(NUMBERS, NUMBERS)
def test_it_is_the_order_of_the_numbers(one, other):
    longest = max(len(one), len(other))
    padded = [numbers + [0] * (longest - len(numbers)) for numbers in (one, other)]
    texts = [".".join(map(str, numbers)) for numbers in (one, other)]
    assert is_older(*texts) == (padded[0] < padded[1])


@given(st.text())
def test_what_is_no_version_is_older_than_all_and_never_an_error(text):
    assert is_older(text, "0.0.1") or is_version(text)


@pytest.mark.parametrize("text", ["", "newest", "1.", "1.2.3.4.5.6", "1" * 40, "1.0 ", "1.0;rm"])
def test_these_are_no_versions(text):
    assert not is_version(text)


def test_the_newest_of_several():
    assert newest("0.1.0", "", "0.10.0", "0.9") == "0.10.0"


def test_a_refusal_is_read_as_it_was_written():
    told = HubVersions(protocol=1, hub="0.2.0", minimum="0.2.0rc1")
    assert read_refusal(refusal(told)) == HubVersions(1, "0.2.0", "0.2.0rc1", refused=True)
    assert read_refusal(refusal(HubVersions(2, "0.2.0"))) == HubVersions(2, "0.2.0", "", True)


@given(st.text(max_size=200))
def test_any_other_reason_is_a_refusal_without_versions(reason):
    assert read_refusal(reason) == HubVersions(refused=True)


def test_a_refusal_fits_into_a_close_frame():
    longest = HubVersions(9999, "1" * 32, "2" * 32)
    assert len(refusal(longest).encode()) <= MOST_REASON
    assert read_refusal(refusal(longest)).minimum == "2" * 32
