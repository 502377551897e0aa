"""What the practice company's admin has set up for everybody: kinds of meetings, and their team.

Decided: it is put there by the same command as an admin's console sends, made from
nothing (base 0). So what somebody changed or took away later stays as it is.
"""

from collections.abc import Sequence
from typing import Any

import httpx

from app.practice.identity.people import PEOPLE

TEAM = "sales"
INTRO, DEMO = "intro-call", "demo"
SHARE_S = 10.0
SELLERS = tuple(who for who in PEOPLE if who.login != "priya.nair")  # she runs operations

Page = tuple[str, str, dict[str, Any]]  # kind, name and body of a document
DOCUMENTS: tuple[Page, ...] = (
    (
        "team",
        TEAM,
        {
            "title": "Sales",
            "members": [{"rep": who.login, "name": who.name} for who in SELLERS],
        },
    ),
    (
        "meeting_type",
        INTRO,
        {
            "title": "Intro call",
            "duration_min": 30,
            "location": "link",
            "where": "https://meet.tidemark.example/intro",
            "host": "team",
            "team": TEAM,
            "linkable": True,
            "text": "Half an hour to see whether we fit.",
        },
    ),
    (
        "meeting_type",
        DEMO,
        {
            "title": "Demo",
            "duration_min": 45,
            "location": "link",
            "where": "https://meet.tidemark.example/demo",
            "host": "owner",
            "team": TEAM,
            "linkable": True,
            "text": "Tidemark with your own data.",
            "questions": [{"label": "What would you like to see?", "required": True}],
            "position": 1,
        },
    ),
)


async def share(control: str, documents: Sequence[Page]) -> None:
    """Put documents into the practice hub by its control address; raise OSError."""
    try:
        async with httpx.AsyncClient(base_url=control, timeout=SHARE_S, trust_env=False) as client:
            for kind, name, body in documents:
                given = {"kind": kind, "name": name, "body": body}
                (await client.post("/documents", json=given)).raise_for_status()
    except httpx.HTTPError as error:
        raise OSError(f"its shared settings cannot be made: {error}") from error
