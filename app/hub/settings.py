"""The hub's settings: one TOML file, see resources/hub.example.toml."""

from pathlib import Path

import msgspec

from app.domain.sessions import SessionLimits
from app.domain.versions import is_version
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


class Console(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which consoles may connect."""

    minimum: str = ""  # lowest version; older ones are told to update; empty: any


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How much one client may send."""

    commands_per_s: float = 10.0  # of one visitor
    commands_burst: float = 60.0
    messages_per_s: float = 2.0  # of a visitor in one conversation
    messages_burst: float = 30.0
    connections_per_s: float = 10.0  # from one address
    connections_burst: float = 200.0


class Meetings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What visitors may book by themselves; see `meet_guard`."""

    fill_s: float = 2.0  # a form that is sent sooner is asked for again
    ahead_per_address: int = 3  # meetings ahead of one mailbox
    per_day_address: int = 5  # bookings of one mailbox within a day
    per_day_company: int = 20  # of all mailboxes of one company's domain
    asks_per_s: float = 5.0  # requests of one network
    asks_burst: float = 100.0
    site_asks_per_s: float = 50.0
    site_asks_burst: float = 500.0
    tries_per_min: float = 6.0  # bookings, changes and wishes of one network or visitor
    tries_burst: float = 30.0
    holds_per_hour: float = 12.0  # times that are held for one network
    holds_burst: float = 3.0
    site_holds_per_min: float = 20.0
    site_holds_burst: float = 60.0
    deny_domains: list[str] = []  # of e-mail addresses, with all below them
    allow_domains: list[str] = []  # never taken for throw-away mail
    disposable_file: str = ""  # one domain a line, instead of the list that comes along


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
    console: Console = Console()
    meetings: Meetings = Meetings()

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
            public_url=self.public_url,
            minimum=self.console.minimum,
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
    meetings = settings.meetings
    if meetings.disposable_file:
        file = str(folder / meetings.disposable_file)
        meetings = msgspec.structs.replace(meetings, disposable_file=file)
    return checked(
        msgspec.structs.replace(
            settings, database=database, experiences=found or "", meetings=meetings
        )
    )


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
    if settings.console.minimum and not is_version(settings.console.minimum):
        raise SettingsError('[console] minimum: a version such as "0.2.0", or empty for any.')
    _check_meetings(settings.meetings)
    return settings


def _check_meetings(meetings: Meetings) -> None:
    numbers = {
        name: value
        for name in meetings.__struct_fields__
        if isinstance(value := getattr(meetings, name), int | float)
    }
    for name, value in numbers.items():
        if value < 0 or (name != "fill_s" and value <= 0):
            raise SettingsError(f"[meetings] {name}: a number above 0.")
    if meetings.fill_s > 60:
        raise SettingsError("[meetings] fill_s: at most 60 seconds.")
    if meetings.disposable_file and not Path(meetings.disposable_file).is_file():
        raise SettingsError(f"[meetings] disposable_file: {meetings.disposable_file} is no file.")
