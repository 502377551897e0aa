import base64
import gzip
import hashlib
from urllib.parse import urljoin

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from app.hub.experiences import Experience
from app.hub.messenger_files import Messenger


@pytest.fixture
async def browser():
    app = web.Application()
    app.add_routes(Messenger(experiences=[Experience("experience-1", "Hi")]).routes())
    async with TestClient(TestServer(app)) as client:
        yield client


async def test_the_loader_is_cached_for_minutes_and_names_its_lasting_address(browser):
    answer = await browser.get("/messenger.js")
    assert answer.content_type == "text/javascript"
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    again = await browser.get(answer.headers["Content-Location"])
    assert await again.read() == await answer.read()
    assert again.headers["Cache-Control"] == "public, max-age=31536000, immutable"


async def test_the_integrity_that_is_told_is_that_of_the_loader(browser):
    about = await (await browser.get("/messenger.json")).json()
    body = await (await browser.get(about["path"])).read()
    digest = base64.b64encode(hashlib.sha384(body).digest()).decode()
    assert about["integrity"] == f"sha384-{digest}"


async def test_an_unknown_version_is_not_served_as_a_lasting_one(browser):
    assert (await browser.get("/messenger/000000000000/messenger.js")).status == 404
    assert (await browser.get("/messenger/000000000000/nothing.js")).status == 404


async def test_a_copy_that_is_still_right_is_not_sent_again(browser):
    tag = (await browser.get("/messenger.js")).headers["ETag"]
    answer = await browser.get("/messenger.js", headers={"If-None-Match": tag})
    assert (answer.status, await answer.read()) == (304, b"")


async def test_files_travel_compressed_only_to_who_asked(browser):
    session = browser.session
    url = browser.make_url("/messenger.js")
    async with session.get(url, headers={"Accept-Encoding": "identity"}) as plain:
        assert "Content-Encoding" not in plain.headers
        body = await plain.read()
    packed = await browser.get("/messenger.js")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert int(packed.headers["Content-Length"]) == len(gzip.compress(body, 9, mtime=0))


@pytest.mark.parametrize("page", ["/panel", "/alive", "/meet", "/meet/intro", "/meeting/m1"])
async def test_pages_allow_nothing_but_their_own_files(browser, page):
    answer = await browser.get(page)
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    text = await answer.text()
    assert "{base}" not in text
    found = [part for part in text.split('"') if "messenger/" in part]
    assert found
    for part in found:
        assert (await browser.get(urljoin(page, part))).status == 200


@pytest.mark.parametrize("page", ["/meet/intro", "/meeting/m1"])
async def test_no_website_can_frame_the_pages_behind_links(browser, page):
    headers = (await browser.get(page)).headers
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Robots-Tag"] == "noindex"


async def test_the_loader_pins_the_chat_that_is_served(browser):
    loader = await (await browser.get("/messenger.js")).text()
    start = loader.index("/messenger/", loader.index("chat.js") - 40)
    path = loader[start : loader.index("chat.js", start) + len("chat.js")]
    body = await (await browser.get(path)).read()
    digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
    assert f"sha256-{digest}" in loader


async def test_the_messenger_is_told_the_experiences(browser):
    answer = await browser.get("/experiences.json")
    assert await answer.json() == [{"name": "experience-1", "message": "Hi"}]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(("bookable", "mark"), [(True, "yes"), (False, "no")])
async def test_the_panel_knows_whether_anything_can_be_booked(bookable, mark):
    app = web.Application()
    app.add_routes(Messenger(bookable=lambda: bookable).routes())
    async with TestClient(TestServer(app)) as client:
        page = await (await client.get("/panel")).text()
    assert f'data-bookable="{mark}"' in page
