"""Believable visitors for tests of the Live View."""

import random

from tests.desk_records import NOW
from tests.services.link.live_rows import live_row

PEOPLE = ("Sarah Chen", "Marcus Webb", "Priya Natarajan", "Tomás Rivera", "Aiko Tanaka")
PEOPLE += ("Jonas Berg", "Grace Okafor", "Kim Osei", "Lena Fischer", "Ahmed Haddad")
COMPANIES = ("Acme Robotics", "Northwind", "Globex", "Initech", "Umbrella KK", "Vandelay AS")
COMPANIES += ("Hooli", "Wayne Logistics", "Stark Instruments", "Blue Harbor Freight & Storage")
PLACES = ("Berlin, DE", "Austin, US", "Milano, IT", "London, GB", "Osaka, JP", "Lyon, FR")
PAGES = (
    ("/", "Home"),
    ("/pricing", "Pricing"),
    ("/product/integrations", "Integrations"),
    ("/blog/how-we-cut-response-times", "How we cut response times in half"),
    ("/customers", "Customers"),
    ("/contact", "Contact us"),
    ("/docs/sso/entra-id", "Single sign-on with Entra ID"),
)
SOURCES = ("google", "linkedin", "direct", "newsletter", "bing", "partner.example")
STATES = ("browsing", "waiting", "offered", "chatting")


def crowd(count, seed=7):
    """Return so many visitors; every third is known, a few wait or chat."""
    dice = random.Random(seed)
    weights = (80, 8, 4, 8) if count < 100 else (995, 2, 1, 2)
    return [visitor(dice, number, weights) for number in range(count)]


def visitor(dice, number, weights):
    known = dice.random() < 0.33
    page, title = dice.choice(PAGES)
    status = dice.choices(STATES, weights)[0]
    since = NOW - dice.expovariate(1 / 400)
    return live_row(
        f"v{number:05}",
        name=dice.choice(PEOPLE) if known else "",
        company=dice.choice(COMPANIES) if known or dice.random() < 0.3 else "",
        place=dice.choice(PLACES),
        page=page,
        title=title,
        since=since,
        entered=since + (NOW - since) * dice.random(),
        pages=min(1 + int(dice.expovariate(0.6)), 14),
        status=status,
        rep=dice.choice(("lena", "tom")) if status in {"offered", "chatting"} else "",
        typing=status == "chatting" and dice.random() < 0.5,
        source=dice.choice(SOURCES),
        changed=NOW - dice.random() * 90,
    )
