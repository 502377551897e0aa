import pytest

from app.services.checkup.measures import counted, lasting, sized


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(-3, "0 s"), (40.4, "40 s"), (61, "1 min"), (7300, "2 h"), (200_000, "2 d")],
)
def test_a_length_of_time_has_one_unit(seconds, told):
    assert lasting(seconds) == told


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, "1 byte"),
        (12, "12 bytes"),
        (1500, "1.5 kB"),
        (340e6, "340 MB"),
        (1.23e9, "1.2 GB"),
        (4e12, "4.0 TB"),
    ],
)
def test_a_size_has_the_unit_that_fits(count, told):
    assert sized(count) == told


def test_one_has_words_of_its_own():
    assert [counted(n, "once", "{digits} times") for n in (0, 1, 2)] == [
        "0 times",
        "once",
        "2 times",
    ]
