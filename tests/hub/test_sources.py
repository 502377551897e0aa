import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.wire.records import PageView
from app.hub.sources import LONGEST, UTM, of

LANDING = (
    "https://example.com/?utm_source=google&utm_medium=cpc&utm_campaign=spring+audit"
    "&utm_term=energy%20meter&utm_content=a&gclid=Cj0K&other=1"
)


def view(url="", **named):
    return PageView(id="v", url=url, path="/", **named)


def test_the_address_tells_where_a_visitor_comes_from():
    utm, gclid = of(view(LANDING))
    assert utm == {
        "source": "google",
        "medium": "cpc",
        "campaign": "spring audit",
        "term": "energy meter",
        "content": "a",
    }
    assert gclid == "Cj0K"


def test_what_the_browser_says_counts_more_than_the_address():
    utm, gclid = of(view(LANDING, utm={"source": "news"}, gclid="own"))
    assert (utm["source"], utm["medium"], gclid) == ("news", "cpc", "own")


def test_the_first_of_a_doubled_field_wins():
    assert of(view("https://e.com/?utm_source=a&utm_source=b"))[0] == {"source": "a"}


@pytest.mark.parametrize(
    "url", ["", "http://[", "https://e.com/", "https://e.com/?" + "a=1&" * 300]
)
def test_an_address_without_sources_has_none(url):
    assert of(view(url)) == ({}, "")


@given(st.text(), st.dictionaries(st.text(), st.text()))
def test_whatever_is_sent_stays_within_bounds(url, utm):
    fields, gclid = of(view(f"https://e.com/?utm_term={url}&gclid={url}", utm=utm))
    assert set(fields) <= set(UTM)
    assert all(0 < len(value) <= LONGEST for value in [*fields.values(), gclid or "-"])
