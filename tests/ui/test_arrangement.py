"""Panes are arranged, and everything has a key and a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.services.link import LiveFeed
from app.ui.arrangement import Arrangement, Panes
from app.ui.chat.offers import Offers
from app.ui.chat.pane import ChatPane
from app.ui.chat.view_model import ChatViewModel
from app.ui.conversations.pane import ConversationList
from app.ui.conversations.view_model import ConversationsViewModel
from app.ui.frame.rail import CHATS, LIVE, MEETINGS, SETTINGS
from app.ui.frame.view_model import FrameViewModel
from app.ui.live.view import LiveView
from app.ui.live.view_model import LiveViewModel
from app.ui.mail.pane import MailPane
from app.ui.mail.view_model import MailViewModel
from app.ui.settings.frame import Page, SettingsFrame
from app.ui.shortcuts import IN_PLACE, SHORTCUTS
from app.ui.theme import CONTRAST, DARK, LIGHT
from app.ui.visitor.pane import VisitorPane
from app.ui.visitor.view_model import VisitorViewModel
from tests.ui.scene import offered

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)


@pytest.fixture
def window(desk, theme, qtbot):
    desk.fill()
    services = desk.bridge, desk.asked
    chat = ChatViewModel(*services, desk.drafts, desk.clock)
    conversations = ConversationsViewModel(*services, desk.clock)
    live = LiveViewModel(desk.bridge, QuietLink(), desk.asked, desk.asked, desk.clock)
    panes = Panes(
        live=LiveView(live),
        conversations=ConversationList(conversations),
        chat=ChatPane(chat),
        offers=Offers(chat),
        visitor=VisitorPane(VisitorViewModel(*services, desk.clock)),
        meetings=QWidget(),
        settings=SettingsFrame([Page("general", "Foyer", "General", QWidget)]),
        mail=MailPane(MailViewModel(*services, desk.drafts, desk.clock, lambda: "m1")),
    )
    made = Arrangement(panes, FrameViewModel(*services, desk.clock), conversations)
    qtbot.addWidget(made, before_close_func=hide)
    made.panes, made.view_models = panes, (chat, conversations, live)
    made.resize(1280, 800)
    made.show()
    desk.asked.calls.clear()
    yield made
    live.close()


class QuietLink:
    """A hub link over which no live row comes."""

    def __init__(self):
        self.live = LiveFeed()

    def subscribe(self, topic):
        pass

    def credit(self, topic, frame):
        pass


def hide(window):
    window.toast.hide()
    window.hide()


def acts(desk):
    """What was asked for; reading is told whenever the window happens to be active."""
    return [call for call in desk.asked.calls if call[0] != "read"]


def press(window, action):
    window.findChild(QAction, action).trigger()


def test_every_shortcut_has_an_action(window):
    bound = {action.objectName() for action in window.actions()}
    assert bound == {s.action for s in SHORTCUTS} - IN_PLACE


def test_every_control_is_named_for_assistive_technology(window, desk):
    desk.apply(offered("o1"))
    unnamed = [
        (type(part).__name__, part.objectName())
        for part in window.findChildren(QWidget)
        if isinstance(part, CONTROLS) and not (part.accessibleName() or words_of(part))
        and not part.objectName().startswith("qt_") and part.isVisible()
    ]  # fmt: skip
    assert unnamed == []


def words_of(part):
    return part.text() if isinstance(part, QAbstractButton) else ""


def test_every_control_can_be_reached_with_the_keyboard(window, desk):
    desk.apply(offered("o1"))
    unreachable = [
        part.objectName()
        for part in window.findChildren(QAbstractButton)
        if part.isVisible() and not part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and type(part).__name__ != "QToolButton"  # the clear button inside a field
    ]  # fmt: skip
    assert unreachable == []


def test_places_are_a_key_away(window):
    seen = []
    for action in ("go-live", "go-meetings", "go-settings", "go-chats"):
        press(window, action)
        seen.append(window.place)
    assert seen == [LIVE, MEETINGS, SETTINGS, CHATS]


def test_the_visitor_pane_stands_beside_live_view_and_conversations_only(window):
    window.resize(1280, 800)
    shown = {}
    for place in (LIVE, CHATS, MEETINGS, SETTINGS):
        window.go(place)
        shown[place] = not window.panes.visitor.isHidden()
    assert shown == {LIVE: True, CHATS: True, MEETINGS: False, SETTINGS: False}


def test_in_a_small_window_the_visitor_pane_folds_and_takes_the_lists_place(window):
    window.resize(960, 600)
    panes = window.panes
    assert (panes.visitor.isHidden(), panes.conversations.isHidden()) == (True, False)
    press(window, "visitor")
    assert (panes.visitor.isHidden(), panes.conversations.isHidden()) == (False, True)
    assert window.width() == 960
    window.resize(1280, 800)
    assert (panes.visitor.isHidden(), panes.conversations.isHidden()) == (False, False)
    press(window, "visitor")
    assert panes.visitor.isHidden()


def test_offers_are_answered_by_key_from_anywhere(window, desk):
    desk.apply(offered("o1"))
    window.go(LIVE)
    assert window.panes.offers.isVisible()
    press(window, "accept")
    press(window, "decline")
    assert acts(desk) == [("accept", "o1"), ("decline", "o1")]


@pytest.mark.parametrize(
    ("action", "signal"),
    [("quit", "quit_wanted"), ("hide", "close_wanted"), ("book", "booking_wanted"),
     ("push", "push_wanted")],
)  # fmt: skip
def test_wishes_are_passed_on(window, qtbot, action, signal):
    with qtbot.waitSignal(getattr(window, signal), timeout=1000):
        press(window, action)


def test_conversations_are_stepped_through_by_key(window, desk):
    window.go(SETTINGS)
    press(window, "next-chat")
    press(window, "previous-chat")
    assert (window.place, acts(desk)[-1]) == (CHATS, ("open", "c2"))


def test_writing_and_filtering_are_a_key_away(window):
    for action in ("reply", "search", "go-live", "search"):
        press(window, action)
    assert window.place == LIVE


def test_presence_and_ending_are_a_key_away(window, desk):
    press(window, "presence")
    press(window, "end-chat")
    assert acts(desk) == [("set_presence", "away", ""), ("close", "c1")]


def test_the_palette_offers_actions_and_conversations(window, desk):
    titles = {command.title: command for command in window._commands()}
    assert {"Book a meeting", "Sarah Chen", "Tomás Rivera"} <= set(titles)
    titles["Tomás Rivera"].run()
    assert acts(desk) == [("open", "c2")]


def test_the_palette_opens_a_page_of_the_settings(window):
    titles = {command.title: command for command in window._commands()}
    titles["Foyer: General"].run()
    assert window.place == SETTINGS


def test_the_shortcut_sheet_opens(window, qapp):
    press(window, "shortcuts")
    sheet = next(w for w in qapp.topLevelWidgets() if w.objectName() == "shortcut-sheet")
    assert sheet.isVisible()
    sheet.close()


def test_the_title_counts_what_waits(window, desk):
    heard = []
    window.titled.connect(heard.append)
    desk.apply(offered("o1"))
    assert heard == ["(3) Foyer"]


def test_asking_about_a_system_leads_to_the_settings(window):
    window.status.asked.emit("crm")
    assert window.place == SETTINGS


@pytest.mark.parametrize("name", [LIGHT, DARK, CONTRAST])
@pytest.mark.parametrize("size", [(1280, 800), (960, 600)])
def test_it_paints_in_every_theme_and_size(window, desk, theme, shoot, name, size):
    desk.apply(offered("o1"))
    theme.choose(name)
    window.resize(*size)
    picture = shoot(window, f"window-{name}-{size[0]}")
    assert (picture.width(), picture.height()) == size


def test_a_push_by_key_unfolds_the_pane_that_shows_it(window, qtbot):
    window.resize(960, 600)
    window.go(SETTINGS)
    with qtbot.waitSignal(window.push_wanted, timeout=1000):
        press(window, "push")
    assert (window.place, window.panes.visitor.isVisible()) == (CHATS, True)


def test_a_mail_is_written_in_the_visitor_panes_place(window, desk, qtbot):
    mail, visitor = window.panes.mail, window.panes.visitor
    assert mail.isHidden()
    press(window, "mail-follow-up")
    assert (mail.isVisible(), visitor.isVisible(), window.place) == (True, False, CHATS)
    window.go(LIVE)
    assert (mail.isVisible(), visitor.isVisible()) == (False, True)
    window.go(CHATS)
    qtbot.mouseClick(mail.findChild(QAbstractButton, "mail-close"), Qt.MouseButton.LeftButton)
    assert (mail.isVisible(), visitor.isVisible()) == (False, True)
    window.panes.chat.mail_wanted.emit("transcript")
    assert mail.isVisible()
    mail.flush()
