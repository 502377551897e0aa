"""Rules of kinds and of the settings."""

import pytest

from app.domain.errors import RejectedError
from app.domain.slots import MeetingType
from app.domain.state import ConsoleState, reduce
from app.domain.wire.shared import Document, DocumentSet
from app.services.meeting_rules import kind_named, rules_for

OWN = MeetingType(buffer_before_min=7, min_notice_min=60, window_days=60)


def with_kind(**body):
    document = Document("meeting_type", "intro", body=body, version=1)
    return reduce(ConsoleState(), DocumentSet(document=document))


def test_without_a_kind_the_settings_rule():
    rules = rules_for(ConsoleState(), OWN, duration_min=45)
    assert (rules.duration_min, rules.buffer_before_min, rules.step_min) == (45, 7, 45)
    assert rules_for(ConsoleState(), OWN).duration_min == 30


def test_a_kind_brings_its_own_rules():
    state = with_kind(title="Intro", duration_min=45, before_min=10, notice_min=5, max_per_day=2)
    assert kind_named(state, "intro").title == "Intro"
    rules = rules_for(state, OWN, "intro")
    assert (rules.duration_min, rules.buffer_before_min, rules.max_per_day) == (45, 10, 2)
    assert rules_for(state, OWN, "intro", 60).duration_min == 60


def test_a_kind_that_is_gone_is_said():
    with pytest.raises(RejectedError, match="no longer there"):
        rules_for(ConsoleState(), OWN, "intro")
