"""The provider's pages: sign in, say no, signed out."""

import html
from string import Template

from app.core.paths import resources
from app.practice.identity.people import ADMINS, PEOPLE, Person

# A form may lead on to the app's loopback address only; nothing is loaded from elsewhere.
POLICY = (
    "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "form-action 'self' http://127.0.0.1:* http://localhost:*"
)


def sign_in(transaction: str, hint: str) -> str:
    """Return the page on which a rep says who they are."""
    chosen = hint.strip().lower()
    ordered = sorted(PEOPLE, key=lambda who: chosen not in {who.login, who.email})
    return _page(
        "Sign in",
        f'<h1>Who is at the desk?</h1><p class="lead">Choose an account to go on to Foyer.</p>'
        f'<form method="post" action="authorize">'
        f'<input type="hidden" name="transaction" value="{html.escape(transaction)}">'
        f'<ul class="people">{"".join(_card(who, place) for place, who in enumerate(ordered))}</ul>'
        f'<button class="quiet" name="answer" value="no">Cancel</button></form>'
        f'<p class="note">A practice company: these people are made up and need no password.</p>',
    )


def notice(title: str, words: str) -> str:
    """Return a page that only tells something."""
    return _page(title, f'<h1>{html.escape(title)}</h1><p class="lead">{html.escape(words)}</p>')


def style() -> str:
    """Return the style sheet."""
    return _file("style.css")


def _card(person: Person, place: int) -> str:
    badge = '<span class="badge">Admin</span>' if ADMINS in person.groups else ""
    focus = " autofocus" if place == 0 else ""
    face = f"face face-{PEOPLE.index(person)}"
    return (
        f'<li><button class="person" name="login" value="{person.login}"{focus}>'
        f'<span class="{face}" aria-hidden="true">{person.initials}</span>'
        f'<span class="who"><b>{html.escape(person.name)}</b>{badge}'
        f'<span class="title">{html.escape(person.title)}</span>'
        f'<span class="mail">{person.email}</span></span></button></li>'
    )


def _page(title: str, body: str) -> str:
    return Template(_file("page.html")).substitute(title=html.escape(title), body=body)


def _file(name: str) -> str:
    return (resources() / "practice" / "identity" / name).read_text(encoding="utf-8")
