"""Who gets a job."""

from app.hub.hands import MOST_AT_ONCE, Hand, Hands


def hands(*given):
    made = Hands()
    for hand in given:
        made.add(hand)
    return made


def busy(conn, rep, jobs=0, agent=False):
    return Hand(conn, rep, f"client{conn}", agent, {f"{conn}-{n}" for n in range(jobs)})


def test_an_agent_comes_first_then_the_rep_of_the_conversation():
    made = hands(busy(1, "ada"), busy(2, "bob"), busy(3, "robot", 3, agent=True))
    assert made.choose("bob").rep == "robot"
    made.drop(3)
    assert made.choose("bob").rep == "bob"
    assert made.choose("nobody").rep == "ada"


def test_fewest_jobs_decide_among_equals():
    made = hands(busy(1, "ada", 2), busy(2, "bob", 1), busy(3, "cem", 1))
    assert made.choose("").rep == "bob"


def test_nobody_has_more_than_four():
    made = hands(busy(1, "ada", MOST_AT_ONCE))
    assert made.choose("ada") is None
    made.of(1).jobs.pop()
    assert made.choose("ada").conn == 1


def test_nobody_is_chosen_where_nobody_is():
    assert hands().choose("ada") is None
    assert hands().of(None) is None
    assert hands().of(7) is None
