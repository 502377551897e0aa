import socket

import httpx
import pytest

from app.practice.website.enquiries import Enquiries
from app.practice.website.site import Website
from tests.practice.website.test_enquiries import KIM, Noon

HUB = "http://127.0.0.1:8100"


@pytest.fixture
async def site(tmp_path):
    website = Website(HUB, tmp_path, clock=Noon())
    address = await website.start()
    async with httpx.AsyncClient(base_url=address, trust_env=False) as client:
        yield client
    await website.stop()


@pytest.mark.parametrize("path", ["/", "/product", "/pricing", "/customers", "/contact"])
async def test_page_is_served_under_a_policy_with_the_messenger(site, path):
    answer = await site.get(path)
    assert answer.status_code == 200
    assert f'src="{HUB}/messenger.js"' in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


async def test_an_unknown_page_is_a_friendly_404(site):
    answer = await site.get("/nothing-here")
    assert (answer.status_code, "There is no such page" in answer.text) == (404, True)


async def test_a_sent_form_is_stored_and_thanked_for(site, tmp_path):
    answer = await site.post("/contact", data=KIM)
    assert answer.status_code == 303
    stored = Enquiries(tmp_path / "website.sqlite", Noon())
    reference = stored.all()[0].reference
    stored.close()
    thanks = await site.get(answer.headers["location"])
    assert reference in thanks.text


async def test_an_incomplete_form_says_what_is_missing(site):
    answer = await site.post("/contact", data=KIM | {"company": ""})
    assert answer.status_code == 422
    assert "Please fill in: company." in answer.text


async def test_a_reference_is_shown_as_text_never_as_markup(site):
    answer = await site.get("/thanks", params={"reference": "<img src=x>"})
    assert "<img src=x>" not in answer.text


async def test_a_form_of_megabytes_is_refused(site):
    answer = await site.post("/contact", data=KIM | {"message": "x" * 2_000_000})
    assert answer.status_code == 413


async def test_a_taken_port_raises_and_stopping_twice_is_harmless(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        website = Website(HUB, tmp_path, port=taken.getsockname()[1])
        with pytest.raises(OSError, match="in use"):
            await website.start()
        await website.stop()
        await website.stop()
