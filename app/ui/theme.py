"""Colours, style sheet and palette: light, dark and high contrast.

How to use it: never write a colour. In the style sheet (`resources/theme/foyer.qss`)
a colour is ``@name``; in a `paintEvent` it is ``QColor(tokens().name)``, read at
every paint, so that a change of theme needs nothing from the widget but its repaint.
What keeps pixmaps overrides `changeEvent` and makes them again at
`QEvent.Type.PaletteChange`; the widgets of `app.ui.widgets` do.

Decided: one sheet for all themes and tokens as data, since a theme is then a file
that a test can read. Refused: a sheet per widget, which hides colours in code.
"""

import re
from dataclasses import dataclass
from functools import cache

import msgspec
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from app.core.paths import resources

LIGHT, DARK, CONTRAST, SYSTEM = "light", "dark", "contrast", "system"
AVATAR_COLOURS = (
    "#6D28D9", "#0369A1", "#B45309", "#047857", "#C81E1E", "#4F46E5", "#BE185D", "#0F766E",
)  # fmt: skip
ON_AVATAR = "#FFFFFF"


class Tokens(msgspec.Struct, frozen=True):
    """Every colour of one theme, as ``#RRGGBB``; `resources/theme/light.toml` explains each."""

    name: str  # of the theme
    dark: bool
    bg: str
    surface: str
    surface2: str
    rail: str
    border: str
    outline: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    on_accent: str
    ok: str
    ok_text: str
    ok_soft: str
    warn: str
    warn_text: str
    warn_soft: str
    bad: str
    bad_text: str
    bad_soft: str
    bubble_in: str
    selected: str
    focus: str
    shadow: str


@dataclass(slots=True)
class _Current:
    name: str = LIGHT


_current = _Current()


@cache
def load(name: str) -> Tokens:
    """Return the tokens of theme `name`: "light", "dark" or "contrast"."""
    return msgspec.toml.decode((resources() / "theme" / f"{name}.toml").read_bytes(), type=Tokens)


def tokens() -> Tokens:
    """Return the colours that the application shows now."""
    return load(_current.name)


def sheet(colours: Tokens) -> str:
    """Return the style sheet with every ``@name`` filled in; raise KeyError for an unknown one."""
    folder = resources() / "theme"
    values = msgspec.to_builtins(colours) | {"folder": folder.as_posix()}
    text = (folder / "foyer.qss").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"@(\w+)", lambda found: str(values[found.group(1)]), text)


def palette(colours: Tokens) -> QPalette:
    """Return the palette for what the style sheet does not reach."""
    made = QPalette()
    for role, colour in _roles(colours).items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.faint))
    return made


def load_fonts() -> None:
    """Make the bundled Inter known to Qt."""
    for path in sorted((resources() / "fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))


class Theme(QObject):
    """Dresses the application and follows the system while it is asked to.

    Signals:
        changed: `tokens()` has a new value; style sheet and palette are in place.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self.choice = choice
        app.setStyle("Fusion")
        load_fonts()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self.choose(choice)

    def choose(self, choice: str) -> None:
        """Show "light", "dark", "contrast", or what the "system" asks for."""
        self.choice = choice
        if choice == SYSTEM:
            self._app.styleHints().unsetColorScheme()
        self._show(_system_theme(self._app) if choice == SYSTEM else choice)

    def _follow(self) -> None:
        if self.choice == SYSTEM:
            self._show(_system_theme(self._app))

    def _show(self, name: str) -> None:
        if name == _current.name and self._app.styleSheet():
            return
        _current.name = name
        colours = tokens()
        if self.choice != SYSTEM:
            scheme = Qt.ColorScheme.Dark if colours.dark else Qt.ColorScheme.Light
            self._app.styleHints().setColorScheme(scheme)
        self._app.setPalette(palette(colours))
        self._app.setStyleSheet(sheet(colours))
        self.changed.emit()


def _system_theme(app: QApplication) -> str:
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def _roles(t: Tokens) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: t.bg,
        role.WindowText: t.text,
        role.Base: t.surface,
        role.AlternateBase: t.surface2,
        role.Text: t.text,
        role.Button: t.surface,
        role.ButtonText: t.text,
        role.Highlight: t.accent,
        role.HighlightedText: t.on_accent,
        role.PlaceholderText: t.faint,
        role.ToolTipBase: t.surface,
        role.ToolTipText: t.text,
        role.Link: t.accent_text,
        role.Mid: t.outline,
        role.Accent: t.accent,
    }
