"""Every way in which the console can fail ends in one report and one window; see faulty_process."""

import os
import signal
import subprocess
import sys

import pytest


@pytest.fixture
def failing(tmp_path):
    """Start a console that fails in one way; end it afterwards."""
    running = []

    def begin(kind):
        given = {k: v for k, v in os.environ.items() if not k.startswith(("FOYER_", "DBUS_"))}
        given |= {"FOYER_DATA_DIR": str(tmp_path / "data"), "QT_QPA_PLATFORM": "offscreen"}
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.commands.faulty_process", kind],
            env=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        running.append(process)
        return process

    yield begin
    for process in running:
        process.kill()
        process.communicate()


def shown(process, count=1):
    """Return the title of the first window that tells of a fault, so many times or more."""
    for line in process.stdout:
        if line.startswith("shown: "):
            title, _, times = line.removeprefix("shown: ").rpartition(", ")
            if int(times) >= count:
                return title
    return ""


def reports(tmp_path):
    return [path.read_text() for path in sorted((tmp_path / "data/crash").glob("2*.txt"))]


def ended(process):
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=30)
    return process.returncode


def said_till_its_end(process):
    """Let a console that shows its window go on for a moment, and end it."""
    said = [next(process.stdout) for _ in range(6)]  # 50 ms each
    process.send_signal(signal.SIGTERM)
    rest, _ = process.communicate(timeout=30)
    return "".join([*said, rest])


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("slot", "ZeroDivisionError"),
        ("task", "ZeroDivisionError"),
        ("callback", "ZeroDivisionError"),
        ("thread", "ZeroDivisionError"),
        ("destructor", "ZeroDivisionError"),
        ("qt", "QtError: QWidget"),
    ],
)
def test_a_fault_is_reported_and_shown_and_the_console_lives_on(failing, tmp_path, kind, words):
    process = failing(kind)
    assert shown(process) == "Something failed in Foyer"
    assert ended(process) == 0
    [report] = reports(tmp_path)
    assert words in report
    assert not (tmp_path / "data/crash/last-words.txt").exists()


def test_a_fault_that_comes_with_every_paint_is_one_report_and_one_window(failing, tmp_path):
    process = failing("paint")
    assert shown(process, count=20) == "Something failed in Foyer"
    assert ended(process) == 0
    assert len(reports(tmp_path)) == 1


def test_a_fault_at_the_end_is_reported_and_not_shown(failing, tmp_path):
    process = failing("ending")
    assert "shown" not in said_till_its_end(process)
    assert process.returncode == 0
    assert "ZeroDivisionError" in reports(tmp_path)[0]


@pytest.mark.parametrize(
    ("kind", "code", "words"),
    [
        ("death", -signal.SIGSEGV, ["Segmentation fault", "in dead"]),
        ("fatal", -signal.SIGABRT, ["Aborted", "QtError: [A "]),
        ("main", 1, ["Fatal Python error: ZeroDivisionError", "in main_fails"]),
    ],
)
def test_a_console_that_dies_says_so_at_the_next_start_and_once(
    failing, tmp_path, kind, code, words
):
    first = failing(kind)
    first.communicate(timeout=30)
    assert first.returncode == code
    second = failing("nothing")
    assert shown(second) == "Foyer ended unexpectedly last time"
    assert ended(second) == 0
    assert "shown" not in said_till_its_end(failing("nothing"))
    for word in words:
        assert any(word in report for report in reports(tmp_path))
