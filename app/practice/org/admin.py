"""The org's Setup, as far as tests and the curious need it: rights of each user, at any moment."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from aiohttp import web

from app.practice.org.access import PERMISSIONS, User
from app.practice.org.records import Records
from app.practice.org.schema import SObject

LETTERS = "RCED"


class UnknownSettingError(ValueError):
    """There is no such user, object, field or permission."""


class Admin:
    """Changes rights; what is changed holds until the org is started anew.

    Fields are named "Object.Field", permissions as in `access.PERMISSIONS`.
    """

    def __init__(
        self, objects: Mapping[str, SObject], records: Records, users: dict[str, User]
    ) -> None:
        self._objects = objects
        self._records = records
        self._users = users

    def rights(self, user: str, **letters: str) -> None:
        """Set the rights on objects: ``rights("rep", Lead="RE", Contact="")``."""
        for name, given in letters.items():
            if name not in self._objects or not set(given) <= set(LETTERS):
                raise UnknownSettingError(f"{name}: an object with letters of {LETTERS}")
        who = self._user(user)
        self._users[user] = replace(who, rights={**who.rights, **letters})

    def hide(self, user: str, *fields: str) -> None:
        """Take fields out of the user's sight (field-level security)."""
        who = self._user(user)
        self._users[user] = replace(who, hidden=who.hidden | self._fields(fields))

    def show(self, user: str, *fields: str) -> None:
        """Let the user read fields."""
        who = self._user(user)
        self._users[user] = replace(who, hidden=who.hidden - self._fields(fields))

    def protect(self, user: str, *fields: str) -> None:
        """Make fields read-only for the user."""
        who = self._user(user)
        self._users[user] = replace(who, read_only=who.read_only | self._fields(fields))

    def unprotect(self, user: str, *fields: str) -> None:
        """Let the user read and write fields."""
        self.show(user, *fields)
        who = self._user(user)
        self._users[user] = replace(who, read_only=who.read_only - self._fields(fields))

    def allow(self, user: str, *permissions: str) -> None:
        """Give user permissions."""
        self._permit(user, self._user(user).permissions | self._permissions(permissions))

    def forbid(self, user: str, *permissions: str) -> None:
        """Take user permissions away."""
        self._permit(user, self._user(user).permissions - self._permissions(permissions))

    def active(self, user: str, *, on: bool) -> None:
        """Switch a user off (nobody signs in with it, or may own a record), or on again."""
        who = self._user(user)
        self._users[user] = replace(who, active=on)
        self._records.change("User", who.id, {"IsActive": on})

    def state(self) -> dict[str, Any]:
        """Return every user's rights, as JSON."""
        return {
            short: {
                "id": who.id,
                "name": who.name,
                "active": who.active,
                "rights": who.rights,
                "hidden": sorted(who.hidden),
                "read_only": sorted(who.read_only),
                "permissions": sorted(who.permissions),
            }
            for short, who in self._users.items()
        }

    def _permit(self, user: str, permissions: frozenset[str]) -> None:
        who = self._user(user)
        self._users[user] = replace(who, permissions=permissions)
        marketing = "MarketingUser" in permissions
        self._records.change("User", who.id, {"UserPermissionsMarketingUser": marketing})

    def _user(self, short: str) -> User:
        if short not in self._users:
            raise UnknownSettingError(f"'{short}' is none of {', '.join(self._users)}")
        return self._users[short]

    def _fields(self, names: Iterable[str]) -> frozenset[str]:
        for name in names:
            owner, _, column = name.partition(".")
            if owner not in self._objects or column not in self._objects[owner].fields:
                raise UnknownSettingError(f"'{name}' is no Object.Field of this org")
        return frozenset(names)

    def _permissions(self, names: Iterable[str]) -> frozenset[str]:
        if unknown := set(names) - set(PERMISSIONS):
            raise UnknownSettingError(f"{', '.join(sorted(unknown))}: no permission of this org")
        return frozenset(names)


class AdminPage:
    """GET /admin tells the settings; POST /admin changes them.

    The body is JSON: ``{"user": "rep", "rights": {"Lead": "RE"}, "hide": ["Lead.Phone"],
    "show": [], "protect": [], "unprotect": [], "allow": ["EditTask"], "forbid": [],
    "active": true}``; every key but the user may be left out.
    """

    def __init__(self, admin: Admin) -> None:
        self._admin = admin

    def add_routes(self, router: web.UrlDispatcher) -> None:
        """Register the handlers."""
        router.add_get("/admin", self._tell)
        router.add_post("/admin", self._change)

    async def _tell(self, _request: web.Request) -> web.Response:
        return web.json_response(self._admin.state())

    async def _change(self, request: web.Request) -> web.Response:
        try:
            wanted = await request.json()
            if "user" in wanted:
                self._change_user(str(wanted["user"]), wanted)
        except (ValueError, TypeError, KeyError) as error:
            raise web.HTTPBadRequest(text=str(error)) from error
        return web.json_response(self._admin.state())

    def _change_user(self, user: str, wanted: Mapping[str, Any]) -> None:
        admin = self._admin
        lists: dict[str, Callable[..., None]] = {
            "hide": admin.hide,
            "show": admin.show,
            "protect": admin.protect,
            "unprotect": admin.unprotect,
            "allow": admin.allow,
            "forbid": admin.forbid,
        }
        for word, change in lists.items():
            if word in wanted:
                change(user, *map(str, wanted[word]))
        if "rights" in wanted:
            admin.rights(user, **{str(n): str(r) for n, r in wanted["rights"].items()})
        if "active" in wanted:
            admin.active(user, on=bool(wanted["active"]))
