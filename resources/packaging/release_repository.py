"""The signed repository: The Update Framework's (TUF 1.0) metadata over a folder of archives.

Consistent snapshots, lengths and hashes everywhere; archives are named as tufup wants them.
"""

import hashlib
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from packaging.version import Version
from securesystemslib.signer import CryptoSigner
from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import (
    Metadata,
    MetaFile,
    Root,
    Signed,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)
from tuf.api.serialization import DeserializationError
from tuf.api.serialization.json import JSONSerializer

from resources.packaging.release_bundle import make_archive, platform_name, version_of
from resources.packaging.release_keys import ROLES, Keys, ReleaseError, public_key

KINDS = {"root": Root, "targets": Targets, "snapshot": Snapshot, "timestamp": Timestamp}
DAYS = {"root": 365, "targets": 180, "snapshot": 30, "timestamp": 7}


class Repository:
    """One folder to upload: metadata/ and targets/."""

    def __init__(
        self,
        folder: Path,
        keys: Keys,
        days: dict[str, int] | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.metadata, self.targets = folder / "metadata", folder / "targets"
        self._keys, self._now = keys, now
        self._days = {**DAYS, **(days or {})}

    def init(self) -> None:
        """Write the first root.json; raise ReleaseError when there is one."""
        if (self.metadata / "root.json").exists():
            raise ReleaseError(f"{self.metadata} has a root.json; it is kept.")
        root = Root(version=1, expires=self._expires("root"), consistent_snapshot=True)
        for role in ROLES:
            root.add_key(self._keys.public(role), role)
        for folder in (self.metadata, self.targets):
            folder.mkdir(parents=True, exist_ok=True)
        self._write_root(root, root)

    def rotate(self, new: dict[str, Path]) -> None:
        """Trust the public keys of `new` instead of those that their roles had.

        Wants the private root key, and of a new root key both. `resign` comes after it, on the
        machine with the other keys.
        """
        before = self._root()
        root = Metadata.from_bytes(self._metadata_file("root")).signed
        for role, path in new.items():
            for keyid in list(root.roles[role].keyids):
                root.revoke_key(keyid, role)
            root.add_key(public_key(path), role)
        root.version, root.expires = before.version + 1, self._expires("root")
        self._write_root(root, before)

    def publish(
        self, bundle: Path, notes: str, *, required: bool = False, minimum: str = ""
    ) -> str:
        """Add the packaged folder `bundle`; return its version."""
        version = version_of(bundle)
        name = f"{platform_name()}-{version}.tar.gz"
        self._refuse_old(self._opened("targets").targets, version)
        for role in ("targets", "snapshot", "timestamp"):
            self._signers(role)  # all of them, before anything is written
        archive = self.targets / f".{name}.new"
        unpacked = make_archive(bundle, archive, self._metadata_file("root"))
        said = {"notes": notes, "required": required, "minimum": minimum, "unpacked": unpacked}
        self.add(name, archive, said)
        return version

    def add(self, name: str, archive: Path, said: dict[str, object]) -> None:
        """Move `archive` in as `name`, signed with what is said about it."""
        targets = self._opened("targets")
        target = TargetFile.from_file(name, str(archive))
        target.unrecognized_fields["custom"] = {"user": said, "tufup": {"required": False}}
        archive.replace(self.targets / f"{target.hashes['sha256']}.{name}")
        targets.targets[name] = target
        self._write_all(targets)

    def resign(self) -> None:
        """Sign targets, snapshot and timestamp anew, as after `rotate`."""
        self._write_all(self._opened("targets"))

    def stamp(self) -> list[str]:
        """Sign the timestamp anew, and the snapshot when half its time is over and its key is here.

        Return the roles that were signed.
        """
        snapshot = self._opened("snapshot")
        left = snapshot.expires.replace(tzinfo=UTC) - datetime.fromtimestamp(self._now(), UTC)
        due = left < timedelta(days=self._days["snapshot"]) / 2
        if due and self._signers("snapshot", needed=False):
            self._write_snapshot(snapshot.meta["targets.json"])
            return ["snapshot", "timestamp"]
        self._write_timestamp(self._opened("timestamp").snapshot_meta)
        return ["timestamp"]

    # Writing: what is named by others first, so that a reader never misses a file.

    def _write_all(self, targets: Targets) -> None:
        targets.version += (self.metadata / "targets.json").exists()
        targets.expires = self._expires("targets")
        self._write_snapshot(self._write("targets", targets))

    def _write_snapshot(self, targets: MetaFile) -> None:
        version = self._next("snapshot")
        snapshot = Snapshot(version=version, expires=self._expires("snapshot"))
        snapshot.meta["targets.json"] = targets
        self._write_timestamp(self._write("snapshot", snapshot))

    def _write_timestamp(self, snapshot: MetaFile) -> None:
        version = self._next("timestamp")
        timestamp = Timestamp(version=version, expires=self._expires("timestamp"))
        timestamp.snapshot_meta = snapshot
        self._write("timestamp", timestamp)

    def _write(self, role: str, signed: Signed) -> MetaFile:
        document = Metadata(signed)
        for signer in self._signers(role):
            document.sign(signer, append=True)
        return self._store(role, signed.version, document)

    def _write_root(self, root: Root, before: Root) -> None:
        document = Metadata(root)
        accepted = {*root.roles["root"].keyids, *before.roles["root"].keyids}
        for signer in self._keys.signers("root", sorted(accepted)):
            document.sign(signer, append=True)
        for trusted in (before, root):
            signed_by = set(document.signatures) & set(trusted.roles["root"].keyids)
            if len(signed_by) < trusted.roles["root"].threshold:
                raise ReleaseError(f"The root key {trusted.roles['root'].keyids} is not here.")
        self._store("root", root.version, document)

    def _store(self, role: str, version: int, document: Metadata) -> MetaFile:
        body = document.to_bytes(JSONSerializer(compact=False))
        if role != "timestamp":
            write_once(self.metadata / f"{version}.{role}.json", body)
        replace(self.metadata / f"{role}.json", body)  # ours to go on from; also the one to ship
        return MetaFile(version, len(body), {"sha256": hashlib.sha256(body).hexdigest()})

    # Reading.

    def _root(self) -> Root:
        return Metadata[Root].from_bytes(self._metadata_file("root")).signed

    def _metadata_file(self, role: str) -> bytes:
        try:
            return (self.metadata / f"{role}.json").read_bytes()
        except FileNotFoundError as error:
            raise ReleaseError(
                f"There is no repository in {self.metadata.parent}; init it."
            ) from error

    def _opened(self, role: str) -> Signed:
        """Return the newest `role`; of a repository that has none yet: an empty one."""
        if not (self.metadata / f"{role}.json").exists():
            return KINDS[role](version=1, expires=self._expires(role))
        return Metadata.from_bytes(self._metadata_file(role)).signed

    def _next(self, role: str) -> int:
        exists = (self.metadata / f"{role}.json").exists()
        return self._opened(role).version + 1 if exists else 1

    def _signers(self, role: str, *, needed: bool = True) -> list[CryptoSigner]:
        trusted = self._root().roles[role]
        found = self._keys.signers(role, trusted.keyids)
        if len(found) < trusted.threshold and needed:
            raise ReleaseError(f"The key for {role} that root.json trusts is not in {self._keys}.")
        return found

    def _refuse_old(self, targets: dict[str, TargetFile], version: str) -> None:
        start = f"{platform_name()}-"
        there = [n[len(start) : -len(".tar.gz")] for n in targets if n.startswith(start)]
        if newer := [v for v in there if Version(v) >= Version(version)]:
            raise ReleaseError(f"Version {newer[0]} is published; {version} would not be newer.")

    def _expires(self, role: str) -> datetime:
        now = datetime.fromtimestamp(self._now(), UTC).replace(microsecond=0, tzinfo=None)
        return now + timedelta(days=self._days[role])


def trusted_root(name: str) -> bytes:
    """Return the root.json at the path `name`; nothing for no name; raise ReleaseError."""
    if not name:
        return b""
    try:
        body = Path(name).read_bytes()
        document: Metadata[Root] = Metadata.from_bytes(body)
        if not isinstance(document.signed, Root):
            raise ReleaseError(f"{name} is no root.json; it is of another role.")
        document.signed.verify_delegate("root", document.signed_bytes, document.signatures)
    except (OSError, DeserializationError, UnsignedMetadataError) as error:
        raise ReleaseError(f"{name} is no signed root.json: {error}") from error
    return body


def write_once(path: Path, body: bytes) -> None:
    """Write a file that must not be there yet, or holds the same; raise ReleaseError."""
    if path.exists() and path.read_bytes() != body:
        raise ReleaseError(f"{path} is there already and differs; it is kept.")
    replace(path, body)


def replace(path: Path, body: bytes) -> None:
    """Write a file in one step."""
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(body)
    new.replace(path)
