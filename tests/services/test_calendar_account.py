"""An account whose limits all processes share."""

import sqlite3
import threading

import httpx
import pytest

from app.core.clock import SystemClock
from app.core.database import connect
from app.core.http import new_client
from app.domain.errors import TransientError
from app.services.booking_rows import BookingRows
from app.services.calendar_account import shared_account
from app.services.console_database import console_database


def account(rows, answer):
    one = shared_account(rows, "a", SystemClock())
    one.client = new_client(httpx.MockTransport(answer))
    return one


async def ask(one):
    return await one.send(one.request("GET", "https://dav.example.org/"))


async def test_a_pause_that_one_was_asked_for_holds_for_all(tmp_path):
    mine, other = console_database(tmp_path), console_database(tmp_path)
    first = account(BookingRows(mine), lambda _: httpx.Response(429, headers={"Retry-After": "60"}))
    second = account(BookingRows(other), lambda _: httpx.Response(200))
    assert (await ask(second)).status == 200
    for one in (first, second):
        with pytest.raises(TransientError):
            await ask(one)
    mine.close()
    other.close()


async def test_a_database_that_is_in_use_keeps_no_request(tmp_path, monkeypatch):
    database = console_database(tmp_path)
    rows = BookingRows(database)
    one = account(rows, lambda _: httpx.Response(200))

    def locked(_account):
        raise sqlite3.OperationalError("database is locked")

    monkeypatch.setattr(rows, "parked_until", locked)
    assert (await ask(one)).status == 200
    database.close()


async def test_a_pause_that_cannot_be_kept_is_minded_here(tmp_path, monkeypatch):
    database = console_database(tmp_path)
    rows, threads = BookingRows(database), []
    one = account(rows, lambda _: httpx.Response(429, headers={"Retry-After": "60"}))

    def locked(_account, _until):
        threads.append(threading.current_thread())
        raise sqlite3.OperationalError("database is locked")

    monkeypatch.setattr(rows, "park", locked)
    for words in ("too often", "asked for a pause"):
        with pytest.raises(TransientError, match=words):
            await ask(one)
    assert threads
    assert threading.main_thread() not in threads  # the window's loop waits for no database
    database.close()


def test_a_database_in_memory_has_nobody_to_share_with():
    assert shared_account(BookingRows(connect(":memory:")), "a", SystemClock()).places is None
