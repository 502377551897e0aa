"""Sends with Gmail: POST /users/me/messages/send with the message in base64url.

Scope: gmail.send. https://developers.google.com/workspace/gmail/api/guides/sending
"""

import base64
from email.message import EmailMessage

from app.services.calendars.oauth import Api
from app.services.mail.base import Going
from app.services.mail.cloud import delivered

BASE = "https://gmail.googleapis.com/gmail/v1"
TOKENS = "https://oauth2.googleapis.com/token"


class GmailMailer:
    """Sends as the signed-in Google user; a copy lies in Sent."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def send(self, message: EmailMessage, going: Going) -> None:
        """Send; `going` is called just before the request."""
        raw = base64.urlsafe_b64encode(message.as_bytes()).decode("ascii")
        await delivered(self._api, "/users/me/messages/send", {"raw": raw}, going)
