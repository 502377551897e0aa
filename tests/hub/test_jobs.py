"""Jobs are given to one at a time, and lost by nobody."""

from app.domain.wire import console as rep
from app.domain.wire.base import Ack
from app.domain.wire.shared import AskJobs, PutDocument
from app.domain.wire.visitor import Leave
from app.hub.jobs import LEASE_S
from app.hub.rows import DecisionRow, JobRow
from app.hub.storage.sqlite import open_store
from tests.hub.playbook import ADA, ADMIN, BOB, Play
from tests.hub.workflows import ROBOT, Works

CHAT = {"trigger": "chat_ended"}
KNOWN = {"trigger": "identified"}


def with_job(*staff, **body):
    """An engine with workers and one job that has just come; who got it is up to the hub."""
    play = Works({**KNOWN, **body})
    workers = [play.worker(each, f"console-{each.id}") for each in staff]
    play.known(play.visit())
    return (play, *workers)


def test_a_job_goes_to_one_and_is_stored_before_it_is_told():
    play, ada, bob = with_job(ADA, BOB)
    (job,) = play.given(ada) + play.given(bob)
    assert (job.state, job.fence, job.rep, job.until) == ("given", 1, "ada", play.now + LEASE_S)
    assert [row.state for row in play.stored(JobRow)] == ["waiting", "given"]
    assert (job.workflow, job.version, job.trigger, job.visitor) == ("w0", 1, "identified", "vera")


def test_the_agent_gets_it_before_the_rep_of_the_conversation_and_that_one_before_others():
    play = Works(CHAT)
    ada, bob = play.worker(ADA, "a"), play.worker(BOB, "b")
    for turn, expected in enumerate((bob, None)):
        agent = play.worker(ROBOT, "r") if expected is None else None
        visitor = play.visit(f"visitor{turn}")
        play.say(visitor, "hi")
        offer, rep_conn = next(
            (play.offered(conn), conn) for conn in (bob, ada) if len(play.events(conn)) > 1
        )
        play.ask(rep_conn, rep.Accept(id=play.id(), offer=offer.offer))
        play.ask(rep_conn, rep.Close(id=play.id(), conversation=offer.conversation))
        assert len(play.given(rep_conn if expected else agent)) == 1


def test_an_agent_is_an_account_that_the_hub_knows_as_one():
    play = Works(KNOWN)
    ada = play.console(ADA)
    assert play.offer(ada, agent=True).code == "forbidden"
    assert play.offer(ada) is True


def test_an_agent_is_offered_no_chat_and_may_not_speak():
    play = Works(KNOWN)
    agent = play.worker(ROBOT)
    play.visit()
    play.say(play.visit(), "hello?")
    assert [e for e in play.events(agent) if type(e).__name__ == "Offered"] == []
    started = play.ask(agent, rep.Start(id="s", visitor="vera", text="hi"))
    assert started.code == "forbidden"
    changed = play.ask(agent, PutDocument(id="p", kind="crm", name="x", body={}))
    assert changed.code == "forbidden"


def test_an_agent_takes_no_turn_and_no_blame_in_the_routing():
    play = Works(KNOWN)
    agent = play.worker(ROBOT)
    play.chat()
    (decision,) = play.stored(DecisionRow)
    assert "Robot" not in decision.candidates
    assert '"Ada"' in decision.candidates
    assert [e for e in play.events(agent) if type(e).__name__ == "Offered"] == []


def test_no_console_has_more_than_four():
    play = Works(KNOWN)
    ada = play.worker(ADA)
    for number in range(6):
        play.known(play.visit(f"v{number}"))
    assert len(play.given(ada)) == 4
    play.end(ada, play.given(ada)[0])
    assert [job.visitor for job in play.given(ada)] == ["v0", "v1", "v2", "v3", "v4"]


def test_a_job_that_nobody_can_do_waits():
    (play,) = with_job()
    assert [row.state for row in play.stored(JobRow)] == ["waiting"]
    play.wait(3600, step=30)
    ada = play.worker(ADA)
    assert len(play.given(ada)) == 1


