import pytest

from app.domain.errors import RejectedError, TransientError
from app.domain.wire.coverage import AskCoverage, Coverage, Website
from app.services.checkup.website import look_at_websites, snippet, told
from app.services.settings import Hub, Settings
from tests.services.checkup.rig import Link, ground, running

NOW, DAY = 1_800_000_000.0, 86_400.0
SHOP, BLOG = "https://shop.example", "https://blog.example"


def seen(origin=SHOP, **more):
    given = {"named": True, "last": NOW - 60, "visits": 3, "pages": 9, "paths": ["/a"], **more}
    return Website(origin=origin, **given)


def covered(*websites, since=NOW - DAY, **more):
    return Coverage(since=since, websites=list(websites), url="https://chat.example", **more)


def test_all_websites_seen_is_well_with_its_figures():
    row = told(covered(seen()), NOW)
    assert (row.state, row.words) == (
        "ok",
        "The messenger was seen on the one website of this hub in the last day.",
    )
    assert dict(row.details)[SHOP] == "9 pages, the newest 1 min ago, /a"
    assert told(covered(seen(named=False), any_origin=True), NOW).state == "ok"


@pytest.mark.parametrize(
    ("websites", "since", "state", "words"),
    [
        ([seen(), seen(BLOG, last=0.0)], NOW - DAY, "fault", f"{BLOG} within a day"),
        ([seen(), seen(BLOG, last=0.0)], NOW - 600, "warn", f"{BLOG} since the hub started"),
        ([], NOW - 600, "warn", "No website"),
        ([seen(), seen(BLOG, named=False, last=0.0, refused=3)], NOW - DAY, "warn", BLOG),
        ([seen(old=2)], NOW - DAY, "fault", "does not understand"),
    ],
)
def test_what_is_silent_refused_or_old_is_named(websites, since, state, words):
    row = told(covered(*websites, since=since), NOW)
    assert (row.state, words in row.words) == (state, True)
    assert row.repair.copy


def test_figures_of_one_and_of_many_are_worded():
    few = seen(pages=1, refused=1, old=1)
    many = seen(BLOG, named=False, last=0.0, refused=3, old=2, paths=[])
    details = dict(told(covered(few, many), NOW).details)
    assert details == {
        SHOP: "one page, the newest 1 min ago, refused once, an old snippet once, /a",
        BLOG: "refused 3 times, an old snippet 2 times",
    }
    two = told(covered(seen(), seen(BLOG)), NOW)
    assert two.words == "The messenger was seen on all 2 websites of this hub in the last day."


def test_the_snippet_to_copy_is_that_of_this_hub_and_a_refused_website_comes_as_a_setting():
    copied = snippet(covered(sites=["main"]))
    assert 'src="https://chat.example/messenger.js" data-site="main"' in copied
    assert "function () { (foyer.q" in copied
    refused = seen(BLOG, named=False, last=0.0, refused=1)
    assert f'"{BLOG}"' in told(covered(seen(), refused), NOW).repair.copy


async def look(tmp_path, link, url="https://hub.example"):
    given = running(link) if link else None
    async with ground(tmp_path, Settings(hub=Hub(url=url)), given) as here:
        (row,) = await look_at_websites(here)
    return row


async def test_the_hub_is_asked_over_the_link(tmp_path):
    link = Link(answer=covered(seen(), since=NOW * 2))
    assert (await look(tmp_path, link)).state == "ok"
    assert isinstance(link.asked[0], AskCoverage)


async def test_without_a_hub_a_console_or_a_link_nothing_is_claimed(tmp_path):
    assert (await look(tmp_path, None)).state == "off"
    assert (await look(tmp_path, Link(), "")).state == "off"
    assert (await look(tmp_path, Link(connected=False))).state == "off"
    old = await look(tmp_path, Link(error=RejectedError("unknown")))
    assert (old.state, "Update it" in old.words) == ("off", True)
    late = await look(tmp_path, Link(error=TransientError("The hub does not answer; try again.")))
    assert late.state == "warn"
