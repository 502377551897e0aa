"""The only place that knows how one signs in to which calendar.

Apart from `calendar_providers`, so that `foyer book` does not load MSAL.
"""

from app.domain.errors import RejectedError
from app.services.calendars import google_sign_in
from app.services.calendars.account import Account
from app.services.calendars.google_sign_in import GoogleApp, GoogleDoor
from app.services.calendars.microsoft import MicrosoftApp, MicrosoftDoor, authority_of
from app.services.calendars.sign_in import Door
from app.services.settings import Calendar

IN_BROWSER = ("graph", "google")
NO_CLIENT = "Enter the client id that your IT has for Foyer, then connect."


def door_named(settings: Calendar, account: Account, *, mail: bool = False) -> Door:
    """Return the way in of the provider that is set; raise RejectedError where there is none.

    `account` sends the requests; who gives it ends its connections. `mail`: the page asks
    for the right to send mail too.
    """
    client_id = settings.client_id.strip()
    if settings.provider in IN_BROWSER and not client_id:
        raise RejectedError(NO_CLIENT)
    if settings.provider == "graph":
        return MicrosoftDoor(
            MicrosoftApp(client_id, authority_of(settings.authority), mail), account.clock
        )
    if settings.provider == "google":
        app = GoogleApp(
            client_id,
            settings.client_secret.strip(),
            settings.auth_url.strip() or google_sign_in.AUTHORIZE,
            settings.token_url.strip() or google_sign_in.TOKENS,
            mail,
        )
        return GoogleDoor(app, account)
    raise RejectedError("This calendar has no sign-in in the browser.")
