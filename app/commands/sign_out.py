"""``foyer sign-out``: revokes what can be revoked and forgets everything."""

from collections.abc import Mapping

from app.core.door import Door, plain

STOPPED = (
    "Signing out was interrupted: it was forgotten here, or will be when you sign out once more, "
    "but the provider may not have been told."
)
BROKEN = "Foyer itself failed while signing out. Sign out once more, and report what the log says."
CRM_KEYCHAIN_S = 2.0


def run(arguments: list[str]) -> int:
    """Print how it ended as one JSON object; return 0."""
    door = Door(interrupted=_out(STOPPED), broken={"state": "failed", "reason": BROKEN})
    _check(arguments)
    report = door.run(_sign_out)
    return door.leave(0 if report["state"] == "signed_out" else 1)


async def _sign_out() -> Mapping[str, object]:
    # Imported here, where Ctrl-C is heard already.
    from app.assembly.sign_in import sign_in_service
    from app.core import log, paths
    from app.core.clock import SystemClock
    from app.services.crm_checkup import take_back
    from app.services.keychain import SystemKeychain
    from app.services.settings import Identity, Settings, SettingsError, load
    from app.services.vault import Vault, vault_entry

    log.set_up()
    try:
        folder = paths.data_dir()
    except OSError:
        return _out("")  # without a data folder nothing was ever kept
    try:
        given = load(folder)
    except SettingsError:
        given = Settings()  # a setting that is wrong must keep nobody signed in
    who = given.identity
    settings = Settings(
        hub=given.hub,
        identity=Identity(
            issuer=who.issuer, client_id=who.client_id, client_secret=who.client_secret
        ),
    )
    place = folder / "secrets"
    keychain = SystemKeychain(vault_entry(place), within_s=CRM_KEYCHAIN_S)
    try:
        await take_back(given, folder, Vault(place, keychain), SystemClock())
        async with sign_in_service(settings, folder, keychain_within_s=4.0) as service:
            return _out(await service.sign_out())
    except OSError as error:
        return {"state": "failed", "reason": plain(paths.unusable(error))}


def _out(reason: str) -> Mapping[str, object]:
    return {"state": "signed_out", "reason": plain(reason) if reason else None}


def _check(arguments: list[str]) -> None:
    from argparse import ArgumentParser

    words = "Revoke the kept sign-in and forget it."
    ArgumentParser(prog="foyer sign-out", description=words).parse_args(arguments)
