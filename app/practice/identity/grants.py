"""The provider's rules, without HTTP (OAuth 2.0 with PKCE, OpenID Connect Core)."""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

import jwt

from app.core.addresses import is_loopback
from app.core.clock import Clock
from app.practice.identity.book import Book, Family, Secret
from app.practice.identity.people import Person, find

CLIENT = "foyer-console"
CODE_S, ACCESS_S, REFRESH_S = 60.0, 3600.0, 30 * 86_400.0
SCOPES = ("openid", "profile", "email", "groups", "offline_access")


class RefusedError(Exception):
    """A request is against the rules.

    Attributes:
        code: the protocol's word, such as ``invalid_grant``.
    """

    def __init__(self, code: str, words: str) -> None:
        super().__init__(words)
        self.code = code


class UnsafeRedirectError(Exception):
    """Who asks cannot be told, so the answer must not be sent there."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A checked authorization request."""

    redirect: str
    state: str
    nonce: str | None
    scope: str
    challenge: str
    hint: str


class Grants:
    """Gives out and takes back what a sign-in is worth."""

    def __init__(self, issuer: str, book: Book, clock: Clock) -> None:
        self._issuer, self._book, self._clock = issuer, book, clock
        self._kid, self._key = book.signing_key()

    def jwks(self) -> dict[str, object]:
        """Return the public keys."""
        algorithm = jwt.get_algorithm_by_name("RS256")
        public = algorithm.to_jwk(self._key.public_key(), as_dict=True)
        known = {name: public[name] for name in ("kty", "n", "e")}
        return {"keys": [{**known, "kid": self._kid, "alg": "RS256", "use": "sig"}]}

    def ask(self, query: Mapping[str, str]) -> Asked:
        """Check an authorization request; raise UnsafeRedirectError or RefusedError."""
        redirect = query.get("redirect_uri", "")
        if query.get("client_id") != CLIENT or not _is_ours(redirect):
            raise UnsafeRedirectError
        if query.get("response_type") != "code":
            raise RefusedError("unsupported_response_type", "Only the code flow is offered.")
        if query.get("code_challenge_method") != "S256" or not query.get("code_challenge"):
            raise RefusedError("invalid_request", "PKCE with S256 is required.")
        if "openid" not in query.get("scope", "").split():
            raise RefusedError("invalid_scope", "The scope openid is required.")
        granted = [word for word in query["scope"].split() if word in SCOPES]
        return Asked(
            redirect=redirect,
            state=query.get("state", ""),
            nonce=query.get("nonce"),
            scope=" ".join(granted),
            challenge=query["code_challenge"],
            hint=query.get("login_hint", ""),
        )

    def agree(self, asked: Asked, person: Person) -> str:
        """Return where the browser goes after `person` has signed in."""
        family = self._book.open_family(person.login, CLIENT, asked.scope, asked.nonce)
        code = self._book.give(
            "code", family, CODE_S, redirect=asked.redirect, challenge=asked.challenge
        )
        return self.back(asked.redirect, asked.state, code=code)

    def back(self, redirect: str, state: str, **answer: str) -> str:
        """Return the redirect address with an answer (RFC 9207: and who gives it)."""
        return f"{redirect}?{urlencode({**answer, 'state': state, 'iss': self._issuer})}"

    def exchange(self, form: Mapping[str, str]) -> dict[str, object]:
        """Return tokens for a code or a refresh token; raise RefusedError."""
        if form.get("client_id") != CLIENT:
            raise RefusedError("invalid_client", "This application is not known here.")
        match form.get("grant_type"):
            case "authorization_code":
                family = self._take(form.get("code", ""), "code", form)
                return self._tokens(family, family.nonce)
            case "refresh_token":
                # A renewed token should have no nonce (Core, 12.2): it answers no new request.
                return self._tokens(
                    self._take(form.get("refresh_token", ""), "refresh", form), None
                )
            case _:
                raise RefusedError("unsupported_grant_type", "That grant is not offered.")

    def who(self, access_token: str) -> dict[str, object] | None:
        """Return the claims that an access token may read."""
        secret = self._live(access_token, "access")
        person = find(secret.family.sub) if secret else None
        if secret is None or person is None:
            return None
        return {"sub": person.login, **_claims(person, secret.family.scope)}

    def revoke(self, token: str) -> None:
        """Take a token and its whole sign-in back; an unknown one is no error (RFC 7009)."""
        if secret := self._book.find(token):
            self._book.revoke(secret.family.family)

    def end(self, id_token: str) -> bool:
        """End every sign-in of whom an ID token names; return whether it was ours."""
        try:
            claims = jwt.decode(
                id_token,
                self._key.public_key(),
                algorithms=["RS256"],
                audience=CLIENT,
                options={"verify_exp": False},
            )
        except jwt.PyJWTError:
            return False
        self._book.revoke_all(str(claims.get("sub")), CLIENT)
        return True

    def _take(self, given: str, kind: str, form: Mapping[str, str]) -> Family:
        """Use a code or refresh token up; a second use ends the whole sign-in."""
        secret = self._book.find(given)
        if secret is None or secret.kind != kind:
            raise RefusedError("invalid_grant", "It is not known here.")
        if not self._book.use(given):
            self._book.revoke(secret.family.family)
            raise RefusedError("invalid_grant", "It was used before; the sign-in is ended.")
        if secret.expires < self._clock.now() or secret.family.revoked:
            raise RefusedError("invalid_grant", "It has ended.")
        if kind == "code" and not _proves(secret, form):
            raise RefusedError("invalid_grant", "It was made for somebody else.")
        return secret.family

    def _live(self, token: str, kind: str) -> Secret | None:
        secret = self._book.find(token)
        if secret is None or secret.kind != kind or secret.family.revoked:
            return None
        return secret if secret.expires > self._clock.now() else None

    def _tokens(self, family: Family, nonce: str | None) -> dict[str, object]:
        person = find(family.sub)
        if person is None:
            raise RefusedError("invalid_grant", "This person has left.")
        self._book.clear()
        return {
            "token_type": "Bearer",
            "access_token": self._book.give("access", family.family, ACCESS_S),
            "expires_in": int(ACCESS_S),
            "refresh_token": self._book.give("refresh", family.family, REFRESH_S),
            "id_token": self._id_token(family, person, nonce),
            "scope": family.scope,
        }

    def _id_token(self, family: Family, person: Person, nonce: str | None) -> str:
        now = int(self._clock.now())
        claims = {
            "iss": self._issuer,
            "sub": person.login,
            "aud": CLIENT,
            "azp": CLIENT,
            "iat": now,
            "exp": now + int(ACCESS_S),
            "auth_time": int(family.auth_time),
            **({"nonce": nonce} if nonce else {}),
            **_claims(person, family.scope),
            "groups": list(person.groups),
        }
        return jwt.encode(claims, self._key, algorithm="RS256", headers={"kid": self._kid})


def _is_ours(redirect: str) -> bool:
    """Whether an address is the desktop app's: loopback, any port, one path (RFC 8252)."""
    try:
        parts = urlsplit(redirect)
        port = parts.port
    except ValueError:
        return False
    plain = parts.scheme == "http" and not parts.query and not parts.fragment
    return plain and is_loopback(parts.hostname) and bool(port) and parts.path == "/callback"


def _proves(secret: Secret, form: Mapping[str, str]) -> bool:
    """Whether the one who brings a code is the one who asked for it (RFC 7636)."""
    verifier = form.get("code_verifier", "").encode("ascii", "replace")
    digest = hashlib.sha256(verifier).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=")
    same = hmac.compare_digest(challenge, secret.challenge.encode("ascii", "replace"))
    return same and 43 <= len(verifier) <= 128 and form.get("redirect_uri") == secret.redirect


def _claims(person: Person, scope: str) -> dict[str, object]:
    words = scope.split()
    profile = {"name": person.name, "preferred_username": person.login}
    email = {"email": person.email, "email_verified": True}
    return {**(profile if "profile" in words else {}), **(email if "email" in words else {})}
