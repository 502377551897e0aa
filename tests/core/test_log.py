"""Log lines are made of fixed words, numbers and ids."""

import ast
import io
import logging
from enum import StrEnum
from pathlib import Path

import pytest

from app.core import log
from app.core.log import keep_file, set_up
from app.core.told import Safe
from app.core.ulid import ulid

ROOT = Path(log.__file__).parent.parent
NAME = "Quentin Vandersloot"
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}


class Fruit(StrEnum):
    """Not in the program's words."""

    PEAR = "sour pear of Quentin"


@pytest.fixture
def said():
    """Log into a text; `said()` is what stands there."""
    root, stream = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    set_up(logging.DEBUG, stream)

    def read():
        log.WORKER.flush()
        return stream.getvalue()

    yield read
    for handler in root.handlers:
        handler.close()
    root.handlers[:], root.level = handlers, level


def own(line, *given, **more):
    """Log as a module of the program would: the text stands in its code."""
    logger = logging.getLogger("app.any")
    source = f"def call(logger, *given, **more):\n    logger.error({line!r}, *given, **more)\n"
    space = {}
    exec(compile(source, str(ROOT / "any.py"), "exec"), space)
    space["call"](logger, *given, **more)


def test_words_numbers_and_ids_stay(said):
    number = ulid(1.0)
    own("Job %s took %d s, %.1f %s", number, 3, 0.25, Safe("plainly"))
    assert f"ERROR app.any: Job {number} took 3 s, 0.2 plainly" in said()


@pytest.mark.parametrize("given", [NAME, Fruit.PEAR, ValueError(NAME), [NAME], object()])
def test_whatever_else_is_given_shows_nothing(said, given):
    own("It was %s", given)
    assert "It was " in said()
    assert "Quentin" not in said()


def test_one_thing_has_one_tag_all_through_a_run(said):
    own("From %s", NAME)
    own("Again %s", NAME)
    first, second = said().splitlines()
    assert first.rsplit(" ", 1)[1] == second.rsplit(" ", 1)[1]


def test_a_line_that_was_put_together_elsewhere_is_not_believed(said):
    logging.getLogger("other").warning(f"mail of {NAME} to kim@example.com")
    assert "other: <" in said()
    assert "Quentin" not in said()
    assert "kim" not in said()


@pytest.mark.parametrize("line", ["%d things", "%(a)s things", "%s and %s"])
def test_a_format_that_does_not_fit_breaks_nothing(line):
    entry = log.Entry("head", line, frozenset({line}), (log.Text(NAME),), None)
    assert entry.worded() == f"head: {line}"


def test_a_traceback_has_kinds_and_places_alone(said):
    try:
        int(NAME)
    except ValueError as error:
        own("%s failed", "A step", exc_info=error)
    assert "tests/core/test_log.py" in said()
    assert "ValueError" in said()
    assert "Quentin" not in said()


def test_a_file_gets_the_same_lines(said, tmp_path):
    keep_file(tmp_path, "console")
    own("It was %s", NAME)
    said()
    assert "It was <" in (tmp_path / "log" / "console.log").read_text()


def test_a_stream_that_is_gone_breaks_nothing(monkeypatch):
    closed = io.StringIO()
    closed.close()
    log.Stream(closed).write("one")
    monkeypatch.setattr("sys.stderr", None)  # a packaged app on Windows has none
    log.Stream(None).write("one")


@pytest.mark.parametrize("source", sorted(ROOT.rglob("*.py")), ids=lambda p: p.stem)
def test_every_log_call_writes_its_words_out(source):
    wrong = [
        call.lineno
        for call in ast.walk(ast.parse(source.read_text()))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in LEVELS | {"log"}
        and getattr(call.func.value, "id", "") in {"log", "_log", "logger", "logging"}
        and not _is_written(call.args[1 if call.func.attr == "log" else 0])
    ]
    assert wrong == [], "write the words out and hand over ids: what is put together is masked"


def _is_written(argument):
    return isinstance(argument, ast.Constant) and isinstance(argument.value, str)


def test_half_a_character_keeps_no_later_line_from_the_log(said, monkeypatch):
    ours = [each for each in logging.getLogger().handlers if isinstance(each, log.LogHandler)]
    monkeypatch.setattr(logging.getLogger(), "handlers", ours)  # pytest's cannot take it either
    own("The file %s is odd", "report-\udcff.pdf")
    own("It was %s", ValueError("half \ud83d of it"), exc_info=ValueError("\udcff"))
    own("This comes after it")
    assert "This comes after it" in said()
