"""Signs in to Microsoft 365 through MSAL, and renews there (facts 1.2).

MSAL blocks, so every call has a thread of its own. Each call builds a new application
from the kept cache: MSAL remembers a failed renewal in memory and would go on saying so
after it was mended elsewhere. Microsoft rotates the refresh token at each use; the
caller keeps what is returned before it is used.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from app.core.clock import Clock
from app.core.imports import imported
from app.core.tasks import WorkFailedError, in_thread
from app.domain.errors import FoyerError, RejectedError, SignInNeededError, TransientError
from app.services.calendars.kept import Kept
from app.services.calendars.refusals import refusal
from app.services.calendars.sign_in import Begun
from app.services.identity.msal_http import MsalHttp

if TYPE_CHECKING:
    import msal

HOME, ANY = "https://login.microsoftonline.com", "common"
SCOPES = ["Calendars.ReadWrite"]  # MSAL adds openid, profile and offline_access
MAIL = "Mail.Send"
WITHIN_S = 40.0  # for a call of MSAL, which makes up to three requests
NAME = "Microsoft"
LATE = "{host} did not finish its answer within {number} seconds. Try again in a moment."
GONE = "The sign-in to Microsoft has ended. Reconnect the calendar."
UNKNOWN_TENANT = (
    "Microsoft does not know the tenant “{tenant}”. Check it on the Calendar page of the settings."
)
NOT_OURS = "Microsoft's answer does not fit the sign-in that was begun. Connect again."
Json = Mapping[str, Any]
T = TypeVar("T")


def authority_of(setting: str) -> str:
    """Return the address of a tenant that is set by its domain, its id or its whole address."""
    given = setting.strip().rstrip("/")
    if "://" in given:
        return given if given.count("/") > 2 else f"{given}/{ANY}"
    return f"{HOME}/{given or ANY}"


def scopes(*, mail: bool) -> list[str]:
    """Return what is asked for, the least that is needed."""
    return [*SCOPES, MAIL] if mail else SCOPES


def _may_mail(found: Json) -> bool:
    """Whether a token may send mail; Microsoft names rights bare or with Graph's address."""
    granted = str(found.get("scope") or "").split()
    return any(each.rpartition("/")[2] == MAIL for each in granted)


@dataclass(frozen=True, slots=True)
class MicrosoftApp:
    """Foyer as Microsoft knows it."""

    client_id: str
    authority: str  # a whole address
    mail: bool = False  # ask for the right to send mail too


class MicrosoftDoor:
    """See `sign_in.Door`."""

    host = "localhost"  # as Entra knows desktop apps; it looks at no port

    def __init__(self, app: MicrosoftApp, clock: Clock) -> None:
        self._app, self._clock = app, clock

    async def begin(self, redirect: str, hint: str) -> Begun:
        """Let MSAL begin its two-step sign-in."""

        def work(app: "msal.PublicClientApplication", http: MsalHttp) -> Begun:
            flow = app.initiate_auth_code_flow(
                scopes(mail=self._app.mail),
                redirect_uri=redirect,
                login_hint=hint or None,
                prompt=None if hint else "select_account",
                response_mode="form_post",
            )
            # MSAL warns on standard error about anything but form_post, which is meant for
            # websites; the answer to a loopback is a GET that never leaves this computer.
            address = str(flow["auth_uri"]).replace("=form_post", "=query")
            address = http.outward(address)
            return Begun(address, str(flow["state"]), redirect, flow)

        return await self._asked(work)

    async def finish(self, begun: Begun, answer: Mapping[str, str]) -> Kept:
        """Let MSAL end it, which checks state, nonce and the ID token."""
        if "error" in answer:
            raise refusal(NAME, answer)
        cache = await _new_cache()

        def work(app: "msal.PublicClientApplication", _http: MsalHttp) -> tuple[Json, Json]:
            found = app.acquire_token_by_auth_code_flow(dict(begun.inner), dict(answer))
            accounts = app.get_accounts()
            return found, accounts[0] if accounts else {}

        found, account = await self._asked(work, cache)
        if "access_token" not in found:
            raise refusal(NAME, found)
        claims = found.get("id_token_claims") or {}
        address = str(claims.get("preferred_username") or account.get("username") or "")
        return Kept(
            provider="graph",
            account=str(account.get("home_account_id") or claims.get("sub") or ""),
            address=address,
            client_id=self._app.client_id,
            access=str(found["access_token"]),
            cache=cache.serialize(),
            refreshed=self._clock.now(),
            mail=_may_mail(found),
        )

    async def renew(self, kept: Kept) -> Kept:
        """Prove and use the refresh token; the error that MSAL got is told, not swallowed.

        Where the right to send mail was taken back, the calendar goes on without it.
        """
        try:
            return await self._renewed(kept)
        except SignInNeededError as error:
            if not kept.mail or error.code != "consent_required":
                raise
            return await self._renewed(msgspec.structs.replace(kept, mail=False))

    async def _renewed(self, kept: Kept) -> Kept:
        cache = await _new_cache()
        cache.deserialize(kept.cache)

        def work(app: "msal.PublicClientApplication", _http: MsalHttp) -> Json | None:
            accounts = app.get_accounts()
            mine = [a for a in accounts if a.get("home_account_id") == kept.account] or accounts
            if not mine:
                return None
            found: Json | None = app.acquire_token_silent_with_error(
                scopes(mail=kept.mail), mine[0], force_refresh=True
            )
            return found

        found = await self._asked(work, cache)
        if not found:
            raise SignInNeededError(GONE, code="signed_out")
        if "access_token" not in found:
            raise refusal(NAME, found)
        return msgspec.structs.replace(
            kept,
            access=str(found["access_token"]),
            cache=cache.serialize(),
            refreshed=self._clock.now(),
        )

    async def revoke(self, kept: Kept) -> None:
        """Nothing: Microsoft has no way to take one app's tokens back; forgetting them is all."""

    async def _asked(
        self,
        work: "Callable[[msal.PublicClientApplication, MsalHttp], T]",
        cache: "msal.SerializableTokenCache | None" = None,
    ) -> T:
        """Do it on a thread, with a new application; raise FoyerError."""
        http = MsalHttp(self._app.authority, self._clock)

        def blocking() -> T:
            import msal  # noqa: PLC0415  # most of a tenth of a second, for those who use it

            try:
                app = msal.PublicClientApplication(
                    self._app.client_id,
                    authority=http.authority,
                    token_cache=cache,
                    http_client=http,
                    instance_discovery=False,  # the settings are trusted with where to ask
                )
                return work(app, http)
            finally:
                http.close()

        try:
            return await in_thread(blocking, within_s=WITHIN_S, name="msal")
        except TimeoutError as error:
            raise TransientError(LATE.format(host=http.host, number=int(WITHIN_S))) from error
        except WorkFailedError as error:
            told = self._told(error.__cause__)
            raise told from told.__cause__ or error  # who could not be reached stays known

    def _told(self, cause: BaseException | None) -> FoyerError:
        """Return what MSAL stumbled over in words; its own are for programmers."""
        if isinstance(cause, FoyerError):
            return cause
        tenant = self._app.authority.rpartition("/")[2]
        if isinstance(cause, ValueError) and "authority" in str(cause):
            return RejectedError(UNKNOWN_TENANT.format(tenant=tenant))
        return SignInNeededError(NOT_OURS)


async def _new_cache() -> "msal.SerializableTokenCache":
    await imported("msal")
    import msal  # noqa: PLC0415  # loaded by now

    return msal.SerializableTokenCache()