def test_who_cannot_any_more_gets_no_other_job_but_ends_its_own():
    play, ada = with_job(ADA)
    play.offer(ada, able=False)
    play.known(play.visit("paul"))
    (job,) = play.given(ada)
    assert isinstance(play.end(ada, job), Ack)
    play.wait(120)
    assert len(play.given(ada)) == 1


def test_a_renewed_lease_goes_on_and_one_that_ended_goes_to_another():
    play, ada = with_job(ADA)
    (job,) = play.given(ada)
    play.wait(50)
    assert play.renew(ada, job) == play.now + LEASE_S
    bob = play.worker(BOB, "b")
    play.offer(ada, able=False)
    play.wait(50)
    assert play.given(bob) == []
    play.wait(11)
    assert [(j.id, j.fence, j.rep) for j in play.given(bob)] == [(job.id, 2, "bob")]


def test_an_old_fence_is_refused_and_changes_nothing():
    play, ada = with_job(ADA)
    (job,) = play.given(ada)
    bob = play.worker(BOB, "b")
    play.offer(ada, able=False)
    play.wait(61)
    assert play.renew(ada, job).code == play.end(ada, job).code == "conflict"
    (again,) = play.given(bob)
    assert play.end(ada, again).code == "conflict"
    assert isinstance(play.end(bob, again, words="done it"), Ack)
    assert play.end(bob, again).code == "conflict"
    assert play.stored(JobRow)[-1].words == "done it"


def test_jobs_of_a_dead_console_go_to_another_within_seconds():
    play, ada = with_job(ADA)
    bob = play.worker(BOB, "b")
    play.leave(ada)
    play.wait(9)
    assert play.given(bob) == []
    play.wait(2)
    assert [job.fence for job in play.given(bob)] == [2]


def test_a_console_that_comes_back_in_time_keeps_its_job_and_is_told_again():
    play, ada = with_job(ADA)
    bob = play.worker(BOB, "b")
    (job,) = play.given(ada)
    play.leave(ada)
    play.wait(5)
    again = play.worker(ADA, "console-ada")
    assert [j.fence for j in play.given(again)] == [job.fence]
    play.wait(50)
    assert play.renew(again, job) == play.now + LEASE_S
    play.wait(30)
    assert play.given(bob) == []
    assert isinstance(play.end(again, job), Ack)


def test_another_process_of_the_same_rep_is_another_console():
    play, ada = with_job(ADA)
    other = play.worker(ADA, "other")
    assert play.given(other) == []
    play.leave(ada)
    play.wait(11)
    assert [job.fence for job in play.given(other)] == [2]


def test_the_connection_that_was_replaced_takes_no_job_with_it():
    play, ada = with_job(ADA)
    again = play.worker(ADA, "console-ada")
    play.leave(ada)
    play.wait(30)
    assert [job.fence for job in play.given(again)] == [1]
    assert play.renew(again, play.given(again)[0])


def test_a_replaced_connection_does_not_double_what_a_console_may_have():
    play = Works(KNOWN)
    play.worker(ADA, "c")
    for number in range(4):
        play.known(play.visit(f"v{number}"))
    again = play.console(ADA, "c")  # the old socket is not known to be gone yet
    for number in range(4, 9):
        play.known(play.visit(f"v{number}"))
    play.offer(again)
    assert len(play.given(again)) == 4


def test_a_job_is_not_given_before_it_is_due():
    play, ada = with_job(ADA, delay_s=100)
    play.wait(99)
    assert play.given(ada) == []
    play.wait(1)
    assert len(play.given(ada)) == 1


def test_a_job_waits_for_the_end_of_the_chat_where_the_workflow_says_so():
    play = Works({**KNOWN, "after_chat": True})
    visitor, console, conversation = play.chat()
    play.offer(console)
    play.known(visitor)
    play.wait(600, step=10)
    assert play.given(console) == []
    play.ask(console, rep.Close(id="c", conversation=conversation))
    play.wait(1)
    assert len(play.given(console)) == 1


