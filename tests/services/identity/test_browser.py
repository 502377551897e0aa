"""Whether a browser was found is told, whatever the browser does."""

import webbrowser

from app.services.identity.browser import open_browser


async def test_a_browser_that_opens_is_found(monkeypatch):
    opened = []
    monkeypatch.setattr(webbrowser, "open", lambda url: opened.append(url) or True)
    assert await open_browser("https://idp.example.test")
    assert opened == ["https://idp.example.test"]


async def test_no_browser_and_one_that_breaks_are_none(monkeypatch):
    monkeypatch.setattr(webbrowser, "open", lambda url: False)
    assert not await open_browser("https://idp.example.test")
    monkeypatch.setattr(webbrowser, "open", lambda url: 1 / 0)
    assert not await open_browser("https://idp.example.test")
