"""Sends with Microsoft Graph: POST /me/sendMail with the MIME message.

The body is the message in base64 as text/plain; the answer is 202 without a body. Right:
Mail.Send, delegated. https://learn.microsoft.com/graph/api/user-sendmail
"""

import base64
from email.message import EmailMessage

from app.services.calendars.oauth import Api
from app.services.mail.base import Going
from app.services.mail.cloud import delivered

BASE = "https://graph.microsoft.com/v1.0"
TOKENS = "https://login.microsoftonline.com/common/oauth2/v2.0/token"


class GraphMailer:
    """Sends as the signed-in Microsoft 365 user; a copy lies in Sent."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def send(self, message: EmailMessage, going: Going) -> None:
        """Send; `going` is called just before the request."""
        body = base64.b64encode(message.as_bytes())
        await delivered(self._api, "/me/sendMail", body, going)
