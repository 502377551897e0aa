"""Which pane stands at the right."""

import pytest
from PySide6.QtWidgets import QWidget

from app.ui.frame.rail import CHATS, LIVE, SETTINGS
from app.ui.frame.side_panes import FOLDS_BELOW, SidePanes

NARROW, WIDE = FOLDS_BELOW - 1, FOLDS_BELOW


@pytest.fixture
def parts(qtbot):
    """Visitor, mail and list, hidden as the window that they stand in."""
    made = [QWidget() for _ in range(3)]
    for part in made:
        qtbot.addWidget(part)
    return made


def seen(parts):
    return [not part.isHidden() for part in parts]


def test_the_visitor_is_seen_where_there_is_room_and_a_visitor(parts):
    side = SidePanes(*parts)
    shown = []
    for width, place in ((WIDE, CHATS), (WIDE, LIVE), (WIDE, SETTINGS), (NARROW, CHATS)):
        side.fold(width, place)
        shown.append(seen(parts))
    assert shown == [[True, False, True]] * 2 + [[False, False, True]] * 2


def test_in_a_narrow_window_the_list_gives_way_to_who_is_asked_for(parts):
    side = SidePanes(*parts)
    side.toggle(NARROW)
    side.fold(NARROW, CHATS)
    assert seen(parts) == [True, False, False]
    side.fold(WIDE, CHATS)
    assert (seen(parts), side.wanted) == ([True, False, True], True)


def test_a_mail_takes_the_visitors_place_beside_a_conversation_alone(parts):
    side = SidePanes(*parts)
    side.writing = True
    side.fold(WIDE, CHATS)
    assert seen(parts) == [False, True, True]
    side.fold(WIDE, LIVE)
    assert seen(parts) == [True, False, True]
    side.fold(NARROW, CHATS)
    assert seen(parts) == [False, True, False]


def test_what_was_put_away_stays_away(parts):
    side = SidePanes(*parts)
    side.toggle(WIDE)
    side.fold(WIDE, CHATS)
    assert (seen(parts), side.wanted) == ([False, False, True], False)
