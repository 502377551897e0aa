"""Load, check and save this user's settings.

One TOML file in the data folder; secrets are not in it (see `keychain`). Every
setting can be given by environment: ``FOYER_<SECTION>_<FIELD>``, which wins,
for tests and managed fleets.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import tomli_w

FILE = "settings.toml"


class Hub(msgspec.Struct, frozen=True):
    """Where visitors and reps meet."""

    url: str = ""  # http(s) address of the hub


class Identity(msgspec.Struct, frozen=True):
    """The company's identity provider; see README, "Connect your identity provider"."""

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


class Settings(msgspec.Struct, frozen=True):
    """Everything that can be set."""

    hub: Hub = Hub()
    identity: Identity = Identity()
    crm: Crm = Crm()
    calendar: Calendar = Calendar()
    mail: Mail = Mail()
    look: Look = Look()


class SettingsError(ValueError):
    """A setting is wrong; the text names it and says what to do."""


SECRETS = {
    "crm": {"access_token", "refresh_token"},
    "calendar": {"password", "access_token", "refresh_token"},
    "mail": {"password"},
}


def load(folder: Path, environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of `folder`, overruled by the environment; raise SettingsError."""
    given = os.environ if environment is None else environment
    stored = _stored(folder / FILE)
    names = {field.name: field.type for field in msgspec.structs.fields(Settings)}
    merged = {
        name: _merged(kind, name, stored.get(name, {}), given) for name, kind in names.items()
    }
    try:
        return msgspec.convert(merged, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise SettingsError(_words(str(error))) from error


def save(folder: Path, settings: Settings, environment: Mapping[str, str] | None = None) -> None:
    """Write `settings`, secrets left out, in one step.

    A client secret that came from the environment stays there.
    """
    given = os.environ if environment is None else environment
    plain = msgspec.to_builtins(settings)
    if "FOYER_IDENTITY_CLIENT_SECRET" in given:
        plain["identity"]["client_secret"] = ""
    for section, names in SECRETS.items():
        for name in names:
            plain[section].pop(name, None)
    new = folder / f"{FILE}.new"
    new.write_text(tomli_w.dumps(plain), encoding="utf-8")
    new.replace(folder / FILE)


def _stored(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        return msgspec.toml.decode(path.read_bytes(), type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"The settings file {path} cannot be read ({error}). Mend or remove it."
        ) from error


def _merged(
    kind: type[msgspec.Struct], section: str, stored: object, given: Mapping[str, str]
) -> object:
    if not isinstance(stored, dict):
        return stored
    variables = {f.name: f"FOYER_{section}_{f.name}".upper() for f in msgspec.structs.fields(kind)}
    overruled = {name: given[v] for name, v in variables.items() if v in given}
    return {**stored, **overruled}


def _words(error: str) -> str:
    """Return what is wrong in words; msgspec ends with the place, as in ``$.hub.url``."""
    place = re.search(r"\$\.(\w+)(?:\.(\w+))?", error)
    if place is None:
        return f"A setting is of the wrong kind. Correct it in {FILE}."
    section, field = place[1], place[2]
    if field is None:
        return f"The part [{section}] of {FILE} is not made as it must be. Mend or remove it."
    variable = f"FOYER_{section}_{field}".upper()
    return (
        f"The setting {field} in [{section}] is of the wrong kind. Correct it in {FILE}, or in the "
        f"environment as {variable}."
    )
