"""The commands that make the signed repository, as a release manager types them."""

import json
import os
import shutil
import tarfile
from pathlib import Path

import pytest
from tuf.api.metadata import Metadata

from resources.packaging.release import main
from resources.packaging.release_bundle import platform_name

CHANGES = """# Changelog

## 0.2.0 (unreleased)

- Newer.

## 0.1.0

The first.

- Lists.

## 0.0.9

- Old.
"""


def packaged(folder: Path, version: str, kind: str = "portable") -> Path:
    (folder / "_internal").mkdir(parents=True)
    (folder / "foyer").write_text("#!/bin/sh\n")
    (folder / "foyer").chmod(0o755)
    (folder / "install.json").write_text(json.dumps({"kind": kind, "version": version}))
    (folder / "_internal" / "a").write_bytes(os.urandom(100))
    os.link(folder / "_internal" / "a", folder / "_internal" / "same")
    (folder / "_internal" / "link").symlink_to("a")
    return folder


class Vendor:
    def __init__(self, top):
        self.top, self.repo, self.keys = top, top / "repo", top / "keys"
        self.changes = top / "CHANGELOG.md"
        self.changes.write_text(CHANGES)

    def run(self, command, *more, keys=None):
        from_keys = ["--keys", str(keys or self.keys)]
        return main([command, str(self.repo), *map(str, more), *from_keys])

    def publish(self, package, *more, keys=None):
        return self.run("publish", package, "--changelog", self.changes, *more, keys=keys)

    def signed(self, role):
        return Metadata.from_file(str(self.repo / "metadata" / f"{role}.json")).signed

    def files(self):
        return {p: p.read_bytes() for p in sorted(self.repo.rglob("*")) if p.is_file()}


@pytest.fixture
def vendor(tmp_path):
    made = Vendor(tmp_path)
    assert main(["keys", str(made.keys)]) == 0
    assert made.run("init") == 0
    return made


def test_keys_are_for_their_owner_alone_and_never_written_over(vendor, capsys):
    private = sorted(vendor.keys.glob("*.pem"))
    assert [p.stem for p in private] == ["root", "snapshot", "targets", "timestamp"]
    assert {oct(p.stat().st_mode & 0o777) for p in private} == {"0o600"}
    before = [p.read_bytes() for p in private]
    assert main(["keys", str(vendor.keys), "timestamp"]) == 1
    assert "it is kept" in capsys.readouterr().err
    assert [p.read_bytes() for p in private] == before


def test_a_release_carries_its_notes_and_what_is_said_about_it(vendor):
    package = packaged(vendor.top / "build", "0.1.0")
    assert vendor.publish(package, "--minimum", "0.0.9", "--required") == 0
    name = f"{platform_name()}-0.1.0.tar.gz"
    target = vendor.signed("targets").targets[name]
    said = target.unrecognized_fields["custom"]["user"]
    assert (said["notes"], said["minimum"]) == ("The first.\n\n- Lists.", "0.0.9")
    assert said["required"] is True
    (archive,) = (vendor.repo / "targets").iterdir()
    assert archive.name == f"{target.hashes['sha256']}.{name}"
    with tarfile.open(archive) as tar:
        members = {m.name: m for m in tar}
        root = tar.extractfile("root.json").read()
    assert root == (vendor.repo / "metadata" / "root.json").read_bytes()
    assert members["_internal/same"].isreg()
    assert members["_internal/same"].size == 100
    assert (members["foyer"].mode & 0o100, members["foyer"].uid) == (0o100, 0)
    assert said["unpacked"] == sum(m.size for m in members.values())
    assert not (package / "root.json").exists(), "the package is left as it was"


def test_the_portable_package_is_taken_as_it_was_built(vendor):
    packaged(vendor.top / "tree" / "foyer" / "versions" / "0.1.0", "0.1.0")
    with tarfile.open(vendor.top / "foyer.tar.gz", "w:gz") as tar:
        tar.add(vendor.top / "tree", ".")
    assert vendor.publish(vendor.top / "foyer.tar.gz") == 0
    assert list(vendor.signed("targets").targets) == [f"{platform_name()}-0.1.0.tar.gz"]


def test_the_same_folder_gives_the_same_archive(vendor, tmp_path):
    package = packaged(vendor.top / "build", "0.1.0")
    other = tmp_path / "other"
    shutil.copytree(vendor.repo, other)
    assert vendor.publish(package) == 0
    first = [p.name for p in (vendor.repo / "targets").iterdir()]
    os.utime(package / "foyer", (1, 1))
    vendor.repo = other
    assert vendor.publish(package) == 0
    assert [p.name for p in (other / "targets").iterdir()] == first


@pytest.mark.parametrize("version", ["0.1.0", "0.0.9"])
def test_what_is_published_is_not_published_again_nor_anything_older(vendor, capsys, version):
    assert vendor.publish(packaged(vendor.top / "one", "0.1.0")) == 0
    before = vendor.files()
    assert vendor.publish(packaged(vendor.top / "two", version)) == 1
    assert "would not be newer" in capsys.readouterr().err
    assert vendor.files() == before


