"""Microsoft's and Google's sign-in with their calendars, over sockets, with faults.

`answers` plans what the next token requests meet: a status with a body, "html" or "cut";
`cut` does its work first, as a network that breaks at the wrong moment.
"""

import asyncio
import base64
import hashlib
import json
import time
from collections import deque
from urllib.parse import urlencode
from uuid import uuid4

import httpx
import jwt
from aiohttp import web

from app.services.settings import Calendar

KEY = "k" * 64


class FakeLogin:
    def __init__(self):
        self.person = {"sub": "u1", "email": "noa@example.com"}
        self.codes, self.refresh, self.access = {}, {}, {}
        self.answers = deque()
        self.authorize_error = None
        self.requests, self.revoked = [], []
        self.strict = False  # a refresh token works once
        self.scope = None
        self.api = {}  # path -> (status, body) instead of the usual
        self.hangs = False  # takes every request and answers none
        self.url = ""

    async def start(self):
        app = web.Application()
        app.router.add_get("/{t}/v2.0/.well-known/openid-configuration", self._describe)
        for path in ("/{t}/oauth2/v2.0", "/o"):
            app.router.add_get(f"{path}/authorize", self._authorize)
            app.router.add_post(f"{path}/token", self._token)
        app.router.add_post("/o/revoke", self._revoke)
        app.router.add_route("*", "/api/{rest:.*}", self._api)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def stop(self):
        await self._runner.cleanup()

    def settings(self, provider, **more):
        given = {
            "provider": provider,
            "client_id": "foyer",
            "authority": f"{self.url}/acme",
            "auth_url": f"{self.url}/o/authorize",
            "token_url": f"{self.url}/o/token" if provider == "google" else "",
            "api_url": f"{self.url}/api",
            "timezone": "UTC",
        }
        return Calendar(**(given | more))

    def count(self, path):
        return sum(path in asked for asked, _ in self.requests)

    def grants(self, kind):
        return [f for asked, f in self.requests if f.get("grant_type") == kind]

    def end_everything(self):
        """Every refresh and access token is good no more."""
        self.refresh.clear()
        self.access.clear()

    async def browser(self, address):
        """A person's browser: follows the sign-in to its end."""
        async with httpx.AsyncClient(follow_redirects=True, trust_env=False) as client:
            await client.get(address)
        return True

    async def _describe(self, request):
        base = f"{self.url}/{request.match_info['t']}/oauth2/v2.0"
        return web.json_response(
            {
                "issuer": f"{self.url}/acme/v2.0",
                "authorization_endpoint": f"{base}/authorize",
                "token_endpoint": f"{base}/token",
            }
        )

    async def _authorize(self, request):
        asked = dict(request.query)
        self.requests.append((request.path, asked))
        answer = {"state": asked["state"]}
        if self.authorize_error:
            answer |= self.authorize_error
        else:
            answer["code"] = uuid4().hex
            self.codes[answer["code"]] = (asked, dict(self.person))
        raise web.HTTPSeeOther(f"{asked['redirect_uri']}?{urlencode(answer)}")

    async def _token(self, request):
        await self._wait()
        form = {name: str(value) for name, value in (await request.post()).items()}
        self.requests.append((request.path, form))
        fault = self.answers.popleft() if self.answers else None
        if isinstance(fault, tuple):
            status, body, *headers = fault
            return web.json_response(body, status=status, headers=dict(*headers))
        if fault == "html":
            return web.Response(text="<html>Hotel</html>", content_type="text/html")
        answer = self._exchanged(form)
        if fault == "cut":
            request.transport.close()
        return answer

    def _exchanged(self, form):
        if form["grant_type"] == "authorization_code":
            asked, person = self.codes.pop(form["code"])
            digest = hashlib.sha256(form["code_verifier"].encode()).digest()
            proven = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
            assert proven == asked["code_challenge"]
            assert form["redirect_uri"] == asked["redirect_uri"]
            return self._given(person, asked.get("nonce"), asked["scope"])
        known = self.refresh.get(form["refresh_token"])
        if known is None:
            said = {"error": "invalid_grant", "error_description": "AADSTS700082: inactive"}
            return web.json_response(said, status=400)
        if self.strict:
            del self.refresh[form["refresh_token"]]
        return self._given(*known)

    def _given(self, person, nonce, scope):
        access, refresh, now = uuid4().hex, uuid4().hex, int(time.time())
        self.access[access] = person
        self.refresh[refresh] = (person, nonce, scope)
        claims = {
            "iss": f"{self.url}/acme/v2.0",
            "aud": "foyer",
            "sub": person["sub"],
            "oid": person["sub"],
            "tid": "acme",
            "email": person["email"],
            "preferred_username": person["email"],
            "iat": now,
            "exp": now + 3600,
            **({"nonce": nonce} if nonce else {}),
        }
        info = json.dumps({"uid": person["sub"], "utid": "acme"}).encode()
        return web.json_response(
            {
                "access_token": access,
                "refresh_token": refresh,
                "token_type": "Bearer",
                "expires_in": 3600,
                "scope": self.scope or scope,
                "id_token": jwt.encode(claims, KEY, algorithm="HS256"),
                "client_info": base64.urlsafe_b64encode(info).decode(),
            }
        )

    async def _revoke(self, request):
        token = str((await request.post()).get("token"))
        self.revoked.append(token)
        self.refresh.pop(token, None)
        return web.Response()

    async def _wait(self):
        if self.hangs:
            await asyncio.Event().wait()

    async def _api(self, request):
        await self._wait()
        path = f"/{request.match_info['rest']}"
        self.requests.append((path, {}))
        person = self.access.get(request.headers.get("Authorization", "")[7:])
        if person is None:
            return web.json_response({"error": {"code": "InvalidAuthenticationToken"}}, status=401)
        if path in self.api:
            status, body = self.api[path]
            return web.json_response(body, status=status)
        email = person["email"]
        usual = {
            "/me/calendar": {"id": "c", "name": "Calendar", "owner": {"address": email}},
            "/me/calendar/getSchedule": {
                "value": [{"scheduleId": email, "scheduleItems": [], "availabilityView": ""}]
            },
            "/users/me/calendarList/primary": {"id": email, "summary": email, "primary": True},
            "/freeBusy": {"calendars": {"primary": {"busy": []}}},
        }
        return web.json_response(usual.get(path, {"value": [], "items": []}))
