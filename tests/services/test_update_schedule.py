"""When it looks, fetches and restarts; time is in the test's hand."""

import pytest

from app.domain.errors import TransientError
from app.domain.updates import Interruption, Off, Stage
from app.domain.versions import HubVersions
from app.services.settings import Updates
from app.services.update_schedule import EVERY_S, QUIET_S
from app.services.updates.base import Release, UpdateRefusedError
from tests.services.scripted_updater import NEXT, NOW, WISHES, Rig

NEWER = Release("0.3.0", size=10)
BY_HAND = Updates(url=WISHES.url, download=False)


async def test_it_looks_a_minute_after_the_start_and_then_every_six_hours(tmp_path):
    rig = Rig(tmp_path, None)
    await rig.after(59)
    assert (rig.updater.calls, rig.news.stage) == ([], Stage.UNKNOWN)
    await rig.after(2)
    assert (rig.news.stage, rig.news.checked) == (Stage.CURRENT, NOW + 61)
    await rig.after(EVERY_S - 1)
    assert len(rig.updater.calls) == 1
    await rig.after(2)
    assert rig.updater.calls == ["check", "check"]


async def test_consoles_do_not_all_look_at_the_same_moment(tmp_path):
    turns = []
    for luck in (0.0, 0.5, 0.999):
        rig = Rig(tmp_path)
        rig.schedule._rand = lambda luck=luck: luck
        await rig.after(61)
        turns.append((rig.news.next_look - rig.clock.time) / EVERY_S)
    assert turns == pytest.approx([0.9, 1.0, 1.1], abs=0.01)


async def test_a_machine_that_slept_looks_once_when_it_wakes(tmp_path):
    rig = Rig(tmp_path)
    await rig.after(61)
    await rig.after(50 * EVERY_S)
    await rig.after(1)
    assert rig.updater.calls == ["check", "check"]


async def test_what_is_found_is_fetched_by_itself_with_its_progress(tmp_path):
    rig = Rig(tmp_path, NEXT)
    await rig.ready()
    assert rig.stages == ["off", "unknown", "checking", "found", "downloading", "ready"]
    percents = [news.percent for news in rig.told if news.stage is Stage.DOWNLOADING]
    assert percents == [0, 25, 100]  # 252 of 1000 is no other percent than 250
    assert (rig.news.found, rig.news.notes) == ("0.2.0", NEXT.notes)
    assert (rig.restarts, "apply 0.2.0" in rig.updater.calls) == ([], False)


async def test_without_downloads_by_itself_the_rep_says_when(tmp_path):
    rig = Rig(tmp_path, NEXT, wishes=BY_HAND)
    await rig.after(61)
    assert (rig.news.stage, rig.updater.calls) == (Stage.FOUND, ["check"])
    rig.schedule.fetch()
    await rig.settle()
    assert rig.news.stage is Stage.READY


async def test_a_cancelled_download_leaves_nothing_and_does_not_begin_again_by_itself(tmp_path):
    rig = Rig(tmp_path, NEXT)
    rig.updater.go.clear()
    await rig.after(61)
    assert (rig.news.stage, rig.news.percent) == (Stage.DOWNLOADING, 25)
    rig.schedule.cancel()
    await rig.settle()
    assert (rig.news.stage, rig.news.received, rig.updater.left_half_done) == ("found", 0, False)
    await rig.after(2 * EVERY_S)
    assert rig.updater.calls == ["check", "download 0.2.0", "check"]
    rig.updater.go.set()
    rig.schedule.fetch()
    await rig.settle()
    assert rig.news.stage is Stage.READY


async def test_a_cancelled_version_does_not_keep_the_next_one_away(tmp_path):
    rig = Rig(tmp_path, NEXT, NEWER)
    rig.updater.go.clear()
    await rig.after(61)
    rig.schedule.cancel()
    await rig.settle()
    rig.updater.go.set()
    await rig.after(2 * EVERY_S)
    assert (rig.news.stage, rig.news.found) == (Stage.READY, "0.3.0")


