"""The slice of mails."""

from app.domain.mailing import (
    MailChanged,
    MailDropped,
    Mailing,
    MailSetUp,
    MailView,
    OptOutChanged,
    StandingKnown,
    reduce_mailing,
)
from app.domain.opt_out import Consent, Standing


def after(*events):
    mailing = Mailing()
    for event in events:
        mailing = reduce_mailing(mailing, event)
    return mailing


def test_mails_come_move_and_go():
    first, moved = MailView("k", "a@b", "S", "waiting"), MailView("k", "a@b", "S", "sent")
    assert after(MailChanged(first), MailChanged(moved)).mails == {"k": moved}
    assert after(MailChanged(first), MailDropped("k"), "other").mails == {}


def test_a_standing_is_forgotten_while_it_is_asked_anew():
    known = StandingKnown("a@b", Standing(Consent.FREE))
    assert after(known).standings == {"a@b": Standing(Consent.FREE)}
    assert after(known, StandingKnown("a@b", None)).standings == {}


def test_sender_and_opt_outs_are_shown():
    mailing = after(MailSetUp("Noa <n@e.org>"), OptOutChanged("a@b", "done"))
    assert (mailing.sender, mailing.unsubscribed) == ("Noa <n@e.org>", {"a@b": "done"})
