"""Activities: an event's times agree, a task's status closes it."""

import pytest

from app.practice.org.errors import OrgError
from app.practice.org.objects.activities import complete_event, complete_task, email_message

NINE = "2027-02-01T09:00:00.000+0000"


def test_length_and_end_of_an_event_follow_from_each_other():
    event = complete_event({"StartDateTime": NINE, "DurationInMinutes": 45})
    assert event["EndDateTime"] == "2027-02-01T09:45:00.000+0000"
    again = complete_event({"ActivityDateTime": NINE, "EndDateTime": event["EndDateTime"]})
    assert (again["DurationInMinutes"], again["EndDate"]) == (45, "2027-02-01")


def test_an_event_without_times_or_backwards_is_refused():
    with pytest.raises(OrgError):
        complete_event({"Subject": "x"})
    with pytest.raises(OrgError):
        complete_event({"StartDateTime": NINE, "EndDateTime": "2027-02-01T08:00:00.000+0000"})


def test_a_completed_task_is_closed():
    assert complete_task({"Status": "Completed"})["IsClosed"]
    assert complete_task({"Priority": "High"})["IsHighPriority"]


def test_a_message_takes_lists_of_people():
    assert email_message().fields["ToIds"].type == "junction"
