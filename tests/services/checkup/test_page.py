import pytest

from app.domain.page_snippet import ALL_WELL, NO_SNIPPET, NOT_NAMED, POLICY_SCRIPT
from app.domain.wire.coverage import Coverage, Website
from app.services.checkup import page as tested
from app.services.checkup.page import checked_page
from tests.services.checkup.rig import serving


def html(hub, more=""):
    return (
        f"<html><head>{more}<script>window.foyer = function () "
        "{ (foyer.q = foyer.q || []).push(arguments) }</script>"
        f'<script async src="{hub}/messenger.js" data-site="main"></script></head></html>'
    )


async def report(pages, path="/", hub="https://chat.example", coverage=None):
    async with serving(pages) as url:
        found = await checked_page(f"{url}{path}", hub, coverage)
        return found, url


def words(found):
    return [finding.words for finding in found.findings]


async def test_a_good_page_is_well():
    found, _ = await report({"/": (200, html("https://chat.example"))})
    assert (found.state, words(found)) == ("ok", [ALL_WELL])


async def test_a_page_without_the_snippet_is_red():
    found, _ = await report({"/": (200, "<html>")})
    assert (found.state, words(found)) == ("fault", [NO_SNIPPET])


async def test_a_policy_in_the_headers_counts():
    policy = {"Content-Security-Policy": "script-src 'self'"}
    found, _ = await report({"/": (200, html("https://chat.example"), policy)})
    assert POLICY_SCRIPT in words(found)


async def test_the_newest_messenger_decides_on_the_digest():
    pages = {"/messenger.json": (200, {"integrity": "sha384-new"})}
    async with serving(pages) as url:
        tag = html(url).replace("async", 'async integrity="sha384-old"')
        pages["/"] = (200, tag)
        found = await checked_page(url, url)
        assert found.state == "fault"
        pages["/"] = (200, tag.replace("sha384-old", "sha384-new"))
        assert (await checked_page(url, url)).state == "ok"


async def test_what_the_hub_tells_comes_before_the_settings():
    coverage = Coverage(
        since=0.0,
        url="https://chat.example",
        sites=["main"],
        websites=[Website(origin="https://shop.example", named=True)],
    )
    pages = {"/": (200, html("https://chat.example"))}
    found, url = await report(pages, hub="http://10.0.0.1:8700", coverage=coverage)
    assert words(found) == [NOT_NAMED.format(origin=url)]


async def test_redirects_are_followed_without_cookies_and_not_for_ever():
    seen = []

    def first(request):
        return 302, "", {"Location": "/second", "Set-Cookie": "session=secret"}

    def second(request):
        seen.append(request.headers.get("Cookie"))
        return 200, html("https://chat.example")

    found, url = await report({"/": first, "/second": second})
    assert (found.url, found.state, seen) == (f"{url}/second", "ok", [None])
    endless, _ = await report({"/": lambda _: (302, "", {"Location": "/"})})
    assert "without an end" in words(endless)[0]


@pytest.mark.parametrize(
    "address",
    ["http://shop.example/", "ftp://shop.example", "file:///etc/passwd", "https://", "::"],
)
async def test_only_https_is_fetched(address):
    found = await checked_page(address, "")
    assert (found.state, "no https address" in words(found)[0]) == ("fault", True)


async def test_a_redirect_may_not_leave_https_either():
    pages = {"/": lambda _: (302, "", {"Location": "http://shop.example/"})}
    found, _ = await report(pages)
    assert "no https address" in words(found)[0]


async def test_what_is_no_page_too_large_or_away_is_told(monkeypatch, unused_tcp_port):
    found, _ = await report({})
    assert "answered 404" in words(found)[0]
    found, _ = await report({"/": (200, {"json": True})})
    assert "application/json" in words(found)[0]
    monkeypatch.setattr(tested, "AT_MOST", 100)
    found, _ = await report({"/": (200, "x" * 500)})
    assert found.state == "offline" or "larger" in words(found)[0]
    found = await checked_page(f"http://127.0.0.1:{unused_tcp_port}/", "")
    assert found.findings[0].state == "offline"
    assert found.state == "fault"


async def test_an_odd_charset_is_no_crash():
    odd = {"Content-Type": "text/html; charset=klingon"}

    def serve(_):
        return 200, "", odd

    found, _ = await report({"/": serve})
    assert found.findings
