"""What Graph and Gmail share: one request that sends, and what its answers mean."""

from collections.abc import Mapping

from app.core.http import Answer
from app.domain.crm_text import one_line
from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.services.calendars.oauth import Api, fields
from app.services.mail.base import (
    NO_CONSENT,
    NO_LINK,
    Going,
    MailRefusedError,
    MailSetupError,
)

SIGN_IN = "The sign-in at {host} has ended, or does not allow mail. Sign in again in Settings."
NO_RIGHT = (
    "{host} does not let Foyer send mail ({code}). Admin: give the app the right to send mail "
    "(Mail.Send, gmail.send), then sign in again."
)


async def delivered(api: Api, path: str, body: Mapping[str, object] | bytes, going: Going) -> None:
    """Send; raise as `Mailer.send` does."""
    headers = {"Content-Type": "text/plain"} if isinstance(body, bytes) else None
    await going()
    try:
        answer = await api.call("POST", path, body=body, headers=headers, writes=True)
    except SignInNeededError as error:
        if error.code in {NO_CONSENT, NO_LINK}:  # says what to do by itself
            raise
        raise SignInNeededError(SIGN_IN.format(host=api.host)) from error
    except RejectedError as error:
        raise MailSetupError(str(error).replace("calendar", "mail")) from error
    except TransientError as error:  # or that it is uncertain
        words = str(error).replace("calendar", "mail account")
        raise type(error)(words, retry_after_s=error.retry_after_s) from error
    if answer.status not in {200, 202}:
        raise _refusal(answer, api.host)


def _refusal(answer: Answer, host: str) -> Exception:
    code, said = _error(answer)
    if answer.status in {401, 403}:
        if any(word in f"{code} {said}".casefold() for word in ("ratelimit", "quota")):
            return TransientError(f"{host} sends no more mail for now: “{said}”.")
        return MailSetupError(NO_RIGHT.format(host=host, code=code or answer.status))
    if answer.status in {408, 409, 423}:
        return TransientError(f"{host} does not take it yet: “{said}”.")
    return MailRefusedError(
        code or str(answer.status),
        f"{host} refused this mail: “{said}”. Check the address, or show this text to your IT.",
    )


def _error(answer: Answer) -> tuple[str, str]:
    """Return code and text: Graph has "code", Google a list of "errors" with "reason"."""
    error = fields(answer).get("error")
    if not isinstance(error, Mapping):
        return "", f"status {answer.status}"
    listed = error.get("errors")
    first = listed[0] if isinstance(listed, list) and listed else {}
    reason = first.get("reason") if isinstance(first, Mapping) else ""
    code = str(reason or error.get("code") or "")
    return code, one_line(str(error.get("message") or code))[:300]