async def test_offline_it_waits_longer_each_time_and_says_so(tmp_path):
    rig = Rig(tmp_path, TransientError("No network."), TransientError("No network."), None)
    await rig.after(61)
    first = rig.news.next_look - rig.clock.time
    assert (rig.news.stage, rig.news.words, rig.news.checked) == (Stage.OFFLINE, "No network.", 0.0)
    await rig.after(first)
    second = rig.news.next_look - rig.clock.time
    assert first < second < EVERY_S
    await rig.after(second)
    assert (rig.news.stage, rig.news.words) == (Stage.CURRENT, "")
    assert rig.news.next_look - rig.clock.time == EVERY_S


async def test_a_download_that_breaks_is_tried_again_with_the_next_look(tmp_path):
    rig = Rig(tmp_path, NEXT)
    rig.updater.fault = TransientError("The connection broke.")
    await rig.after(61)
    assert (rig.news.stage, rig.news.words) == (Stage.OFFLINE, "The connection broke.")
    await rig.after(rig.news.next_look - rig.clock.time)
    assert rig.news.stage is Stage.READY


@pytest.mark.parametrize("when", ["check", "download"])
async def test_what_is_not_to_be_trusted_is_refused_with_its_words_until_the_next_turn(
    tmp_path, when
):
    error = UpdateRefusedError("The signature is wrong.")
    rig = Rig(tmp_path, error if when == "check" else NEXT)
    rig.updater.fault = error if when == "download" else None
    await rig.after(61)
    assert (rig.news.stage, rig.news.words) == (Stage.REFUSED, "The signature is wrong.")
    assert rig.news.next_look - rig.clock.time == EVERY_S
    rig.schedule.place()
    await rig.settle()
    assert "apply 0.2.0" not in rig.updater.calls


async def test_a_look_that_fails_does_not_take_back_what_is_ready(tmp_path):
    rig = Rig(tmp_path, NEXT, TransientError("No network."), UpdateRefusedError("Stale."), None)
    await rig.ready()
    for _ in range(3):
        await rig.after(EVERY_S)
        assert (rig.news.stage, rig.news.found) == (Stage.READY, "0.2.0")


async def test_a_still_newer_version_takes_the_place_of_one_that_is_ready(tmp_path):
    rig = Rig(tmp_path, NEXT, NEWER)
    await rig.ready()
    await rig.after(EVERY_S)
    assert (rig.news.stage, rig.news.found) == (Stage.READY, "0.3.0")


async def test_restarting_puts_the_version_in_place_first(tmp_path):
    rig = Rig(tmp_path, NEXT)
    await rig.ready()
    rig.schedule.restart_now()
    await rig.settle()
    assert rig.updater.calls[-1] == "apply 0.2.0"
    assert (rig.restarts, rig.news.stage) == ([rig.clock.time], Stage.PLACED)


@pytest.mark.parametrize("reason", Interruption)
async def test_a_restart_waits_says_why_and_comes_a_moment_after_the_end(tmp_path, reason):
    rig = Rig(tmp_path, NEXT)
    await rig.ready()
    rig.reason = reason
    rig.schedule.restart_now()
    await rig.settle()
    assert (rig.news.stage, rig.news.waits_for) == (Stage.WAITING, reason)
    await rig.after(3600)
    assert rig.restarts == []
    rig.reason = None
    await rig.after(5)
    assert rig.restarts == []
    await rig.after(QUIET_S)
    assert rig.restarts == [rig.clock.time]


async def test_what_begins_again_in_the_quiet_moment_is_not_interrupted(tmp_path):
    rig = Rig(tmp_path, NEXT)
    await rig.ready()
    rig.reason = Interruption.CHAT
    rig.schedule.restart_now()
    await rig.settle()
    rig.reason = None
    await rig.after(5)
    rig.reason = Interruption.OFFER
    await rig.after(QUIET_S)
    assert (rig.restarts, rig.news.waits_for) == ([], Interruption.OFFER)


