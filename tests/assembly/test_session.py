"""One rep's session, whole, against a small hub on a real socket."""

import asyncio
import sqlite3

import msgspec
from PySide6.QtGui import QAction

from app.core.clock import SystemClock
from app.domain.calendar_link import LinkJudged, LinkState, Verdict
from app.domain.desk import Draft, DraftChanged
from app.domain.errors import RejectedError
from app.domain.my_hours import ZoneOffered
from app.domain.places import Place
from app.domain.rep_hours import first_hours
from app.domain.wire import events as wire
from app.domain.wire.console import Accept, RepSay
from app.domain.wire.meetings import MeetingAsked, MeetingRecord, MeetingSet, PutCalendar
from app.services.link_notice import KEY
from app.services.notifier import OPEN
from app.ui.outbox.pane import OutboxPane
from tests.assembly.waiting import until
from tests.desk_records import card, offered, record


def test_an_offer_is_accepted_answered_and_sent(in_session):
    async def scenario(session, hub):
        await hub.post(offered("o1"))
        await until(lambda: session.panes.offers.isVisibleTo(session.arrangement))
        session.panes.offers.accept_first()
        await until(lambda: hub.got(Accept))
        joined = wire.Joined(
            conversation=record("c-o1", "v9", "hi"), visitor=card("v9", name="Grace")
        )
        await hub.post(joined)
        await until(lambda: session.panes.chat._view_model.mine)
        session.panes.chat._composer.submitted.emit("Hello Grace")
        await until(lambda: hub.got(RepSay))
        return hub.got(RepSay)[0].text

    assert in_session(scenario) == "Hello Grace"


def test_links_from_outside_open_their_places(in_session):
    async def scenario(session, hub):
        await hub.post(wire.Joined(conversation=record("c1", "v1", "hi")))
        places = []
        for kind, name in (("settings", ""), ("conversation", "c1"), ("visitor", "v1")):
            session.visit(Place(kind, name))
            places.append(session.arrangement.place)
        await until(lambda: session.store.state.profiles.shown == "v1")
        session.visit(Place("conversations"))
        return [*places, session.arrangement.place]

    assert in_session(scenario) == ["settings", "chats", "chats", "chats"]


def test_a_failed_intent_is_told_in_words(in_session):
    async def scenario(session, hub):
        async def refused():
            raise RejectedError("The offer is gone.")

        session.bridge.start(refused(), name="Accept chat")
        await until(lambda: session.arrangement.toast.words)
        session.arrangement.toast.hide()
        return session.arrangement.toast.words

    assert in_session(scenario) == "Accept chat: The offer is gone."


def test_signing_out_forgets_unsent_words(in_session, tmp_path):
    async def scenario(session, hub):
        session._drafts.save("c1", "private")
        session._settings.sign_out()
        await asyncio.wait_for(session.left, 5)

    in_session(scenario)
    assert list((tmp_path / "reps").iterdir()) == []


def test_settings_are_written_to_the_folder(in_session, tmp_path):
    async def scenario(session, hub):
        session._settings.save_look("dark", "it")

    in_session(scenario)
    assert 'language = "it"' in (tmp_path / "settings.toml").read_text()


def test_without_a_notification_service_the_window_tells_of_an_offer(in_session):
    async def scenario(session, hub):
        now = SystemClock().now()
        await hub.post(offered("o1", created=now, expires=now + 30))
        await until(lambda: session.arrangement.toast.words)
        session.arrangement.toast.hide()
        await until(lambda: session.store.state.health.alert_latency_ms is not None)
        return session.arrangement.toast.words.splitlines()[0]

    assert in_session(scenario) == "Grace Okafor wants to talk: Is somebody there?"


def test_the_tray_and_the_title_count_what_waits(in_session):
    async def scenario(session, hub):
        await hub.post(offered("o1"))
        desktop = session._ground.desktop
        await until(lambda: desktop.window.windowTitle() == "(1) Foyer")
        return desktop.tray._icon.toolTip()

    assert in_session(scenario).endswith("1 waiting")


def test_the_outbox_opens_by_its_keys_and_its_refusals_lead_to_the_mapping(in_session):
    async def scenario(session, hub):
        session.arrangement.findChild(QAction, "go-outbox").trigger()
        settings = session.panes.settings
        opened = (session.arrangement.place, settings.page)
        settings.findChild(OutboxPane).mapping_wanted.emit("Contact")
        return opened, settings.page

    opened, then = in_session(scenario)
    assert opened == ("settings", "salesforce.outbox")
    assert then == "salesforce.contact"


