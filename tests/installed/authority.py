"""A server whose certificate only those trust who were told to, as behind a company's proxy."""

import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.certificates import certificate


@contextmanager
def private_server(
    folder: Path, answers: type[BaseHTTPRequestHandler]
) -> Iterator[tuple[str, str]]:
    """Serve https on this machine; yield its address and its certificate as text."""
    pem = certificate(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), answers)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, name="private server")
    thread.start()
    text = pem.read_text()
    try:
        yield f"https://127.0.0.1:{server.server_port}", text[text.index("-----BEGIN CERT") :]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def private_provider(folder: Path) -> Iterator[tuple[str, str]]:
    """Serve an identity provider's description; yield its issuer and its certificate as text."""
    with private_server(folder, _Provider) as told:
        yield told


class _Provider(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        issuer = f"https://127.0.0.1:{self.server.server_address[1]}"
        told = {"keys": []} if self.path == "/keys" else _described(issuer)
        body = json.dumps(told).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _described(issuer: str) -> dict[str, object]:
    return {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/authorize",
        "token_endpoint": f"{issuer}/token",
        "jwks_uri": f"{issuer}/keys",
        "response_types_supported": ["code"],
        "code_challenge_methods_supported": ["S256"],
    }
