"""Whom this computer trusts on the network.

Decided: the system's own store, and `SSL_CERT_FILE` beside it. Refused: certifi,
which knows no company's authority.
"""

import os
import ssl
import sys
from contextlib import suppress

import truststore

OPENSSL_READS = sys.platform not in ("win32", "darwin")


def trust() -> ssl.SSLContext:
    """Return a new client context that trusts what this computer trusts.

    `SSL_CERT_FILE` is obeyed on every system. OpenSSL reads it by itself, as it connects; the
    trust stores of Windows and macOS do not. Reading it here, too, would take tens of
    milliseconds for each client, while nothing is asked yet.
    """
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if not OPENSSL_READS and (extra := os.environ.get("SSL_CERT_FILE")):
        with suppress(OSError):  # a missing or broken file trusts nothing more
            context.load_verify_locations(extra)
    return context
