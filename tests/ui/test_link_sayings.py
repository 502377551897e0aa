"""What the link to the hub, alerts and updates say is said in the window's language."""

import pytest

from app.services import shared_settings
from app.services.link import session
from app.services.updates import tufup_engine
from app.ui.said import SENTENCES, said


def test_every_end_of_the_link_is_declared():
    told = [session.TOO_OLD, session.TOO_OLD_FOR, session.HUB_TOO_OLD]
    told += session.FINAL_WORDS.values()
    assert [each for each in told if each not in SENTENCES] == []


@pytest.mark.parametrize(
    ("english", "italian_"),
    [
        (
            "Salesforce could not be reached. org.example cannot be reached. Check the network, "
            "the proxy and the address.",
            "Salesforce non era raggiungibile. org.example non è raggiungibile. Controlla la rete, "
            "il proxy e l'indirizzo.",
        ),
        (
            tufup_engine._disk_words(OSError(28, "x", "/opt/foyer")) + " Nothing was changed.",
            "Sul disco non c'è spazio per l'aggiornamento (/opt/foyer). Prima libera spazio. "
            "Non è cambiato nulla.",
        ),
        (
            "No notification service answers. Alerts appear in the window and the tray instead.",
            "Nessun servizio di notifiche risponde. Gli avvisi appaiono invece nella finestra e "
            "nell'area di notifica.",
        ),
    ],
)
def test_sentences_are_said_with_their_values(italian, english, italian_):
    assert said(english) == italian_


def test_what_an_admin_changes_without_a_hub_is_declared():
    found = [text for text in vars(shared_settings).values() if isinstance(text, str)]
    sentences = [text for text in found if text.startswith(("There is no", "The hub has not"))]
    assert sentences
    assert set(sentences) <= set(SENTENCES)
