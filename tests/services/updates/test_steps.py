from app.services.updates.steps import archive_name
from tests.services.updates.repository_rig import platform_name


def test_the_client_looks_for_what_is_published():
    assert archive_name() == platform_name()
    assert archive_name().startswith("foyer-linux-")
