"""Which Salesforce org, chosen on the command line, and kept in the settings file.

Decided: what the environment manages is not overruled; naming another org than it
does is refused. Kept are only the two chosen fields, so that what the environment
gives for other settings does not end up in the file.
"""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from app.domain.crm_login import LoginAddressError, LoginKind, login_url
from app.services.settings import Crm, SettingsError, given_environment, load, save

LOGIN, CLIENT = "FOYER_CRM_LOGIN_URL", "FOYER_CRM_CLIENT_ID"
NO_CLIENT = (
    "No client id is set. Give --client-id with the consumer key of Foyer's app in Salesforce "
    "(Setup > External Client App Manager)."
)
MANAGED = "Your company's policy or the environment decides this ({name}). Leave the option out."


def chosen(
    settings: Crm,
    kind: LoginKind | None,
    domain: str = "",
    client_id: str = "",
    environment: Mapping[str, str] | None = None,
) -> Crm:
    """Return the settings with what was chosen; `kind` None: what is set, else production.

    Raise SettingsError.
    """
    given = given_environment() if environment is None else environment
    try:
        login = login_url(kind, domain) if kind else settings.login_url
    except LoginAddressError as error:
        raise SettingsError(str(error)) from error
    login = login or login_url(LoginKind.PRODUCTION)
    client = client_id.strip() or settings.client_id
    for name, value in ((LOGIN, login), (CLIENT, client)):
        if name in given and given[name].rstrip("/") != value.rstrip("/"):
            raise SettingsError(MANAGED.format(name=name))
    if not client:
        raise SettingsError(NO_CLIENT)
    return msgspec.structs.replace(settings, login_url=login, client_id=client)


def keep(folder: Path, crm: Crm, environment: Mapping[str, str] | None = None) -> None:
    """Write the choice into the settings file, unless managed; raise SettingsError, OSError."""
    given = given_environment() if environment is None else environment
    stored = load(folder, {})
    login = stored.crm.login_url if LOGIN in given else crm.login_url
    client = stored.crm.client_id if CLIENT in given else crm.client_id
    if (login, client) != (stored.crm.login_url, stored.crm.client_id):
        new = msgspec.structs.replace(stored.crm, login_url=login, client_id=client)
        save(folder, msgspec.structs.replace(stored, crm=new), {})
