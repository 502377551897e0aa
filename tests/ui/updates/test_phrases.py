"""What is said of each state."""

from dataclasses import replace

import pytest

from app.domain.updates import Installed, Interruption, News, Off, Stage, Updates
from app.domain.versions import HubVersions
from app.ui.updates import phrases
from tests.desk_records import NOW
from tests.ui.updates.conftest import READY, TOO_OLD

FOUND = replace(READY, stage=Stage.FOUND, received=0)
STALE = News("0.1.0", "deb", Stage.OFF, off=Off.NO_ADDRESS)


def bar(news, hub=None):
    return phrases.bar(Updates(news, hub or HubVersions()))


@pytest.mark.parametrize("stage", sorted(set(Stage) - {Stage.READY, Stage.WAITING}))
def test_the_bar_is_silent_while_there_is_nothing_to_be_done(stage):
    assert bar(replace(READY, stage=stage)) == phrases.Said()


def test_a_version_that_is_ready_offers_restart_notes_and_later():
    told = bar(READY)
    assert told.words == "Foyer 0.2.0 is ready."
    assert told.buttons == (phrases.RESTART, phrases.NOTES, phrases.LATER)
    assert bar(replace(READY, put_off="0.2.0")).words == ""
    assert "much longer" in bar(replace(READY, required=True)).words


@pytest.mark.parametrize("reason", Interruption)
def test_each_reason_to_wait_is_named(reason):
    told = bar(replace(READY, stage=Stage.WAITING, waits_for=reason))
    assert told.words.startswith("Foyer 0.2.0 starts when ")
    assert told.buttons == (phrases.STAY,)


def test_a_version_that_was_taken_back_is_told_until_it_was_read():
    updates = Updates(replace(FOUND, taken_back="0.2.0"))
    words = "Foyer 0.2.0 did not start; Foyer went back to 0.1.0."
    assert phrases.bar(updates).words == words
    assert phrases.bar(updates, "0.2.0") == phrases.Said()


@pytest.mark.parametrize(
    ("news", "end", "buttons"),
    [
        (replace(FOUND, stage=Stage.UNKNOWN, found=""), "for a newer version…", (phrases.LOOK,)),
        (replace(FOUND, stage=Stage.CHECKING, found=""), "for a newer version…", ()),
        (replace(FOUND, stage=Stage.CURRENT, found=""), "Ask your admin.", (phrases.LOOK,)),
        (FOUND, "is kept and sent then.", (phrases.RESTART,)),
        (replace(FOUND, stage=Stage.DOWNLOADING, received=21_000_000), "40 %.", (phrases.CANCEL,)),
        (READY, "is kept and sent then.", (phrases.RESTART,)),
        (replace(READY, put_off="0.2.0"), "is kept and sent then.", (phrases.RESTART,)),
        (replace(FOUND, stage=Stage.OFFLINE, words="No network."), "No network.", (phrases.LOOK,)),
        (STALE, "Ask your IT for Foyer 0.2.0 or newer.", (phrases.RECONNECT,)),
        (replace(FOUND, blocked="no"), "Ask your IT for Foyer 0.2.0 or newer.", ("reconnect",)),
    ],
)
def test_a_version_that_is_too_old_has_one_way_out_at_a_time(news, end, buttons):
    told = bar(news, TOO_OLD)
    head = "Foyer 0.1.0 can no longer talk to the hub, which wants 0.2.0 or newer."
    assert told.words.startswith(head)
    assert told.words.endswith(end)
    assert (told.tone, told.buttons) == ("bad", buttons)


def test_a_hub_that_does_not_say_what_it_wants_is_told_as_such():
    told = bar(replace(STALE), HubVersions(refused=True))
    assert told.words == (
        "Foyer 0.1.0 can no longer talk to the hub. Ask your IT for a newer Foyer."
    )


def test_a_hub_that_is_older_than_this_console_is_no_reason_to_update():
    assert bar(replace(FOUND, running="0.3.0"), HubVersions(1, "0.2.0", refused=True)).words == ""


@pytest.mark.parametrize("stage", Stage)
def test_every_state_has_a_heading_and_buttons_that_exist(stage):
    news = replace(FOUND, stage=stage)
    assert phrases.heading(Updates(news))
    assert set(phrases.ways(news)) <= set(phrases.titles())


def test_the_heading_says_that_it_is_not_the_newest_also_when_only_the_hub_knows():
    told = "Foyer 0.2.0 is out; this is 0.1.0"
    current = News("0.1.0", "portable", Stage.CURRENT, checked=NOW)
    assert phrases.heading(Updates(current)) == "This is the newest version"
    assert phrases.heading(Updates(current, HubVersions(1, "0.2.0"))) == told
    assert phrases.heading(Updates(STALE, HubVersions(1, "0.2.0"))) == told


@pytest.mark.parametrize(
    ("news", "managed", "words"),
    [
        (STALE, False, "Updates come through your IT's package system."),
        (replace(STALE, kind="portable"), True, "Your company brings updates by itself."),
        (replace(STALE, kind="portable"), False, "No address of updates is set."),
        (replace(STALE, kind="portable", off=Off.SWITCHED_OFF), False, "are switched off below."),
        (replace(STALE, kind="checkout", off=Off.NO_ENGINE), False, "does not update itself."),
        (replace(FOUND, kind="deb", blocked="x"), False, "through your IT's package system."),
        (replace(FOUND, blocked="You may not write there."), False, "You may not write there."),
        (
            replace(FOUND, stage=Stage.REFUSED, words="The signature is wrong."),
            False,
            "The signature is wrong. Foyer goes on as it is.",
        ),
        (
            replace(FOUND, stage=Stage.OFFLINE, words="No network.", next_look=NOW + 600),
            False,
            "No network. Next try in 10 min.",
        ),
    ],
)
def test_what_a_state_means_is_said_in_sentences(news, managed, words):
    assert words in phrases.explanation(Updates(news), NOW, managed=managed)


def test_a_download_without_a_size_has_no_percent():
    news = replace(FOUND, stage=Stage.DOWNLOADING, size=0)
    assert phrases.heading(Updates(news)) == "Downloading Foyer 0.2.0…"
    assert (phrases.size(news), phrases.size(FOUND)) == ("", "52 MB")


def test_the_history_says_what_ran_and_what_did_not():
    assert phrases.line(Installed("0.1.0", NOW), NOW) == "0.1.0 · since today"
    lost = Installed("0.2.0", NOW, taken_back=True)
    assert phrases.line(lost, NOW) == "0.2.0 did not start and was taken back · Today"
    assert phrases.looked(READY, NOW) == "4 min ago"
    assert phrases.looked(News(), NOW) == "not yet"
