"""The settings name the way."""

import pytest

from app.core.clock import SystemClock
from app.services.mail.base import NoMailer, Sender
from app.services.mail.gmail import GmailMailer
from app.services.mail.graph import GraphMailer
from app.services.mail.smtp import SmtpMailer
from app.services.mail_providers import MailParts, mailer_named, sender_of
from app.services.settings import Calendar, Mail


@pytest.mark.parametrize(
    ("provider", "kind"),
    [("smtp", SmtpMailer), ("graph", GraphMailer), ("google", GmailMailer), ("", NoMailer)],
)
def test_each_provider_has_its_way(provider, kind):
    settings = Mail(provider=provider)
    calendar = Calendar(provider=provider, access_token="t", refresh_token="r", client_id="c")
    assert isinstance(mailer_named(MailParts(settings, calendar, SystemClock())), kind)


def test_an_unknown_one_is_named():
    made = mailer_named(MailParts(Mail(provider="pigeon"), Calendar(), SystemClock()))
    assert "pigeon" in made.words


def test_the_settings_sender_comes_before_the_rep():
    assert sender_of(Mail(), "Noa", "n@e.org") == Sender("n@e.org", "Noa")
    named = Mail(from_name="Sales", from_address="s@e.org")
    assert sender_of(named, "Noa", "n@e.org") == Sender("s@e.org", "Sales")
