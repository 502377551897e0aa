"""What an action says when there is nothing that it could be done to."""

import pytest

from app.ui.frame.unmet import unmet
from app.ui.frame.view_model import Shown

ALL = Shown(offers=1, conversation=True, visitor=True)


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ("accept", "No chat is offered"),
        ("decline", "No chat is offered"),
        ("reply", "No conversation is open"),
        ("end-chat", "No conversation is open"),
        ("mail-transcript", "No conversation is open"),
        ("push", "No visitor is shown"),
        ("go-live", ""),
    ],
)
def test_what_is_missing_is_said(qapp, action, words):
    assert unmet(action, Shown()).startswith(words)
    assert unmet(action, ALL) == ""
