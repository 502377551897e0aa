"""Microsoft Entra ID through MSAL: its broker where there is one, else the browser.

Decided: MSAL speaks to Entra, and what it brings back is believed only after our own check,
since MSAL looks at neither signature, issuer, audience nor time of an ID token (1.38 and
later). Its browser way is the two-step one on our loopback, which can be given up and copied.
MSAL makes its own nonce and sends the SHA-256 of it; here the hub's nonce takes its place, so
that the token carries the hash and the hub, which is shown the nonce itself, can tell that
this very sign-in was begun for it. What is kept is MSAL's cache, without access and ID tokens.
Refused: `acquire_token_interactive` for the browser, which blocks a thread to its end, and
MSAL's cache in the keychain, which is too small for it on Windows.
"""

import hashlib
import json
import logging
from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import urlsplit

import httpx
import msal
from msal.authority import WELL_KNOWN_AUTHORITY_HOSTS

from app.core.clock import Clock, SystemClock
from app.core.tasks import WorkFailedError, in_thread
from app.domain.errors import FoyerError, SignInNeededError, TransientError
from app.services.identity import broker
from app.services.identity.base import (
    Account,
    Attempt,
    MoreWantedError,
    Session,
    SignInFailedError,
    Tokens,
)
from app.services.identity.broker import Broker, NoBrokerError
from app.services.identity.msal_http import MsalHttp
from app.services.identity.oidc import OURS, Client, OidcProvider, with_query
from app.services.identity.refusals import recognised
from app.services.identity.token_endpoint import ENDED, ORDINARY, PERSON_NEEDED
from app.services.identity.wording import refusal

WITHIN_S = 40.0  # for a call of MSAL, which makes up to three requests
RESERVED = frozenset(("openid", "profile", "offline_access"))  # MSAL adds them itself
MIXED_UP = "Microsoft's answer does not fit the sign-in that was begun here. Sign in again."
GONE = "The kept sign-in to Microsoft is empty. Sign in again."
MORE = (
    "Your company wants one more proof that it is you before you can go on. Sign in again and "
    "follow its steps in the browser."
)
ADDRESS = (
    "The issuer address of Microsoft must be https://login.microsoftonline.com/ with your "
    "company's tenant id and /v2.0 behind it. Correct it in the settings."
)

Json = Mapping[str, Any]
ResultT = TypeVar("ResultT")
log = logging.getLogger(__name__)


