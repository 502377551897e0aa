import pytest

from app.practice.program import NotStartedError
from app.practice.tour.browser import Browser, PageError

PAGE = """data:text/html,<title>Shop</title><label>Name<input></label>
<button onclick="this.textContent = document.querySelector('input').value">Say</button>"""


@pytest.fixture
async def browser(desktop, tmp_path):
    browser = await Browser.launch(tmp_path / "profile", desktop.environment)
    yield browser
    await browser.end()


async def test_a_person_types_clicks_and_reads(browser, tmp_path):
    assert await browser.do("go", url=PAGE) == "Shop"
    await browser.do("fill", selector="input", text="Kim")
    await browser.do("click", selector="button")
    assert await browser.do("see", text="Kim") == "Kim"
    await browser.do("picture", path=str(tmp_path / "page.png"))
    assert (tmp_path / "page.png").stat().st_size > 1000


async def test_what_the_page_lacks_is_named(browser):
    await browser.do("go", url=PAGE)
    with pytest.raises(PageError, match="Timeout"):
        await browser.do("see", text="Never", timeout_ms=200)


async def test_a_browser_that_cannot_be_reached_is_reported(desktop):
    with pytest.raises(NotStartedError, match="browser cannot be started"):
        await Browser.attach(1, desktop.environment)
