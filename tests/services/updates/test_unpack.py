import gzip
import io
import os
import tarfile

import pytest

from app.services.updates.base import UpdateRefusedError
from app.services.updates.stopping import Stop, StoppedError
from app.services.updates.unpack import Bounds, unpack

GO_ON = Stop().raise_if_asked


def member(name, kind=tarfile.REGTYPE, *, body=b"", to="", mode=0o644):
    info = tarfile.TarInfo(name)
    info.type, info.linkname, info.size, info.mode = kind, to, len(body), mode
    return info, body


def archive(path, *members):
    with tarfile.open(path / "a.tar.gz", "w:gz") as tar:
        for info, body in members:
            tar.addfile(info, io.BytesIO(body))
    return path / "a.tar.gz"


def unpacked(tmp_path, *members, bounds=None):
    folder = tmp_path / "into"
    folder.mkdir()
    unpack(archive(tmp_path, *members), folder, bounds or Bounds(), GO_ON)
    return folder


def test_files_folders_and_links_inside_come_out(tmp_path):
    folder = unpacked(
        tmp_path,
        member(".", tarfile.DIRTYPE),
        member("./lib/b.so.1", tarfile.SYMTYPE, to="../real/b.so"),
        member("lib", tarfile.DIRTYPE),
        member("real/b.so", body=b"code"),
        member("foyer", body=b"run", mode=0o4777),
    )
    assert (folder / "lib" / "b.so.1").read_bytes() == b"code"
    assert os.readlink(folder / "lib" / "b.so.1") == "../real/b.so"
    modes = [oct((folder / name).stat().st_mode & 0o7777) for name in ("foyer", "real/b.so")]
    assert modes == ["0o755", "0o644"], "no rights beyond those of a program and a file"


LINK, HARD, FOLDER = tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ([member("../out")], "leads out"),
        ([member("a/../../out")], "leads out"),
        ([member("a/../b")], "leads out"),
        ([member("/etc/out")], "leads out"),
        ([member("C:\\out")], "leads out"),
        ([member("a\\..\\out")], "leads out"),
        ([member("..", FOLDER)], "leads out"),
        ([member("l", LINK, to="/etc")], "leads out"),
        ([member("l", LINK, to="../out")], "leads out"),
        ([member("a/l", LINK, to="../../out")], "leads out"),
        ([member("l", LINK, to="..")], "leads out"),
        ([member("l", LINK, to="a"), member("l/file")], "below a link"),
        ([member("l/file"), member("l", LINK, to="a")], "below a link"),
        ([member("l", LINK, to="."), member("l/l2", LINK, to="../..")], "leads out|below a link"),
        ([member("d", FOLDER), member("a", LINK, to="d/.."), member("a/x")], "below a link"),
        ([member("a"), member("a")], "twice"),
        ([member("a"), member("./a")], "twice"),
        ([member("a"), member("a/b")], "damaged"),
        ([member("h", HARD, to="/etc/passwd")], "neither a file"),
        ([member("h", HARD, to="a")], "neither a file"),
        ([member("p", tarfile.FIFOTYPE)], "neither a file"),
        ([member("n", tarfile.CHRTYPE)], "neither a file"),
        ([member("n", tarfile.BLKTYPE)], "neither a file"),
    ],
)
def test_whatever_reaches_out_is_refused_and_nothing_lies_outside(tmp_path, members, words):
    with pytest.raises(UpdateRefusedError, match=words):
        unpacked(tmp_path, member("first", body=b"x"), *members)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.tar.gz", "into"]


def test_links_that_meet_each_other_do_not_lead_out(tmp_path):
    """Each alone stays inside; together the second would climb through the first."""
    ways = [
        member("a/b", FOLDER),
        member("a/b/up", LINK, to="../.."),
        member("out", LINK, to="a/b/up/../.."),
    ]
    with pytest.raises(UpdateRefusedError, match="out"):
        unpacked(tmp_path, *ways)


def test_more_than_was_announced_is_refused(tmp_path):
    with pytest.raises(UpdateRefusedError, match="more than 1 MB"):
        unpacked(tmp_path, member("big", body=bytes(1_000_001)), bounds=Bounds(1_000_000))
    assert not (tmp_path / "into" / "big").exists()


def test_many_files_are_refused(tmp_path):
    many = [member(f"f{n}") for n in range(11)]
    with pytest.raises(UpdateRefusedError, match="more than 10 files"):
        unpacked(tmp_path, *many, bounds=Bounds(members=10))


def test_a_header_that_swells_is_refused(tmp_path):
    """A pax header of 20 MB of zeros, in 20 kB."""
    info = tarfile.TarInfo("x")
    info.pax_headers = {"comment": "0" * 20_000_000}
    (tmp_path / "a").mkdir()
    with tarfile.open(tmp_path / "bomb.tar.gz", "w:gz", format=tarfile.PAX_FORMAT) as tar:
        tar.addfile(info)
    assert (tmp_path / "bomb.tar.gz").stat().st_size < 100_000
    with pytest.raises(UpdateRefusedError, match="more than 1 MB"):
        unpack(tmp_path / "bomb.tar.gz", tmp_path / "a", Bounds(1_000_000, 10), GO_ON)


@pytest.mark.parametrize(
    "damage",
    [lambda whole: b"", lambda whole: whole[:-20], lambda whole: b"no archive", gzip.compress],
)
def test_what_is_no_archive_is_damaged(tmp_path, damage):
    whole = archive(tmp_path, member("a", body=os.urandom(5000))).read_bytes()
    (tmp_path / "b.tar.gz").write_bytes(damage(whole))
    (tmp_path / "into").mkdir()
    with pytest.raises(UpdateRefusedError, match="damaged"):
        unpack(tmp_path / "b.tar.gz", tmp_path / "into", Bounds(), GO_ON)


def test_it_ends_when_it_is_asked_to(tmp_path):
    stop = Stop()
    stop.ask()
    with pytest.raises(StoppedError):
        unpack(archive(tmp_path, member("a")), tmp_path, Bounds(), stop.raise_if_asked)
