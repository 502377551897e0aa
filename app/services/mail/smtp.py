"""Sends by SMTP (RFC 5321), so that it is always known whether the server may have the mail.

The conversation up to the last byte before the final dot runs first; nothing that fails
there was sent. Then `going` is called, and the dot goes out: a connection that is lost from
there on leaves it open whether the mail was taken.
"""

import re
import smtplib
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import EmailMessage

from app.core.addresses import is_loopback
from app.core.tasks import WorkFailedError, in_thread
from app.core.trust import trust
from app.domain.crm_text import one_line
from app.domain.errors import SignInNeededError, TransientError, UncertainError
from app.services.mail.base import Going, MailRefusedError, MailSetupError

STARTTLS, TLS, NONE = "starttls", "tls", "none"
PORTS = {STARTTLS: 587, TLS: 465, NONE: 25}
HELLO = "[127.0.0.1]"  # the machine's name is nobody's business, and may take seconds to find
STEP_S, WHOLE_S = 15.0, 45.0  # for one reply, for the whole conversation


@dataclass(frozen=True, slots=True)
class SmtpSettings:
    """A submission server and the login there."""

    host: str
    port: int = 0
    security: str = STARTTLS
    username: str = ""
    password: str = field(default="", repr=False)
    step_s: float = STEP_S
    whole_s: float = WHOLE_S

    @property
    def place(self) -> tuple[str, int]:
        """Host and port."""
        return self.host, self.port or PORTS.get(self.security, 587)


class SmtpMailer:
    """Sends each mail over a connection of its own."""

    def __init__(
        self, settings: SmtpSettings, context: Callable[[], ssl.SSLContext] = trust
    ) -> None:
        """`context` gives what this computer trusts."""
        self._settings, self._context = settings, context

    async def send(self, message: EmailMessage, going: Going) -> None:
        """Send; `going` is called just before the final dot."""
        _check(self._settings)
        talk = _Talk(self._settings, self._context)
        try:
            await self._step(lambda: talk.prepare(message), talk, TransientError)
            await going()
            await self._step(talk.commit, talk, UncertainError)
        finally:
            talk.hang_up()

    async def check(self) -> None:
        """Connect and sign in, and send nothing; raise as `send` does."""
        _check(self._settings)
        talk = _Talk(self._settings, self._context)
        try:
            await self._step(talk.open, talk, TransientError)
        finally:
            talk.hang_up()

    async def _step(
        self, work: Callable[[], object], talk: "_Talk", lost: type[TransientError]
    ) -> None:
        settings = self._settings
        try:
            await in_thread(work, within_s=settings.whole_s, name="smtp")
        except TimeoutError as error:
            talk.hang_up()  # the thread's next read fails
            raise lost(SLOW.format(host=settings.host)) from error
        except WorkFailedError as failed:
            raise _meant(failed.__cause__, settings, lost) from failed


class _Talk:
    """One conversation with the server, on a worker thread."""

    def __init__(self, settings: SmtpSettings, context: Callable[[], ssl.SSLContext]) -> None:
        self._settings, self._context = settings, context
        self._smtp: smtplib.SMTP | None = None

    def open(self) -> smtplib.SMTP:
        """Connect, secure the line, sign in."""
        settings, (host, port) = self._settings, self._settings.place
        if settings.security == TLS:
            context = self._context()
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(
                local_hostname=HELLO, timeout=settings.step_s, context=context
            )
        else:
            smtp = smtplib.SMTP(local_hostname=HELLO, timeout=settings.step_s)
        self._smtp = smtp
        smtp._host = host  # type: ignore[attr-defined]  # the name that the certificate is held to
        _expect(*smtp.connect(host, port))
        smtp.ehlo_or_helo_if_needed()
        if settings.security == STARTTLS:
            smtp.starttls(context=self._context())
            smtp.ehlo()
        if settings.username:
            smtp.login(settings.username, settings.password)
        return smtp

    def prepare(self, message: EmailMessage) -> None:
        """Do everything up to the final dot."""
        smtp = self.open()
        size = message.as_bytes()
        limit = smtp.esmtp_features.get("size", "")
        if limit.isdigit() and 0 < int(limit) < len(size):
            raise MailRefusedError("SIZE", TOO_LARGE)
        sender, recipient = _addr(message, "From"), _addr(message, "To")
        _expect(*smtp.mail(sender), about=sender)
        _expect(*smtp.rcpt(recipient), about=recipient)
        _expect(*smtp.docmd("DATA"), good=(354,))
        smtp.send(re.sub(rb"(?m)^\.", b"..", size))
        if not size.endswith(b"\r\n"):
            smtp.send(b"\r\n")

    def commit(self) -> None:
        """Send the final dot and hear what became of the mail."""
        smtp = self._smtp
        assert smtp is not None
        smtp.send(b".\r\n")
        _expect(*smtp.getreply())

    def hang_up(self) -> None:
        """Close without ceremony: once the mail is taken, QUIT says nothing more."""
        smtp = self._smtp
        if smtp is None:
            return
        if smtp.sock is not None:
            with suppress(OSError):  # wakes a thread that reads, as closing alone does not
                smtp.sock.shutdown(socket.SHUT_RDWR)
        smtp.close()


