"""A desk whose first visitor is written to."""

import pytest

from app.domain.mailing import MailSetUp
from app.domain.profiles import ProfileLoaded
from app.domain.wire.records import Fact
from app.ui.mail.view_model import MailViewModel
from tests.desk_records import NOW, card, profile

SARAH = "sarah@acme.example"


@pytest.fixture
def sarah(desk):
    facts = [Fact(field="email", value=SARAH, source="form", at=NOW - 120)]
    who = card("v1", name="Sarah Chen", company="Acme")
    desk.fill()
    desk.apply(
        MailSetUp("Lena Fischer <lena@shop.example>"),
        ProfileLoaded(profile(card=who, facts=facts)),
    )
    desk.asked.calls.clear()
    return desk


@pytest.fixture
def view_model(sarah):
    ids = iter(f"id{n}" for n in range(1, 9))
    return MailViewModel(sarah.bridge, sarah.asked, sarah.drafts, sarah.clock, ids.__next__)
