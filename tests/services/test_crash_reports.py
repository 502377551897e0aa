"""Reports of faults of the program."""

from app.services.crash_reports import MOST, CrashReports


class Clock:
    """A clock that is set by hand."""

    def __init__(self, at):
        self.at = at

    def now(self):
        return self.at


def test_a_report_is_kept_for_its_owner_alone_and_found_by_its_name(tmp_path):
    reports = CrashReports(tmp_path, Clock(1_700_000_000.0))
    text = reports.keep("a1b2c3", "Send", ["  app/x.py:3 in send", "ValueError"])
    [path] = reports.all()
    assert path.stat().st_mode & 0o077 == 0
    assert path.stem.endswith("-a1b2c3")
    assert path.read_text("utf-8") == f"{text}\n"
    assert text.splitlines()[-3:] == ["Send", "  app/x.py:3 in send", "ValueError"]


def test_only_the_newest_stay(tmp_path):
    clock = Clock(1_700_000_000.0)
    reports = CrashReports(tmp_path, clock)
    for number in range(MOST + 5):
        clock.at += 1
        reports.keep(f"{number:06}", "x", [])
    kept = reports.all()
    assert (len(kept), kept[0].stem[-6:], kept[-1].stem[-6:]) == (MOST, "000005", "000024")


def test_without_room_there_is_only_the_text(tmp_path):
    (tmp_path / "crash").write_text("a file is in the way")
    reports = CrashReports(tmp_path, Clock(0.0))
    assert "Report a1b2c3" in reports.keep("a1b2c3", "Send", [])
    assert reports.all() == []
