"""A log file that turns over, and gives way when the disk does."""

from app.core.log_file import FILES, LogFile


def names(tmp_path):
    return sorted(path.name for path in (tmp_path / "log").iterdir())


def test_lines_are_appended_for_the_owner_alone(tmp_path):
    for line in ("one", "two"):
        file = LogFile(tmp_path, "console")
        file.write(line)
        file.close()
    path = tmp_path / "log" / "console.log"
    assert path.read_text() == "one\ntwo\n"
    assert path.stat().st_mode & 0o777 == 0o600


def test_it_turns_over_by_size_and_keeps_five(tmp_path):
    file = LogFile(tmp_path, "console", at_most=100)
    for number in range(100):
        file.write(f"line {number:03} {'.' * 40}")
    file.close()
    assert names(tmp_path) == sorted(
        ["console.log", *(f"console.{n}.log" for n in range(1, FILES))]
    )
    assert all(path.stat().st_size < 200 for path in (tmp_path / "log").iterdir())
    assert "line 099" in (tmp_path / "log" / "console.log").read_text()


def test_a_full_disk_loses_lines_and_says_so_later(tmp_path):
    (tmp_path / "log").mkdir()
    path = tmp_path / "log" / "console.log"
    path.symlink_to("/dev/full")
    file = LogFile(tmp_path, "console")
    file.write("one")
    file.write("two")
    assert file.lost == 2
    path.unlink()
    file.write("three")
    file.close()
    assert path.read_text() == "2 lines were lost: they could not be written\nthree\n"


def test_a_folder_that_cannot_be_made_loses_lines(tmp_path):
    (tmp_path / "log").write_text("in the way")
    file = LogFile(tmp_path, "console")
    file.write("one")
    assert file.lost == 1
