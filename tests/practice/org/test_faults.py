"""Faults are used up one call at a time."""

import pytest

from app.practice.org.faults import Faults, UnknownFaultError


def test_a_fault_stands_for_its_calls():
    faults = Faults()
    faults.add("limit", times=2)
    taken = [bool(faults.take("limit", "slow")) for _ in range(3)]
    assert taken == [True, True, False]


def test_a_fault_for_writes_lets_reads_pass():
    faults = Faults()
    faults.add("cut_after", writes=True)
    assert faults.take("cut_after") is None
    assert faults.take("cut_after", writes=True).kind == "cut_after"


def test_faults_can_be_cleared_and_unknown_ones_are_refused():
    faults = Faults()
    faults.add("lock")
    faults.clear()
    assert faults.take("lock", writes=True) is None
    with pytest.raises(UnknownFaultError):
        faults.add("fire")
