"""The loopback redirect, without sockets: what comes in, what goes out."""

import hmac
import html
from collections.abc import Mapping
from dataclasses import dataclass
from string import Template
from urllib.parse import parse_qsl, urlsplit

PATH = "/callback"
LONGEST_HEAD = 32_768  # bytes; codes of some providers take thousands
HEADERS = (
    "Content-Type: text/html; charset=utf-8\r\n"
    "Cache-Control: no-store\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n"
    "Connection: close\r\n"
)
PHRASES = {200: "OK", 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed"}


class NotOursError(Exception):
    """A request that is not the awaited answer; it uses nothing up.

    Attributes:
        status: the HTTP status that says so.
    """

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


@dataclass(frozen=True, slots=True)
class Awaited:
    """What the right answer looks like."""

    port: int
    state: str

    def read(self, head: bytes) -> dict[str, str]:
        """Return the parameters of the right answer; raise NotOursError for any other."""
        lines = head.decode("latin-1").split("\r\n")
        method, target = _request_line(lines[0])
        self._check_host(lines[1:])
        if method != "GET":
            raise NotOursError(405, "This address only takes the answer of a sign-in.")
        parts = _parts(target)
        if parts.path != PATH:
            raise NotOursError(404, "There is nothing here but the end of a sign-in.")
        given = _single(parts.query)
        if not hmac.compare_digest(_raw(given.get("state", "")), _raw(self.state)):
            raise NotOursError(
                400, "This answer belongs to another sign-in. Go back to Foyer and look there."
            )
        if "code" not in given and "error" not in given:
            raise NotOursError(400, "This answer says nothing. Go back to Foyer and look there.")
        return given

    def _check_host(self, lines: list[str]) -> None:
        """Refuse names from elsewhere that were made to point here (DNS rebinding)."""
        fields = (line.partition(":") for line in lines)
        hosts = [value.strip().lower() for name, _, value in fields if name.lower() == "host"]
        names = ("127.0.0.1", "localhost", "[::1]")
        if len(hosts) != 1 or hosts[0] not in {f"{name}:{self.port}" for name in names}:
            raise NotOursError(400, "This address answers to this computer only.")


def registered(redirect: str, *, any_port: bool) -> str:
    """Return a redirect address as the provider has to know it.

    Where any free port is taken, it is registered without one: such providers look at no
    port of a loopback address (RFC 8252, 7.3).
    """
    parts = urlsplit(redirect)
    return f"{parts.scheme}://{parts.hostname}{parts.path}" if any_port else redirect


def response(status: int, title: str, words: str, *, body: bool = True) -> bytes:
    """Return a whole HTTP response with a page that says `words`."""
    page = PAGE.substitute(title=html.escape(title), words=html.escape(words)).encode()
    head = f"HTTP/1.1 {status} {PHRASES[status]}\r\n{HEADERS}Content-Length: {len(page)}\r\n"
    allow = "Allow: GET\r\n" if status == 405 else ""
    return f"{head}{allow}\r\n".encode() + (page if body else b"")


def thanks(answer: Mapping[str, str]) -> bytes:
    """Return the page that ends the person's way through the browser."""
    if "error" not in answer:
        return response(
            200,
            "You can close this page",
            "Foyer has your provider's answer. Go back to Foyer; it tells you whether you are "
            "signed in.",
        )
    said = shown(answer.get("error_description", ""), answer)
    words = "Your provider did not sign you in. Go back to Foyer to try again."
    return response(200, "Not signed in", f"{words} It said: {said}" if said else words)


def shown(said: str, answer: Mapping[str, str]) -> str:
    """Return a provider's words in a length to read, without the answer's own secrets."""
    for name in ("code", "state"):
        if answer.get(name):
            said = said.replace(answer[name], "…")
    return " ".join("".join(c if c.isprintable() else " " for c in said).split())[:300]


def _request_line(line: str) -> tuple[str, str]:
    words = line.split(" ")
    if len(words) != 3 or not words[2].startswith("HTTP/1.") or not words[1].startswith("/"):
        raise NotOursError(400, "This is not a request that a browser makes.")
    return words[0], words[1]


@dataclass(frozen=True, slots=True)
class _Parts:
    path: str
    query: str


def _parts(target: str) -> _Parts:
    try:
        parts = urlsplit(f"http://loopback{target}")
    except ValueError as error:
        raise NotOursError(400, "This is not a request that a browser makes.") from error
    return _Parts(parts.path, parts.query)


def _single(query: str) -> dict[str, str]:
    """Return the parameters that say something; a name that comes twice is junk (RFC 6749, 3.1).

    An empty sender says something, too: it is not the provider (RFC 9207, 2.4).
    """
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=50)
    except ValueError as error:
        raise NotOursError(400, "This is not a request that a browser makes.") from error
    if len(pairs) != len({name for name, _ in pairs}):
        raise NotOursError(400, "This answer contradicts itself. Go back to Foyer and look there.")
    return {name: value for name, value in pairs if value or name == "iss"}


def _raw(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


PAGE = Template("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>$title · Foyer</title>
<style>
:root { --bg: #f5f6f8; --surface: #fff; --border: #e4e7ec; --text: #101828; --muted: #5b6578; }
@media (prefers-color-scheme: dark) {
  :root { --bg: #0c0f14; --surface: #141820; --border: #262c38; --text: #e6e9ef; --muted: #98a2b3; }
}
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--bg);
  color: var(--text); font: 14px/1.5 Inter, "Segoe UI", system-ui, "DejaVu Sans", sans-serif; }
main { max-width: 360px; margin: 24px; padding: 32px; background: var(--surface);
  border: 1px solid var(--border); border-radius: 16px; }
h1 { margin: 0 0 4px; font-size: 20px; font-weight: 650; letter-spacing: -0.2px; }
p { margin: 0; color: var(--muted); overflow-wrap: anywhere; }
</style>
</head>
<body><main><h1>$title</h1><p>$words</p></main></body>
</html>
""")
