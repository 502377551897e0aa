"""What the resources work on."""

from app.practice.org.org import no_guard


def test_without_a_guard_every_write_passes(org):
    assert org.inner.guard is no_guard
    assert no_guard("Lead") is None
