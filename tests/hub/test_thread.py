import urllib.request

import pytest

from app.domain.wire import VERSION
from app.hub.inputs import Staff
from app.hub.thread import HubThread, new_loop
from tests.hub.rig import Vouching, settings

STAFF = Staff("practice", "Practice rep", "", "rep")


def test_a_hub_runs_beside_other_code_and_stops(tmp_path):
    thread = HubThread(settings(tmp_path), verifier=Vouching())
    address = thread.start()
    with urllib.request.urlopen(address + "/healthz", timeout=5) as answer:
        assert answer.status == 200
    assert thread.observed("visitors") == []
    thread.say("nobody", "hello?", STAFF)
    thread.stop()
    thread.stop()
    assert VERSION == 1


def test_what_keeps_it_from_starting_is_told(tmp_path):
    first = HubThread(settings(tmp_path), verifier=Vouching())
    port = int(first.start().rpartition(":")[2])
    (tmp_path / "b").mkdir()
    second = HubThread(settings(tmp_path / "b", port=port), verifier=Vouching())
    with pytest.raises(OSError, match="address"):
        second.start()
    second.stop()
    first.stop()


def test_nothing_can_be_asked_before_the_start(tmp_path):
    with pytest.raises(RuntimeError):
        HubThread(settings(tmp_path)).observed("visitors")


def test_there_is_always_a_loop():
    loop = new_loop()
    loop.close()
