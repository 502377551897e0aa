"""The identity provider, the sign-in that is kept on this computer, and the keychain."""

from datetime import UTC, datetime

import msgspec

from app.core.discovery import DiscoveryError, discover
from app.domain.checkup import WARN, Repair, Row
from app.domain.health import FAULT, NEEDS_SIGN_IN, OFF, OFFLINE, OK
from app.services.checkup import words
from app.services.checkup.ground import ASK_WITHIN_S, Ground
from app.services.checkup.measures import lasting
from app.services.hub_session import NAME as HUB_SECRET
from app.services.hub_session import Granted
from app.services.keychain import KeychainError
from app.services.vault import DamagedError

OLD_S = 14 * 86_400.0  # without a renewal


async def look_at_provider(ground: Ground) -> list[Row]:
    """Ask the provider to describe itself and to show its keys; raise NoAnswerError."""
    issuer = ground.settings().identity.issuer
    if not issuer:
        repair = Repair("open_general")
        return [Row("identity", OFF, words.NO_PROVIDER, repair=repair)]
    try:
        provider = await discover(ground.client, issuer, within_s=ASK_WITHIN_S)
    except DiscoveryError as error:
        state = OFFLINE if error.temporary else FAULT
        return [_down(state, str(error))]
    keys = await ground.get(provider.address("jwks_uri"))
    if keys.status != 200:
        return [_down(FAULT, words.KEYS_REFUSED.format(status=keys.status))]
    return [Row("identity", OK, words.PROVIDER_WELL.format(issuer=issuer))]


def _down(state: str, said: str) -> Row:
    return Row("identity", state, said, words.PROVIDER_DOWN_MEANS, repair=Repair("copy", said))


async def look_at_sign_in(ground: Ground) -> list[Row]:
    """Tell how the session with the hub is kept, and how old it is."""
    if not ground.settings().hub.url:
        return [Row("sign_in", OFF, words.NO_HUB)]
    try:
        sealed = await ground.secrets.read(HUB_SECRET)
        kept = msgspec.json.decode(sealed, type=Granted) if sealed else None
    except (DamagedError, KeychainError) as error:
        return [_needed(str(error))]
    except msgspec.DecodeError:
        return [_needed(words.KEPT_SPENT)]
    if kept is None:
        return [_not_kept(ground)]
    return [_kept(ground, kept)]


def _needed(said: str) -> Row:
    return Row("sign_in", NEEDS_SIGN_IN, said, words.SIGN_IN_MEANS, repair=Repair("sign_in"))


def _not_kept(ground: Ground) -> Row:
    if ground.running is not None and ground.running.link.connected:
        return Row("sign_in", WARN, words.IN_MEMORY, words.KEYCHAIN_MEANS)
    if ground.at_the_door:
        return Row("sign_in", OFF, words.NOBODY_YET, repair=Repair("begin_sign_in"))
    if ground.running is None:
        return Row("sign_in", OFF, words.NOBODY, words.NOBODY_MEANS)
    return _needed(words.NOBODY)


def _kept(ground: Ground, kept: Granted) -> Row:
    hub = ground.settings().hub.url.rstrip("/")
    if kept.hub and kept.hub != hub:
        return _needed(words.KEPT_ELSEWHERE.format(hub=kept.hub))
    if kept.spent:
        return _needed(words.KEPT_SPENT)
    try:
        at = (ground.folder / "secrets" / f"{HUB_SECRET}.secret").stat().st_mtime
    except OSError:  # held in memory
        return Row("sign_in", WARN, words.IN_MEMORY, words.KEYCHAIN_MEANS)
    age_s = max(0.0, ground.clock.now() - at)
    until = f"{datetime.fromtimestamp(kept.expires, UTC):%Y-%m-%d %H:%M} UTC"
    state, said = (WARN, words.KEPT_OLD) if age_s > OLD_S else (OK, words.KEPT)
    return Row("sign_in", state, said.format(age=lasting(age_s)), details=(("Renewed by", until),))


async def look_at_keychain(ground: Ground) -> list[Row]:
    """Open the keychain."""
    try:
        await ground.keychain.read()
    except KeychainError as error:
        said = str(error)
        return [Row("keychain", FAULT, said, words.KEYCHAIN_MEANS, repair=Repair("copy", said))]
    return [Row("keychain", OK, words.KEYCHAIN_OPEN)]
