"""What settings and the sign-in say is said in the window's language."""

import pytest

from app.services import settings, sign_in, sign_in_options, vault
from app.services.identity.refusals import recognised
from app.ui.said import SENTENCES, said


def test_every_way_in_which_a_sign_in_ends_in_vain_is_said(italian):
    told = [each.format(180, "http://127.0.0.1/callback") for each in sign_in.IN_VAIN.values()]
    told += [sign_in.NO_BROWSER, sign_in.CANCELLED, sign_in.KEYCHAIN_SLOW]
    told += [sign_in.NOT_CONFIRMED, sign_in.LOCKED_AWAY]
    assert [each for each in told if said(each) == each] == []


@pytest.mark.parametrize(
    "code",
    ["AADSTS50105", "AADSTS53003", "AADSTS53000", "AADSTS50076", "AADSTS65001", "AADSTS50011"],
)
def test_refusals_of_a_provider_are_said(italian, code):
    words = recognised("access_denied", f"{code}: no.").words("http://127.0.0.1/callback")
    assert words
    assert said(words) != words


def test_settings_that_are_wrong_are_said_with_their_names(italian):
    words = settings._words("Expected `int` - at `$.calendar.notice`", settings.Policy())
    assert said(words) == (
        "L'impostazione notice in [calendar] è del tipo sbagliato. Correggila in settings.toml, o "
        "nell'ambiente come FOYER_CALENDAR_NOTICE."
    )


def test_what_only_a_file_can_mend_is_declared():
    texts = [*vars(sign_in_options).values(), *vars(vault).values()]
    found = [text for text in texts if isinstance(text, str) and text.endswith((".", "again."))]
    wrong = [text for text in found if text[0].isupper() and "{" not in text and " " in text]
    told = [text for text in wrong if text not in (sign_in_options.__doc__, vault.__doc__)]
    assert len(told) == 2
    assert [text for text in told if text not in SENTENCES] == []
