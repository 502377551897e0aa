"""Tries the way that mail is sent, without sending any."""

import msgspec

from app.core.clock import SystemClock
from app.domain.errors import FoyerError, SignInNeededError, TransientError
from app.domain.health import FAULT, NEEDS_SIGN_IN, OFF, OFFLINE, OK
from app.services.mail.base import Tried
from app.services.mail_providers import MailParts, mailer_named
from app.services.settings import Settings

NO_MAIL = "No e-mail is set up."
ON_USE = "E-mail goes out with the calendar's sign-in, which is tried on use."


async def mail_state(settings: Settings) -> tuple[str, str]:
    """Return the state of mail, as in domain/health, and what it means.

    A password that lies in the keychain is not asked for: then only the line is tried.
    """
    mail = settings.mail
    if not mail.provider:
        return OFF, NO_MAIL
    known = mail if mail.password else msgspec.structs.replace(mail, username="")
    mailer = mailer_named(MailParts(known, settings.calendar, SystemClock(), mail.password))
    if not isinstance(mailer, Tried):
        return OK, ON_USE
    try:
        await mailer.check()
    except SignInNeededError as error:
        return NEEDS_SIGN_IN, str(error)
    except TransientError as error:
        return OFFLINE, str(error)
    except FoyerError as error:
        return FAULT, str(error)
    said = "takes the sign-in" if known.username else "answers; your sign-in is tried on use"
    return OK, f"The mail server {mail.host} {said}."
