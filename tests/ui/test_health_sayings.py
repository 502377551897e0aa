"""Everything that a row says has its template."""

from app.domain.checkup import GROUPS, REPAIRS, TITLES
from app.services.checkup import words
from app.ui.said import SENTENCES


def test_every_sentence_of_the_rows_is_declared():
    told = [value for name, value in vars(words).items() if name.isupper()]
    assert [each for each in told if each not in SENTENCES] == []


def test_every_name_is_declared():
    names = [*TITLES.values(), *REPAIRS.values(), *(title for title, _ in GROUPS.values())]
    assert [each for each in names if each not in SENTENCES] == []
