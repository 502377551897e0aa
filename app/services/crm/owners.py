"""Which CRM user a rep of the hub is."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.operand import folded
from app.services.crm.base import Trips
from app.services.crm.chores import Chores, User


async def owner_of(chores: Chores, body: Mapping[str, Any], record: str, trips: Trips) -> str:
    """Return the id of the user whom a row wants as owner; empty: who is signed in.

    `body` holds "owner" ("user", "rep", "record" or nothing), "user" (id), "rep_name" and
    "rep_email". A rep without a user of the same address or, failing that, of the same
    name alone, leaves it to the record's owner.
    """
    owner = body.get("owner")
    if owner == "user":
        return str(body.get("user") or "")
    if owner == "rep":
        users = await chores.users(trips)
        found = user_of(users, str(body.get("rep_name") or ""), str(body.get("rep_email") or ""))
        if found:
            return found
    return await chores.owner(record, trips) if owner in {"rep", "record"} else ""


def user_of(users: Sequence[User], name: str, email: str) -> str:
    """Return the id of the one user with this address, else with this name; empty for none."""
    return _only([u for u in users if _alike(u.email, email)]) or _only(
        [user for user in users if _alike(user.name, name)]
    )


def _alike(one: str, other: str) -> bool:
    return bool(folded(one)) and folded(one) == folded(other)


def _only(users: Sequence[User]) -> str:
    return users[0].id if len(users) == 1 else ""
