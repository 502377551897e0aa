"""Planned faults are met in order."""

from app.practice.mail.faults import Fault, Faults


def test_a_fault_waits_for_its_place_in_the_conversation():
    faults = Faults()
    faults.add(Fault.REJECT, Fault.BUSY)
    assert faults.take(Fault.BUSY) is None
    assert faults.take(Fault.REJECT, Fault.LATER) is Fault.REJECT
    assert faults.take(Fault.BUSY) is Fault.BUSY
    assert faults.take(Fault.BUSY) is None
