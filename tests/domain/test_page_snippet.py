import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import page_snippet as words
from app.domain.page_snippet import Expected, Page, judged

URL, HUB = "https://www.shop.example/a", "https://chat.example"
STUB = "<script>window.foyer = function () { (foyer.q = foyer.q || []).push(arguments) }</script>"
TAG = '<script async src="https://chat.example/messenger.js" data-site="main"></script>'
ORIGINS = ("https://www.shop.example",)


def look(text, policies=(), **expected):
    given_ = {"hub": HUB, "sites": ["main"], "origins": ORIGINS, **expected}
    return [finding.words for finding in judged(Page(URL, text, policies), Expected(**given_))]


def test_a_page_as_the_readme_has_it_is_well():
    assert look(f"<head>{STUB}{TAG}</head>") == [words.ALL_WELL]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<html>", words.NO_SNIPPET),
        ("<!-- " + TAG + " -->", words.NO_SNIPPET),
        ("<script src='https://www.googletagmanager.com/gtm.js'></script>", words.BY_TAG_MANAGER),
        (STUB + TAG.replace("chat.", "other."), words.OTHER_HUB.format(host="other.example")),
        (STUB + TAG.replace("main", "shop"), words.OTHER_SITE.format(site="shop")),
        (STUB + TAG.replace(' data-site="main"', ""), words.NO_SITE),
        (STUB + TAG.replace("async ", ""), words.NOT_ASYNC),
        (STUB + TAG * 2, words.TWICE.format(count=2)),
        (TAG, words.NO_STUB),
        (
            STUB + TAG.replace("async", 'async integrity="sha384-old"'),
            words.STALE_DIGEST,
        ),
    ],
)
def test_each_fault_of_a_page_is_named(text, found):
    assert look(text, integrity="sha384-new") == [found]


def test_a_loader_of_a_fixed_version_and_a_hub_of_another_name_are_well():
    pinned = TAG.replace("/messenger.js", "/messenger/abc123/messenger.js")
    assert look(STUB + pinned) == [words.ALL_WELL]
    named = TAG.replace("chat.example/", "cdn.example/").replace(
        "async", 'async data-hub="https://chat.example"'
    )
    assert look(STUB + named) == [words.ALL_WELL]


def test_the_origin_of_the_page_has_to_be_let_in():
    assert look(STUB + TAG, origins=("https://shop.example",)) == [
        words.NOT_NAMED.format(origin="https://www.shop.example")
    ]
    assert look(STUB + TAG, origins=None) == [words.ALL_WELL]


@pytest.mark.parametrize(
    ("policy", "found"),
    [
        ("script-src 'self' 'unsafe-inline'", [words.POLICY_SCRIPT]),
        ("script-src https://chat.example", [words.POLICY_INLINE]),
        ("connect-src 'self'", [words.POLICY_CONNECT]),
        ("frame-src 'none'", [words.POLICY_FRAME]),
    ],
)
def test_a_policy_that_keeps_the_messenger_out_is_named(policy, found):
    assert look(STUB + TAG, [policy]) == found
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    assert look(meta + STUB + TAG) == found


def test_a_policy_with_a_nonce_lets_it_in():
    policy = "script-src 'strict-dynamic' 'nonce-n1'"
    text = (STUB + TAG).replace("<script", '<script nonce="n1"')
    assert look(text, [policy]) == [words.ALL_WELL]


@given(st.text())
def test_no_page_is_a_crash(text):
    assert judged(Page(URL, text), Expected(HUB))
    assert judged(Page(URL, f"<script src='{text}'></script>{TAG}"), Expected(HUB))