class _ReplyError(Exception):
    """The server said no."""

    def __init__(self, code: int, text: str, about: str = "") -> None:
        super().__init__(code, text)
        self.code, self.text, self.about = code, text, about


def _expect(
    code: int, said: bytes, good: tuple[int, ...] = (220, 250, 251, 252), about: str = ""
) -> None:
    if code not in good:
        if code == -1:  # smtplib's word for half a line
            raise smtplib.SMTPServerDisconnected("no reply")
        raise _ReplyError(code, said.decode("utf-8", "replace"), about)


def _addr(message: EmailMessage, header: str) -> str:
    return str(message[header].addresses[0].addr_spec)


def _check(settings: SmtpSettings) -> None:
    if not settings.host:
        raise MailSetupError("No mail server is named. Name it in Settings > Mail.")
    if settings.security not in PORTS:
        raise MailSetupError(
            f"[mail] security: “{settings.security}” is not starttls, tls or none."
        )
    if settings.security == NONE and settings.username and not is_loopback(settings.host):
        raise MailSetupError(CLEAR)
    if settings.username and not settings.password:
        raise SignInNeededError("The password for the mail server is missing. Set it in Settings.")


def _meant(
    cause: BaseException | None, settings: SmtpSettings, lost: type[TransientError]
) -> Exception:
    """Return the error for a person; `lost` is what a broken connection means at this point."""
    match cause:
        case smtplib.SMTPAuthenticationError():
            return _of_login(cause, settings.host)
        case _ReplyError():
            return _of_reply(cause, settings.host)
        case smtplib.SMTPResponseException():
            reply = _ReplyError(cause.smtp_code, _text(cause.smtp_error))
            return _of_reply(reply, settings.host)
        case smtplib.SMTPException() | OSError() | ValueError():
            return _of_line(cause, settings.host, lost)
        case Exception():
            return cause
        case _:
            return lost(SLOW.format(host=settings.host))


def _of_line(
    cause: smtplib.SMTPException | OSError | ValueError, host: str, lost: type[TransientError]
) -> Exception:
    if lost is UncertainError:
        return UncertainError(BROKEN.format(host=host))
    settings_words = {
        smtplib.SMTPNotSupportedError: NO_TLS,
        ssl.SSLCertVerificationError: UNTRUSTED,
        ssl.SSLError: UNSECURED,
    }
    passing_words = {TimeoutError: SLOW, smtplib.SMTPServerDisconnected: HUNG_UP}
    for kind, words in settings_words.items():
        if isinstance(cause, kind):
            return MailSetupError(words.format(host=host))
    for kind, words in passing_words.items():
        if isinstance(cause, kind):
            return TransientError(words.format(host=host))
    return TransientError(UNREACHABLE.format(host=host))


def _of_reply(reply: _ReplyError, host: str) -> Exception:
    said = one_line(reply.text)[:300]
    if reply.code in {530, 534, 538}:
        return SignInNeededError(f"{host} wants a sign-in: “{said}”. Mend it in Settings > Mail.")
    if 400 <= reply.code < 500:
        return TransientError(f"{host} does not take it yet ({reply.code}): “{said}”.")
    if reply.code < 400 or reply.code > 599:
        return TransientError(f"{host} does not answer like a mail server. Check the address.")
    remedy = "Check the address." if reply.about else "Show this text to your IT."
    what = f"mail for {reply.about}" if reply.about else "this mail"
    return MailRefusedError(str(reply.code), f"{host} refused {what}: “{said}”. {remedy}")


def _of_login(error: smtplib.SMTPAuthenticationError, host: str) -> Exception:
    said = one_line(_text(error.smtp_error))[:300]
    if 400 <= error.smtp_code < 500:
        return TransientError(f"{host} cannot check the sign-in now: “{said}”.")
    return SignInNeededError(
        f"{host} does not take the user name and password: “{said}”. Mend them in Settings > Mail."
    )


def _text(said: bytes | str) -> str:
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else said


BROKEN = "The connection to {host} broke before it said whether the mail was taken."
HUNG_UP = "{host} closed the connection before the mail was sent."
UNREACHABLE = "{host} cannot be reached. Check the network, the server's name and its port."
UNSECURED = "No secure connection to {host} could be made. Check port and security in Settings."
UNTRUSTED = (
    "The certificate of {host} is not trusted by this computer. Ask your IT to add its "
    "certificate authority, or check the server's name."
)
SLOW = "{host} did not answer in time."
NO_TLS = (
    "{host} does not offer a secure connection (STARTTLS) or a sign-in. Choose another port, or "
    "another kind of security, in Settings > Mail."
)
CLEAR = "Foyer sends no password over an unsecured line. Choose STARTTLS or TLS in Settings > Mail."
TOO_LARGE = "The mail is larger than the mail server takes. Leave the transcript out."
