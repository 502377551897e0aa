"""An error as lines that may be read by anybody."""

import json
import sqlite3
from pathlib import Path

import pytest

from app.core.http import _slow
from app.core.told import Safe, lines, place, safe, told, words

NAME = "Quentin Vandersloot"


def caught(fail):
    try:
        fail()
    except BaseException as error:
        return told(error)
    raise AssertionError("it did not fail")


def raise_(error):
    raise error


def test_the_text_of_an_error_keeps_the_programs_own_words():
    error = caught(lambda: raise_(_slow(NAME, 8.0, reached=True)))
    assert NAME not in words(error)
    assert "did not finish its answer within" in words(error)
    assert words(error).startswith("NoAnswerError: <")


@pytest.mark.parametrize(
    ("fail", "expected"),
    [
        (lambda: None.nothing, "AttributeError: 'NoneType' object has no attribute 'nothing'"),
        (lambda: 1 + "1", "TypeError: unsupported operand type(s) for +: 'int' and 'str'"),
        (lambda: list()[1], "IndexError: list index out of range"),
        (lambda: 1 / 0, "ZeroDivisionError: division by zero"),
        (place, "TypeError: place() missing 1 required positional argument: 'path'"),
        (lambda: place(way=1), "TypeError: place() got an unexpected keyword argument 'way'"),
        (
            lambda: sqlite3.connect(":memory:").execute("SELECT 1 FROM nowhere"),
            "OperationalError: no such table: nowhere",
        ),
        (
            Path(f"/nowhere/{NAME}").read_text,
            "FileNotFoundError: ENOENT (No such file or directory)",
        ),
    ],
)
def test_what_the_interpreter_says_is_kept(fail, expected):
    assert words(caught(fail)) == expected


@pytest.mark.parametrize(
    "fail",
    [
        lambda: {}[NAME],
        lambda: int(NAME),
        lambda: json.loads(f'{{"name": "{NAME}'),
        lambda: raise_(TypeError(f"'{NAME}' object is not callable")),
        lambda: raise_(ValueError(NAME, "sl0t")),
        lambda: raise_(OSError(2, NAME)),
        lambda: raise_(ExceptionGroup(NAME, [ValueError(NAME)])),
        lambda: NAME.encode().decode("utf-16"),
    ],
)
def test_what_others_have_written_is_not(fail):
    text = "\n".join(lines(caught(fail)))
    assert "Quentin" not in text
    assert "Vandersloot" not in text


def test_causes_are_told_with_their_places_and_no_text_of_theirs():
    def fail():
        try:
            raise_(KeyError(NAME))
        except KeyError as error:
            raise ValueError("outer") from error

    shown = lines(caught(fail))
    assert [line for line in shown if not line.startswith("  ")][1] == "which led to:"
    assert shown[-1].startswith("ValueError: ")
    assert any("test_told.py" in line for line in shown)


def test_an_error_whose_words_are_anybodys_code_is_taken_down_without_running_it():
    class OddError(Exception):
        def __str__(self):
            raise SystemExit

    assert words(caught(lambda: raise_(OddError("x9")))).startswith("OddError: <")


def test_two_errors_at_one_place_have_one_mark():
    def fail(name):
        raise KeyError(name)

    first, second = (caught(lambda n=n: fail(n)) for n in "ab")
    assert first.mark == second.mark
    assert first.mark != caught(lambda: {}[1]).mark


def test_errors_that_came_through_no_code_are_told_apart_by_their_words_without_numbers():
    first, second = (
        told(RuntimeError("Task 1 at 0x7f1 lost")),
        told(RuntimeError("Task 22 at 0x8a lost")),
    )
    assert first.mark == second.mark
    assert first.mark != told(RuntimeError("Transport 1 lost")).mark


def test_a_path_begins_at_its_package():
    assert place(json.__file__) == "json/__init__.py"
    assert place(f"/home/{NAME}/thing.py") == "(elsewhere)"
    assert place("<frozen importlib._bootstrap>") == "<frozen importlib._bootstrap>"


def test_what_was_made_safe_is_kept_but_for_secrets():
    assert safe(Safe("plain words")) == "plain words"
    assert safe(Safe("token=abc")) == "token=***"
    assert words(caught(lambda: raise_(ValueError(Safe("plain words"))))).endswith("plain words")
