"""Every sentence about meetings that reaches the window is declared for translation."""

import re

import pytest

from app.domain import assignment, pool_times
from app.hub import changing, keeping, meetings, planning, pools
from app.services import (
    availability,
    booking,
    booking_change_steps,
    booking_changing,
    booking_service,
    booking_steps,
    demand_work,
    free_times,
    hub_meetings,
    meeting_rules,
    own_changes,
    own_meetings,
    pool_booking,
    reconcile,
)
from app.services.calendars import base, session
from app.ui.said import SENTENCES
from tests.ui.test_sayings import sentences

MODULES = [
    *(assignment, pool_times, changing, keeping, meetings, planning, pools),
    *(availability, booking, booking_change_steps, booking_changing, booking_service),
    *(booking_steps, demand_work, free_times, hub_meetings, meeting_rules, own_changes),
    *(own_meetings, pool_booking, reconcile, base, session),
]
LOGGED = "A visitor chose a time that was not offered."
KNOWN = [re.compile(re.sub(r"\\\{\w+\\\}", "(.+)", re.escape(each))) for each in SENTENCES]


def told(words):
    return any(each.fullmatch(words) for each in KNOWN)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_each_sentence_of_a_module_is_a_template_or_made_of_them(module):
    whole = [each for each in sentences(module) if each[-1:] == "." and " " in each]
    spoken = [each.removeprefix("{} ") for each in whole]  # what is said before it stands alone
    unknown = [
        each
        for each in spoken
        if each != LOGGED and not told(each) and not all(map(told, re.split(r"(?<=\.) ", each)))
    ]
    assert unknown == []


def test_each_reason_of_the_assignment_is_a_template():
    spoken = {each for each in sentences(assignment) if " " in each and each[-1:] != "."}
    assert len(spoken) > 8
    assert {each for each in spoken if not told(each)} == set()
