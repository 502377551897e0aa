"""The practice mail server: it takes every mail, delivers none, and shows them on a page.

Decided: aiosmtpd (Apache-2.0) speaks SMTP, so that the console meets a server that is not ours;
mails are kept as files, so that they are there after a restart.
"""

from app.practice.mail.server import PracticeMail

__all__ = ["PracticeMail"]
