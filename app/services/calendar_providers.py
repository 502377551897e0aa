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
from app.services.calendars.oauth import Api, Renewal
from app.services.calendars.oauth import Tokens as BearerTokens
from app.services.calendars.zone_names import zone_named


def calendar_named(
    provider: str,
    given: Mapping[str, str],
    account: Account,
    on_tokens: Callable[[BearerTokens], None] = lambda _tokens: None,
) -> Calendar:
    """Return a provider's calendar; raise RejectedError when it cannot be set up.

    Args:
        provider: "caldav", "graph" or "google".
        given: what it needs, by the names of contracts/booking.md.
        account: the limits of the account.
        on_tokens: keeps tokens that were renewed, before they are used.

    """
    rep = given.get("rep", "")
    if provider == "caldav":
        return CalDavCalendar(_caldav(given), account)
    if provider == "graph":
        return GraphCalendar(_api(given, account, (graph.BASE, graph.TOKENS), on_tokens), rep)
    if provider == "google":
        api = _api(given, account, (google.BASE, google.TOKENS), on_tokens)
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
    on_tokens: Callable[[BearerTokens], None],
) -> Api:
    tokens = BearerTokens(given.get("access_token", ""), given.get("refresh_token", ""))
    renewal = Renewal(
        given.get("token_url") or usual[1],
        given.get("client_id", ""),
        given.get("client_secret", ""),
    )
    return Api(account, given.get("api_url") or usual[0], tokens, renewal, on_tokens)


def _caldav(given: Mapping[str, str]) -> CalDavSettings:
    zone = zone_named(given.get("rep_tz", "")) or ZoneInfo("UTC")
    return CalDavSettings(
        url=given.get("url", ""),
        username=given.get("username", ""),
        password=given.get("password", ""),
        calendar=given.get("calendar", ""),
        zone=zone,
        rep=given.get("rep", ""),
    )
