"""Gmail takes the message in base64url."""

import base64
from unittest.mock import AsyncMock

from app.services.calendars.oauth import Api, Tokens
from app.services.mail.gmail import GmailMailer
from tests.services.mail.test_cloud import RENEWAL, MailCloud


async def test_the_message_is_sent_whole(message):
    cloud = MailCloud()
    cloud.token = "t"
    mailer = GmailMailer(Api(cloud.account(), "https://g.example/gmail/v1", Tokens("t"), RENEWAL))
    await mailer.send(message, AsyncMock())
    assert base64.urlsafe_b64decode(cloud.events[0]) == message.as_bytes()
