import re

import pytest

from app.practice.website.pages import ASSETS, PAGES, folder, render

HUB = "http://127.0.0.1:8100"


def test_the_site_has_five_pages_and_all_their_assets():
    assert [page.path for page in PAGES] == ["/", "/product", "/pricing", "/customers", "/contact"]
    assert all((folder() / name.removeprefix("/")).exists() for name in ASSETS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_page_has_one_heading_no_gap_left_and_links_that_exist(page):
    text = render(page, HUB).text
    assert text.count("<h1>") == 1
    assert "{{" not in text
    known = {each.path for each in PAGES} | set(ASSETS)
    links = re.findall(r'(?:href|src|action)="(/[^"#?]*)', text)
    assert set(links) <= known


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_every_script_carries_the_nonce_of_the_policy(page):
    rendered = render(page, HUB)
    nonce = re.search(r"'nonce-([^']+)'", rendered.policy).group(1)
    scripts = re.findall(r"<script[^>]*>", rendered.text)
    assert len(scripts) >= 2
    assert all(f'nonce="{nonce}"' in script for script in scripts)


def test_the_policy_lets_the_messenger_reach_its_hub_and_nothing_else():
    policy = render(PAGES[0], HUB).policy
    assert "default-src 'none'" in policy
    assert f"connect-src {HUB} ws://127.0.0.1:8100" in policy
    assert f"frame-src {HUB}" in policy


def test_two_renderings_never_share_a_nonce():
    assert render(PAGES[0], HUB).policy != render(PAGES[0], HUB).policy


def test_only_the_current_page_is_marked_in_the_menu():
    pricing = next(page for page in PAGES if page.path == "/pricing")
    text = render(pricing, HUB).text
    assert text.count("aria-current") == 1
    assert '<a href="/pricing" aria-current="page">Pricing</a>' in text
