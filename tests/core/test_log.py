"""Log lines without secrets."""

import io
import logging

import pytest

from app.core.log import masked, set_up


@pytest.mark.parametrize(
    "line",
    [
        "access_token=SECRET-1",
        '{"refresh_token": "SECRET-1"}',
        "GET /callback?code=SECRET-1&state=SECRET-2",
        "Authorization: Bearer SECRET-1",
        "client_secret: SECRET-1",
        "password='SECRET-1'",
    ],
)
def test_a_secret_is_masked_wherever_it_stands(line):
    assert "SECRET" not in masked(line)
    assert "***" in masked(line)


def test_a_bare_json_web_token_is_masked():
    assert "eyJ" not in masked("got eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln back")


def test_ordinary_words_stay():
    line = "session of Kim ended after 60 min; the code review is next"
    assert masked(line) == line


def test_a_traceback_is_masked_too(restored_root):
    stream = io.StringIO()
    set_up(logging.DEBUG, stream)
    try:
        int("token=SECRET-1")
    except ValueError:
        logging.getLogger("x").exception("failed")
    assert "SECRET" not in stream.getvalue()
    assert "ValueError" in stream.getvalue()


@pytest.fixture
def restored_root():
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
