"""The site's pages: what they are called and how they are put together."""

import html
import secrets
from dataclasses import dataclass
from pathlib import Path

from app.core.paths import resources

SITE = "tidemark"
ASSETS = {"/site.css": "text/css", "/mark.svg": "image/svg+xml", "/contact.js": "text/javascript"}


@dataclass(frozen=True, slots=True)
class Page:
    """One page; those without a `menu` name are reached otherwise."""

    path: str
    file: str
    title: str
    description: str
    menu: str = ""
    script: str = ""


PAGES = (
    Page(
        "/",
        "home.html",
        "Tidemark: see where every kilowatt-hour goes",
        "Energy monitoring for factories, fitted before lunch.",
    ),
    Page(
        "/product",
        "product.html",
        "How it works · Tidemark",
        "Sensors, gateway, answers: how Tidemark measures a plant.",
        menu="Product",
    ),
    Page(
        "/pricing",
        "pricing.html",
        "Pricing · Tidemark",
        "What Tidemark costs: Workshop, Plant and Group.",
        menu="Pricing",
    ),
    Page(
        "/customers",
        "customers.html",
        "Customers and company · Tidemark",
        "What plants found, and who we are.",
        menu="Customers",
    ),
    Page(
        "/contact",
        "contact.html",
        "Contact · Tidemark",
        "Ask for a trial kit or a call with an engineer.",
        menu="Contact",
        script="/contact.js",
    ),
)
THANKS = Page("/thanks", "thanks.html", "Thank you · Tidemark", "Your message has arrived.")
MISSING = Page("", "missing.html", "Not found · Tidemark", "There is no such page.")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished page and the policy that it must be served under."""

    text: str
    policy: str


def folder() -> Path:
    """Return where the pages and their assets lie."""
    return resources() / "practice" / "website"


def render(page: Page, hub: str, **gaps: str) -> Rendered:
    """Return `page` with the messenger of the hub at `hub`; `gaps` are HTML already."""
    nonce = secrets.token_urlsafe(16)
    script = f'<script nonce="{nonce}" src="{page.script}" defer></script>' if page.script else ""
    text = (folder() / "layout.html").read_text(encoding="utf-8")
    filled = {
        "body": (folder() / page.file).read_text(encoding="utf-8"),
        "title": html.escape(page.title),
        "description": html.escape(page.description),
        "menu": _menu(page),
        "script": script,
        "site": SITE,
        "hub": html.escape(hub),
        "nonce": nonce,
        "fault": "",
        **gaps,
    }
    for name, value in filled.items():
        text = text.replace(f"{{{{{name}}}}}", value)
    return Rendered(text, _policy(nonce, hub))


def _menu(current: Page) -> str:
    return "\n      ".join(
        f'<a href="{page.path}"{_marked(page, current)}>{page.menu}</a>'
        for page in PAGES
        if page.menu
    )


def _marked(page: Page, current: Page) -> str:
    return ' aria-current="page"' if page.path == current.path else ""


def _policy(nonce: str, hub: str) -> str:
    socket = hub.replace("http", "ws", 1)
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'nonce-{nonce}' 'strict-dynamic'",
            f"style-src 'self' 'nonce-{nonce}'",
            f"img-src 'self' data: {hub}",
            f"connect-src {hub} {socket}",
            f"frame-src {hub}",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'self'",
        )
    )
