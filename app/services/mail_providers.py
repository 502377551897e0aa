"""The only place that knows which ways there are to send mail."""

from dataclasses import dataclass

from app.core.clock import Clock
from app.services.calendars.account import Account
from app.services.calendars.oauth import Api, Renewal, Tokens, TokenSource
from app.services.mail import gmail, graph
from app.services.mail.base import Mailer, NoMailer, Sender
from app.services.mail.gmail import GmailMailer
from app.services.mail.graph import GraphMailer
from app.services.mail.smtp import SmtpMailer, SmtpSettings
from app.services.settings import Calendar, Mail

PROVIDERS = ("smtp", "graph", "google")


@dataclass(frozen=True, slots=True)
class MailParts:
    """What a way to send is made of."""

    settings: Mail
    calendar: Calendar  # its sign-in is used by Graph and Gmail, where the environment signs in
    clock: Clock
    password: str = ""  # of the mail server, from the keychain or the environment
    source: TokenSource | None = None  # the sign-in that is kept; None: only the environment's
    account: Account | None = None  # sends the requests; who gives it ends its connections


def mailer_named(parts: MailParts) -> Mailer:
    """Return the way that the settings name."""
    settings = parts.settings
    match settings.provider:
        case "smtp":
            return SmtpMailer(
                SmtpSettings(
                    host=settings.host.strip(),
                    port=settings.port,
                    security=settings.security,
                    username=settings.username.strip(),
                    password=parts.password,
                )
            )
        case "graph":
            return GraphMailer(_api(parts, graph.BASE, graph.TOKENS))
        case "google":
            return GmailMailer(_api(parts, gmail.BASE, gmail.TOKENS))
        case "":
            return NoMailer()
        case other:
            return NoMailer(f"[mail] provider: “{other}” is not smtp, graph or google.")


def sender_of(settings: Mail, name: str, address: str) -> Sender:
    """Return as whom mail goes out: of the settings, else the rep who is signed in."""
    return Sender(settings.from_address.strip() or address, settings.from_name.strip() or name)


def _api(parts: MailParts, base: str, tokens: str) -> Api:
    given, calendar = parts.settings, parts.calendar
    same = calendar.provider == given.provider
    held = Tokens(calendar.access_token, calendar.refresh_token) if same else Tokens()
    account = parts.account or Account(parts.clock)
    if parts.source is not None and not (held.access or held.refresh):
        return Api(account, given.api_url or base, parts.source)
    renewal = Renewal(calendar.token_url or tokens, calendar.client_id)
    return Api(account, given.api_url or base, held, renewal)
