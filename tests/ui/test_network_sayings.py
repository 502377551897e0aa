"""What pages, desktops and the network say is said in the window's language."""

import pytest

from app.domain import page_snippet
from app.services.checkup import notice_service
from app.services.system_settings import BY_HAND
from app.ui.said import SENTENCES, said


def test_what_is_found_on_a_page_and_what_to_do_on_a_desktop_is_declared():
    found = [
        text for text in vars(page_snippet).values() if isinstance(text, str) and text[-1] == "."
    ]
    sentences = [text for text in found if text[0].isupper() and text != page_snippet.__doc__]
    told = [*sentences, *notice_service.ADVICE.values(), *BY_HAND.values()]
    assert len(told) > 20
    assert [each for each in told if each not in SENTENCES] == []


@pytest.mark.parametrize(
    ("english", "italian_"),
    [
        (
            "hub.example:443 cannot be reached. Check the network, the proxy and the address.",
            "hub.example:443 non è raggiungibile. Controlla la rete, il proxy e l'indirizzo.",
        ),
        (
            "Connected as maria to Tidemark (sandbox).",
            "Connesso come maria a Tidemark (sandbox).",
        ),
        (
            "Nothing was seen of https://a.example within a day.",
            "Di https://a.example non si è visto nulla nell'ultimo giorno.",
        ),
    ],
)
def test_rows_are_said_with_their_values(italian, english, italian_):
    assert said(english) == italian_
