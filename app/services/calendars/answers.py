"""Parts of JSON answers that go back as they came, with what we do not know in them."""

from app.core.http import Answer
from app.services.calendars.oauth import fields


def listed(answer: Answer, name: str) -> list[object]:
    """Return a list of the answer's object; anything else is empty."""
    found = fields(answer).get(name)
    return found if isinstance(found, list) else []