async def test_what_begins_while_the_version_is_put_in_place_is_not_interrupted(tmp_path):
    rig = Rig(tmp_path, NEXT)
    await rig.ready()

    async def apply(release):
        rig.reason = Interruption.OFFER

    rig.updater.apply = apply
    rig.schedule.restart_now()
    await rig.settle()
    assert (rig.restarts, rig.news.stage) == ([], Stage.WAITING)
    rig.reason = None
    await rig.after(5)
    await rig.after(QUIET_S)
    assert len(rig.restarts) == 1


async def test_a_waiting_restart_can_be_called_off(tmp_path):
    rig = Rig(tmp_path, NEXT)
    await rig.ready()
    rig.reason = Interruption.CHAT
    rig.schedule.restart_now()
    await rig.settle()
    rig.schedule.stay()
    rig.reason = None
    assert (rig.news.stage, rig.news.waits_for) == (Stage.READY, None)
    await rig.after(5)
    await rig.after(QUIET_S)
    assert rig.restarts == []


async def test_one_button_downloads_and_restarts(tmp_path):
    rig = Rig(tmp_path, NEXT, wishes=BY_HAND)
    await rig.after(61)
    rig.schedule.restart_now()
    await rig.settle()
    await rig.after(5)
    assert len(rig.restarts) == 1


async def test_a_restart_whose_download_broke_does_not_come_hours_later(tmp_path):
    rig = Rig(tmp_path, NEXT, wishes=BY_HAND)
    await rig.after(61)
    rig.updater.fault = TransientError("The connection broke.")
    rig.schedule.restart_now()
    await rig.settle()
    await rig.after(EVERY_S)
    await rig.after(5)
    assert (rig.restarts, rig.news.stage) == ([], Stage.FOUND)


async def test_the_next_start_can_be_chosen_and_nothing_is_put_in_place_twice(tmp_path):
    rig = Rig(tmp_path, NEXT)
    await rig.ready()
    rig.schedule.place()
    await rig.settle()
    assert (rig.news.stage, rig.restarts) == (Stage.PLACED, [])
    await rig.schedule.close()
    assert rig.updater.calls.count("apply 0.2.0") == 1


async def test_what_is_ready_is_put_in_place_at_the_end_of_the_program(tmp_path):
    rig = Rig(tmp_path, NEXT)
    await rig.ready()
    rig.schedule.put_off()
    await rig.schedule.close()
    assert rig.updater.calls[-1] == "apply 0.2.0"


async def test_a_download_at_the_end_of_the_program_is_cancelled(tmp_path):
    rig = Rig(tmp_path, NEXT)
    rig.updater.go.clear()
    await rig.after(61)
    await rig.schedule.close()
    assert not rig.updater.left_half_done
    assert "apply 0.2.0" not in rig.updater.calls


async def test_a_version_that_cannot_be_put_in_place_is_told_and_the_running_one_stays(tmp_path):
    rig = Rig(tmp_path, NEXT)
    await rig.ready()
    rig.updater.fault = UpdateRefusedError("The disk is full.")
    rig.schedule.restart_now()
    await rig.settle()
    assert (rig.news.stage, rig.news.words, rig.restarts) == (
        Stage.REFUSED,
        "The disk is full.",
        [],
    )


@pytest.mark.parametrize(
    ("wishes", "off"),
    [
        (Updates(), Off.NO_ADDRESS),
        (Updates(url=WISHES.url, enabled=False), Off.SWITCHED_OFF),
        (Updates(enabled=False), Off.SWITCHED_OFF),
    ],
)
async def test_switched_off_it_never_asks(tmp_path, wishes, off):
    rig = Rig(tmp_path, NEXT, wishes=wishes)
    await rig.after(2 * EVERY_S)
    rig.schedule.look()
    rig.schedule.hub_told(HubVersions(refused=True))
    await rig.settle()
    assert (rig.news.stage, rig.news.off, rig.updater.calls) == (Stage.OFF, off, [])


async def test_without_an_engine_it_is_off(tmp_path):
    schedule = Rig(tmp_path).made(None, WISHES)
    schedule.good_start()
    await schedule.tick()
    assert (schedule.news.stage, schedule.news.off) == (Stage.OFF, Off.NO_ENGINE)


