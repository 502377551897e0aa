"""A large answer comes in pages."""

import pytest

from app.practice.org.cursors import MOST_OPEN, Cursor, Cursors, page_size
from app.practice.org.errors import OrgError
from app.practice.org.soql import parse

QUERY = parse("SELECT Id FROM Lead")


def cursor(user="005a"):
    return Cursor(user, QUERY, ["00Q"], 200)


def test_a_locator_leads_back_to_its_row_for_its_user_alone():
    cursors = Cursors()
    name = cursors.keep(cursor())
    assert cursors.at(f"{name}-2000", "005a") == (cursor(), 2000)
    for locator, user in ((f"{name}-2000", "005b"), (name, "005a"), ("01g-1", "005a")):
        with pytest.raises(OrgError):
            cursors.at(locator, user)


def test_the_oldest_cursor_is_forgotten():
    cursors = Cursors()
    names = [cursors.keep(cursor()) for _ in range(MOST_OPEN + 1)]
    with pytest.raises(OrgError):
        cursors.at(f"{names[0]}-0", "005a")
    assert cursors.at(f"{names[-1]}-0", "005a")


@pytest.mark.parametrize(
    ("header", "size"),
    [("", 2000), ("batchSize=500", 500), ("batchSize=1", 200), ("batchSize=9000", 2000)],
)
def test_a_page_has_between_200_and_2000_rows(header, size):
    assert page_size(header) == size
