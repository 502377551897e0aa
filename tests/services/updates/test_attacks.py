"""Whoever holds the server, the network or an old copy of both cannot make Foyer worse.

Each attack is refused with words, nothing in the installed tree changes, and the next honest
look works.
"""

import io
import json
import shutil
import tarfile
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from tuf.api.metadata import Metadata, MetaFile

from app.domain.errors import TransientError
from app.services.updates.base import UpdateRefusedError
from app.services.updates.pace import Pace
from resources.packaging.release_keys import Keys, make_keys
from resources.packaging.release_repository import Repository
from tests.services.updates.repository_rig import Rig, endless, update


@asynccontextmanager
async def refused(rig: Rig, words: str, kind=UpdateRefusedError, then: str = "0.1.1"):
    """Expect the block to be refused, nothing to be changed, and an honest update afterwards."""
    before = rig.on_disk()
    with pytest.raises(kind, match=words) as caught:
        yield
    assert str(caught.value).endswith((".", "!"))
    assert rig.on_disk() == before
    rig.instead.clear()
    assert await update(rig.engine()) == then


def metadata(rig: Rig, name: str) -> bytes:
    return (rig.repo / "metadata" / name).read_bytes()


def signed(rig: Rig, role: str, change) -> None:
    """Change the newest metadata of `role` and sign it with its true key, as a thief of it can."""
    path = rig.repo / "metadata" / f"{role}.json"
    document = Metadata.from_bytes(path.read_bytes())
    change(document.signed)
    accepted = Metadata.from_bytes(metadata(rig, "root.json")).signed.roles[role].keyids
    (signer,) = Keys([rig.keys]).signers(role, accepted)
    document.sign(signer)
    rig.serve(f"metadata/{role}.json", document.to_bytes())
    rig.serve(f"metadata/{document.signed.version}.{role}.json", document.to_bytes())


