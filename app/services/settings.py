"""Load, check and save this user's settings.

One TOML file in the data folder; secrets are not in it (see `keychain`). Every
setting can be given by environment, ``FOYER_<SECTION>_<FIELD>``, which wins over
the file; the company's policy (see `policy`) wins over both.
"""

import logging
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import tomli_w

from app.services.policy import Policy, PolicyError, machine_policy, names_of, variable

FILE = "settings.toml"
UNREADABLE = "The settings file {path} cannot be read ({why}). Mend or remove it."

log = logging.getLogger(__name__)


class Hub(msgspec.Struct, frozen=True):
    """Where visitors and reps meet."""

    url: str = ""  # http(s) address of the hub


class Identity(msgspec.Struct, frozen=True):
    """The company's identity provider; see README, "Connect your identity provider"."""

    provider: str = ""  # "entra" signs in through MSAL; empty: the general engine
    issuer: str = ""
    client_id: str = ""
    client_secret: str = ""  # some providers want one for desktop apps; it is not a secret there
    scopes: str = "openid profile email"  # blank-separated
    audience: str = ""  # what the hub expects; empty: the client id
    extra: str = ""  # more parameters of the authorization request, a=b&c=d
    redirect_host: str = "127.0.0.1"  # or "localhost"
    ports: str = ""  # comma-separated fixed loopback ports; empty: any free one
    timeout: float = 180.0  # seconds for the whole sign-in


class Crm(msgspec.Struct, frozen=True):
    """The Salesforce org."""

    login_url: str = ""  # https://login.salesforce.com, test, or My Domain
    client_id: str = ""
    instance_url: str = ""
    access_token: str = ""  # by environment only
    refresh_token: str = ""  # by environment only
    allowed_hosts: str = ""  # the only ones to speak to, with commas; empty: any


class Calendar(msgspec.Struct, frozen=True):
    """The rep's calendar."""

    provider: str = ""  # "caldav", "graph", "google"
    url: str = ""
    username: str = ""
    password: str = ""  # by environment only
    calendar: str = ""  # its name; empty: the first one
    timezone: str = ""  # of the rep; empty: this machine's
    hours: str = "mon-fri 09:00-18:00"  # when meetings may be; days; semicolons between
    notice: int = 60  # minutes between a booking and its meeting
    buffer: int = 0  # minutes kept free around a meeting
    api_url: str = ""  # of Graph or Google; empty: the usual one
    token_url: str = ""  # where the sign-in is renewed; empty: the usual one
    client_id: str = ""  # of Foyer at Microsoft or Google
    client_secret: str = ""  # Google gives desktop apps one; it is not a secret there
    authority: str = ""  # Microsoft's tenant: its domain, id or whole address; empty: any
    auth_url: str = ""  # Google's page for signing in; empty: the usual one
    access_token: str = ""  # by environment only
    refresh_token: str = ""  # by environment only


class Mail(msgspec.Struct, frozen=True):
    """How the rep's mail is sent; Graph and Google use the calendar's sign-in."""

    provider: str = ""  # "smtp", "graph", "google"; empty: no mail
    host: str = ""
    port: int = 0  # 0: the usual one of `security`
    security: str = "starttls"  # "tls" from the first byte; "none" only without a password
    username: str = ""
    password: str = ""  # by environment only
    from_name: str = ""  # empty: the rep's name
    from_address: str = ""  # empty: the rep's address
    unsubscribe: str = ""  # https address of RFC 8058, {address} is filled in; empty: none
    api_url: str = ""  # of Graph or Gmail; empty: the usual one


class Look(msgspec.Struct, frozen=True):
    """How the console looks."""

    theme: str = "system"  # "light", "dark"
    language: str = ""  # "en", "it"; empty: the system's


class Desktop(msgspec.Struct, frozen=True):
    """How the console lives on this desktop."""

    start_at_login: bool = False
    start_hidden: bool = True  # in the tray, when started at login
    close_to_tray: bool = True  # where there is a tray; otherwise closing ends the program


class Updates(msgspec.Struct, frozen=True):
    """Where newer versions come from; see `app.services.updates`."""

    url: str = ""  # of the signed repository; empty: none are looked for
    enabled: bool = True  # managed fleets bring their own
    root: str = ""  # path of the trusted root.json; empty: the one that belongs to this copy
    download: bool = True  # what is found is fetched by itself


