"""A meeting from the visitor's picker to calendar, mail and Salesforce, and back off again."""

import asyncio
import json

import pytest

from app.domain.wire.meetings import AskCalendars, AskTurns
from tests.journeys.meeting_rig import MANAGE, browse, company

LONGEST_S = 240
WITHIN_S = 30
INTRO = {
    "title": "Introduction",
    "host": "team",
    "team": "sales",
    "linkable": True,
    "notice_min": 60,
    "location": "link",
    "where": "https://meet.example/intro",
    "questions": [{"label": "Company size", "required": True, "choices": ["1-10", "more"]}],
}


async def found(look, what):
    """Return the first result of a look that is not empty; it may be a coroutine function."""
    try:
        async with asyncio.timeout(WITHIN_S):
            while True:
                seen = look()
                if asyncio.iscoroutine(seen):
                    seen = await seen
                if seen:
                    return seen
                await asyncio.sleep(0.1)
    except TimeoutError as error:
        raise AssertionError(f"not within {WITHIN_S} s: {what}") from error


async def opened(at, reps):
    """Let the reps be a team with one kind of meeting."""
    await at.share("team", "sales", {"title": "Sales", "members": [{"rep": r} for r in reps]})
    await at.share("meeting_type", "intro", INTRO)


async def bookable(at):
    """Wait until the hub has times to offer."""

    async def times():
        status, answer = await at.rig.post("/v1/meet/times", {"type": "intro"})
        return status == 200 and answer.get("starts")

    await found(times, "times to offer")


async def broken(at, rep):
    """Wait until the hub was told that a rep's calendar is not connected."""

    async def link():
        known = (await at.ask(AskCalendars(id="calendars"))).result
        return any(one["rep"] == rep and one["link"]["state"] == "needs_sign_in" for one in known)

    await found(link, "the broken calendar")


def start_of(event):
    return event.first("DTSTART").value


def uid_of(event):
    return event.first("UID").value


@pytest.mark.timeout(LONGEST_S)
async def test_a_visitor_books_in_the_chat_moves_and_cancels_and_all_systems_follow(tmp_path):
    async with company(tmp_path) as at:
        await at.hire("lena")
        await opened(at, ["lena"])
        await bookable(at)
        await browse(at.hub.address, "chat")
        [event] = await at.events("lena")
        [(mail, invitation)] = await found(lambda: at.mails("REQUEST"), "the invitation")
        assert uid_of(invitation) == uid_of(event)
        assert start_of(invitation) == start_of(event)
        manage = MANAGE.search(mail.text)
        assert manage, mail.text
        await found(at.salesforce, "the Event in Salesforce")

        await browse(at.hub.address, "move", manage[0])
        [moved] = await at.events("lena")
        assert uid_of(moved) == uid_of(event)
        assert start_of(moved) != start_of(event)
        both = await found(lambda: len(at.mails("REQUEST")) == 2 and at.mails("REQUEST"), "mail 2")
        assert start_of(both[1][1]) == start_of(moved)

        await browse(at.hub.address, "cancel", manage[0])
        left = [e for e in await at.events("lena") if e.first("STATUS").value != "CANCELLED"]
        assert left == []
        [(_, off)] = await found(lambda: at.mails("CANCEL"), "the cancellation")
        assert uid_of(off) == uid_of(event)

        def cancelled():
            rows = at.salesforce()
            return [r for r in rows if "cancel" in r["Subject"].lower()] and rows

        assert len(await found(cancelled, "the cancelled Event in Salesforce")) == 1


@pytest.mark.timeout(LONGEST_S)
async def test_a_rep_with_a_broken_calendar_is_passed_over_and_the_ledger_says_why(tmp_path):
    async with company(tmp_path) as at:
        await opened(at, ["lena", "noa"])
        await at.hire("lena", password="not this one")
        await at.hire("noa")
        await broken(at, "lena")
        await bookable(at)
        await browse(at.hub.address, "book")
        assert await at.events("lena") == []
        [event] = await at.events("noa")
        assert uid_of(event).startswith("foyer-")
        [turn] = (await at.ask(AskTurns(id="turns", team="sales"))).result
        assert (turn["rep"], turn["state"], turn.get("counted", True)) == ("noa", "booked", True)
        verdicts = {one["rep"]: one for one in json.loads(turn["decision"])["verdicts"]}
        assert (verdicts["lena"]["eligible"], verdicts["noa"]["chosen"]) == (False, True)
        assert verdicts["lena"]["reason"] == "The calendar needs a new sign-in."
