"""Browsers and systems out of User-Agent headers."""

import pytest

from app.ui.visitor.agent import device, is_mobile

CHROME = (
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/126.0.0.0 Safari/537.36"
)
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
)


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        (CHROME, "macOS · Chrome 126"),
        (SAFARI, "iPhone · Safari 17"),
        (CHROME + " Edg/126.0", "macOS · Edge 126"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
         "Linux · Firefox 128"),
        ("Mozilla/5.0 (Windows NT 10.0) Something", "Windows"),
        ("curl/8.0", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_device(agent, said):
    assert device(agent) == said


def test_telephones():
    assert is_mobile(SAFARI)
    assert not is_mobile(CHROME)
