"""The console as a program."""

import os
import signal
import subprocess
import sys

import pytest

from app.commands import console

# Each takes a good part of the time that a rep waits for the window.
HEAVY = {
    *("httpx", "httpcore", "h11", "anyio", "sniffio", "truststore", "websockets", "aiohttp"),
    *("msal", "requests", "urllib3", "jwt", "cryptography", "keyring", "secretstorage"),
    *("desktop_notifier", "dbus_fast", "holidays", "tzlocal", "email", "smtplib", "sqlite3"),
    *("tufup", "tuf", "securesystemslib", "click", "rich", "pygments", "defusedxml", "uvloop"),
}
# What of the product is there at the first paint; the rest comes while the window is seen.
EARLY = (
    *("app.__main__", "app.commands", "app.core", "app.domain.places", "app.domain.wire"),
    *("app.domain.health", "app.domain.errors", "app.services.settings", "app.services.policy"),
    *("app.services.policy_places", "app.ui.bridge", "app.ui.collector", "app.ui.desktop"),
    *("app.ui.faults", "app.ui.frame", "app.ui.icons", "app.ui.language", "app.ui.main_window"),
    *("app.ui.shortcuts", "app.ui.single_instance", "app.ui.theme", "app.ui.tray"),
    *("app.domain.window_place", "app.domain.zones", "app.ui.widgets", "app.ui.window_state"),
    "app.ui.words",
    *("app.services.crash_reports", "app.services.fault_reporter", "app.ui.trouble"),
)


@pytest.fixture
def start(tmp_path):
    """Start a console without a screen; end it afterwards."""
    running = []

    def begin(*arguments, **environment):
        given = {k: v for k, v in os.environ.items() if not k.startswith(("FOYER_", "DBUS_"))}
        given |= {"FOYER_DATA_DIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
        process = subprocess.Popen(
            [sys.executable, "-m", "app", *arguments],
            env=given | environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield begin
    for process in running:
        process.kill()
        process.communicate()


def read_until(process, words):
    for line in process.stderr:
        if words in line:
            return
    raise AssertionError(f"ended without saying {words!r}")


def imported(program, tmp_path):
    """Return the names of all modules that a program prints."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("FOYER_", "DBUS_"))}
    here = {"FOYER_DATA_DIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, *program], env=kept | here, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_a_console_that_starts_again_finds_the_place_free(tmp_path):
    # It keeps its process number: a lock that it left would be of a process that runs.
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("FOYER_", "DBUS_"))}
    here = {"FOYER_DATA_DIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.commands.restarting_process"],
        env=kept | here,
        capture_output=True,
        text=True,
        timeout=50,
        check=True,
    )
    assert done.stdout.splitlines() == ["begun, to start again", "begun again"]


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path):
    modules = imported(["-m", "tests.commands.first_paint"], tmp_path)
    ours = {name for name in modules if name.startswith("app.") and name.count(".") > 1}
    assert {"app.ui.main_window", "PySide6.QtWidgets"} <= modules
    assert {name.split(".")[0] for name in modules} & HEAVY == set()
    assert sorted(name for name in ours if not name.startswith(EARLY)) == []


@pytest.mark.parametrize(
    ("module", "later"),
    [
        ("app.assembly.console", {"app.assembly.session", "app.ui.arrangement", "app.ui.settings"}),
        (
            "app.assembly.session",
            {
                *("msal", "requests", "rich", "click", "app.ui.mapping.pane", "app.ui.hours.pane"),
                *("app.ui.lists.pane", "app.ui.workflows.pane", "app.ui.mail.settings_page"),
            },
        ),
    ],
)
def test_what_a_window_needs_later_is_imported_later(module, later, tmp_path):
    told = f"import sys, {module}; print(*(n for n, m in sys.modules.items() if m))"
    modules = imported(["-c", told], tmp_path)
    assert module in modules
    assert modules & later == set()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(start, number):
    process = start()
    read_until(process, "first paint")
    process.send_signal(number)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "Traceback" not in said


def test_a_second_start_leaves_at_once(start):
    first = start()
    read_until(first, "first paint")
    second = start("foyer://conversation/c1")
    _, said = second.communicate(timeout=30)
    assert (second.returncode, first.poll(), said) == (0, None, "")
    read_until(first, "another start came")


def test_a_data_folder_that_cannot_be_used_is_said_on_the_screen(start, tmp_path):
    (tmp_path / "file").write_text("")
    process = start(FOYER_DATA_DIR=str(tmp_path / "file"))
    read_until(process, "data folder cannot be used")
    assert process.poll() is None  # it waits for whoever reads the words
    process.terminate()
    assert "Traceback" not in process.communicate(timeout=30)[1]


def test_a_broken_settings_file_is_explained(start, tmp_path):
    (tmp_path / "settings.toml").write_text("[hub\n")
    process = start()
    read_until(process, "Mend or remove it")
    read_until(process, "first paint")
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=30)
    assert process.returncode == 2


def test_hidden_and_a_link_are_understood():
    given = console._parser().parse_args(["--hidden", "foyer://live"])
    assert (given.hidden, given.link) == (True, "foyer://live")
