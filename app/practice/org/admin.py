"""The org's Setup, as far as tests and the curious need it: rights and switches, at any moment."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from aiohttp import web

from app.practice.org.access import PERMISSIONS, User
from app.practice.org.conduct import SWITCHES
from app.practice.org.conversion import convert
from app.practice.org.org import Org

MODES = ("alert", "block", "off")
LETTERS = "RCED"


class UnknownSettingError(ValueError):
    """There is no such user, object, field or permission."""


class Admin:
    """Changes rights and switches; what is changed holds until the org is started anew.

    Fields are named "Object.Field", permissions as in `access.PERMISSIONS`, switches as
    in `conduct.SWITCHES`.
    """

    def __init__(self, org: Org, users: dict[str, User]) -> None:
        self._objects = org.objects
        self._records = org.records
        self._org = org
        self._users = users

    def switch(self, name: str, *, on: bool) -> None:
        """Switch one of `conduct.SWITCHES`."""
        if name not in SWITCHES:
            raise UnknownSettingError(f"'{name}' is none of {', '.join(SWITCHES)}")
        wanted = self._org.conduct.on
        if on == (name in wanted):
            return
        (wanted.add if on else wanted.discard)(name)
        if name == "no_email_messages":
            for short in self._users:
                self.rights(short, EmailMessage="" if on else "RCE", EmailMessageRelation="R")

    def switches(self) -> dict[str, bool]:
        """Return every switch, and whether it is on."""
        return {name: name in self._org.conduct.on for name in SWITCHES}

    def duplicate_rule(self, mode: str) -> None:
        """Let the duplicate rules "alert" or "block", or switch them "off"."""
        if mode not in MODES:
            raise UnknownSettingError(f"'{mode}' is none of {', '.join(MODES)}")
        self._org.rules.mode = mode

    def lock(self, record: str, *, on: bool = True) -> None:
        """Put a record into an approval, where nobody changes it, or take it out."""
        (self._org.conduct.locked.add if on else self._org.conduct.locked.discard)(record)

    def freeze(self, record: str, *, on: bool = True) -> None:
        """Make a record read-only for all but its owner and the admin."""
        (self._org.conduct.frozen.add if on else self._org.conduct.frozen.discard)(record)

    def convert(self, lead: str) -> str:
        """Convert a lead and return the contact's id; raise KeyError for another id."""
        return convert(self._records, self._users["admin"], lead, self._org.now())

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
    "active": true}``; every key but the user may be left out. For the org as a whole:
    ``{"switch": {"storage_full": true}, "duplicate_rule": "block", "lock": "00Q…",
    "unlock": "00Q…", "freeze": "00Q…", "convert": "00Q…"}``.
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
            self._change_org(wanted)
        except (ValueError, TypeError, KeyError) as error:
            raise web.HTTPBadRequest(text=str(error)) from error
        return web.json_response(self._admin.state())

    def _change_org(self, wanted: Mapping[str, Any]) -> None:
        admin = self._admin
        for name, on in wanted.get("switch", {}).items():
            admin.switch(str(name), on=bool(on))
        if "duplicate_rule" in wanted:
            admin.duplicate_rule(str(wanted["duplicate_rule"]))
        if "lock" in wanted:
            admin.lock(str(wanted["lock"]))
        if "unlock" in wanted:
            admin.lock(str(wanted["unlock"]), on=False)
        if "freeze" in wanted:
            admin.freeze(str(wanted["freeze"]))
        if "convert" in wanted:
            admin.convert(str(wanted["convert"]))

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
