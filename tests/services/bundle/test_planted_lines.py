"""Every line that the program logs is logged with planted texts; none of them is in the log."""

import ast
import logging
from pathlib import Path

import pytest

import app
from app.core.log import WORKER
from app.domain.errors import RejectedError
from tests.services.bundle.planting import PLANTED, SHORT, everything, leaks

ROOT = Path(app.__file__).parent
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}
NUMBERS = ("%d", "%.0f", "%.1f")
PRACTICE = ROOT / "practice"  # its people are invented, and it keeps no log


class Odd:
    """Something that tells of somebody when it is made a text."""

    def __str__(self):
        return everything()

    __repr__ = __str__


def logged_lines():
    """Return file, line and format of every call that logs."""
    for path in sorted(ROOT.rglob("*.py")):
        if PRACTICE not in path.parents:
            for call in ast.walk(ast.parse(path.read_text())):
                if isinstance(call, ast.Call) and _logs(call.func):
                    yield path, call


def _logs(called):
    named = isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name)
    return named and called.value.id in {"log", "_log"} and called.attr in LEVELS


LINES = [(path, call) for path, call in logged_lines()]


def test_there_are_many():
    assert len(LINES) > 60


@pytest.mark.parametrize(
    ("path", "call"), LINES, ids=[f"{p.relative_to(ROOT)}:{c.lineno}" for p, c in LINES]
)
def test_each_line_has_a_format_that_is_written_out(path, call):
    given = call.args[0]
    assert isinstance(given, ast.Constant), "what varies comes after the format"
    assert isinstance(given.value, str)


def said_by(path, call, value):
    """Log the line of a file as that file would, with `value` for each text."""
    text = call.args[0].value
    holes = [text[n : n + 4] for n, sign in enumerate(text) if sign == "%" and text[n + 1] != "%"]
    values = [7 if hole.startswith(NUMBERS) else value for hole in holes]
    above = "\n" * (call.lineno - 1)
    words = f"{above}log.{call.func.attr}({text!r}, *values)"
    scope = {"log": logging.getLogger(f"app.{path.stem}"), "values": values}
    exec(compile(words, str(path), "exec"), scope)  # its place and its words are those of the file


def planted():
    yield from PLANTED.values()
    yield from SHORT
    for text in (*PLANTED.values(), everything()):
        yield RejectedError(text)
        yield OSError(2, text, text)
        yield Odd()
        yield [text]


def test_none_of_them_lets_anything_through(heard, tmp_path):
    for path, call in LINES:
        for value in planted():
            try:
                raise LookupError(everything())  # noqa: TRY301 `exception` wants one
            except LookupError:
                said_by(path, call, value)
        WORKER.flush(30)
    found = {p.name: p.read_bytes() for p in (tmp_path / "data" / "log").iterdir()}
    found["standard error"] = heard.getvalue().encode()
    assert heard.getvalue().count("\n") > len(LINES) * len(list(planted())) * 0.9
    assert leaks(found) == []