class EntraProvider:
    """One tenant of Microsoft Entra ID; see `IdentityProvider`."""

    def __init__(
        self,
        client: Client,
        http: httpx.AsyncClient,
        *,
        system: Broker | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.issuer, self.client_id = client.issuer, client.client_id
        self._settings, self._clock = client, clock or SystemClock()
        self._general = OidcProvider(client, http, self._clock)
        self._broker = system
        self._claims: str | None = None  # what conditional access asked for last

    async def begin(self, redirect: str, *, nonce: str, hint: str = "") -> Attempt:
        """Let MSAL begin its two-step sign-in; see `IdentityProvider`."""
        await self._general.prepare()
        ours = nonce_hash(nonce)

        def work(app: msal.PublicClientApplication, http: MsalHttp) -> dict[str, Any]:
            flow: dict[str, Any] = app.initiate_auth_code_flow(
                self._scopes,
                redirect_uri=redirect,
                login_hint=hint or None,
                claims_challenge=self._claims,
                response_mode="form_post",  # anything else makes MSAL warn; it is put right below
            )
            pairs = [(name, value) for name, value in self._settings.extra if name not in OURS]
            pairs += [("response_mode", "query"), ("nonce", ours)]
            flow["auth_uri"] = with_query(http.outward(str(flow["auth_uri"])), pairs)
            return {**flow, "nonce": nonce}

        flow = await self._asked(work)
        verifier = str(flow.get("code_verifier", ""))
        return Attempt(str(flow["auth_uri"]), redirect, str(flow["state"]), ours, verifier, flow)

    async def finish(self, attempt: Attempt, answer: Mapping[str, str]) -> Session:
        """Let MSAL end it, then check what it brought; see `IdentityProvider`."""
        await self._general.check_answer(attempt, answer)
        cache = msal.SerializableTokenCache()

        def work(app: msal.PublicClientApplication, _: MsalHttp) -> Json:
            found: Json = app.acquire_token_by_auth_code_flow(dict(attempt.inner), dict(answer))
            return found

        found = await self._asked(work, cache)
        if "access_token" not in found:
            raise self._refused(found, attempt.redirect)
        session = await self._general.session(_tokens(found, cache), attempt.nonce)
        self._claims = None
        return session

    async def on_system(self, *, hint: str = "") -> Session | None:
        """Sign in with the account of the operating system, where MSAL's broker can."""
        if self._broker is None:
            return None
        await self._general.prepare()
        cache, window = msal.SerializableTokenCache(), self._broker.window()

        def work(app: msal.PublicClientApplication, _: MsalHttp) -> Json:
            return broker.ask(app, self._scopes, window=window, hint=hint, claims=self._claims)

        try:
            found = await self._asked(work, cache, within_s=broker.WITHIN_S)
        except NoBrokerError:
            log.warning("The system's broker for Microsoft does not work; the browser is used.")
            return None
        if "access_token" not in found:
            raise self._refused(found, " ".join(broker.redirects(self.client_id)))
        # A broker takes no nonce: the operating system itself vouches for its answer.
        return await self._general.session(_tokens(found, cache), None)

    async def prepare(self) -> None:
        """See `IdentityProvider`."""
        await self._general.prepare()

    async def renew(self, refresh_token: str) -> Tokens:
        """Prove and use what is kept, a cache of MSAL's; see `IdentityProvider`."""
        cache = msal.SerializableTokenCache()
        cache.deserialize(refresh_token)

        def work(app: msal.PublicClientApplication, _: MsalHttp) -> Json | None:
            accounts = app.get_accounts()
            if not accounts:
                return None
            found: Json | None = app.acquire_token_silent_with_error(
                self._scopes, accounts[0], force_refresh=True
            )
            return found

        found = await self._asked(work, cache)
        if not found:
            raise SignInNeededError(GONE)
        if "access_token" not in found:
            raise self._ended(found)
        return _tokens(found, cache)

    async def confirm(self, tokens: Tokens, account: Account, nonce: str) -> Session:
        """See `IdentityProvider`."""
        return await self._general.confirm(tokens, account, nonce)

    async def revoke(self, refresh_token: str) -> None:
        """Nothing: Entra takes back no single app's tokens; forgetting them is all there is."""

    @property
    def _scopes(self) -> list[str]:
        return [each for each in self._settings.scopes if each not in RESERVED]

    def _refused(self, found: Json, redirect: str) -> FoyerError:
        """Return why there are no tokens; keep what conditional access asks for, for next time."""
        error, said = found.get("error"), found.get("error_description")
        code = recognised(error, said).code
        if claims := found.get("claims"):
            self._claims = str(claims)
            return MoreWantedError(MORE, code=code)
        return SignInFailedError(refusal(error, said, redirect=redirect), code=code)

    def _ended(self, found: Json) -> FoyerError:
        error, said = found.get("error"), found.get("error_description")
        known = recognised(error, said)
        if claims := found.get("claims"):
            self._claims = str(claims)
            return SignInNeededError(MORE, code=known.code)
        if error not in PERSON_NEEDED:
            return TransientError(refusal(error, said))
        words = ENDED if known.kind in ORDINARY else known.words()
        return SignInNeededError(words, code=known.code)

    async def _asked(
        self,
        work: Callable[[msal.PublicClientApplication, MsalHttp], ResultT],
        cache: msal.SerializableTokenCache | None = None,
        *,
        within_s: float = WITHIN_S,
    ) -> ResultT:
        """Do it on a thread of its own, with a new application; raise FoyerError."""

        def blocking() -> ResultT:
            http = MsalHttp(self._authority, self._clock)
            try:
                return work(self._app(http, cache), http)
            finally:
                http.close()

        try:
            return await in_thread(blocking, within_s=within_s, name="msal")
        except TimeoutError as error:
            words = f"Microsoft did not finish its answer within {within_s:.0f} seconds. Try again."
            raise TransientError(words) from error
        except WorkFailedError as error:
            raise _told(error.__cause__) from error

    def _app(
        self, http: MsalHttp, cache: msal.SerializableTokenCache | None
    ) -> msal.PublicClientApplication:
        known = http.host in WELL_KNOWN_AUTHORITY_HOSTS
        return msal.PublicClientApplication(
            self.client_id,
            authority=http.authority,
            token_cache=cache,
            http_client=http,
            instance_discovery=None if known else False,  # other hosts: the settings are trusted
            enable_broker_on_windows=self._broker is not None,
            enable_broker_on_mac=self._broker is not None,
        )

    @property
    def _authority(self) -> str:
        """What MSAL calls an authority: the issuer without its version."""
        authority = self.issuer.rstrip("/").removesuffix("/v2.0")
        if not urlsplit(authority).path.strip("/"):
            raise SignInFailedError(ADDRESS)
        return authority


def nonce_hash(nonce: str) -> str:
    """Return what MSAL sends in place of a nonce, and looks for in the token."""
    return hashlib.sha256(nonce.encode("ascii")).hexdigest()


def _tokens(found: Json, cache: msal.SerializableTokenCache) -> Tokens:
    return Tokens(
        access_token=str(found["access_token"]),
        id_token=str(found.get("id_token") or ""),
        refresh_token=_lasting(cache.serialize()),
    )


def _lasting(cache: str) -> str:
    """Return MSAL's cache without what ends soon; empty when nothing in it could be renewed."""
    held = json.loads(cache)
    for short_lived in ("AccessToken", "IdToken"):
        held.pop(short_lived, None)
    by_broker = any("broker" in str(each.get("account_source")) for each in _rows(held, "Account"))
    return json.dumps(held) if _rows(held, "RefreshToken") or by_broker else ""


def _rows(held: Mapping[str, Mapping[str, Json]], kind: str) -> list[Json]:
    return list(held.get(kind, {}).values())


def _told(cause: BaseException | None) -> FoyerError:
    """Return what MSAL stumbled over in words; its own are for programmers."""
    if isinstance(cause, FoyerError):
        return cause
    if isinstance(cause, ValueError) and "authority" in str(cause):
        return SignInFailedError(ADDRESS)
    return SignInFailedError(MIXED_UP)
