import itertools

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from app.domain.wire import PROTOCOL_JSON
from app.domain.wire.codec import to_console
from app.domain.wire.coverage import AskCoverage, Coverage
from app.domain.wire.events import Answer
from app.domain.wire.records import PageView
from app.domain.wire.visitor import Page, VisitorHello
from app.hub.coverage import MOST_WEBSITES, Coverages
from app.hub.settings import Site
from tests.hub.rig import SITE, running

HOUR, NOW = 3600.0, 1_800_000_000.0
SHOP = "https://shop.example"


def told(coverages, now=NOW):
    return {website.origin: website for website in coverages.told(now).websites}


def test_named_websites_are_told_also_when_nothing_was_seen_of_them():
    (website,) = Coverages([f"{SHOP}/", "*"], NOW).told(NOW).websites
    assert (website.origin, website.named, website.last) == (SHOP, True, 0.0)
    assert Coverages(["*"], NOW).told(NOW).any_origin


def test_visits_pages_and_paths_are_counted_for_a_day():
    made = Coverages([SHOP], NOW - 90 * HOUR)
    made.arrived(SHOP.upper(), "/old", NOW - 30 * HOUR)
    for path in ("/a", "/b", "/a"):
        made.opened(SHOP, path, NOW - HOUR)
    made.arrived(SHOP, "/c", NOW)
    website = told(made)[SHOP]
    assert (website.visits, website.pages, website.last) == (1, 4, NOW)
    assert website.paths[:3] == ["/c", "/a", "/b"]
    silent = told(made, NOW + 25 * HOUR)[SHOP]
    assert (silent.visits, silent.pages, silent.last) == (0, 0, 0.0)


def test_it_says_since_when_it_knows():
    assert Coverages([], NOW - 60).told(NOW).since == NOW - 60
    assert Coverages([], NOW - 90 * HOUR).told(NOW).since == NOW - 24 * HOUR


def test_who_was_kept_out_is_told_and_old_snippets_too():
    made = Coverages([SHOP], NOW)
    made.refused("https://evil.example", NOW)
    made.outdated(SHOP, NOW)
    assert told(made)["https://evil.example"].refused == 1
    assert told(made)[SHOP].old == 1


@given(st.lists(st.text(max_size=200) | st.sampled_from(["null", "https://" + "x" * 500])))
def test_what_is_no_origin_is_not_kept(origins):
    made = Coverages([SHOP], NOW)
    for origin in origins:
        made.refused(origin, NOW)
    assert all(w.origin.startswith("http") and len(w.origin) <= 120 for w in told(made).values())


def test_strangers_push_each_other_out_never_a_named_website():
    made = Coverages([SHOP], NOW)
    made.arrived(SHOP, "/", NOW)
    for n in range(MOST_WEBSITES * 2):
        made.refused(f"https://x{n}.example", NOW)
    found = told(made)
    assert len(found) <= MOST_WEBSITES + 1
    assert found[SHOP].visits == 1


numbers = itertools.count(1)


async def asked(rep):
    answer = await rep.ask(AskCoverage(id=f"q{next(numbers)}"))
    return msgspec.convert(answer.result, Coverage)


async def test_a_rep_is_told_over_the_wire_what_browsers_did(tmp_path):
    sites = {"main": Site(origins=["https://blog.example"])}
    async with running(tmp_path, sites=sites, public_url="https://chat.example") as rig:
        rep, visitor = await rig.console(), await rig.visitor()
        await rig.ready(rep)
        await rig.ready(visitor)
        view = PageView(id="p2", url=f"{SITE}/pricing", path="/pricing")
        await visitor.ask(Page(id="c1", view=view))
        for origin, version in (("https://evil.example", 1), (SITE, 2)):
            other = await rig.socket(PROTOCOL_JSON, origin)
            await other.send(VisitorHello(v=version, site="main", client="t9"))
            await other.closed()
        coverage = await asked(rep)
    found = {website.origin: website for website in coverage.websites}
    assert (coverage.url, coverage.sites) == ("https://chat.example", ["main"])
    assert (found[SITE].visits, found[SITE].old, found[SITE].paths[0]) == (1, 1, "/pricing")
    assert found["https://evil.example"].refused == 1
    assert (found["https://blog.example"].named, found["https://blog.example"].last) == (True, 0.0)


async def test_a_visitor_may_not_ask(tmp_path):
    async with running(tmp_path) as rig:
        visitor = await rig.visitor()
        await rig.ready(visitor)
        answer = await visitor.ask(AskCoverage(id="q1"))
        assert answer.code == "unknown_kind"


def test_an_origin_that_is_no_text_keeps_nobody_from_the_answer():
    made = Coverages([SHOP], NOW)
    for odd in ("http://\udcff", "https://b\u00fccher.example"):  # of no browser
        made.refused(odd, NOW)
    assert list(told(made)) == [SHOP]
    to_console(Answer(id="c1", result=made.told(NOW)))
