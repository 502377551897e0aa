"""Talks to a provider's token and revocation endpoints (RFC 6749, RFC 7009)."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote_plus

import httpx

from app.core.http import Answer, NoAnswerError, fetch
from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.services.identity.base import SignInFailedError, Tokens
from app.services.identity.refusals import Kind, recognised
from app.services.identity.wording import refusal

WITHIN_S = 15.0
REVOKE_WITHIN_S = 5.0


ENDED = (
    "Your sign-in has ended: it is too old, was taken back, or your password changed. Sign in "
    "again."
)
PERSON_NEEDED = ("invalid_grant", "interaction_required", "consent_required", "login_required")
ORDINARY = (None, Kind.LATE, Kind.PASSWORD)  # ends that need no other words


@dataclass(frozen=True, slots=True)
class Credentials:
    """How the app names itself to a provider."""

    client_id: str
    secret: str = ""

    def method(self, supported: Sequence[str] | None) -> str:
        """Return the way of naming itself; raise SignInFailedError when there is none.

        A provider that says nothing takes "basic" (Discovery 1.0, 3). Without a
        secret there is nothing to prove, whatever the list says: Entra and Okta
        leave "none" out of it and still take desktop apps.
        """
        if not self.secret:
            return "none"
        offered = ["client_secret_basic"] if supported is None else list(supported)
        for method in ("client_secret_basic", "client_secret_post", "none"):
            if method in offered:
                return method
        raise SignInFailedError(
            "The identity provider wants Foyer to prove itself in a way that a desktop app cannot. "
            "Let your IT register Foyer as a desktop or native app."
        )


@dataclass(frozen=True, slots=True)
class TokenEndpoint:
    """Exchanges codes and refresh tokens, and takes tokens back."""

    client: httpx.AsyncClient
    credentials: Credentials

    async def exchange(
        self, url: str, form: Mapping[str, str], methods: Sequence[str] | None
    ) -> Tokens:
        """Return tokens for a code.

        Raise SignInFailedError when the provider refuses, TransientError when
        nothing usable came.
        """
        answer = await self._post(url, form, methods, WITHIN_S)
        return _tokens(answer, form, self.credentials)

    async def renew(self, url: str, refresh_token: str, methods: Sequence[str] | None) -> Tokens:
        """Return tokens for a refresh token.

        Raise SignInNeededError when it is good no more, TransientError or
        RejectedError when it may be again.
        """
        form = {"grant_type": "refresh_token", "refresh_token": refresh_token}
        answer = await self._post(url, form, methods, WITHIN_S)
        if _error(answer) in PERSON_NEEDED and 400 <= answer.status < 500:
            found = recognised(_error(answer), _said(answer))
            words = ENDED if found.kind in ORDINARY else found.words()
            raise SignInNeededError(words, code=found.code)
        try:
            return _tokens(answer, form, self.credentials)
        except SignInFailedError as error:
            raise RejectedError(str(error)) from error

    async def revoke(self, url: str, token: str, methods: Sequence[str] | None) -> None:
        """Take a refresh token back; raise TransientError when that is not certain."""
        form = {"token": token, "token_type_hint": "refresh_token"}
        answer = await self._post(url, form, methods, REVOKE_WITHIN_S)
        if not 200 <= answer.status < 300:
            raise TransientError("The identity provider did not take the sign-in back.")

    async def _post(
        self, url: str, form: Mapping[str, str], methods: Sequence[str] | None, within_s: float
    ) -> Answer:
        fields, headers = self._named(form, self.credentials.method(methods))
        headers["Accept"] = "application/json"
        try:
            request = self.client.build_request("POST", url, data=fields, headers=headers)
            return await fetch(self.client, request, within_s=within_s)
        except NoAnswerError as error:
            raise TransientError(f"Identity provider: {error.reason}") from error
        except httpx.InvalidURL as error:
            raise SignInFailedError(
                "The identity provider gives an address that leads nowhere. Tell the people who "
                "run it."
            ) from error

    def _named(self, form: Mapping[str, str], method: str) -> tuple[dict[str, str], dict[str, str]]:
        me, secret = self.credentials.client_id, self.credentials.secret
        if method == "client_secret_basic":
            pair = f"{quote_plus(me)}:{quote_plus(secret)}"  # RFC 6749, 2.3.1
            return dict(form), {
                "Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"
            }
        named = {**form, "client_id": me}
        return ({**named, "client_secret": secret} if method == "client_secret_post" else named), {}


def _error(answer: Answer) -> object:
    document = answer.json()
    return document.get("error") if isinstance(document, dict) else None


def _said(answer: Answer) -> object:
    document = answer.json()
    return document.get("error_description") if isinstance(document, dict) else None


def _tokens(answer: Answer, form: Mapping[str, str], credentials: Credentials) -> Tokens:
    document = answer.json()
    if 300 <= answer.status < 400:
        raise TransientError(
            "The identity provider sent Foyer elsewhere instead of answering, and secrets are not "
            "carried along. Check the issuer address."
        )
    if answer.status >= 500 or answer.status in {408, 425, 429}:
        raise TransientError(
            "The identity provider is out of order or too busy just now. Nothing is lost; try "
            "again in a few minutes."
        )
    if not isinstance(document, dict):
        raise TransientError(
            "The identity provider's answer cannot be read; perhaps something on the network "
            "answered in its place. Nothing is lost; try again in a few minutes."
        )
    if answer.status != 200 or "error" in document:
        hidden = [*form.values(), credentials.secret]
        error, said = document.get("error"), document.get("error_description")
        words = refusal(error, said, hidden, redirect=form.get("redirect_uri", ""))
        raise SignInFailedError(words, code=recognised(error, said).code)
    return _read(document)


def _read(document: Mapping[str, object]) -> Tokens:
    values = [document.get(name, "") for name in ("access_token", "id_token", "refresh_token")]
    texts = [value if isinstance(value, str) else "" for value in values]
    if not texts[0]:
        raise TransientError(
            "The identity provider's answer lacks what it must contain. Nothing is lost; try again "
            "in a few minutes, and tell your IT if it repeats."
        )
    return Tokens(access_token=texts[0], id_token=texts[1], refresh_token=texts[2])
