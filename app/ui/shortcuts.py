"""Every key of the console, in one table.

The main window binds them; buttons show them in their tooltips; Ctrl+/ lists them.
"""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One action with its keys; `words` and `group` are translated when shown."""

    action: str  # stable name, also the object name of the QAction
    keys: str  # as QKeySequence reads them
    group: str
    words: str

    def title(self) -> str:
        """Return what the action does, in the person's language."""
        return QCoreApplication.translate("shortcuts", self.words)

    def group_title(self) -> str:
        """Return the heading that it stands under."""
        return QCoreApplication.translate("shortcuts", self.group)


_GO = str(QT_TRANSLATE_NOOP("shortcuts", "Go to"))
_CHAT = str(QT_TRANSLATE_NOOP("shortcuts", "Conversation"))
_WORK = str(QT_TRANSLATE_NOOP("shortcuts", "Meeting and CRM"))
_SELF = str(QT_TRANSLATE_NOOP("shortcuts", "Yourself and the window"))

SHORTCUTS = (
    Shortcut("go-live", "Ctrl+1", _GO, str(QT_TRANSLATE_NOOP("shortcuts", "Live View"))),
    Shortcut("go-chats", "Ctrl+2", _GO, str(QT_TRANSLATE_NOOP("shortcuts", "Conversations"))),
    Shortcut("go-meetings", "Ctrl+3", _GO, str(QT_TRANSLATE_NOOP("shortcuts", "Meetings"))),
    Shortcut("go-settings", "Ctrl+,", _GO, str(QT_TRANSLATE_NOOP("shortcuts", "Settings"))),
    Shortcut("go-outbox", "Ctrl+Shift+O", _GO, str(QT_TRANSLATE_NOOP("shortcuts", "Outbox"))),
    Shortcut("palette", "Ctrl+K", _GO, str(QT_TRANSLATE_NOOP("shortcuts", "Command palette"))),
    Shortcut("search", "Ctrl+F", _GO, str(QT_TRANSLATE_NOOP("shortcuts", "Filter the list"))),
    Shortcut("shortcuts", "Ctrl+/", _GO, str(QT_TRANSLATE_NOOP("shortcuts", "All shortcuts"))),
    Shortcut(
        "accept", "Ctrl+Shift+A", _CHAT, str(QT_TRANSLATE_NOOP("shortcuts", "Accept the offer"))
    ),
    Shortcut(
        "decline", "Ctrl+Shift+D", _CHAT, str(QT_TRANSLATE_NOOP("shortcuts", "Decline the offer"))
    ),
    Shortcut("reply", "Ctrl+R", _CHAT, str(QT_TRANSLATE_NOOP("shortcuts", "Write to the visitor"))),
    Shortcut("send", "Return", _CHAT, str(QT_TRANSLATE_NOOP("shortcuts", "Send the reply"))),
    Shortcut("new-line", "Shift+Return", _CHAT, str(QT_TRANSLATE_NOOP("shortcuts", "New line"))),
    Shortcut(
        "next-chat", "Alt+Down", _CHAT, str(QT_TRANSLATE_NOOP("shortcuts", "Next conversation"))
    ),
    Shortcut(
        "previous-chat",
        "Alt+Up",
        _CHAT,
        str(QT_TRANSLATE_NOOP("shortcuts", "Previous conversation")),
    ),
    Shortcut(
        "end-chat", "Ctrl+Shift+E", _CHAT, str(QT_TRANSLATE_NOOP("shortcuts", "End the chat"))
    ),
    Shortcut("book", "Ctrl+M", _WORK, str(QT_TRANSLATE_NOOP("shortcuts", "Book a meeting"))),
    Shortcut(
        "meeting-list", "Ctrl+Shift+K", _WORK, str(QT_TRANSLATE_NOOP("shortcuts", "My meetings"))
    ),
    Shortcut("join", "Ctrl+J", _WORK, str(QT_TRANSLATE_NOOP("shortcuts", "Join the next meeting"))),
    Shortcut(
        "meeting-move",
        "F2",
        _WORK,
        str(QT_TRANSLATE_NOOP("shortcuts", "Reschedule the chosen meeting")),
    ),
    Shortcut(
        "meeting-cancel",
        "Del",
        _WORK,
        str(QT_TRANSLATE_NOOP("shortcuts", "Cancel the chosen meeting")),
    ),
    Shortcut("call-now", "Ctrl+Shift+J", _WORK, str(QT_TRANSLATE_NOOP("shortcuts", "Call now"))),
    Shortcut("push", "Ctrl+Shift+L", _WORK, str(QT_TRANSLATE_NOOP("shortcuts", "Push to the CRM"))),
    Shortcut(
        "mail-transcript",
        "Ctrl+Shift+T",
        _WORK,
        str(QT_TRANSLATE_NOOP("shortcuts", "E-mail the transcript")),
    ),
    Shortcut(
        "mail-follow-up",
        "Ctrl+Shift+M",
        _WORK,
        str(QT_TRANSLATE_NOOP("shortcuts", "Write a follow-up e-mail")),
    ),
    Shortcut(
        "visitor", "Ctrl+I", _WORK, str(QT_TRANSLATE_NOOP("shortcuts", "Show the visitor pane"))
    ),
    Shortcut(
        "presence",
        "Ctrl+Shift+P",
        _SELF,
        str(QT_TRANSLATE_NOOP("shortcuts", "Available or away")),
    ),
    Shortcut("hide", "Ctrl+W", _SELF, str(QT_TRANSLATE_NOOP("shortcuts", "Close the window"))),
    Shortcut("quit", "Ctrl+Q", _SELF, str(QT_TRANSLATE_NOOP("shortcuts", "Quit Foyer"))),
)
BY_ACTION = {shortcut.action: shortcut for shortcut in SHORTCUTS}
# Keys that a pane handles where the focus is; the window must not take them.
IN_PLACE = frozenset({"send", "new-line", "meeting-move", "meeting-cancel"})


def keys(action: str) -> str:
    """Return the keys of an action, for tooltips; raise KeyError for an unknown one."""
    return BY_ACTION[action].keys
