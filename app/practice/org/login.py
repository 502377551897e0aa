"""The org's sign-in: pages in the browser, and the token endpoints."""

import html
import json
from collections.abc import Collection, Mapping, Sequence
from urllib.parse import urlencode

from aiohttp import web

from app.practice.org.access import User
from app.practice.org.faults import Faults
from app.practice.org.oauth import OAuthError, Sessions, Tokens
from app.practice.org.pages import page

KEPT = ("client_id", "redirect_uri", "state", "code_challenge", "scope")


class Login:
    """Handlers below ``/services/oauth2`` and ``/id``."""

    def __init__(
        self,
        sessions: Sessions,
        users: Mapping[str, User],
        org: str,
        app: tuple[str, Sequence[str]],
    ) -> None:
        """`app` is the client id that is known here, and its redirect addresses."""
        self._sessions = sessions
        self._users = users
        self._org = org
        self._client, self._redirects = app
        self.faults = Faults()
        self.switched_on: Collection[str] = ()

    def add_routes(self, router: web.UrlDispatcher) -> None:
        """Register the handlers."""
        base = "/services/oauth2"
        router.add_get(f"{base}/authorize", self._ask)
        router.add_post(f"{base}/authorize", self._decide)
        router.add_post(f"{base}/token", self._token)
        router.add_post(f"{base}/revoke", self._revoke)
        router.add_get(f"{base}/userinfo", self._userinfo)
        router.add_get("/id/{org}/{user}", self._userinfo)

    async def _ask(self, request: web.Request) -> web.Response:
        fault = self._fault(request.query)
        if fault:
            return page(
                "Salesforce could not sign you in", f"<p>{html.escape(fault)}</p>", status=400
            )
        kept = "".join(_hidden(name, request.query.get(name, "")) for name in KEPT)
        hint = request.query.get("login_hint", "")
        buttons = "".join(_button(short, user, hint) for short, user in self._users.items())
        return page(
            "Allow Foyer to use this org?",
            f'<form method="post" class="login">{kept}<p>Foyer wants to read and write the records '
            "that you can see.</p>"
            f'{buttons}<button name="user" value="" class="quiet">Decline</button></form>',
        )

    def _fault(self, query: Mapping[str, str]) -> str:
        if "not_installed" in self.switched_on or self.faults.take("not_installed"):
            return "OAUTH_APPROVAL_ERROR_GENERIC: app must be installed into org"
        if query.get("client_id") != self._client:
            return "error=invalid_client_id: client identifier invalid"
        if query.get("redirect_uri") not in self._redirects:
            return "error=redirect_uri_mismatch: redirect_uri must match configuration"
        if query.get("code_challenge_method") != "S256" or not query.get("code_challenge"):
            return "error=invalid_request: missing required code challenge"
        return ""

    async def _decide(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        if form.get("redirect_uri") not in self._redirects:
            raise web.HTTPBadRequest(text="error=redirect_uri_mismatch")
        user = self._users.get(form.get("user", ""))
        answer = {"state": form.get("state", "")}
        if user is None:
            answer |= {
                "error": "access_denied",
                "error_description": "end-user denied authorization",
            }
        else:
            answer["code"] = self._sessions.code(
                user.id, form["client_id"], form["redirect_uri"], form["code_challenge"]
            )
        raise web.HTTPFound(f"{form['redirect_uri']}?{urlencode(answer)}")

    async def _token(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        try:
            tokens = self._granted(form)
        except OAuthError as error:
            answer = {"error": error.error, "error_description": error.description}
            return web.json_response(answer, status=400)
        return web.json_response(self._answer(request, tokens))

    def _granted(self, form: Mapping[str, str]) -> Tokens:
        client = form.get("client_id", "")
        if "ip_restricted" in self.switched_on:
            raise OAuthError("invalid_grant", "ip restricted")
        match form.get("grant_type"):
            case "authorization_code":
                return self._sessions.exchange(
                    form.get("code", ""),
                    client,
                    form.get("redirect_uri", ""),
                    form.get("code_verifier", ""),
                )
            case "refresh_token" if "refresh_expired" in self.switched_on:
                raise OAuthError("invalid_grant", "expired access/refresh token")
            case "refresh_token":
                return self._active(self._sessions.refresh(form.get("refresh_token", ""), client))
            case _:
                raise OAuthError("unsupported_grant_type", "grant type not supported")

    def _active(self, tokens: Tokens) -> Tokens:
        if any(user.id == tokens.user and user.active for user in self._users.values()):
            return tokens
        raise OAuthError("invalid_grant", "inactive user")

    def _answer(self, request: web.Request, tokens: Tokens) -> dict[str, str]:
        host = _host(request)
        return {
            "access_token": tokens.access,
            "refresh_token": tokens.refresh,
            "signature": "practice",
            "scope": "refresh_token openid api",
            "instance_url": host,
            "id": f"{host}/id/{self._org}/{tokens.user}",
            "token_type": "Bearer",
            "issued_at": "0",
        }

    async def _revoke(self, request: web.Request) -> web.Response:
        token = str((await request.post()).get("token", ""))
        if self._sessions.revoke(token):
            return web.Response()
        answer = {"error": "invalid_token", "error_description": "invalid token"}
        return web.json_response(answer, status=400)

    async def _userinfo(self, request: web.Request) -> web.Response:
        user_id = self._sessions.user(
            request.headers.get("Authorization", "").removeprefix("Bearer ")
        )
        user = next((u for u in self._users.values() if u.id == user_id), None)
        if user is None:
            return web.Response(status=403, text="Bad_OAuth_Token")
        host = _host(request)
        answer = {
            "sub": f"{host}/id/{self._org}/{user.id}",
            "user_id": user.id,
            "organization_id": self._org,
            "preferred_username": user.username,
            "username": user.username,
            "name": user.name,
            "display_name": user.name,
            "email": user.email,
            "language": "en_US",
            "urls": {"custom_domain": host, "rest": f"{host}/services/data/v{{version}}/"},
        }
        return web.Response(text=json.dumps(answer), content_type="application/json")


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{name}" value="{html.escape(value)}">'


def _button(short: str, user: User, hint: str) -> str:
    kind = ' class="main"' if short == "rep" or hint in {user.username, short} else ""
    name, username = html.escape(user.name), html.escape(user.username)
    return f'<button name="user" value="{short}"{kind}>{name}<small>{username}</small></button>'


def _host(request: web.Request) -> str:
    return f"{request.scheme}://{request.host}"
