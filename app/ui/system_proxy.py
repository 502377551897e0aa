"""What the system says about proxies, a script of the company (PAC) included."""

import logging

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

log = logging.getLogger(__name__)


def system_proxy(url: str) -> str:
    """Return the proxy that the system names for `url`; empty: none is needed.

    Windows and macOS run the company's script for it, which may take seconds; on Linux Qt
    knows the environment alone. Called on threads, which Qt allows here.
    """
    found = QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(url)))
    for each in found:
        match each.type():
            case QNetworkProxy.ProxyType.HttpProxy | QNetworkProxy.ProxyType.HttpCachingProxy:
                return f"http://{each.hostName()}:{each.port()}"
            case QNetworkProxy.ProxyType.NoProxy | QNetworkProxy.ProxyType.DefaultProxy:
                return ""
            case other:
                log.warning("The system names a proxy of the kind %s, which is not used", other)
    return ""
