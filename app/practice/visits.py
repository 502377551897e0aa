"""What a plausible visitor of the practice website does, drawn from a seeded chance."""

from dataclasses import dataclass
from random import Random

from app.practice.website.pages import PAGES

# Where visitors come from: weight, referrer, UTM fields, whether an ad click id comes along.
_SOURCES: tuple[tuple[int, str, dict[str, str], bool], ...] = (
    (5, "https://www.google.com/", {}, False),
    (4, "", {}, False),
    (
        3,
        "https://www.google.com/",
        {"source": "google", "medium": "cpc", "campaign": "spring-audit", "term": "energy meter"},
        True,
    ),
    (2, "https://www.linkedin.com/", {"source": "linkedin", "medium": "social"}, False),
    (
        2,
        "",
        {"source": "newsletter", "medium": "email", "campaign": "april", "content": "header"},
        False,
    ),
    (1, "https://www.bakersguild.example/links", {}, False),
)
# Where the next click goes, by page.
_NEXT = {
    "/": ("/product", "/product", "/pricing", "/customers"),
    "/product": ("/pricing", "/pricing", "/customers", "/"),
    "/pricing": ("/contact", "/product", "/customers", "/pricing"),
    "/customers": ("/pricing", "/contact", "/"),
    "/contact": ("/pricing", "/"),
}
_LANDINGS = ("/", "/", "/", "/product", "/pricing", "/pricing", "/customers")
_FIRST = ("Ada", "Bram", "Chiara", "Dilan", "Elif", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Kim")
_LAST = ("Okafor", "Bassi", "Lindqvist", "Yilmaz", "Novak", "Moreau", "Osei", "Haas", "Silva")
_COMPANIES = (
    ("Northwind Bakery", "northwind.example"),
    ("Acme Castings", "acme.example"),
    ("Globex Plastics", "globex.example"),
    ("Initech Dairy", "initech.example"),
    ("Umbrella Glass", "umbrella.example"),
    ("Vandelay Timber", "vandelay.example"),
)
_PLACES = (
    ("Europe/Amsterdam", "nl-NL"),
    ("Europe/Berlin", "de-DE"),
    ("Europe/Rome", "it-IT"),
    ("Europe/London", "en-GB"),
    ("America/New_York", "en-US"),
    ("Asia/Tokyo", "ja-JP"),
)
_AGENTS = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 Version/17.5 Safari/605.1",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
)
_TALKS = (
    ("Do you offer volume pricing for four plants?", "About 240 sensors in all.", "Thank you!"),
    ("Is single sign-on part of the Plant price?", "We use Entra ID.", "Perfect, thanks."),
    ("How long does the fitting take?", "Around 30 machines, two halls.", "Good to know."),
    ("Can we see the readings per piece?", "OPC UA, Siemens mostly.", "Could we book a call?"),
)


@dataclass(frozen=True, slots=True)
class Stop:
    """One page and how long the visitor stays on it."""

    path: str
    title: str
    stay_s: float


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit, planned from landing to leaving."""

    stops: tuple[Stop, ...]
    referrer: str
    utm: dict[str, str]
    gclid: str
    timezone: str
    language: str
    agent: str
    person: dict[str, str]  # what the site tells about the visitor; empty: nothing
    lines: tuple[str, ...]  # what the visitor says in chat; empty: nothing


def plan_visit(chance: Random) -> Visit:
    """Return a visit of one to six pages; one in four is known, one in twelve chats."""
    _weight, referrer, utm, ad = chance.choices(_SOURCES, [source[0] for source in _SOURCES])[0]
    timezone, language = chance.choice(_PLACES)
    return Visit(
        stops=_stops(chance),
        referrer=referrer,
        utm=utm,
        gclid=f"Cj0K{chance.getrandbits(64):x}" if ad else "",
        timezone=timezone,
        language=language,
        agent=chance.choice(_AGENTS),
        person=_person(chance) if chance.random() < 1 / 4 else {},
        lines=chance.choice(_TALKS) if chance.random() < 1 / 12 else (),
    )


def _stops(chance: Random) -> tuple[Stop, ...]:
    titles = {page.path: page.title for page in PAGES}
    path = chance.choice(_LANDINGS)
    stops = []
    for _ in range(min(6, 1 + int(chance.expovariate(1 / 2)))):
        # Most leave a page soon; a few read it to the end.
        stops.append(Stop(path, titles[path], min(120.0, 4 + chance.lognormvariate(2.6, 0.8))))
        path = chance.choice(_NEXT[path])
    return tuple(stops)


def _person(chance: Random) -> dict[str, str]:
    first, last = chance.choice(_FIRST), chance.choice(_LAST)
    company, domain = chance.choice(_COMPANIES)
    email = f"{first}.{last}@{domain}".lower()
    return {"first_name": first, "last_name": last, "email": email, "company": company}