def test_one_press_on_the_alert_of_a_broken_calendar_reconnects_it(in_session):
    async def scenario(session, hub):
        pressed = []
        session.arrangement.reconnect_wanted.connect(lambda: pressed.append("reconnect"))
        for provider in ("google", "caldav"):
            for state in (LinkState.OK, LinkState.NEEDS_SIGN_IN):
                told = Verdict(
                    state, "Your sign-in to Google has ended.", "Reconnect the calendar."
                )
                session.store.apply(LinkJudged(provider=provider, verdict=told))
            session.notifications._pressed(KEY, OPEN)
            pressed.append(session.panes.settings.page)
        session.arrangement.toast.hide()
        return pressed

    before, page, after = in_session(scenario)
    assert before == "reconnect"
    assert page != "meetings.calendar"
    assert after == "meetings.calendar"  # a password has to be typed


def test_a_meeting_that_a_visitor_booked_is_told_with_its_reason_and_opens(in_session):
    async def scenario(session, hub):
        asked = MeetingRecord(
            id="m1",
            booking="k1",
            host="lena",
            by="visitor",
            name="Kim",
            subject="Demo",
            reason="next in turn",
            start=4_000_000_000,
            end=4_000_001_800,
            version=1,
        )
        session._meetings.service.happened = lambda _: None  # there is no calendar to book in
        await hub.post(MeetingAsked(what="book", meeting=asked))
        await until(lambda: session._meetings._news._waits)
        booked = msgspec.structs.replace(asked, state="booked", version=9)
        session.store.apply(MeetingSet(meeting=booked))
        await until(lambda: session.arrangement.toast.words)
        session.arrangement.toast.hide()
        session.notifications._pressed("news-m1", OPEN)
        return session.arrangement.toast.words, session._meetings.place.meetings._view_model.chosen

    told, chosen = in_session(scenario)
    assert told.startswith("New meeting with Kim: Demo\n")
    assert told.endswith("next in turn")
    assert chosen.id == "m1"


def test_hours_set_on_the_page_reach_the_hub(in_session):
    async def scenario(session, hub):
        session.panes.settings.go("meetings.hours")
        hours = session._meetings.hours
        await hours.put(first_hours("mon 07:00-08:00", "Asia/Tokyo"))
        await until(lambda: hub.got(PutCalendar))
        return hub.got(PutCalendar)[-1].calendar

    told = in_session(scenario)
    assert (told.hours.zone, told.hours.weekly[0].start) == ("Asia/Tokyo", "07:00")
    assert (told.link.state, told.busy) == ("off", [])


def test_the_pages_about_meetings_open_in_a_whole_console(in_session):
    async def scenario(session, hub):
        pages = ("hours", "kinds", "teams", "calendars")
        return [session.panes.settings.go(f"meetings.{each}") for each in pages]

    assert in_session(scenario) == [True] * 4


def test_another_time_zone_of_the_machine_is_told_once(in_session):
    async def scenario(session, hub):
        said = []
        for zone in ("America/New_York", "America/New_York", "", "Asia/Tokyo"):
            session.arrangement.toast.show_words("")
            session.store.apply(ZoneOffered(zone))
            said.append(session.arrangement.toast.words)
            session.arrangement.toast.hide()
        return said

    first, again, none, other = in_session(scenario)
    assert "New York" in first
    assert (again, none) == ("", "")
    assert "Tokyo" in other


def test_a_message_that_could_not_be_stored_is_told_before_the_program_ends(in_session):
    async def scenario(session, hub):
        desktop, stopped = session._ground.desktop, []
        desktop.stop_wanted.connect(lambda: stopped.append(1))
        await hub.post(wire.Joined(conversation=record("c1", "v1", "hi")))
        await until(lambda: "c1" in session.store.state.desk.threads)
        before = desktop.unsaved()
        session.store.apply(DraftChanged(Draft("d", "c1", "hello", 1.0, stored=False)))
        session.arrangement.findChild(QAction, "quit").trigger()
        said, early = session.arrangement.toast.words, list(stopped)
        session.arrangement.findChild(QAction, "quit").trigger()
        session.arrangement.toast.hide()
        return before, said, early, stopped

    before, said, early, stopped = in_session(scenario)
    assert (before, early, stopped) == ("", [], [1])
    assert "would be lost" in said


def test_a_full_disk_is_told_and_is_no_fault_of_the_program(in_session):
    async def scenario(session, hub):
        full = sqlite3.OperationalError("database or disk is full")
        full.sqlite_errorcode = sqlite3.SQLITE_FULL
        session.bridge.failed.emit("Push", full)
        session.arrangement.toast.hide()
        return session.arrangement.toast.words

    assert in_session(scenario).startswith("Push: The disk of this computer is full")