async def test_a_tampered_archive(rig):
    body = bytearray(rig.archive("0.1.1").read_bytes())
    body[len(body) // 2] ^= 1
    rig.serve(f"targets/{rig.archive('0.1.1').name}", bytes(body))
    async with refused(rig, "not what was signed"):
        await update(rig.engine())


async def test_a_cut_archive(rig):
    rig.serve(f"targets/{rig.archive('0.1.1').name}", rig.archive("0.1.1").read_bytes()[:-1])
    async with refused(rig, "not what was signed"):
        await update(rig.engine())


async def test_an_archive_changed_on_this_machine_after_it_was_fetched(rig):
    engine = rig.engine()
    release = await engine.check()
    await engine.download(release, lambda *_: None)
    (fetched,) = (rig.data / "updates" / "targets").iterdir()
    fetched.write_bytes(fetched.read_bytes()[:-1] + b"x")
    async with refused(rig, "not fetched yet"):
        await engine.apply(release)


async def test_the_archive_of_another_version_under_the_new_name(rig):
    rig.serve(f"targets/{rig.archive('0.1.1').name}", rig.archive("0.1.0").read_bytes())
    # Which comes first depends on which archive is a few bytes longer.
    async with refused(rig, "not what was signed|more than was announced"):
        await update(rig.engine())


async def test_the_archive_of_another_version_signed_by_mistake(rig):
    copy = rig.top / "copy.tar.gz"
    shutil.copy(rig.archive("0.1.0"), copy)
    rig.publish_archive("0.1.2", copy)
    before = rig.on_disk()
    with pytest.raises(UpdateRefusedError, match=r"as version 0.1.2 says .* portable 0.1.0"):
        await update(rig.engine())
    assert rig.on_disk() == before
    rig.publish("0.1.3")
    assert await update(rig.engine()) == "0.1.3"


async def test_forged_metadata(rig, tmp_path):
    """The whole repository, signed by keys of the attacker."""
    forger = Rig(tmp_path / "forger")
    forger.publish("0.1.9")
    for file in (forger.repo / "metadata").iterdir():
        rig.serve(f"metadata/{file.name}", file.read_bytes())
    async with refused(rig, "not signed by the keys"):
        await update(rig.engine())


@pytest.mark.parametrize("role", ["timestamp", "snapshot", "targets"])
async def test_edited_metadata(rig, role):
    """tufup itself only logs `targets was signed by 0/1 keys` and says that nothing is new."""
    for name in (f"{role}.json", f"2.{role}.json"):
        if (rig.repo / "metadata" / name).exists():
            document = json.loads(metadata(rig, name))
            document["signed"]["version"] += 7
            rig.serve(f"metadata/{name}", json.dumps(document).encode())
    async with refused(rig, "not signed by the keys|not what was signed"):
        await update(rig.engine())


@pytest.mark.parametrize("body", [b"", b"{}", b"[" * 9000, b"\xff\x00", b'{"signed": 1}'])
async def test_metadata_that_is_none(rig, body):
    rig.serve("metadata/timestamp.json", body)
    async with refused(rig, "cannot be read"):
        await update(rig.engine())


@pytest.mark.parametrize("role", ["timestamp", "snapshot", "targets", "root"])
async def test_stale_metadata(tmp_path, rig, role):
    """The server, or who sits between, sends what ran out long ago."""
    old = Repository(rig.repo, Keys([rig.keys]), {role: -1})
    if role == "root":
        old.rotate({})
    old.resign()
    before = rig.on_disk()
    with pytest.raises(UpdateRefusedError, match="has run out"):
        await update(rig.engine())
    assert rig.on_disk() == before
    if role == "root":
        rig.repository().rotate({})
    rig.repository().resign()
    assert await update(rig.engine()) == "0.1.1"


async def test_frozen_at_an_old_timestamp(rig):
    """What was seen is not unseen: the replayed timestamp hides a newer version."""
    frozen = metadata(rig, "timestamp.json")
    rig.publish("0.1.2")
    assert (await rig.engine().check()).version == "0.1.2"
    rig.serve("metadata/timestamp.json", frozen)
    async with refused(rig, "older list of updates", then="0.1.2"):
        await update(rig.engine())


async def test_an_old_snapshot_in_place_of_the_new_one(rig):
    rig.serve("metadata/2.snapshot.json", metadata(rig, "1.snapshot.json"))
    async with refused(rig, "not what was signed"):
        await update(rig.engine())


async def test_old_targets_in_place_of_the_new_ones(rig):
    """Mix and match: the snapshot of one release with the targets of another."""
    rig.publish("0.1.2")
    rig.serve("metadata/3.targets.json", metadata(rig, "2.targets.json"))
    async with refused(rig, "not what was signed", then="0.1.2"):
        await update(rig.engine())


async def test_an_old_snapshot_named_by_a_stolen_timestamp_key(rig):
    await rig.engine().check()
    body = metadata(rig, "1.snapshot.json")

    def back(timestamp):
        timestamp.version += 1
        timestamp.snapshot_meta = MetaFile(1, len(body))

    signed(rig, "timestamp", back)
    async with refused(rig, "older list of updates"):
        await update(rig.engine())


async def test_old_targets_named_by_stolen_snapshot_and_timestamp_keys(rig):
    await rig.engine().check()
    rig.serve("metadata/1.targets.json", metadata(rig, "1.targets.json"))

    def old_targets(snapshot):
        snapshot.version += 1
        snapshot.meta["targets.json"] = MetaFile(1)

    def new_snapshot(timestamp):
        timestamp.version += 1
        timestamp.snapshot_meta = MetaFile(3)

    signed(rig, "snapshot", old_targets)
    signed(rig, "timestamp", new_snapshot)
    before = rig.on_disk()
    with pytest.raises(UpdateRefusedError, match="older list of updates"):
        await update(rig.engine())
    assert rig.on_disk() == before
    rig.instead.clear()
    for _ in range(2):  # the true owner has to go past the numbers of the thief
        rig.repository().resign()
    assert await update(rig.engine()) == "0.1.1"


async def test_mixed_targets_of_another_repository_with_the_same_numbers(rig, tmp_path):
    """Each signed well by its own keys; only one of them is trusted here."""
    other = Rig(tmp_path / "other")
    other.publish("0.1.1")
    rig.serve("metadata/2.targets.json", metadata(other, "2.targets.json"))
    async with refused(rig, "not what was signed"):
        await update(rig.engine())


async def test_an_older_version_is_never_offered(rig):
    """Downgrade: what is signed and newest there is older than what runs."""
    rig.install("0.1.1")
    shutil.rmtree(rig.repo)
    rig.repository().init()
    rig.publish("0.0.9")
    shutil.copy(rig.repo / "metadata" / "root.json", rig.root / "versions" / "0.1.1" / "root.json")
    before = rig.on_disk()
    assert await rig.engine("0.1.1").check() is None
    assert rig.on_disk() == before
    rig.publish("0.1.2")
    assert await update(rig.engine("0.1.1")) == "0.1.2"


@pytest.mark.parametrize(
    "name", ["timestamp.json", "2.snapshot.json", "2.targets.json", "2.root.json"]
)
async def test_endless_metadata(rig, name):
    rig.instead[f"metadata/{name}"] = endless()
    async with refused(rig, "more than was announced"):
        await update(rig.engine())


async def test_an_endless_archive(rig):
    rig.instead[f"targets/{rig.archive('0.1.1').name}"] = endless()
    async with refused(rig, "more than was announced"):
        await update(rig.engine())
    assert sum(f.stat().st_size for f in (rig.data / "updates").rglob("*") if f.is_file()) < 50_000


@pytest.mark.parametrize("pause_s", [0.02, 60])
@pytest.mark.parametrize("name", ["metadata/timestamp.json", "metadata/2.root.json", "targets"])
async def test_a_slow_drip(rig, name, pause_s):
    """A byte now and then would hold a client for ever that only waits for the next one."""
    path = f"targets/{rig.archive('0.1.1').name}" if name == "targets" else name
    rig.instead[path] = endless(pause_s, b"{")
    pace = Pace(small_s=0.4, rate=1e9, least_s=0.4, silent_s=0.2)
    async with refused(rig, "did not finish its answer", TransientError):
        await update(rig.engine(pace=pace))


async def test_a_server_that_sends_elsewhere(rig):
    async def elsewhere(request):
        raise web.HTTPFound("http://127.0.0.1:9/metadata/timestamp.json")

    rig.instead["metadata/timestamp.json"] = elsewhere
    async with refused(rig, "sends to another address"):
        await update(rig.engine())


@pytest.mark.parametrize(
    "url", ["http://updates.example.com/", "ftp://127.0.0.1/", "", "//x", "https://", "http://[bad"]
)
async def test_an_unsafe_address(rig, url):
    honest, rig.url = rig.url, url
    engine, rig.url = rig.engine(), honest
    async with refused(rig, "must start with https://"):
        await update(engine)


async def test_new_keys_signed_by_the_old_ones_are_trusted(rig):
    new = rig.top / "new keys"
    make_keys(new)
    await rig.engine().check()
    repository = Repository(rig.repo, Keys([rig.keys, new]))
    repository.rotate({role: new / f"{role}.pub" for role in ("root", "timestamp", "targets")})
    repository.resign()
    assert await update(rig.engine()) == "0.1.1"


async def test_new_keys_that_the_old_ones_did_not_sign(rig, tmp_path):
    forger = Rig(tmp_path / "forger")
    forger.repository().rotate({})
    rig.serve("metadata/2.root.json", metadata(forger, "2.root.json"))
    async with refused(rig, "not signed by the keys"):
        await update(rig.engine())


async def test_a_root_that_skips_a_number(rig):
    rig.repository().rotate({})
    rig.repository().rotate({})
    rig.serve("metadata/2.root.json", metadata(rig, "3.root.json"))
    async with refused(rig, "older list of updates|does not fit"):
        await update(rig.engine())


def hostile_archive(rig: Rig, *names: str, link: str = "", size: int = 0):
    path = rig.top / "hostile.tar.gz"
    with tarfile.open(path, "w:gz") as tar:
        for name in names:
            info = tarfile.TarInfo(name)
            info.type = tarfile.SYMTYPE if link else tarfile.REGTYPE
            info.linkname, info.size = link, size
            tar.addfile(info, io.BytesIO(bytes(size)))
    return path


@pytest.mark.parametrize(
    ("names", "more", "said", "words"),
    [
        (["../../../evil"], {}, {}, "leads out of it"),
        (["/tmp/evil"], {}, {}, "leads out of it"),
        (["evil"], {"link": "../../foyer"}, {}, "leads out of it"),
        (["bomb"], {"size": 3_000_000}, {"unpacked": 1_000_000}, "more than 1 MB"),
        (["lonely"], {}, {}, "says that it is folder"),
    ],
)
async def test_a_hostile_archive_even_if_it_is_signed(rig, names, more, said, words):
    rig.publish_archive("0.1.2", hostile_archive(rig, *names, **more), **said)
    before = rig.on_disk()
    with pytest.raises(UpdateRefusedError, match=words):
        await update(rig.engine())
    assert rig.on_disk() == before
    assert not any(rig.top.rglob("evil"))
    rig.publish("0.1.3")
    assert await update(rig.engine()) == "0.1.3"


async def test_names_that_tell_no_version_are_passed_over(rig):
    for name in ("later", "../0.9", "1.0 2"):
        rig.publish_archive(name.replace("/", "-"), hostile_archive(rig, "x"))
    assert (await rig.engine().check()).version == "0.1.1"


@pytest.mark.parametrize("said", [{"notes": 7}, {"minimum": "soon"}, {"unpacked": "big"}])
async def test_signed_words_that_make_no_sense_are_refused(rig, said):
    rig.publish_archive("0.1.2", hostile_archive(rig, "x"), **said)
    with pytest.raises(UpdateRefusedError, match="cannot be read"):
        await rig.engine().check()