def test_a_chat_that_no_rep_has_holds_a_job_up_only_while_its_visitor_is_there():
    play = Works({**KNOWN, "after_chat": True})
    visitor = play.visit()
    play.say(visitor, "hello?")
    play.known(visitor)
    ada = play.worker(ADA)
    play.wait(1)
    assert play.given(ada) == []
    play.send(visitor, Leave())
    play.wait(1)
    assert len(play.given(ada)) == 1


def test_how_it_ended_is_kept_within_limits():
    play, ada = with_job(ADA)
    (job,) = play.given(ada)
    assert play.end(ada, job, state="given").code == "bad_request"
    play.end(ada, job, state="failed", words="w" * 5000, result={"x": "y" * 20_000})
    row = play.stored(JobRow)[-1]
    assert (row.state, len(row.words), row.result, row.ended) == ("failed", 2000, "{}", play.now)


def test_a_job_that_never_ends_is_given_up(monkeypatch):
    monkeypatch.setattr("app.hub.jobs.MAX_LOST", 5)
    play, ada = with_job(ADA)
    play.wait(LEASE_S * 6 + 15 + 30 + 60 + 120, step=5)
    last = play.stored(JobRow)[-1]
    assert (last.state, last.fence) == ("failed", 5)
    assert play.end(ada, play.given(ada)[-1]).code == "conflict"


def test_a_job_whose_rows_wait_is_never_called_failed(monkeypatch):
    monkeypatch.setattr("app.hub.jobs.MAX_LOST", 3)
    play, ada = with_job(ADA)
    for _ in range(6):
        job = play.given(ada)[-1]
        play.end(ada, job, state="waiting", words="Its rows wait with Ada")
        while play.given(ada)[-1].fence == job.fence:
            play.wait(20)
        play.wait(LEASE_S + 2)  # the next one is lost without a word
        while play.given(ada)[-1].fence == job.fence + 1:
            play.wait(20)
    row = play.stored(JobRow)[-1]
    assert (row.ended, row.words) == (None, "Its rows wait with Ada")
    assert not hasattr(play.end(ada, play.given(ada)[-1], state="done"), "code")
    assert play.stored(JobRow)[-1].state == "done"


def test_a_job_that_was_given_back_goes_to_another_at_once():
    play, ada, bob = with_job(ADA, BOB)
    (job,) = play.given(ada)
    play.end(ada, job, state="waiting", words="Salesforce is away")
    (again,) = play.given(bob)
    assert (again.fence, again.words) == (2, "Salesforce is away")
    assert play.renew(ada, job).code == "conflict"


def test_a_job_that_all_gave_back_is_given_again_after_longer_and_longer_pauses():
    play, ada = with_job(ADA)
    waited = []
    for _ in range(8):
        job, since = play.given(ada)[-1], play.now
        play.end(ada, job, state="waiting")
        while play.given(ada)[-1].fence == job.fence:
            play.wait(1)
        waited.append(play.now - since)
    assert waited == [15, 30, 60, 120, 240, 480, 600, 600]
    assert play.stored(JobRow)[-1].ended is None


def test_a_console_that_keeps_silent_does_not_get_its_job_again_before_others():
    play, ada, bob = with_job(ADA, BOB)
    play.wait(LEASE_S + 2)
    assert [job.fence for job in play.given(bob)] == [2]
    assert len(play.given(ada)) == 1


def test_a_newcomer_gets_what_others_gave_back():
    play, ada = with_job(ADA)
    play.end(ada, play.given(ada)[0], state="waiting")
    bob = play.worker(BOB, "b")
    play.wait(16)
    assert len(play.given(ada)) + len(play.given(bob)) == 2


