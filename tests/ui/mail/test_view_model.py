"""Writing a mail: what stands in it, what is missing, what becomes of it."""

from app.domain.desk import ConversationOpened
from app.domain.errors import RejectedError
from app.domain.mailing import MailChanged, MailSetUp, MailView, OptOutChanged, StandingKnown
from app.domain.opt_out import Consent, Standing
from app.services.mail.base import Letter
from app.ui.mail.view_model import MailViewModel
from tests.ui.mail.conftest import SARAH


def sent_letter(desk):
    [(_, letter, conversation, visitor)] = [c for c in desk.asked.calls if c[0] == "send"]
    assert (conversation, visitor) == ("c1", "v1")
    return letter


def test_a_transcript_is_addressed_greeted_signed_and_attached(view_model, sarah):
    view_model.open("transcript")
    draft = view_model.draft
    assert (draft.to, draft.transcript) == (SARAH, "attached")
    assert draft.text.startswith("Hello Sarah,")
    assert draft.text.endswith("Lena Fischer")
    assert ("check", SARAH) in sarah.asked.calls
    view_model.send()
    letter = sent_letter(sarah)
    assert (letter.key, letter.to, letter.to_name) == ("mail:id1", SARAH, "Sarah Chen")
    assert "Do you offer SSO?" in letter.attachment
    assert "SSO" not in letter.text
    assert view_model.draft is None
    assert sarah.drafts.kept["mail:c1"] == ""


def test_a_transcript_can_stand_below_the_message_or_stay_away(view_model, sarah):
    view_model.open("follow_up")
    assert view_model.draft.transcript == "left_out"
    view_model.write(transcript="inline")
    view_model.send()
    letter = sent_letter(sarah)
    assert (letter.attachment, "Do you offer SSO?" in letter.text) == ("", True)


def test_variables_are_filled_in_and_unknown_ones_hold_the_mail_back(view_model, sarah):
    view_model.open("follow_up")
    view_model.write(text="To {first_name} of {company}, {last_name}", subject="S")
    assert (view_model.missing, view_model.can_send) == (("last_name",), False)
    view_model.send()
    assert [c for c in sarah.asked.calls if c[0] == "send"] == []
    view_model.write(text="To {first_name} of {company}")
    view_model.send()
    assert sent_letter(sarah).text == "To Sarah of Acme"


def test_a_draft_comes_back_after_a_crash_with_the_same_key(view_model, sarah):
    view_model.open("follow_up")
    view_model.write(text="half a sen")
    again = MailViewModel(sarah.bridge, sarah.asked, sarah.drafts, sarah.clock, str)
    again.open("follow_up")
    assert (again.draft.text, again.draft.id) == ("half a sen", "id1")
    again.throw_away()
    assert (again.draft, again.is_open) == (None, False)


def test_another_conversation_puts_the_panel_away_and_keeps_the_draft(view_model, sarah, qtbot):
    view_model.open("follow_up")
    view_model.write(text="for Sarah")
    with qtbot.waitSignal(view_model.turned) as turned:
        sarah.apply(ConversationOpened("c2"))
    assert turned.args == [False]
    sarah.apply(ConversationOpened("c1"))
    view_model.open("follow_up")
    assert view_model.draft.text == "for Sarah"


def test_without_a_conversation_nothing_opens(view_model, sarah):
    sarah.apply(ConversationOpened(None))
    view_model.open("follow_up")
    assert not view_model.is_open


def test_who_unsubscribed_cannot_be_written_to(view_model, sarah):
    view_model.open("follow_up")
    assert view_model.can_send
    sarah.apply(StandingKnown(SARAH, Standing(Consent.OPTED_OUT)), OptOutChanged(SARAH, "Written"))
    assert (view_model.can_send, view_model.unsubscribed) == (False, "Written")
    view_model.write(to="other@acme.example")
    assert view_model.can_send
    view_model.unsubscribe()
    assert ("unsubscribe", "other@acme.example") in sarah.asked.calls


def test_an_incomplete_mail_and_mail_that_is_not_set_up_cannot_go(view_model, sarah):
    view_model.open("follow_up")
    view_model.write(subject=" ")
    assert not view_model.can_send
    view_model.write(subject="S")
    sarah.apply(MailSetUp(""))
    assert not view_model.can_send


def test_a_refused_address_is_said_and_the_words_stay(view_model, sarah):
    async def refuse(*_):
        raise RejectedError("“kim” is no e-mail address.")

    view_model.open("follow_up")
    view_model.write(to="kim")
    sarah.asked.send = refuse
    view_model.send()
    assert "no e-mail address" in view_model.trouble
    assert view_model.draft.to == "kim"


def test_mails_of_the_conversation_are_shown_newest_first(view_model, sarah):
    view_model.open("follow_up")
    sarah.apply(
        MailChanged(MailView("a", SARAH, "A", "sent", "c1", at=1.0)),
        MailChanged(MailView("b", SARAH, "B", "unsure", "c1", at=2.0)),
        MailChanged(MailView("c", SARAH, "C", "sent", "c2", at=3.0)),
    )
    assert [m.key for m in view_model.mails] == ["b", "a"]
    for action in ("retry", "send_again", "was_sent", "send_unasked", "discard"):
        view_model.do(action, "b")
        assert (action, "b") in sarah.asked.calls


def test_a_refused_mail_is_corrected_under_a_new_key(view_model, sarah):
    letter = Letter("mail:old", "sara@acme.example", "S", "Dear Sarah", attachment="Sarah: Hi")
    sarah.asked.letter = {"mail:old": letter}.get
    view_model.open("follow_up")
    view_model.do("edit", "gone")
    view_model.do("edit", "mail:old")
    draft = view_model.draft
    assert (draft.id, draft.to, draft.text) == ("id2", "sara@acme.example", "Dear Sarah")
    assert draft.transcript == "attached"
    assert ("discard", "mail:old") in sarah.asked.calls
    assert "Dear Sarah" in sarah.drafts.kept["mail:c1"]
