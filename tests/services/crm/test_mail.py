"""A sent mail as it lies in the outbox."""

from app.services.crm.mail import SentMail, sent_mail


def test_a_row_is_read_back():
    mail = SentMail("m", "<i@d>", "S", "T", "to@d", "from@d", "Noa", 1.5)
    body = {name: getattr(mail, name) for name in SentMail.__slots__}
    assert sent_mail({**body, "visitor": "v"}) == mail
