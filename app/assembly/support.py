"""The support page of one session: its bundle knows the console that runs."""

from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from app.assembly.health import Owner
from app.services.bundle.make import Parts, make_bundle
from app.services.checkup import Checkup
from app.ui.trouble.support_model import SupportModel
from app.ui.trouble.support_page import SupportPage


def made_support_page(owner: Owner, folder: Path, checkup: Checkup) -> SupportPage:
    """Return the page."""

    async def make(target: Path) -> Path:
        parts = Parts(owner.settings, folder, checkup.run, console=_console(owner), about=about())
        return await make_bundle(parts, target)

    return SupportPage(SupportModel(owner.bridge, make), QGuiApplication.clipboard().setText)


def _console(owner: Owner) -> dict[str, object]:
    """Return numbers about what the console shows, and states of our own."""
    state = owner.store.state
    return {
        "connected": owner.link.connected,
        "presence": state.desk.presence,
        "conversations": len(state.desk.threads),
        "offers": len(state.desk.offers),
        "unsent": sum(len(thread.drafts) for thread in state.desk.threads.values()),
        **{name: health.state for name, health in state.health.systems.items()},
    }


def about() -> dict[str, object]:
    """Return what can be told of Qt and the screens."""
    screens = QGuiApplication.screens()
    return {
        "qt": qVersion() or "",
        "platform": QGuiApplication.platformName(),
        **{
            f"screen {n}": f"{s.size().width()}x{s.size().height()}, {s.devicePixelRatio():g} dpr"
            for n, s in enumerate(screens)
        },
    }
