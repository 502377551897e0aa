import itertools

from app.hub.heartbeats import Heartbeats


def beats(rand=0.5, patience=10.0):
    return Heartbeats(patience, rand=lambda: rand)


def play(heart, seconds, answer=()):
    """Return (second, connections pinged) and (second, dead), answering pings of `answer`."""
    pings, dead = [], []
    for second in range(seconds + 1):
        pinged, died = heart.sweep(float(second))
        pings += [(second, conn) for conn in pinged]
        dead += [(second, conn) for conn in died]
        for conn in pinged:
            if conn in answer:
                heart.heard(conn, second + 0.1)
    return pings, dead


def test_the_first_ping_comes_at_a_random_part_of_the_interval():
    heart = beats(rand=0.4)
    heart.add(1, 25.0, 0.0)
    pings, _ = play(heart, 30, answer=[1])
    assert pings[0] == (11, 1)


def test_pings_keep_their_interval():
    heart = beats()
    heart.add(1, 20.0, 0.0)
    pings, dead = play(heart, 80, answer=[1])
    assert [b - a for (a, _), (b, _) in itertools.pairwise(pings)] == [21, 21, 21]
    assert dead == []


def test_a_silent_console_is_dead_within_25_seconds():
    for rand in (0.0, 0.5, 0.999):
        heart = beats(rand)
        heart.add(1, 10.0, 0.0)
        _, dead = play(heart, 60)
        assert len(dead) == 1
        assert dead[0][0] <= 25


def test_any_sign_of_life_counts():
    heart = beats()
    heart.add(1, 10.0, 0.0)
    heart.sweep(6.0)
    heart.heard(1, 7.0)
    heart.heard(99, 7.0)
    assert heart.sweep(17.0) == ([1], [])


def test_a_dropped_connection_is_forgotten():
    heart = beats()
    heart.add(1, 10.0, 0.0)
    heart.drop(1)
    heart.drop(1)
    assert play(heart, 40) == ([], [])


def test_a_sweep_after_a_long_pause_takes_all_that_is_due():
    heart = beats(rand=0.0)
    for conn in range(3):
        heart.add(conn, 10.0, float(conn))
    assert heart.sweep(100.0) == ([0, 1, 2], [])


def test_after_the_clock_was_set_back_beats_go_on_and_the_dead_are_found():
    beats = Heartbeats(patience_s=5.0, rand=lambda: 0.5)
    beats.add(1, 10.0, now=100_000.0)
    beats.add(2, 10.0, now=100_000.0)
    beats.sweep(100_006.5)
    beats.heard(1, 100_007.0)
    found = {"pings": [], "dead": []}
    for second in range(30):
        now = 50_000.0 + second
        pings, dead = beats.sweep(now)
        found["pings"] += pings
        found["dead"] += dead
        for conn in set(pings) - {2}:
            beats.heard(conn, now)
    assert found["dead"] == [2]
    assert found["pings"].count(1) > 2
