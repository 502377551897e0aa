"""The environment decides about proxies, else the system, and never for this machine."""

import pytest

from app.core.proxies import ask_system, asks_system, proxy_for

NAMES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch):
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    yield
    ask_system(None)


def test_without_anything_there_is_none():
    assert proxy_for("https://x.test/") == ""
    assert not asks_system()


def test_the_environment_decides_for_each_kind(monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://me:p%40ss@proxy.test:3128")
    monkeypatch.setenv("HTTP_PROXY", "plain.test:8080")
    monkeypatch.setenv("NO_PROXY", ".inside.test,10.0.0.1")
    assert proxy_for("https://x.test/") == "http://me:p%40ss@proxy.test:3128"
    assert proxy_for("wss://x.test/v1") == "http://me:p%40ss@proxy.test:3128"
    assert proxy_for("ws://x.test/v1") == "http://plain.test:8080"
    assert proxy_for("https://hub.inside.test/") == ""
    assert proxy_for("https://10.0.0.1:8443/") == ""


@pytest.mark.parametrize("host", ["127.0.0.1:8", "localhost", "[::1]:9"])
def test_this_machine_is_reached_directly(monkeypatch, host):
    monkeypatch.setenv("ALL_PROXY", "http://proxy.test")
    assert proxy_for(f"ws://{host}/") == proxy_for(f"http://{host}/") == ""
    assert proxy_for("http://x.test") == "http://proxy.test"


def test_the_system_is_asked_once_for_each_host(monkeypatch):
    asked = []

    def finder(url):
        asked.append(url)
        return "http://pac.test:8080" if "out" in url else ""

    ask_system(finder)
    assert asks_system()
    assert proxy_for("wss://out.test/a") == "http://pac.test:8080"
    assert proxy_for("https://out.test/b") == "http://pac.test:8080"
    assert proxy_for("https://in.test/") == ""
    assert asked == ["https://out.test/a", "https://in.test/"]
    monkeypatch.setenv("HTTPS_PROXY", "http://env.test")
    assert proxy_for("https://out.test/") == "http://env.test"
    assert not asks_system()
