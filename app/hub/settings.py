"""The hub's settings: one TOML file, see resources/hub.example.toml."""

from pathlib import Path

import msgspec

from app.domain.sessions import SessionLimits
from app.hub.experiences import Experience, ExperiencesError, resolve
from app.hub.world import Tuning


class SettingsError(ValueError):
    """A setting is wrong; the text names it and says what to do."""


class Site(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One website with the messenger."""

    origins: list[str] = []  # besides the hub's own `origins`
    key: str = ""  # shared with the site's server; signs `identify`
    chat: bool = True


class Identity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who vouches for reps, and who may do what."""

    issuer: str = ""
    audience: str = ""  # usually the console's client id
    admins: list[str] = []  # e-mail addresses
    admin_groups: list[str] = []
    agents: list[str] = []  # e-mail addresses of accounts that do background work only
    rep_groups: list[str] = []  # empty: everybody whom the provider lets in


class Sessions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When a visit ends (rule H2)."""

    idle_min: float = 60.0
    gone_min: float = 5.0


class Routing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How reps are asked."""

    chats_at_once: int = 3
    rep_gone_s: float = 25.0
    ignored_offers: int = 2


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How much one client may send."""

    commands_per_s: float = 10.0  # of one visitor
    commands_burst: float = 60.0
    messages_per_s: float = 2.0  # of a visitor in one conversation
    messages_burst: float = 30.0
    connections_per_s: float = 10.0  # from one address
    connections_burst: float = 200.0


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that can be set."""

    host: str = "127.0.0.1"
    port: int = 8700  # 0: any free one
    public_url: str = ""  # as browsers see the hub; empty: the address it listens at
    origins: list[str] = []  # websites that may use this hub; "*" for all
    proxies: list[str] = []  # addresses whose X-Forwarded-For is believed
    database: str = "hub.db"
    experiences: str | list[Experience] = ""  # tables, or a file of them
    live_hz: float = 5.0
    identity: Identity = Identity()
    sites: dict[str, Site] = {}  # empty: any site name
    sessions: Sessions = Sessions()
    routing: Routing = Routing()
    limits: Limits = Limits()

    @property
    def tuning(self) -> Tuning:
        """What the engine needs of this."""
        limits = self.limits
        given = self.experiences if isinstance(self.experiences, list) else []
        return Tuning(
            sessions=SessionLimits(self.sessions.idle_min * 60, self.sessions.gone_min * 60),
            chats_at_once=self.routing.chats_at_once,
            rep_gone_s=self.routing.rep_gone_s,
            ignored_offers=self.routing.ignored_offers,
            live_hz=self.live_hz,
            commands_per_s=limits.commands_per_s,
            commands_burst=limits.commands_burst,
            says_per_s=limits.messages_per_s,
            says_burst=limits.messages_burst,
            welcomes={each.name: tuple(each.lists) for each in given if each.lists},
        )

    @property
    def site_keys(self) -> dict[str, str]:
        """Return site -> key."""
        return {name: site.key for name, site in self.sites.items() if site.key}


def load(path: Path) -> Settings:
    """Return the settings in `path`; relative paths count from there.

    Raise SettingsError.
    """
    try:
        settings = msgspec.toml.decode(path.read_bytes(), type=Settings)
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: {error}. Correct it; see hub.example.toml.") from error
    return placed(settings, path.parent)


def placed(settings: Settings, folder: Path) -> Settings:
    """Return checked `settings` whose files count from `folder`; raise SettingsError."""
    try:
        found = resolve(settings.experiences, folder)
    except ExperiencesError as error:
        raise SettingsError(str(error)) from error
    database = str(folder / settings.database)
    return checked(msgspec.structs.replace(settings, database=database, experiences=found or ""))


def checked(settings: Settings) -> Settings:
    """Return `settings`; raise SettingsError when they cannot work."""
    if not 0 <= settings.port <= 65535:
        raise SettingsError("port: a number from 0 to 65535.")
    if bool(settings.identity.issuer) != bool(settings.identity.audience):
        raise SettingsError("[identity]: issuer and audience belong together; set both.")
    if settings.live_hz <= 0 or settings.live_hz > 20:
        raise SettingsError("live_hz: more than 0 and at most 20.")
    if min(settings.sessions.idle_min, settings.sessions.gone_min) <= 0:
        raise SettingsError("[sessions]: idle_min and gone_min are minutes above 0.")
    if settings.routing.chats_at_once < 1 or settings.routing.ignored_offers < 1:
        raise SettingsError("[routing]: chats_at_once and ignored_offers are at least 1.")
    return settings
