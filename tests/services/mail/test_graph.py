"""Graph takes the MIME message in base64."""

import base64

from app.services.calendars.oauth import Api, Tokens
from app.services.mail.graph import GraphMailer
from tests.services.mail.test_cloud import RENEWAL, MailCloud


async def test_the_message_is_sent_whole(message):
    cloud = MailCloud()
    cloud.token = "t"
    mailer = GraphMailer(Api(cloud.account(), "https://graph.example/v1.0", Tokens("t"), RENEWAL))
    went = []

    async def going():
        went.append(len(cloud.events))

    await mailer.send(message, going)
    assert base64.b64decode(cloud.events[0]) == message.as_bytes()
    assert went == [0]
