"""The parts fit together."""

import pytest

from app.assembly.sign_in import sign_in_service, token_verifier
from app.core.id_tokens import TokenRefusedError
from app.services.settings import Hub, Identity, Settings, SettingsError


async def test_a_sign_in_service_is_put_together(tmp_path):
    settings = Settings(identity=Identity(issuer="https://i.test", timeout=7))
    async with sign_in_service(settings, tmp_path) as service:
        assert (service.issuer, service.timeout_s, service.trouble) == ("https://i.test", 7, "")
        assert await service.silent() is None


async def test_wrong_settings_are_refused(tmp_path):
    settings = Settings(hub=Hub(), identity=Identity(ports="x"))
    with pytest.raises(SettingsError):
        async with sign_in_service(settings, tmp_path):
            pass


async def test_a_verifier_is_put_together():
    async with token_verifier(Identity(issuer="https://i.test", client_id="desk")) as verifier:
        with pytest.raises(TokenRefusedError):
            await verifier.verify("x")
