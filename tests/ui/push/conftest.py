"""A desk whose visitor has an e-mail, and a service that writes down what it is asked."""

import pytest

from app.domain.profiles import ProfileLoaded
from app.domain.push_card import FieldRow, Preview, PreviewChanged, Record
from app.domain.wire.records import Fact
from app.ui.push.view_model import PushViewModel
from tests.desk_records import NOW, card, profile

LEAD = Record("Lead", "00Q1", "Sarah Chen", "https://org.example/00Q1")
ROWS = (
    FieldRow("Phone", "phone", None, "+44 20 7946 0100", "change", "chat", NOW - 5),
    FieldRow("LeadSource", "lead_source", "Web", "Website chat", "create_only"),
    FieldRow("Company", "company", "Acme", "Acme", "equal", "form", NOW - 120),
)


@pytest.fixture
def sarah(desk):
    """Sarah is shown, known by e-mail, and matched."""
    facts = [Fact(field="email", value="sarah@acme.example", source="form", at=NOW - 120)]
    who = card("v1", name="Sarah Chen", company="Acme")
    desk.fill()
    desk.apply(
        ProfileLoaded(profile(card=who, facts=facts)),
        PreviewChanged(
            "v1", Preview("sarah@acme.example", "ready", record=LEAD, others=(LEAD,), rows=ROWS)
        ),
    )
    desk.asked.calls.clear()
    return desk


@pytest.fixture
def view_model(sarah):
    return PushViewModel(sarah.bridge, sarah.asked, sarah.clock, sarah.asked)
