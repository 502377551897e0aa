"""Mails in a folder."""

from app.practice.mail.box import Box


def test_mails_are_numbered_kept_and_read_back(tmp_path):
    box = Box(tmp_path / "box")
    assert (box.add("a@b", ["c@d", "e@f"], b"Subject: S\r\n\r\nText\r\n"), box.get(2)) == (1, None)
    (tmp_path / "box" / "stray.txt").write_text("x")
    assert Box(tmp_path / "box").add("a@b", [], b"Subject: T\r\n\r\n") == 2
    first, second = box.all()
    assert (first.sender, first.recipients, first.text) == ("a@b", ("c@d", "e@f"), "Text\n")
    assert (first.files, second.message["Subject"]) == ((), "T")
