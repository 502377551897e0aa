"""What the tests of planted secrets share."""

import pytest

from tests.services.bundle.planting import hearing


@pytest.fixture
def heard(tmp_path):
    """Log as the console does, to a file and to standard error."""
    with hearing(tmp_path / "data") as stream:
        yield stream
