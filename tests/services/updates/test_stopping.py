import pytest

from app.services.updates.stopping import Stop, StoppedError


def test_work_goes_on_until_it_is_asked_to_end_and_is_woken_once():
    stop, woken = Stop(), []
    stop.raise_if_asked()
    stop.wake = lambda: woken.append(1)
    stop.ask()
    with pytest.raises(StoppedError):
        stop.raise_if_asked()
    assert woken == [1]


def test_asking_before_anything_waits_is_heard():
    stop = Stop()
    stop.ask()
    with pytest.raises(StoppedError):
        stop.raise_if_asked()
