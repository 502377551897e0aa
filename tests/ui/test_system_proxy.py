"""What Qt says about the system's proxies, in the words of the rest of the program."""

import pytest
from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory

from app.ui.system_proxy import system_proxy

Kind = QNetworkProxy.ProxyType


@pytest.mark.parametrize(
    ("proxies", "expected"),
    [
        ([QNetworkProxy(Kind.HttpProxy, "pac.test", 8080)], "http://pac.test:8080"),
        ([QNetworkProxy(Kind.NoProxy)], ""),
        ([QNetworkProxy(Kind.DefaultProxy)], ""),
        (
            [QNetworkProxy(Kind.Socks5Proxy, "s.test", 1), QNetworkProxy(Kind.HttpProxy, "p", 2)],
            "http://p:2",
        ),
        ([], ""),
    ],
)
def test_the_first_usable_one_counts(monkeypatch, proxies, expected):
    monkeypatch.setattr(
        QNetworkProxyFactory, "systemProxyForQuery", staticmethod(lambda query: proxies)
    )
    assert system_proxy("https://hub.test/") == expected


def test_qt_is_really_asked(monkeypatch):
    monkeypatch.setenv("https_proxy", "http://env.test:3128")
    monkeypatch.delenv("no_proxy", raising=False)
    assert system_proxy("https://hub.test/") == "http://env.test:3128"
