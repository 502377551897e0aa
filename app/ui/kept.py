"""What pages with settings say alike: who decides a setting, and that none was kept."""

from app.ui.words import translate


def managed_words() -> str:
    """Return why a setting cannot be changed here."""
    return translate("settings", "Set by your administrator or the environment")


def not_saved(error: OSError) -> str:
    """Return that nothing was kept, and why."""
    told = translate("settings", "Not saved: {reason}")
    return told.format(reason=error.strerror or error)
