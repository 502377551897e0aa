"""The health page in a console that runs."""

import asyncio

from app.assembly.health import PAGES
from app.domain.checkup import REPAIRS, TITLES
from app.domain.places import Place
from app.services.checkup import kept_test
from tests.assembly.waiting import until


def page(session):
    session.visit(Place("settings", "health"))
    return session.panes.settings._stack.currentWidget()


async def looked(session):
    session.arrangement.window().show()
    pane = page(session)
    await until(lambda: len(pane._view_model.rows) == len(TITLES) and not pane._view_model.looking)
    return pane, pane._view_model.rows


def test_a_console_tells_everything_of_itself(in_session):
    async def scenario(session, _):
        _, rows = await looked(session)
        return {name: row.state for name, row in rows.items()}, rows["versions"].details

    states, versions = in_session(scenario)
    assert set(states) == set(TITLES)
    assert states["link"] == "ok"
    assert states["crm"] == states["calendar"] == "off"
    assert "Qt" in dict(versions)


def test_a_hub_that_goes_is_seen_by_the_page(in_session):
    async def scenario(session, hub):
        pane, _ = await looked(session)
        await hub.close()
        await until(lambda: not session.link.connected)
        pane._view_model.look_at("link")
        await until(lambda: pane._view_model.rows["link"].state != "ok")
        return pane._view_model.rows["link"]

    row = in_session(scenario)
    assert (row.state, row.repair.id) == ("offline", "reconnect")


def test_steps_and_repairs_lead_to_their_pages(in_session):
    async def scenario(session, _):
        pane, _ = await looked(session)
        seen = []
        for name in ("crm", "calendar", "mail"):
            pane._view_model.mend(name)
            await asyncio.sleep(0)
            await until(lambda: session.panes.settings.page != "health")
            seen.append(session.panes.settings.page)
            session.visit(Place("settings", "health"))
        return seen

    assert in_session(scenario) == ["salesforce.connection", "meetings.calendar", "salesforce.mail"]


def test_who_is_signed_in_has_a_hand_for_every_repair(in_session):
    async def scenario(session, _):
        pane, _ = await looked(session)
        return set(pane._view_model.actions.repairs), set(session.panes.settings._pages)

    hands, pages = in_session(scenario)
    assert hands == set(REPAIRS) - {"copy", "begin_sign_in"}
    assert set(PAGES.values()) <= pages


def test_a_test_alert_that_is_refused_is_kept_and_told(in_session, tmp_path):
    async def scenario(session, _):
        await looked(session)
        room = session._help._room
        await room._test_alert()
        return room._tried, room._test_waits()

    tried, waits = in_session(scenario)
    assert tried.trouble
    assert not waits
    assert kept_test.read(tmp_path) == tried
