"""The pages escape what they are given and load nothing from outside."""

import re

from app.practice.identity import pages


def test_the_hinted_account_comes_first():
    text = pages.sign_in("t", "priya.nair@tidemark.example")
    assert re.findall(r'name="login" value="([^"]+)"', text)[0] == "priya.nair"


def test_what_comes_from_outside_is_escaped():
    assert "<script" not in pages.sign_in('"><script>', "<script>")
    assert "<b>" not in pages.notice("<b>", "<b>")


def test_nothing_is_loaded_from_elsewhere():
    text = pages.sign_in("t", "") + pages.style()
    assert re.findall(r"https?://", text) == []
