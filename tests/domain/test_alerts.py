"""Alerts stay until they are handled."""

import pytest

from app.domain.alerts import KEPT, Alert, AlertHandled, AlertRaised, Alerts, reduce_alerts
from app.domain.desk import SignedOut
from app.domain.wire.events import Closed, Joined, Withdrawn
from app.domain.wire.records import ConversationRecord

ALERT = Alert("c1", "Kim wants to talk", "Hi", 1.0, offer="o1")
OTHER = Alert("c2", "Tom wants to talk", "Hi", 2.0, offer="o2")
JOINED = Joined(conversation=ConversationRecord(id="c1", visitor="v", status="open", opened=1.0))


TWO = Alerts((ALERT, OTHER))


def after(*events, start=TWO):
    for event in events:
        start = reduce_alerts(start, event)
    return start.inbox


def test_a_newer_alert_of_a_conversation_replaces_the_older_one():
    newer = Alert("c1", "Kim wrote", "Hello?", 9.0)
    assert after(AlertRaised(newer)) == (OTHER, newer)


@pytest.mark.parametrize(
    "event",
    [
        AlertHandled("c1"),
        JOINED,
        Closed(conversation="c1", by="visitor"),
        Withdrawn(offer="o1", conversation="c1", reason="accepted_elsewhere"),
        Withdrawn(offer="o1", conversation="c1", reason="declined"),
    ],
)
def test_what_is_handled_is_gone(event):
    assert after(event) == (OTHER,)


@pytest.mark.parametrize("reason", ["timed_out", "visitor_left"])
def test_what_was_missed_stays_and_says_so(reason):
    missed, other = after(Withdrawn(offer="o1", conversation="c1", reason=reason))
    assert (missed.missed, other) == (reason, OTHER)


def test_nothing_stays_of_a_rep_who_signed_out():
    assert after(SignedOut()) == ()


def test_only_the_newest_are_kept():
    raised = [AlertRaised(Alert(f"c{n}", "", "", float(n))) for n in range(KEPT + 5)]
    inbox = after(*raised, start=Alerts())
    assert (len(inbox), inbox[0].key) == (KEPT, "c5")


def test_other_events_change_nothing():
    assert after("something else") == (ALERT, OTHER)
