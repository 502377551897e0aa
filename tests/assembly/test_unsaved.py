"""What would be lost at the end of the program."""

import pytest

from app.assembly.unsaved import unsaved_words
from app.domain.desk import Desk, Draft, Thread
from app.domain.state import ConsoleState
from app.domain.wire.records import VisitorCard


def with_draft(*, stored):
    draft = Draft("m1", "c1", "Hello", 0.0, stored=stored)
    thread = Thread("c1", VisitorCard("v1"), "open", drafts=(draft,))
    return ConsoleState(desk=Desk(threads={"c1": thread}))


@pytest.mark.parametrize("state", [ConsoleState(), with_draft(stored=True)])
def test_nothing_is_said_where_nothing_would_be_lost(state):
    assert unsaved_words(state) == ""


def test_a_message_that_could_not_be_stored_is_told():
    assert "would be lost" in unsaved_words(with_draft(stored=False))
