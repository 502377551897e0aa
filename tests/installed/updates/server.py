"""The web server with the signed repository: https, as slow and as dishonest as is wanted."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from tests.installed.authority import private_server

PIECE = 1 << 16


class UpdateServer:
    """What the server does with the files of `folder`.

    Attributes:
        url: of the repository.
        certificate: of the server; who trusts it reaches the server.
        asked: every path, oldest first.
        rate: of archives, in bytes per second.
        spoils: whether archives come with one byte changed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder, self.url, self.certificate = folder, "", ""
        self.asked: list[str] = []
        self.rate, self.spoils = 100e6, False

    def lists_asked(self) -> int:
        """Return how often somebody looked whether there is something newer."""
        return sum(path.endswith("timestamp.json") for path in self.asked)

    def archives_asked(self) -> int:
        """Return how often an archive was fetched."""
        return sum(path.endswith(".tar.gz") for path in self.asked)

    @contextmanager
    def open(self, secret: Path) -> Iterator[None]:
        """Serve until the end of the block; the server's key lies in `secret`."""
        told = self

        class Answers(_Answers):
            server_of = told

        with private_server(secret, Answers) as (self.url, self.certificate):
            yield


class _Answers(BaseHTTPRequestHandler):
    server_of: UpdateServer

    def do_GET(self) -> None:
        told = self.server_of
        told.asked.append(self.path)
        path = told.folder / self.path.lstrip("/")
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if path.suffix == ".gz":
            self._send_slowly(body)
        else:
            self.wfile.write(body)

    def _send_slowly(self, body: bytes) -> None:
        told, began = self.server_of, time.monotonic()
        for start in range(0, len(body), PIECE):
            piece = body[start : start + PIECE]
            if told.spoils and start == 0:
                piece = bytes([piece[0] ^ 1]) + piece[1:]
            self.wfile.write(piece)
            ahead_s = start / told.rate - (time.monotonic() - began)
            if ahead_s > 0:
                time.sleep(ahead_s)  # on a thread of the server

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
