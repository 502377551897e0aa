"""What identity providers give to say is said in the window's language."""

import pytest

from app.services.identity.wording import BY_CODE, refusal
from app.ui.said import said


@pytest.mark.parametrize("code", [*BY_CODE, "never heard of"])
def test_every_refusal_of_the_protocol_is_said(italian, code):
    words = refusal(code, "Come back later")
    assert said(words) != words
    assert "Come back later" not in words or said(words).endswith("Ha detto: “Come back later”")


@pytest.mark.parametrize(
    ("english", "italian_"),
    [
        (
            "The token expired 5 minutes ago. Sign in again; if you just did, set this "
            "computer's clock.",
            "Il token è scaduto 5 minuti fa. Accedi di nuovo; se l'hai appena fatto, regola "
            "l'orologio di questo computer.",
        ),
        (
            "There is no identity provider at “https://id.example”, or it does not describe "
            "itself. Check the issuer address.",
            "A “https://id.example” non c'è un provider di identità, o non si descrive. Controlla "
            "l'indirizzo dell'emittente.",
        ),
        (
            "What answers at “https://id.example” does not say which identity provider it is. "
            "Check the issuer address.",
            "Ciò che risponde a “https://id.example” non dice quale provider di identità sia. "
            "Controlla l'indirizzo dell'emittente.",
        ),
    ],
)
def test_sentences_are_said_with_their_values(italian, english, italian_):
    assert said(english) == italian_
