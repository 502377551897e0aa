"""Panes are arranged, and everything has a key and a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.domain.calendar_link import LinkJudged, LinkState, Verdict
from app.domain.desk import ConversationOpened
from app.domain.profiles import VisitorShown
from app.domain.reconcile import Fault, Finding, ReconcileChanged, Reconciled
from app.domain.updates import HubTold, News, Stage, UpdatesTold
from app.domain.versions import HubVersions
from app.services.link import LiveFeed
from app.services.settings import Settings
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
from app.ui.meetings.pane import MeetingsPane
from app.ui.meetings.place import MeetingsPlace
from app.ui.meetings.repair_pane import RepairPane
from app.ui.meetings.repair_view_model import RepairViewModel
from app.ui.meetings.view_model import MeetingsViewModel
from app.ui.settings.frame import Page, SettingsFrame
from app.ui.settings.view_model import Actions, SettingsViewModel
from app.ui.shortcuts import IN_PLACE, SHORTCUTS
from app.ui.theme import CONTRAST, DARK, LIGHT
from app.ui.updates.bar import UpdateBar
from app.ui.updates.view_model import UpdatesViewModel
from app.ui.visitor.pane import VisitorPane
from app.ui.visitor.view_model import VisitorViewModel
from tests.desk_records import NOW, offered

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
        meetings=meetings_place(services, desk.clock),
        settings=SettingsFrame([Page("general", "Foyer", "General", QWidget)]),
        mail=MailPane(MailViewModel(*services, desk.drafts, desk.clock, lambda: "m1")),
        updates=update_bar(desk),
    )
    made = Arrangement(panes, FrameViewModel(*services, desk.clock), conversations)
    qtbot.addWidget(made, before_close_func=hide)
    made.panes, made.view_models = panes, (chat, conversations, live)
    made.resize(1280, 800)
    made.show()
    desk.asked.calls.clear()
    yield made
    live.close()


def update_bar(desk):
    chosen = SettingsViewModel(desk.bridge, Settings(), {}, Actions(lambda settings: None))
    return UpdateBar(UpdatesViewModel(desk.bridge, desk.asked, chosen, desk.clock, lambda: None))


def meetings_place(services, clock):
    repair = RepairPane(RepairViewModel(*services, clock))
    return MeetingsPlace(QWidget(), MeetingsPane(MeetingsViewModel(*services, clock)), repair)


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
        and not (part.group() and part.group().exclusive())  # arrow keys come to it
    ]  # fmt: skip
    assert unreachable == []


def test_places_are_a_key_away(window):
    seen = []
    for action in ("go-live", "go-meetings", "go-settings", "go-chats"):
        press(window, action)
        seen.append(window.place)
    assert seen == [LIVE, MEETINGS, SETTINGS, CHATS]


@pytest.mark.parametrize("action", ["go-live", "go-chats", "go-meetings", "go-settings"])
def test_the_keyboard_goes_along_to_a_place_and_stays_where_it_is_there(window, qtbot, action):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.status.findChild(QAbstractButton, "presence").setFocus()
    press(window, action)
    at = QApplication.focusWidget()
    assert window._places.currentWidget().isAncestorOf(at)
    press(window, action)
    assert QApplication.focusWidget() is at


@pytest.mark.parametrize("action", ["accept", "end-chat", "reply", "mail-follow-up", "push"])
def test_what_cannot_be_done_is_said(window, desk, action):
    desk.apply(ConversationOpened(None), VisitorShown(None))
    press(window, action)
    assert window.toast.words.startswith("No ")
    assert acts(desk) == []


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


def test_a_broken_calendar_is_one_click_from_the_browser_or_from_its_page(window, desk, qtbot):
    verdict = Verdict(LinkState.NEEDS_SIGN_IN, "It ended.", "Reconnect.")
    desk.apply(LinkJudged("google", verdict, "noa@example.com"))
    with qtbot.waitSignal(window.reconnect_wanted, timeout=1000):
        window._calendar_banner._button.click()
    assert window.place != SETTINGS
    desk.apply(LinkJudged("caldav", verdict, "noa"))
    window._calendar_banner._button.click()
    assert window.place == SETTINGS


def test_meetings_have_a_key_and_the_filter_is_theirs_while_they_are_seen(window):
    press(window, "meeting-list")
    assert window.place == MEETINGS
    assert window.panes.meetings.meetings.isVisible()
    press(window, "search")
    assert window.focusWidget().objectName() == "meeting-filter"


def test_a_meeting_is_opened_from_elsewhere(window):
    window.open_meeting("unknown")
    assert window.place == MEETINGS


def test_what_is_to_be_mended_is_counted_at_the_rail_and_one_click_away(window, desk):
    found = Finding(id="f1", fault=Fault.NO_EVENT, booking="b1", email="kim@example.org")
    desk.apply(ReconcileChanged(Reconciled((found,), NOW)))
    assert window.findChild(QAbstractButton, "rail-meetings").accessibleName() == "Meetings, 1"
    window.findChild(QAbstractButton, "status-repair").click()
    assert window.panes.meetings.repair.isVisible()


def test_a_visitor_from_elsewhere_is_before_the_rep(window):
    window.go(SETTINGS)
    window.open_visitor()
    assert (window.place, window._panes.visitor.isHidden()) == (CHATS, False)
    window.open_visitor()
    assert not window._panes.visitor.isHidden()
    assert (window.has_settings("general"), window.has_settings("nothing")) == (True, False)


def test_a_version_that_is_ready_stands_above_the_panes(window, desk, shoot):
    bar = window.panes.updates
    assert bar.isHidden()
    desk.apply(UpdatesTold(News("0.1.0", "portable", Stage.READY, found="0.2.0")))
    assert not bar.isHidden()
    assert (
        bar.mapTo(window, bar.rect().bottomLeft()).y()
        < window.panes.chat.mapTo(window, window.panes.chat.rect().topLeft()).y()
    )
    shoot(window, "window-update-ready")
    desk.apply(HubTold(HubVersions(1, "0.2.0", "0.2.0", refused=True)))
    shoot(window, "window-too-old")
    assert bar.property("tone") == "bad"
    assert window.settings_page == "general"