class Settings(msgspec.Struct, frozen=True):
    """Everything that can be set."""

    hub: Hub = Hub()
    identity: Identity = Identity()
    crm: Crm = Crm()
    calendar: Calendar = Calendar()
    mail: Mail = Mail()
    look: Look = Look()
    desktop: Desktop = Desktop()
    updates: Updates = Updates()


class SettingsError(ValueError):
    """A setting is wrong; the text names it and says what to do."""


SECRETS = {
    "crm": {"access_token", "refresh_token"},
    "calendar": {"password", "access_token", "refresh_token"},
    "mail": {"password"},
}


def load(folder: Path, environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of `folder` under the environment; raise SettingsError.

    `environment` None: this process's, under the machine's policy.
    """
    policy = given_policy() if environment is None else Policy()
    given = policy.over(os.environ if environment is None else environment)
    stored = _stored(folder / FILE)
    names = {field.name: field.type for field in msgspec.structs.fields(Settings)}
    merged = {
        name: _merged(kind, name, stored.get(name, {}), given) for name, kind in names.items()
    }
    try:
        return msgspec.convert(merged, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise SettingsError(_words(str(error), policy)) from error


def save(folder: Path, settings: Settings, environment: Mapping[str, str] | None = None) -> None:
    """Write `settings`, secrets left out, in one step.

    What environment or policy decide is not written: the file keeps what it said itself.
    """
    given = given_environment() if environment is None else environment
    plain = msgspec.to_builtins(settings)
    _keep_own(plain, folder / FILE, given)
    for section, names in SECRETS.items():
        for name in names:
            plain[section].pop(name, None)
    new = folder / f"{FILE}.new"
    new.write_text(tomli_w.dumps(plain), encoding="utf-8")
    new.replace(folder / FILE)


def given_policy() -> Policy:
    """Return this machine's policy; what is not taken of it is logged. Raise SettingsError."""
    try:
        policy = machine_policy()
    except PolicyError as error:
        raise SettingsError(str(error)) from error
    for name in policy.unknown(names_of(Settings)):
        log.warning("The policy names %s, which this version does not know", name)
    for section, name in sorted(policy.values.keys() - policy.without(SECRETS).values.keys()):
        log.warning("The policy names %s.%s, a secret: it is not taken from there", section, name)
    return policy.without(SECRETS)


def given_environment() -> Mapping[str, str]:
    """Return what overrules the file on this machine; raise SettingsError."""
    return given_policy().over(os.environ)


def _keep_own(plain: dict[str, Any], path: Path, given: Mapping[str, str]) -> None:
    """Put back what the file itself says where something else decides."""
    try:
        stored = _stored(path)
    except SettingsError:
        stored = {}
    for section, fields in plain.items():
        own = stored.get(section)
        for name in [name for name in fields if variable(section, name) in given]:
            del fields[name]
            if isinstance(own, dict) and name in own:
                fields[name] = own[name]


def _stored(path: Path) -> dict[str, Any]:
    try:
        if not path.exists():
            return {}
        return msgspec.toml.decode(path.read_bytes(), type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SettingsError(UNREADABLE.format(path=path, why=error)) from error
    except OSError as error:
        raise SettingsError(UNREADABLE.format(path=path, why=error.strerror)) from error


def _merged(
    kind: type[msgspec.Struct], section: str, stored: object, given: Mapping[str, str]
) -> object:
    if not isinstance(stored, dict):
        return stored
    variables = {f.name: variable(section, f.name) for f in msgspec.structs.fields(kind)}
    overruled = {name: given[v] for name, v in variables.items() if v in given}
    return {**stored, **overruled}


def _words(error: str, policy: Policy) -> str:
    """Return what is wrong in words; msgspec ends with the place, as in ``$.hub.url``."""
    place = re.search(r"\$\.(\w+)(?:\.(\w+))?", error)
    if place is None:
        return f"A setting is of the wrong kind. Correct it in {FILE}."
    section, field = place[1], place[2]
    if field is None:
        return f"The part [{section}] of {FILE} is not made as it must be. Mend or remove it."
    if (section, field) in policy.values:
        return (
            f"Your company's policy for Foyer ({policy.origin}) gives {field} in [{section}] a "
            "value of the wrong kind. Tell your IT."
        )
    return (
        f"The setting {field} in [{section}] is of the wrong kind. Correct it in {FILE}, or in the "
        f"environment as {variable(section, field)}."
    )
