"""A describe that did not change needs no second look."""

from app.practice.org.stamps import Stamps, unchanged


def test_the_stamp_moves_when_what_the_user_sees_changes():
    stamps = Stamps(1_800_000_000.0)
    first = stamps.of("005a", "Lead", {"fields": [1]}, 1_800_000_050.0)
    assert stamps.of("005a", "Lead", {"fields": [1]}, 1_800_000_090.0) == first
    later = stamps.of("005a", "Lead", {"fields": []}, 1_800_000_090.0)
    assert (unchanged(first, later), unchanged(later, later)) == (False, True)
    assert stamps.of("005b", "Lead", {"fields": [1]}, 1_800_000_090.0) == first


def test_two_changes_within_one_second_are_told_apart():
    stamps = Stamps(10.0)
    seen = [stamps.of("u", "Lead", {"n": n}, 10.4) for n in range(3)]
    assert len(set(seen)) == 3


def test_what_is_no_date_is_answered_in_full():
    assert not unchanged(None, "Thu, 01 Jan 1970 00:00:10 GMT")
    assert not unchanged("yesterday", "Thu, 01 Jan 1970 00:00:10 GMT")
