from app.domain.wire import meetings as wire
from app.hub.effects import Question
from app.hub.meeting_rows import CalendarRow
from app.hub.storage.sqlite import open_store
from tests.hub.meeting_rig import NINE, Meet, busy
from tests.hub.playbook import ADA, BOB


async def restarted(play, folder, staff=()):
    """An engine that starts from what the one before wrote."""
    store = open_store(folder / "hub.db")
    store.write(play.rows)
    again = Meet(stored=await store.world(), now=play.now)
    await store.close()
    for each in staff:
        again.come(each, calendar=False)
    return again


async def test_calendars_outlive_the_hub(tmp_path):
    play = Meet(ADA, BOB)
    play.told(ADA, busy=[busy(NINE, booking=True, after_s=600)])
    again = await restarted(play, tmp_path)
    assert again.times()["slots"][0] == {"start": NINE, "reps": ["bob"]}
    before, after = play.engine._world.meets, again.engine._world.meets
    assert after.calendars["ada"].busy == before.calendars["ada"].busy
    assert not any(
        each["here"]
        for each in again.question(again.eve, wire.AskCalendars(id="q"))
        if "here" in each
    )


def test_a_calendar_is_one_row():
    play = Meet(ADA)
    play.told(ADA)
    assert {row.rep for row in play.stored(CalendarRow)} == {"ada"}


def test_the_sweep_tells_of_consoles_that_went_unseen():
    play = Meet(ADA, BOB)
    play.mute.add(play.consoles["ada"])
    play.wait(30)
    told = play.last(play.consoles["bob"], wire.CalendarSet).calendar
    assert (told.rep, told.here) == ("ada", False)


async def test_meetings_outlive_the_hub_and_are_asked_for_again(tmp_path):
    play = Meet(ADA, BOB)
    play.booked()
    play.planned(start=NINE + 1800)
    again = await restarted(play, tmp_path, [ADA, BOB])
    assert again.engine._world.meets.meetings == play.engine._world.meets.meetings
    assert again.asked(ADA) == []
    assert again.asked(BOB) == [("book", "m1", NINE + 1800)]


def listed(play, conn, **fields):
    found = play.question(conn, wire.AskMeetings(id="q", **fields))
    return [each["id"] for each in found]


def test_what_is_long_past_is_read_from_the_database():
    play = Meet(ADA)
    question = wire.AskMeetings(id="q", scope="all", before=NINE)
    play.send(play.consoles["ada"], question)
    assert play.reads == [Question(play.consoles["ada"], "ada", question)]


def test_meetings_are_listed_for_host_and_maker_or_for_all():
    play = Meet(ADA, BOB)
    play.planned(start=NINE + 1800, id="late", host="ada", visitor="vera")
    play.planned(start=NINE, id="early", host="bob")
    ada = play.consoles["ada"]
    assert listed(play, ada) == ["late"]
    assert listed(play, ada, scope="all") == ["early", "late"]
    assert listed(play, ada, scope="all", visitor="vera") == ["late"]
    assert listed(play, ada, scope="all", low=NINE + 1800) == ["late"]
    assert listed(play, play.eve) == ["early", "late"]
    found = play.question(ada, wire.AskMeetings(id="q", scope="all"))
    assert ["manage" in each for each in found] == [False, True]
    assert play.question(ada, wire.AskMeetings(id="q", scope="x")).code == "bad_request"