async def test_switching_off_ends_a_download_and_switching_on_looks_again(tmp_path):
    rig = Rig(tmp_path, NEXT)
    rig.updater.go.clear()
    await rig.after(61)
    rig.schedule.use(Updates(url=WISHES.url, enabled=False))
    await rig.settle()
    assert (rig.news.stage, rig.updater.left_half_done) == (Stage.OFF, False)
    await rig.schedule.close()
    assert "apply 0.2.0" not in rig.updater.calls
    rig.updater.go.set()
    rig.schedule.use(WISHES)
    assert rig.news.stage is Stage.UNKNOWN
    await rig.after(1)
    assert rig.news.stage is Stage.READY


async def test_a_copy_that_cannot_update_itself_says_that_it_is_not_the_newest(tmp_path):
    rig = Rig(tmp_path, NEXT, blocked="Updates come through the system's packages.")
    await rig.after(61)
    rig.schedule.fetch()
    rig.schedule.restart_now()
    rig.schedule.place()
    await rig.settle()
    assert (rig.news.stage, rig.news.found, rig.updater.calls) == (
        Stage.FOUND,
        "0.2.0",
        ["check"],
    )
    assert rig.news.blocked == "Updates come through the system's packages."


async def test_a_hub_that_talks_to_this_version_no_more_makes_it_look_at_once(tmp_path):
    rig = Rig(tmp_path, NEXT)
    rig.schedule.hub_told(HubVersions(1, "0.1.0"))
    await rig.settle()
    assert rig.updater.calls == []
    rig.schedule.hub_told(HubVersions(1, "0.2.0", "0.2.0", refused=True))
    await rig.settle()
    assert rig.news.stage is Stage.READY


async def test_a_version_that_did_not_start_is_not_fetched_again_by_itself(tmp_path):
    rig = Rig(tmp_path, NEXT, rolled_back="0.2.0")
    await rig.after(61)
    assert (rig.news.stage, rig.news.taken_back) == (Stage.FOUND, "0.2.0")
    again = Rig(tmp_path, NEXT)  # at the start after that nobody speaks of it any more
    await again.after(61)
    assert (again.news.stage, again.news.taken_back) == (Stage.FOUND, "")
    again.schedule.fetch()
    await again.settle()
    assert again.news.stage is Stage.READY


async def test_the_history_has_what_ran_here_with_its_notes(tmp_path):
    rig = Rig(tmp_path, NEXT)
    await rig.ready()
    later = Rig(tmp_path, clock=rig.clock)
    schedule = later.made(later.updater, WISHES, running="0.2.0")
    assert [(one.version, one.notes) for one in schedule.news.history] == [
        ("0.2.0", NEXT.notes),
        ("0.1.0", ""),
    ]


async def test_put_off_it_is_silent_until_it_is_another_version(tmp_path):
    rig = Rig(tmp_path, NEXT, NEWER)
    await rig.ready()
    rig.schedule.put_off()
    assert rig.news.put_off == "0.2.0"
    await rig.after(EVERY_S)
    assert (rig.news.found, rig.news.put_off) == ("0.3.0", "")


async def test_a_good_start_is_noted(tmp_path):
    rig = Rig(tmp_path)
    rig.schedule.good_start()
    assert rig.updater.calls == ["healthy"]


async def test_a_fault_of_the_engine_is_told_and_ends_nothing_else(tmp_path):
    rig = Rig(tmp_path, ZeroDivisionError("a bug"), None)
    rig.schedule.look()
    await rig.settle()
    assert (rig.news.stage, "fault" in rig.news.words) == (Stage.REFUSED, True)
    await rig.after(61)
    assert rig.news.stage is Stage.CURRENT


async def test_it_runs_by_itself_until_it_is_closed(tmp_path):
    rig = Rig(tmp_path, NEXT)
    rig.clock.time += 61
    rig.schedule.start()
    await rig.settle()
    assert rig.news.stage is Stage.READY
    await rig.schedule.close()
    assert rig.updater.calls[-1] == "apply 0.2.0"
