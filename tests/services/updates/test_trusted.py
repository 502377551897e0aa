"""What is kept of the trust between two looks; the rest is tried in test_attacks.py."""

import pytest
from tuf.api.metadata import Metadata

from app.services.updates.base import UpdateRefusedError
from app.services.updates.trusted import keep_trust
from tests.services.updates.repository_rig import Rig


def root(rig, version=None):
    name = "root.json" if version is None else f"{version}.root.json"
    return (rig.repo / "metadata" / name).read_bytes()


@pytest.fixture
def vendor(tmp_path):
    made = Rig(tmp_path / "vendor")
    made.repository().rotate({})
    return made


def kept(folder):
    return Metadata.from_bytes((folder / "root.json").read_bytes()).signed.version


def test_the_shipped_root_is_taken_when_there_is_none_or_an_older_or_a_broken_one(tmp_path, vendor):
    keep_trust(root(vendor, 1), tmp_path)
    assert kept(tmp_path) == 1
    keep_trust(root(vendor, 2), tmp_path)
    assert kept(tmp_path) == 2
    (tmp_path / "root.json").write_bytes(b"{")
    keep_trust(root(vendor, 2), tmp_path)
    assert kept(tmp_path) == 2


def test_a_newer_root_that_was_learnt_is_kept(tmp_path, vendor):
    keep_trust(root(vendor, 2), tmp_path)
    keep_trust(root(vendor, 1), tmp_path)
    assert kept(tmp_path) == 2


def test_other_metadata_is_no_root(tmp_path, vendor):
    for body in (b"", b"{}", (vendor.repo / "metadata" / "timestamp.json").read_bytes()):
        with pytest.raises(UpdateRefusedError, match="Install Foyer again"):
            keep_trust(body, tmp_path)
    assert not (tmp_path / "root.json").exists()