def test_an_archive_needs_a_portable_build_with_notes_and_all_keys(vendor, capsys):
    before = vendor.files()
    (vendor.top / "few").mkdir()
    for role in ("targets", "snapshot"):
        (vendor.top / "few" / f"{role}.pem").write_bytes((vendor.keys / f"{role}.pem").read_bytes())
    good = packaged(vendor.top / "good", "0.1.0")
    for package, keys, words in (
        (packaged(vendor.top / "deb", "0.1.0", "deb"), None, "not a portable build"),
        (packaged(vendor.top / "odd", "v1"), None, "not a portable build|no usable"),
        (packaged(vendor.top / "silent", "0.3.0"), None, "has no section"),
        (vendor.changes, None, "cannot be unpacked"),
        (vendor.top / "nothing", None, "cannot be unpacked"),
        (good, vendor.top / "few", "key for timestamp"),
        (good, vendor.top / "none", "key for targets"),
    ):
        assert vendor.publish(package, keys=keys) == 1
        assert any(word in capsys.readouterr().err for word in words.split("|"))
    assert vendor.files() == before


def test_a_repository_is_begun_once_and_by_who_has_the_root_key(vendor, capsys, tmp_path):
    before = vendor.files()
    assert vendor.run("init") == 1
    assert "it is kept" in capsys.readouterr().err
    assert vendor.files() == before
    vendor.repo = tmp_path / "another"
    (vendor.keys / "root.pem").rename(tmp_path / "away.pem")
    assert vendor.run("init") == 1
    assert "root key" in capsys.readouterr().err
    assert not (vendor.repo / "metadata" / "root.json").exists()


def test_the_root_key_is_not_needed_after_that(vendor, tmp_path):
    (vendor.keys / "root.pem").rename(tmp_path / "in the safe.pem")
    assert vendor.publish(packaged(vendor.top / "build", "0.1.0")) == 0


def test_the_timestamp_is_signed_anew_with_its_key_alone(vendor, tmp_path):
    vendor.publish(packaged(vendor.top / "build", "0.1.0"))
    online = tmp_path / "online"
    online.mkdir()
    (online / "timestamp.pem").write_bytes((vendor.keys / "timestamp.pem").read_bytes())
    before = vendor.signed("timestamp")
    assert vendor.run("stamp", "--timestamp-days", "9", keys=online) == 0
    after = vendor.signed("timestamp")
    assert (after.version, after.snapshot_meta) == (before.version + 1, before.snapshot_meta)
    assert after.expires > before.expires
    assert vendor.signed("snapshot").version == 1


def test_the_snapshot_is_signed_with_it_when_half_its_time_is_over(vendor, capsys):
    vendor.publish(packaged(vendor.top / "build", "0.1.0"), "--snapshot-days", "10")
    assert vendor.run("stamp") == 0
    assert capsys.readouterr().out.endswith("signed: snapshot timestamp\n")
    assert vendor.signed("timestamp").snapshot_meta.version == 2


def test_keys_are_replaced_by_the_root_key_and_what_they_sign_is_signed_anew(vendor, tmp_path):
    vendor.publish(packaged(vendor.top / "build", "0.1.0"))
    new = tmp_path / "new"
    main(["keys", str(new), "timestamp", "root"])
    pair = [f"{role}={new / role}.pub" for role in ("timestamp", "root")]
    assert vendor.run("rotate", "--new", pair[0], "--new", pair[1]) == 1, "both root keys sign"
    more = ["--new", pair[0], "--new", pair[1], "--keys", new]
    assert vendor.run("rotate", *more) == 0
    assert vendor.run("stamp") == 1
    assert vendor.run("resign", "--keys", new) == 0
    root = Metadata.from_file(str(vendor.repo / "metadata" / "2.root.json"))
    before = Metadata.from_file(str(vendor.repo / "metadata" / "1.root.json"))
    before.verify_delegate("root", root)
    for role in ("root", "targets", "snapshot", "timestamp"):
        signed = Metadata.from_file(str(vendor.repo / "metadata" / f"{role}.json"))
        root.verify_delegate(role, signed)


@pytest.mark.parametrize("pair", ["timestamp", "nobody=a.pub", "timestamp=/nowhere.pub"])
def test_a_key_that_cannot_be_meant_is_refused(vendor, pair):
    before = vendor.files()
    assert vendor.run("rotate", "--new", pair) == 1
    assert vendor.files() == before


def test_sealed_keys_open_with_their_passphrase(tmp_path, monkeypatch, capsys):
    vendor = Vendor(tmp_path)
    monkeypatch.setenv("FOYER_KEY_PASSPHRASE", "winter")
    assert main(["keys", str(vendor.keys), "--passphrase"]) == 0
    assert b"ENCRYPTED" in (vendor.keys / "root.pem").read_bytes()
    assert vendor.run("init") == 0
    monkeypatch.setenv("FOYER_KEY_PASSPHRASE", "summer")
    vendor.repo = tmp_path / "another"
    assert vendor.run("init") == 1
    assert "cannot be opened" in capsys.readouterr().err
