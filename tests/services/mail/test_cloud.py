"""What the answers of Graph and Gmail mean, in the shapes in which they come."""

import json
from unittest.mock import AsyncMock

import httpx
import pytest

from app.domain.errors import SignInNeededError, TransientError, UncertainError
from app.services.calendars.oauth import Api, Renewal, Tokens
from app.services.mail.base import MailRefusedError, MailSetupError
from app.services.mail.gmail import GmailMailer
from app.services.mail.graph import GraphMailer
from tests.services.calendars.cloud import Cloud

RENEWAL = Renewal("https://login.example/token", "client")


class MailCloud(Cloud):
    """Takes mail as Graph (202, no body) and Gmail (200, ids) do."""

    def handle(self, request):
        if request.headers.get("content-type") != "text/plain":
            return super().handle(request)
        body = request.content
        whole = httpx.Request(
            request.method, request.url, headers=request.headers, json={"mime": body.decode()}
        )
        return super().handle(whole)

    def answer(self, request, body):
        if request.url.path.endswith("/me/sendMail"):
            self.events[len(self.events)] = body["mime"]
            return httpx.Response(202)
        self.events[len(self.events)] = body["raw"]
        return httpx.Response(200, json={"id": "18c", "threadId": "18c", "labelIds": ["SENT"]})


def graph_error(code, message, status=400):
    return httpx.Response(status, json={"error": {"code": code, "message": message}})


def google_error(reason, message, status=400):
    listed = [{"message": message, "domain": "global", "reason": reason}]
    return httpx.Response(
        status, json={"error": {"code": status, "message": message, "errors": listed}}
    )


WAYS = [
    (GraphMailer, "https://graph.example/v1.0", "sendMail"),
    (GmailMailer, "https://gmail.example/gmail/v1", "send"),
]


@pytest.fixture(params=WAYS, ids=["graph", "gmail"])
def way(request):
    cloud = MailCloud()
    kind, base, path = request.param
    mailer = kind(Api(cloud.account(), base, Tokens("old", "r1"), RENEWAL))
    return cloud, mailer, path


async def test_a_mail_goes_out_as_it_is_after_the_token_was_renewed(way, message):
    cloud, mailer, _ = way
    await mailer.send(message, AsyncMock())
    assert list(cloud.events) == [0]
    assert json.dumps(cloud.requests).count("/token") == 1


@pytest.mark.parametrize(
    ("fault", "error", "words"),
    [
        ("cut", UncertainError, "broke"),
        ("cut_after", UncertainError, "broke"),
        (httpx.Response(503), UncertainError, "trouble of its own"),
        (httpx.Response(429, headers={"retry-after": "30"}), TransientError, "30 seconds"),
        (graph_error("ErrorInvalidRecipients", "Bad"), MailRefusedError, "“Bad”"),
        (graph_error("ErrorAccessDenied", "Denied", 403), MailSetupError, "Mail.Send"),
        (google_error("invalidArgument", "Recipient"), MailRefusedError, "“Recipient”"),
        (google_error("insufficientPermissions", "P", 403), MailSetupError, "gmail.send"),
        (google_error("userRateLimitExceeded", "Rate", 403), TransientError, "no more mail"),
        (httpx.Response(409), TransientError, "yet"),
        (httpx.Response(400, text="<html>"), MailRefusedError, "status 400"),
    ],
)
async def test_each_answer_is_told_apart(way, message, fault, error, words):
    cloud, mailer, path = way
    cloud.token = "old"
    cloud.fail(path, fault)
    with pytest.raises(error, match=words) as raised:
        await mailer.send(message, AsyncMock())
    assert isinstance(raised.value, UncertainError) is (error is UncertainError)
    assert "calendar" not in str(raised.value)


async def test_an_ended_sign_in_asks_for_a_new_one(way, message):
    cloud, mailer, _ = way
    cloud.token_answer = httpx.Response(400, json={"error": "invalid_grant"})
    with pytest.raises(SignInNeededError, match="Sign in again"):
        await mailer.send(message, AsyncMock())
    cloud.token_answer = httpx.Response(400, json={"error": "invalid_client"})
    with pytest.raises(MailSetupError, match="invalid_client"):
        await mailer.send(message, AsyncMock())
