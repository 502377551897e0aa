"""A window comes up whole wherever the screens are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.window_place import Box, is_seen, placed

SMALLEST = (960, 600)
HOME, RIGHT = Box(0, 0, 1920, 1080), Box(1920, 0, 1920, 1080)

places = st.integers(-8000, 8000)
screens = st.builds(Box, places, places, st.integers(640, 4000), st.integers(480, 3000))
windows = st.builds(Box, places, places, st.integers(0, 9000), st.integers(0, 9000))


def contains(screen, box):
    right, below = screen.x + screen.width, screen.y + screen.height
    return (
        screen.x <= box.x
        and screen.y <= box.y
        and box.x + box.width <= right
        and box.y + box.height <= below
    )


@given(windows, st.lists(screens, min_size=1, max_size=4))
def test_it_is_whole_on_one_screen_or_its_corner_is(wanted, there):
    box = placed(wanted, there, SMALLEST)
    fit = [s for s in there if s.width >= SMALLEST[0] and s.height >= SMALLEST[1]]
    whole = any(contains(screen, box) for screen in there)
    corner = any((s.x <= box.x < s.x + s.width) and (s.y <= box.y < s.y + s.height) for s in there)
    assert corner
    assert whole or len(fit) < len(there)
    assert box.width >= SMALLEST[0]
    assert box.height >= SMALLEST[1]


@given(windows, st.lists(screens, min_size=1, max_size=4))
def test_a_place_once_found_is_kept(wanted, there):
    fit = [s for s in there if s.width >= SMALLEST[0] and s.height >= SMALLEST[1]]
    if fit:
        box = placed(wanted, fit, SMALLEST)
        again = placed(box, fit, SMALLEST)
        assert (again.width, again.height) == (box.width, box.height)
        assert any(contains(screen, again) for screen in fit)


@given(screens, st.data())
def test_a_window_that_fits_stays_where_it_was(screen, data):
    width = data.draw(st.integers(640, screen.width))
    height = data.draw(st.integers(480, screen.height))
    x = data.draw(st.integers(screen.x, screen.x + screen.width - width))
    y = data.draw(st.integers(screen.y, screen.y + screen.height - height))
    box = Box(x, y, width, height)
    assert placed(box, [screen], (640, 480)) == box


@pytest.mark.parametrize(
    ("wanted", "there", "box"),
    [
        (Box(2000, 100, 1280, 800), [HOME, RIGHT], Box(2000, 100, 1280, 800)),
        (Box(2000, 100, 1280, 800), [HOME], Box(640, 100, 1280, 800)),  # that screen is gone
        (Box(2000, 100, 1800, 1000), [Box(0, 0, 1280, 720)], Box(0, 0, 1280, 720)),
        (Box(-50, 900, 1280, 800), [HOME], Box(0, 280, 1280, 800)),
        (Box(100, 100, 1280, 800), [Box(0, 32, 800, 568)], Box(0, 32, 960, 600)),
        (Box(100, 100, 300, 200), [], Box(100, 100, 300, 200)),
    ],
)
def test_examples(wanted, there, box):
    assert placed(wanted, there, SMALLEST) == box


@pytest.mark.parametrize(
    ("box", "seen"),
    [
        (Box(100, 100, 1280, 800), True),
        (Box(1800, 100, 1280, 800), True),
        (Box(1900, 100, 1280, 800), False),  # only a sliver to take hold of
        (Box(100, -700, 1280, 800), False),  # its lower part alone
        (Box(5000, 5000, 1280, 800), False),
    ],
)
def test_a_window_out_of_reach_is_noticed(box, seen):
    assert is_seen(box, [HOME]) is seen
