"""How the link to a calendar is judged, and its slice of the state."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar_link import (
    HEALTH,
    CalendarLink,
    Facts,
    LinkAttempt,
    LinkAttemptChanged,
    LinkJudged,
    LinkState,
    Met,
    Trouble,
    Verdict,
    judged,
    kind_of,
    reduce_calendar_link,
)
from app.domain.state import ConsoleState, reduce

NOW, DAY = 1_800_000_000.0, 86_400.0


@pytest.mark.parametrize(
    ("code", "said", "sub", "kind"),
    [
        ("invalid_grant", "", "", Trouble.SIGN_IN),
        ("invalid_grant", "AADSTS700082: too long inactive", "", Trouble.SIGN_IN),
        ("interaction_required", "AADSTS50076: MFA", "basic_action", Trouble.SIGN_IN),
        ("access_denied", "The person said no.", "", Trouble.SIGN_IN),
        ("", "", "", Trouble.SIGN_IN),
        ("consent_required", "", "", Trouble.CONSENT),
        ("invalid_grant", "AADSTS65001: no consent", "", Trouble.CONSENT),
        ("invalid_grant", "", "consent_required", Trouble.CONSENT),
        ("insufficientPermissions", "", "", Trouble.CONSENT),
        ("invalid_grant", "AADSTS53003: blocked by Conditional Access", "", Trouble.POLICY),
        ("access_denied", "Refused by policy", "", Trouble.POLICY),
        ("admin_policy_enforced", "", "", Trouble.POLICY),
        ("invalid_client", "AADSTS7000222", "", Trouble.POLICY),
    ],
)
def test_what_a_refusal_asks_for(code, said, sub, kind):
    assert kind_of(code, said, sub) is kind


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (Trouble.SIGN_IN, LinkState.NEEDS_SIGN_IN),
        (Trouble.CONSENT, LinkState.NEEDS_CONSENT),
        (Trouble.POLICY, LinkState.BLOCKED),
        (Trouble.NETWORK, LinkState.UNREACHABLE),
        (Trouble.BUSY, LinkState.LIMITED),
    ],
)
def test_each_trouble_has_a_state_with_words_and_a_next_step(kind, state):
    met = Met(kind, "some_code", "It did not go.", "api.example", NOW + 60)
    found = judged(Facts("google", NOW - 10, NOW - 10, met, NOW - 5), NOW)
    assert (found.state, found.code, found.since, found.until) == (
        state,
        "some_code",
        NOW - 5,
        NOW + 60,
    )
    assert found.words.endswith(".")
    assert found.step.endswith(".")


@pytest.mark.parametrize("kind", [Trouble.SIGN_IN, Trouble.CONSENT, Trouble.POLICY])
def test_who_can_reconnect_nothing_is_not_told_to(kind):
    steps = [
        judged(Facts("google", met=Met(kind), managed=managed), NOW).step.casefold()
        for managed in (False, True)
    ]
    assert ["reconnect" in step for step in steps] == [True, False]
    assert all(step.endswith(".") for step in steps)


def test_a_blocked_network_names_the_host():
    found = judged(Facts("graph", met=Met(Trouble.NETWORK, host="graph.example")), NOW)
    assert "the network or a proxy blocks graph.example" in found.step


def test_a_pause_that_is_over_is_none():
    facts = Facts("google", NOW - 10, met=Met(Trouble.BUSY, until=NOW))
    assert judged(facts, NOW).state is LinkState.OK
    assert judged(facts, NOW - 1).state is LinkState.LIMITED


@pytest.mark.parametrize(
    ("days", "state"), [(59, LinkState.OK), (61, LinkState.EXPIRING), (None, LinkState.OK)]
)
def test_a_sign_in_that_nobody_renews_for_60_days_is_about_to_end(days, state):
    refreshed = NOW - days * DAY if days else 0.0
    assert judged(Facts("graph", NOW, refreshed), NOW).state is state


def test_before_the_first_answer_nothing_is_claimed():
    assert judged(Facts("graph"), NOW).state is LinkState.CHECKING
    assert judged(Facts(), NOW).state is LinkState.OFF


def test_a_server_with_passwords_speaks_of_the_password():
    found = judged(Facts("caldav", met=Met(Trouble.SIGN_IN)), NOW)
    assert "app password" in found.words


@given(
    st.sampled_from(["", "graph", "google", "caldav"]),
    st.floats(0, NOW),
    st.floats(0, NOW),
    st.sampled_from([None, Trouble.NETWORK, Trouble.BUSY]),
)
def test_no_network_trouble_ever_asks_for_a_person(provider, last_ok, refreshed, kind):
    met = Met(kind, until=NOW + 1) if kind else None
    found = judged(Facts(provider, last_ok, refreshed, met), NOW)
    assert found.state not in {
        LinkState.NEEDS_SIGN_IN,
        LinkState.NEEDS_CONSENT,
        LinkState.BLOCKED,
    }
    assert found.state in HEALTH


def test_the_slice_follows_its_events():
    verdict = Verdict(LinkState.NEEDS_CONSENT, "w", "s", "c", 1.0, 2.0)
    event = LinkJudged("google", verdict, "noa@example.com", "Work", 3.0, True, True)
    state = reduce(ConsoleState(), event)
    link = state.calendar_link
    assert (link.account, link.calendar, link.last_read) == ("noa@example.com", "Work", 3.0)
    assert (link.state, link.words, link.step, link.code) == (verdict.state, "w", "s", "c")
    assert link.managed
    assert link.checking
    assert link.is_broken
    attempt = LinkAttempt("https://login.example", True, 9.0)
    waiting = reduce_calendar_link(link, LinkAttemptChanged(attempt))
    assert waiting.attempt == attempt
    assert waiting.account == link.account
    ended = reduce_calendar_link(waiting, LinkAttemptChanged(None, "no", "other@example.com"))
    assert (ended.attempt, ended.trouble, ended.other) == (None, "no", "other@example.com")
    assert reduce_calendar_link(link, object()) is link
    assert not CalendarLink().is_broken
