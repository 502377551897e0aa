"""The messenger's files, as browsers on any website fetch them.

Decided: two addresses for each file. The plain one may change with every release
and is cached for five minutes; the one with the file's digest never changes and is
what subresource integrity pins. The panel's page forbids everything but its own
script and style and the hub itself, and it may be framed anywhere: it knows nothing
but what the page around it gives it over a port, and a customer's page may itself be
framed. The pages behind links to meetings may not be framed: a click there cancels.
"""

import base64
import gzip
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import msgspec
from aiohttp import hdrs, web

from app.core.paths import resources
from app.hub.experiences import Experience

SHORT, FOREVER = "public, max-age=300", "public, max-age=31536000, immutable"
DIGITS = 12  # of a digest in an address
TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".html": "text/html",
    ".json": "application/json",
}
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
ALONE = {
    "Content-Security-Policy": f"{PAGE_POLICY}; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
}
COMMON = {
    hdrs.ACCESS_CONTROL_ALLOW_ORIGIN: "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Timing-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    hdrs.VARY: hdrs.ACCEPT_ENCODING,
}


@dataclass(frozen=True)
class File:
    """One file with its digest, ready to be sent."""

    name: str
    body: bytes
    packed: bytes
    digest: bytes

    @property
    def version(self) -> str:
        """Return the part of the address that changes with the content."""
        return self.digest.hex()[:DIGITS]


class Messenger:
    """Serves the loader, the chat, the panel, the pages behind links and their versions.

    Args:
        bookable: whether there is a kind of meeting that visitors may choose.
    """

    def __init__(
        self,
        folder: Path | None = None,
        experiences: Sequence[Experience] = (),
        bookable: Callable[[], bool] = lambda: False,
    ) -> None:
        self._bookable = bookable
        self._experiences = _file("experiences.json", msgspec.json.encode(list(experiences)))
        found = folder or resources() / "messenger" / "dist"
        self._files = {path.name: _file(path.name, path.read_bytes()) for path in found.iterdir()}
        together = hashlib.sha256(b"".join(f.digest for _, f in sorted(self._files.items())))
        self.release = together.hexdigest()[:DIGITS]

    def routes(self) -> list[web.RouteDef]:
        """Return the routes for the hub's application."""
        return [
            web.get("/messenger.js", self._loader),
            web.get("/messenger.json", self._about),
            web.get("/messenger/{version}/{name}", self._versioned),
            web.get("/panel", self._panel),
            web.get("/alive", self._alive),
            web.get("/meet", self._meet),
            web.get("/meet/{page}", self._meet),
            web.get("/meeting/{page}", self._meet),
            web.get("/experiences.json", self._about_experiences),
        ]

    @property
    def loader_path(self) -> str:
        """Return the loader's address that never changes its content."""
        return f"/messenger/{self._files['messenger.js'].version}/messenger.js"

    async def _loader(self, request: web.Request) -> web.Response:
        return _answer(
            request,
            self._files["messenger.js"],
            {hdrs.CACHE_CONTROL: SHORT, hdrs.CONTENT_LOCATION: self.loader_path},
        )

    async def _about(self, request: web.Request) -> web.Response:
        loader = self._files["messenger.js"].body
        integrity = base64.b64encode(hashlib.sha384(loader).digest()).decode("ascii")
        about = {
            "version": self._files["messenger.js"].version,
            "path": self.loader_path,
            "integrity": f"sha384-{integrity}",
        }
        file = _file("messenger.json", msgspec.json.encode(about))
        return _answer(request, file, {hdrs.CACHE_CONTROL: SHORT})

    async def _about_experiences(self, request: web.Request) -> web.Response:
        return _answer(request, self._experiences, {hdrs.CACHE_CONTROL: "no-cache"})

    async def _versioned(self, request: web.Request) -> web.Response:
        file = self._files.get(request.match_info["name"])
        if file is None or request.match_info["version"] not in (file.version, self.release):
            raise web.HTTPNotFound(
                text="There is no such version of the messenger.", headers=COMMON
            )
        return _answer(request, file, {hdrs.CACHE_CONTROL: FOREVER})

    async def _panel(self, request: web.Request) -> web.Response:
        return self._page(request, "panel.html")

    async def _alive(self, request: web.Request) -> web.Response:
        return self._page(request, "alive.html")

    async def _meet(self, request: web.Request) -> web.Response:
        up = "../" if "page" in request.match_info else ""
        return self._page(request, "meet.html", up, ALONE)

    def _page(
        self,
        request: web.Request,
        name: str,
        up: str = "",
        more: Mapping[str, str] = MappingProxyType({}),
    ) -> web.Response:
        base = f"{up}messenger/{self.release}"
        body = self._files[name].body.replace(b"{base}", base.encode("ascii"))
        body = body.replace(b"{bookable}", b"yes" if self._bookable() else b"no")
        headers = {
            hdrs.CACHE_CONTROL: "no-cache",
            "Content-Security-Policy": PAGE_POLICY,
            "Cross-Origin-Embedder-Policy": "require-corp",
            **more,
        }
        return _answer(request, _file(name, body), headers)


def _file(name: str, body: bytes) -> File:
    return File(name, body, gzip.compress(body, 9, mtime=0), hashlib.sha256(body).digest())


def _answer(request: web.Request, file: File, headers: dict[str, str]) -> web.Response:
    tag = f'"{file.version}"'
    every = COMMON | headers | {hdrs.ETAG: tag}
    if request.headers.get(hdrs.IF_NONE_MATCH) == tag:
        return web.Response(status=304, headers=every)
    packed = "gzip" in request.headers.get(hdrs.ACCEPT_ENCODING, "")
    if packed:
        every[hdrs.CONTENT_ENCODING] = "gzip"
    return web.Response(
        body=file.packed if packed else file.body,
        headers=every,
        content_type=TYPES[Path(file.name).suffix],
        charset="utf-8",
    )