def test_there_is_a_most_of_waiting_jobs(monkeypatch):
    monkeypatch.setattr("app.hub.jobs.MAX_OPEN", 2)
    play = Works(KNOWN)
    for number in range(3):
        play.known(play.visit(f"v{number}"))
    assert [row.state for row in play.stored(JobRow)] == ["waiting", "waiting", "skipped"]


def test_the_same_trigger_makes_no_second_job_after_the_first_ended():
    play = Works({"trigger": "meeting"})
    ada = play.worker(ADA)
    play.meeting(ada)
    play.end(ada, play.given(ada)[0])
    play.meeting(ada)
    assert len(play.given(ada)) == 1


async def reborn(play, tmp_path):
    """The hub is gone; another one starts from its database."""
    store = open_store(tmp_path / "hub.db")
    store.write(play.rows)
    again = Works(stored=await store.world(), now=play.now + 5)
    await store.close()
    return again


async def test_a_waiting_job_outlives_the_hub(tmp_path):
    (play,) = with_job(delay_s=30)
    again = await reborn(play, tmp_path)
    ada = again.worker(ADA)
    assert again.given(ada) == []
    again.wait(25)
    assert len(again.given(ada)) == 1


async def test_a_given_job_outlives_the_hub_with_its_fence(tmp_path):
    play, ada = with_job(ADA)
    (job,) = play.given(ada)
    again = await reborn(play, tmp_path)
    bob = again.worker(BOB, "b")
    ada = again.worker(ADA, "console-ada")
    assert again.renew(ada, job) == again.now + LEASE_S
    again.wait(30)
    assert again.given(bob) == []
    assert isinstance(again.end(ada, job), Ack)


async def test_a_given_job_whose_console_died_with_the_hub_goes_to_another(tmp_path):
    play, _ = with_job(ADA)
    again = await reborn(play, tmp_path)
    bob = again.worker(BOB, "b")
    again.wait(59)
    assert again.given(bob) == []
    again.wait(2)
    assert [job.fence for job in again.given(bob)] == [2]


async def test_an_ended_job_is_not_made_again_by_the_hub_that_comes_after(tmp_path):
    play = Works({"trigger": "meeting"})
    ada = play.worker(ADA)
    play.meeting(ada)
    play.end(ada, play.given(ada)[0], words="Created a lead", result={"record": "00Q1"})
    again = await reborn(play, tmp_path)
    bob = again.worker(BOB)
    again.meeting(bob)
    assert again.given(bob) == []


async def test_the_history_is_newest_first_and_by_workflow(tmp_path):
    play = Works(KNOWN, {"trigger": "meeting"})
    ada = play.worker(ADA)
    play.known(play.visit())
    play.now += 1
    play.meeting(ada)
    play.end(ada, play.given(ada)[0], words="Created a lead", result={"record": "00Q1"})
    store = open_store(tmp_path / "hub.db")
    store.write(play.rows)
    every = await store.jobs("", 10)
    assert [(job.workflow, job.state, job.rep) for job in every] == [
        ("w1", "given", "Ada"),
        ("w0", "done", "Ada"),
    ]
    assert [(j.words, j.result) for j in await store.jobs("w0", 10)] == [
        ("Created a lead", {"record": "00Q1"})
    ]
    assert len(await store.jobs("", 1)) == 1
    await store.close()


async def test_the_history_is_never_more_than_a_client_can_take(tmp_path):
    play = Works(KNOWN)
    ada = play.worker(ADA)
    for number in range(60):
        play.now += 1
        play.known(play.visit(f"v{number}"))
        play.end(ada, play.given(ada)[-1], result={"x": "y" * 15_000})
    store = open_store(tmp_path / "hub.db")
    store.write(play.rows)
    found = await store.jobs("", 500)
    await store.close()
    assert len(found) == 39
    assert found[0].visitor == "v59"


def test_the_history_is_read_from_the_database():
    play = Play()
    console = play.console(ADMIN)
    play.send(console, AskJobs(id="q"))
    assert [type(read.question) for read in play.reads] == [AskJobs]
