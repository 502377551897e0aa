"""Parts of answers that go back as they came."""

import httpx
import pytest

from app.core.http import Answer
from app.services.calendars.answers import listed


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b'{"attendees": [{"x": 1}]}', [{"x": 1}]),
        (b'{"attendees": null}', []),
        (b'{"attendees": {"x": 1}}', []),
        (b"[]", []),
        (b"<html>", []),
    ],
)
def test_a_list_is_returned_as_it_was_sent_and_anything_else_is_empty(body, found):
    assert listed(Answer(200, httpx.Headers(), body), "attendees") == found
