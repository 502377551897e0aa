"""How signing in is done on this computer, from the settings."""

import msgspec

from app.services.settings import Identity, SettingsError
from app.services.sign_in import Options

LONGEST_TIMEOUT_S = 86_400.0


def sign_in_options(settings: Identity, *, needs_browser: bool = False) -> Options:
    """Return how signing in is done here; raise SettingsError for what cannot be."""
    _check_text(settings)
    if settings.redirect_host not in {"127.0.0.1", "localhost"}:
        raise SettingsError(
            "The redirect host of the sign-in must be 127.0.0.1 or localhost. Correct it in the "
            "settings, or FOYER_IDENTITY_REDIRECT_HOST."
        )
    if not 0 < settings.timeout <= LONGEST_TIMEOUT_S:
        raise SettingsError(
            "The time for a sign-in must be a number of seconds above 0, at most a day. Correct it "
            "in the settings, or FOYER_IDENTITY_TIMEOUT."
        )
    return Options(
        redirect_host=settings.redirect_host,
        ports=_ports(settings.ports),
        timeout_s=settings.timeout,
        needs_browser=needs_browser,
    )


def _check_text(settings: Identity) -> None:
    """Refuse bytes of the environment that are no text: they could not be sent anywhere."""
    for field, value in msgspec.structs.asdict(settings).items():
        if isinstance(value, str) and any("\ud800" <= char <= "\udfff" for char in value):
            raise SettingsError(
                f"The setting {field} of the sign-in holds characters that are no text. Write it "
                f"anew in the settings, or in FOYER_IDENTITY_{field.upper()}."
            )


def _ports(text: str) -> tuple[int, ...]:
    words = [word.strip() for word in text.split(",") if word.strip()]
    if not all(word.isascii() and word.isdigit() and 0 < int(word) < 65_536 for word in words):
        raise SettingsError(
            "The ports of the sign-in must be numbers from 1 to 65535 with commas between them. "
            "Correct them in the settings, or FOYER_IDENTITY_PORTS."
        )
    return tuple(map(int, words))
