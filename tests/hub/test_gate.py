from types import SimpleNamespace

import pytest

from app.hub.gate import Gate
from app.hub.settings import Limits, Settings, Site


def request(remote, **headers):
    return SimpleNamespace(
        remote=remote, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )


@pytest.mark.parametrize(
    ("origin", "ok"),
    [
        ("https://shop.example", True),
        ("https://SHOP.example/", True),
        ("https://blog.example", True),
        ("https://chat.example", True),
        ("http://127.0.0.1:8700", True),
        (None, True),
        ("http://shop.example", False),
        ("https://shop.example:8443", False),
        ("https://evil.example", False),
        ("null", False),
        ("", False),
    ],
)
def test_origins_are_let_in_by_list(origin, ok):
    gate = Gate(Settings(origins=["https://shop.example"], public_url="https://chat.example"))
    gate.own("http://127.0.0.1:8700")
    assert gate.lets_in(origin, Site(origins=["https://blog.example"])) is ok


def test_every_origin_only_by_choice():
    assert Gate(Settings(origins=["*"])).lets_in("null", Site())


def test_sites_are_known_or_free():
    free = Gate(Settings())
    assert free.site("anything") == Site()
    assert free.site("") is None
    assert free.site("x" * 65) is None
    listed = Gate(Settings(sites={"main": Site(key="k")}))
    assert listed.site("main").key == "k"
    assert listed.site("other") is None


def test_addresses_are_limited_but_for_this_machine():
    gate = Gate(Settings(limits=Limits(connections_per_s=1, connections_burst=1)))
    far, here = request("8.8.8.8"), request("127.0.0.1")
    assert [gate.admits(far, 0.0) for _ in range(2)] == [True, False]
    assert all(gate.admits(here, 0.0) for _ in range(9))
    gate.forget(100.0)
    assert gate.admits(far, 100.0)


def test_only_known_proxies_speak_for_others():
    gate = Gate(Settings(proxies=["10.0.0.5"]))
    assert gate.address(request("10.0.0.5", X_Forwarded_For="1.1.1.1, 8.8.8.8")) == "8.8.8.8"
    assert gate.address(request("10.0.0.6", X_Forwarded_For="8.8.8.8")) == "10.0.0.6"
    assert gate.address(request("10.0.0.5")) == "10.0.0.5"
    assert gate.address(request(None)) == ""
    assert gate.admits(request("no address"), 0.0)
