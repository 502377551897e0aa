"""A full disk is told as one, and a fault of the program is not."""

import errno
import sqlite3

import pytest

from app.core.database import connect
from app.domain.errors import FoyerError
from app.services.failure_words import FULL, SHUT, failure_words


def test_an_error_with_words_keeps_them():
    assert failure_words(FoyerError("The org is gone.")) == "The org is gone."


def test_a_database_without_room_is_a_full_disk(tmp_path):
    database = connect(tmp_path / "small.sqlite3")
    database.execute("CREATE TABLE t (x)")
    database.execute("PRAGMA max_page_count = 4")
    with pytest.raises(sqlite3.OperationalError) as caught:
        database.execute("INSERT INTO t VALUES (?)", ("x" * 100_000,))
    database.close()
    assert failure_words(caught.value) == FULL


def test_a_database_that_may_only_be_read_is_told_too(tmp_path):
    connect(tmp_path / "shut.sqlite3").close()
    database = connect(tmp_path / "shut.sqlite3", read_only=True)
    with pytest.raises(sqlite3.OperationalError) as caught:
        database.execute("CREATE TABLE t (x)")
    database.close()
    assert failure_words(caught.value) == SHUT


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, FULL), (errno.EROFS, SHUT), (errno.ENOENT, "")]
)
def test_files_are_told_alike(number, words):
    assert failure_words(OSError(number, "x")) == words


@pytest.mark.parametrize("error", [ValueError("x"), sqlite3.IntegrityError("x")])
def test_what_only_the_program_can_be_blamed_for_has_no_words(error):
    assert failure_words(error) == ""
