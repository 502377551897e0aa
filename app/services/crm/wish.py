"""A push as it is stored in its outbox row, and as files give it."""

from collections.abc import Mapping
from typing import Any

from app.domain.crm_text import one_line
from app.domain.push import PushWish


def body_of(wish: PushWish) -> dict[str, Any]:
    """Return a wish for the outbox row."""
    return {
        "key": wish.key,
        "email": wish.email,
        "fields": dict(wish.fields),
        "campaign": wish.campaign,
        "transcript": wish.transcript,
        "create_anyway": wish.create_anyway,
        "record": wish.record,
        **({"manual": list(wish.manual)} if wish.manual else {}),
        **({"talk": wish.talk} if wish.talk else {}),
    }


def wish_of(body: Mapping[str, Any]) -> PushWish:
    """Return the wish of an outbox row or of a file; what is missing or odd is left empty."""
    fields = body.get("fields")
    return PushWish(
        key=_text(body, "key"),
        email=_text(body, "email"),
        fields=dict(fields) if isinstance(fields, Mapping) else {},
        campaign=one_line(_text(body, "campaign")),
        transcript=_text(body, "transcript"),
        create_anyway=body.get("create_anyway") is True,
        record=one_line(_text(body, "record")),
        manual=_names(body.get("manual")),
        talk=_text(body, "talk"),
    )


def _names(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else ()


def _text(body: Mapping[str, Any], name: str) -> str:
    value = body.get(name)
    return "" if value is None or isinstance(value, dict | list) else str(value)
