"""Words for mails."""

import pytest

from app.domain.mailing import MailView
from app.domain.opt_out import Consent, Standing
from app.ui.mail.phrases import actions_of, more_of, standing_of, state_of


def mail(state, **more):
    return MailView("k", "a@b", "S", state, **more)


@pytest.mark.parametrize(
    ("shown", "tone", "actions"),
    [
        (mail("waiting"), "accent", ["discard"]),
        (mail("waiting", code="OPT_OUT_UNKNOWN"), "accent", ["send_unasked", "discard"]),
        (mail("sending"), "accent", []),
        (mail("sent"), "ok", []),
        (mail("refused"), "bad", ["edit", "retry", "discard"]),
        (mail("refused", code="OPTED_OUT"), "bad", ["discard"]),
        (mail("unsure"), "warn", ["was_sent", "send_again"]),
    ],
)
def test_each_state_has_its_word_and_what_can_be_done(qapp, shown, tone, actions):
    assert state_of(shown)[1] == tone
    assert [a.name for a in actions_of(shown)] == actions


def test_reason_note_and_log_stand_together(qapp):
    assert more_of(mail("refused", reason="No.", note="N.")) == "No. N."
    assert more_of(mail("sent", reason="old", logged="done")) == "Logged in Salesforce."
    assert "Why" in more_of(mail("sent", logged="refused", log_reason="Why"))


def test_a_wish_is_said_only_where_it_matters(qapp):
    assert standing_of(None) == standing_of(Standing(Consent.FREE)) == ("", "")
    assert standing_of(Standing(Consent.OPTED_OUT))[1] == "bad"
    assert standing_of(Standing(Consent.HIDDEN, "path"))[0] == "path"
    assert "away" in standing_of(Standing(Consent.UNKNOWN, "away"))[0]
