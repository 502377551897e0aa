from app.domain.wire import console as rep
from app.domain.wire.base import CloseCode
from app.domain.wire.events import Offered, Posted, PresenceSet, Snapshot, Withdrawn
from app.hub.inputs import Staff
from app.hub.presence import AWAY_S
from app.hub.rows import RepRow
from tests.hub.playbook import ADA, BOB, Play


def test_a_rep_who_connects_is_available_and_sees_it():
    play = Play()
    ada = play.console()
    assert play.events(ada, Snapshot)[0].presence == "available"
    assert (play.ready(ada).rep, play.ready(ada).role) == ("ada", "rep")


def test_what_a_rep_sets_is_what_they_see_and_what_is_stored():
    play = Play()
    ada = play.console()
    play.ask(ada, rep.SetPresence(id="p", status="away", reason="lunch"))
    assert play.events(ada, PresenceSet)[-1] == PresenceSet(status="away", reason="lunch", by="rep")
    assert play.stored(RepRow)[-1].status == "away"


def test_a_console_that_is_gone_for_25_seconds_makes_the_rep_away_and_offers_move():
    play = Play()
    ada, bob = play.console(ADA), play.console(BOB)
    play.say(play.visit(), "hello?")
    play.leave(ada)
    play.wait(24)
    assert play.events(bob, Offered) == []
    play.wait(2)
    assert len(play.events(bob, Offered)) == 1
    again = play.console(ADA, epoch="db1", seq=2)
    missed = play.events(again)
    assert [e.status for e in missed if isinstance(e, PresenceSet)] == ["away", "available"]
    assert [e for e in missed if isinstance(e, Withdrawn)]


def test_a_short_break_changes_nothing():
    play = Play()
    ada = play.console(ADA)
    play.console(BOB)
    play.say(play.visit(), "hello?")
    play.leave(ada)
    play.wait(10)
    again = play.console(ADA, epoch="db1", seq=2)
    play.wait(5)
    assert [type(e) for e in play.events(again)] == []


def test_no_new_chat_is_offered_while_the_console_is_not_connected():
    play = Play()
    ada, bob = play.console(ADA), play.console(BOB)
    play.leave(ada)
    play.say(play.visit(), "hello?")
    assert len(play.events(bob, Offered)) == 1


def test_a_message_to_a_rep_who_is_briefly_gone_is_waiting_when_they_return():
    play = Play()
    visitor, console, _ = play.chat()
    seen = [m.q for m in play.heard(console) if hasattr(m, "q")][-1]
    play.leave(console)
    play.say(visitor, "are you there?")
    again = play.console(ADA, epoch="db1", seq=seen)
    assert [e.message.text for e in play.events(again, Posted)] == ["are you there?"]


def test_a_chosen_absence_survives_the_console():
    play = Play()
    ada = play.console()
    play.ask(ada, rep.SetPresence(id="p", status="away", reason="lunch"))
    play.leave(ada)
    play.wait(60)
    again = play.console()
    assert play.events(again, Snapshot)[0].presence == "away"


def test_the_same_console_on_a_new_socket_replaces_the_old_one():
    play = Play()
    old = play.console()
    new = play.console()
    other = play.console(client="console2")
    assert play.closes == {old: CloseCode.REPLACED}
    play.leave(old)
    play.ask(new, rep.SetPresence(id="p", status="away"))
    assert [e.status for e in play.events(other, PresenceSet)] == ["away"]


def test_one_of_two_consoles_going_changes_nothing():
    play = Play()
    first = play.console()
    play.console(client="console2")
    play.leave(first)
    play.wait(60)
    visitor = play.visit()
    play.say(visitor, "hello?")
    assert play.engine._world.reps["ada"].presence == "available"


def test_name_and_role_follow_the_sign_in():
    play = Play()
    play.console(ADA)
    play.console(Staff("ada", "Ada Byron", "ada@example.com", "admin"), client="c2")
    row = play.stored(RepRow)[-1]
    assert (row.name, row.role) == ("Ada Byron", "admin")


def test_a_rep_back_after_days_starts_at_the_pools_average_again():
    play = Play()
    ada = play.console(ADA)
    play.leave(play.console(BOB))
    for _ in range(3):
        play.say(play.visit(play.id()), "hello?")
        play.ask(ada, rep.Accept(id=play.id(), offer=play.offered(ada).offer))
    play.now += AWAY_S
    play.console(BOB)
    assert [row.calibration for row in play.stored(RepRow) if row.id == "bob"][-1] == 3.0
