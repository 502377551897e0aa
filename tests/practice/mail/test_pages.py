"""Pages of the practice mail."""

from email.message import EmailMessage

from app.practice.mail.box import Kept
from app.practice.mail.pages import listing, single


def kept():
    message = EmailMessage()
    message["Subject"] = "<script>"
    message.set_content("Dear <b>")
    message.add_attachment("Kim: hi", filename="transcript.txt")
    return Kept(3, "a@b", ("c@d",), message)


def test_nothing_that_a_mail_says_is_markup():
    page = single(kept()) + listing([kept()])
    assert "<script>" not in page
    assert "Dear &lt;b&gt;" in page
    assert "Kim: hi" in page


def test_a_mail_without_subject_can_be_opened():
    assert "(no subject)" in listing([Kept(1, "", (), EmailMessage())])
