"""Names of strangers."""

import pytest

from app.domain.plain_line import plain_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  Kim \n de  Vries\t", "Kim de Vries"),
        ("\u202egnp.exe", "gnp.exe"),
        ("a\r\nATTENDEE:mailto:x@evil.example", "a ATTENDEE:mailto:x@evil.example"),
        ("\x00\x1b[31mKim\x7f", "[31mKim"),
        ("\ufeff\u200b \u2066", ""),
        ("\ud800Kim", "Kim"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),
        ("\u200d\u200c", ""),
    ],
)
def test_a_name_shows_what_it_holds(text, shown):
    assert plain_line(text) == shown
