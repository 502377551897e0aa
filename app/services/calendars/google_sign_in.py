"""Signs in to Google as a desktop app (https://developers.google.com/identity/protocols/oauth2).

System browser, loopback on 127.0.0.1, PKCE with S256. The client secret that Google gives
to desktop apps is none. Rights are the least that the calendar needs (facts 1.3).
"""

import base64
import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

import jwt
import msgspec

from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.services.calendars.account import Account, check_address
from app.services.calendars.kept import Kept
from app.services.calendars.oauth import Json, Renewal, fields, renew
from app.services.calendars.refusals import refusal
from app.services.calendars.sign_in import Begun

AUTHORIZE = "https://accounts.google.com/o/oauth2/v2/auth"
TOKENS = "https://oauth2.googleapis.com/token"
_AREA = "https://www.googleapis.com/auth/"
NEEDED = (f"{_AREA}calendar.events",)  # without these nothing can be booked
MAIL = f"{_AREA}gmail.send"
SCOPES = (
    "openid",
    "email",
    *NEEDED,
    f"{_AREA}calendar.freebusy",
    f"{_AREA}calendar.calendarlist.readonly",
    f"{_AREA}calendar.settings.readonly",
)
NO_ID = "Google's answer does not say whose account it is. Connect again."
UNTICKED = (
    "Google's page has a box for the calendar that was left empty. Connect again and tick it."
)
ONCE_ONLY = (
    "Google gave a sign-in that cannot be renewed. Remove Foyer at myaccount.google.com under "
    "Security, then connect again."
)


@dataclass(frozen=True, slots=True)
class GoogleApp:
    """Foyer as Google knows it, and Google's addresses."""

    client_id: str
    client_secret: str = field(default="", repr=False)
    authorize_url: str = AUTHORIZE
    token_url: str = TOKENS
    mail: bool = False  # ask for the right to send mail too

    @property
    def revoke_url(self) -> str:
        """Where tokens are taken back; beside the token endpoint."""
        return f"{self.token_url.rpartition('/')[0]}/revoke"


class GoogleDoor:
    """See `sign_in.Door`."""

    host = "127.0.0.1"

    def __init__(self, app: GoogleApp, account: Account) -> None:
        self._app, self._account = app, account

    async def begin(self, redirect: str, hint: str) -> Begun:
        """Ask for consent each time: only then does Google give a refresh token again."""
        check_address(self._app.token_url)
        state, nonce = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        verifier = secrets.token_urlsafe(64)
        digest = hashlib.sha256(verifier.encode()).digest()
        asked = {
            "response_type": "code",
            "client_id": self._app.client_id,
            "redirect_uri": redirect,
            "scope": " ".join((*SCOPES, MAIL) if self._app.mail else SCOPES),
            "state": state,
            "nonce": nonce,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
            "access_type": "offline",
            "prompt": "consent",
            **({"login_hint": hint} if hint else {}),
        }
        address = f"{self._app.authorize_url}?{urlencode(asked)}"
        return Begun(address, state, redirect, {"verifier": verifier, "nonce": nonce})

    async def finish(self, begun: Begun, answer: Mapping[str, str]) -> Kept:
        """Exchange the code; raise FoyerError when a right or the refresh token is missing."""
        if "error" in answer:
            raise refusal("Google", answer)
        form = {
            "grant_type": "authorization_code",
            "code": answer["code"],
            "redirect_uri": begun.redirect,
            "code_verifier": str(begun.inner["verifier"]),
            "client_id": self._app.client_id,
            **({"client_secret": self._app.client_secret} if self._app.client_secret else {}),
        }
        found = await self._exchanged(form)
        granted = str(found.get("scope") or " ".join(NEEDED)).split()
        if not set(NEEDED) <= set(granted):
            raise RejectedError(UNTICKED)
        if not found.get("refresh_token"):
            raise RejectedError(ONCE_ONLY)
        kept = self._kept(found, str(begun.inner["nonce"]))
        return msgspec.structs.replace(kept, mail=MAIL in granted)

    async def renew(self, kept: Kept) -> Kept:
        """Return fresh tokens; the refresh token stays as it is, unless Google gives another."""
        app = self._app
        renewal = Renewal(app.token_url, kept.client_id or app.client_id, app.client_secret)
        fresh = await renew(self._account, renewal, kept.refresh)
        return msgspec.structs.replace(
            kept,
            access=fresh.access,
            refresh=fresh.refresh,
            refreshed=self._account.clock.now(),
        )

    async def revoke(self, kept: Kept) -> None:
        """Take the refresh token back, and with it every access token; an old one is fine."""
        form = {"token": kept.refresh or kept.access}
        request = self._account.request("POST", self._app.revoke_url, data=form)
        answer = await self._account.send(request)
        if answer.status not in {200, 400}:
            raise TransientError("Google did not take the sign-in back.")

    async def _exchanged(self, form: Mapping[str, str]) -> Json:
        request = self._account.request("POST", self._app.token_url, data=form)
        answer = await self._account.send(request)
        found = fields(answer)
        if answer.status == 200 and isinstance(found.get("access_token"), str):
            return found
        if found.get("error"):
            raise refusal("Google", found)
        raise TransientError(f"{request.url.host} did not answer like a sign-in server.")

    def _kept(self, found: Json, nonce: str) -> Kept:
        claims = _claims(str(found.get("id_token") or ""), self._app.client_id, nonce)
        return Kept(
            provider="google",
            account=str(claims["sub"]),
            address=str(claims.get("email") or ""),
            client_id=self._app.client_id,
            access=str(found["access_token"]),
            refresh=str(found["refresh_token"]),
            refreshed=self._account.clock.now(),
        )


def _claims(token: str, client_id: str, nonce: str) -> Mapping[str, object]:
    """Return the claims of an ID token that came straight from the token endpoint over TLS.

    Its signature says no more than the connection does (OpenID Connect Core 3.1.3.7, 6).
    """
    try:
        claims: dict[str, object] = jwt.decode(token, options={"verify_signature": False})
    except jwt.PyJWTError as error:
        raise SignInNeededError(NO_ID) from error
    if claims.get("nonce") != nonce or claims.get("aud") != client_id or not claims.get("sub"):
        raise SignInNeededError(NO_ID)
    return claims
