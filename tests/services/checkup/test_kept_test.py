from app.services.checkup.ground import AlertTried
from app.services.checkup.kept_test import FILE, keep, read


def test_what_became_of_a_test_survives_a_restart(tmp_path):
    tried = AlertTried(1000.0, 12.0, seen=False)
    keep(tmp_path, tried)
    assert read(tmp_path) == tried


def test_nothing_kept_and_nothing_readable_are_none(tmp_path):
    assert read(tmp_path) is None
    (tmp_path / FILE).write_bytes(b"{odd")
    assert read(tmp_path) is None
    keep(tmp_path / "gone", AlertTried(1.0))
