"""The only place that knows which calendar providers there are.

Apart from `providers`, so that `foyer book`, which has a deadline, loads nothing else.
"""

from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

from app.domain.errors import RejectedError
from app.services.calendars import google, graph
from app.services.calendars.account import Account
from app.services.calendars.base import Calendar
from app.services.calendars.caldav import CalDavCalendar, CalDavSettings
from app.services.calendars.google import GoogleCalendar
from app.services.calendars.graph import GraphCalendar
from app.services.calendars.oauth import Api, Renewal, TokenSource
from app.services.calendars.oauth import Tokens as BearerTokens
from app.services.calendars.zone_names import zone_named


def calendar_named(
    provider: str,
    given: Mapping[str, str],
    account: Account,
    on_tokens: Callable[[BearerTokens], None] = lambda _tokens: None,
    *,
    source: TokenSource | None = None,
) -> Calendar:
    """Return a provider's calendar; raise RejectedError when it cannot be set up.

    Args:
        provider: "caldav", "graph" or "google".
        given: what it needs, by the names of contracts/booking.md.
        account: the limits of the account.
        on_tokens: keeps tokens that were renewed, before they are used.
        source: holds the tokens of a sign-in, instead of those in `given`.

    """
    rep = given.get("rep", "")
    zone = _zone(given)
    if provider == "caldav":
        return CalDavCalendar(_caldav(given, zone), account)
    if provider == "graph":
        api = _api(given, account, (graph.BASE, graph.TOKENS), source or on_tokens)
        return GraphCalendar(api, rep, zone)
    if provider == "google":
        api = _api(given, account, (google.BASE, google.TOKENS), source or on_tokens)
        return GoogleCalendar(api, rep, given.get("calendar", ""))
    raise RejectedError(
        f"There is no calendar provider '{provider}'. Choose caldav, graph or google."
    )


def account_name(provider: str, given: Mapping[str, str]) -> str:
    """Return the stable name of an account, for rows and limits."""
    if provider == "caldav":
        return f"caldav:{given.get('username', '')}@{given.get('url', '')}"
    usual = {"graph": graph.BASE, "google": google.BASE}.get(provider, "")
    address = (given.get("api_url") or usual).rstrip("/")
    return f"{provider}:{given.get('rep', '')}@{address}"


def _api(
    given: Mapping[str, str],
    account: Account,
    usual: tuple[str, str],
    held: TokenSource | Callable[[BearerTokens], None],
) -> Api:
    base = given.get("api_url") or usual[0]
    if not callable(held):
        return Api(account, base, held)
    tokens = BearerTokens(given.get("access_token", ""), given.get("refresh_token", ""))
    renewal = Renewal(
        given.get("token_url") or usual[1],
        given.get("client_id", ""),
        given.get("client_secret", ""),
    )
    return Api(account, base, tokens, renewal, held)


def _caldav(given: Mapping[str, str], zone: ZoneInfo) -> CalDavSettings:
    return CalDavSettings(
        url=given.get("url", ""),
        username=given.get("username", ""),
        password=given.get("password", ""),
        calendar=given.get("calendar", ""),
        zone=zone,
        rep=given.get("rep", ""),
    )


def _zone(given: Mapping[str, str]) -> ZoneInfo:
    """Return the rep's zone, in which whole days and floating times are read."""
    name = given.get("rep_tz", "").strip()
    if not name:
        return ZoneInfo("UTC")
    if zone := zone_named(name):
        return zone
    raise RejectedError(f"'{name}' is not a known time zone.")
