"""Browser and system out of a User-Agent header, roughly: enough for a glance."""

import re

_BROWSERS = (
    ("Edge", r"Edg(?:e|A|iOS)?/(\d+)"),
    ("Opera", r"OPR/(\d+)"),
    ("Samsung Internet", r"SamsungBrowser/(\d+)"),
    ("Firefox", r"(?:Firefox|FxiOS)/(\d+)"),
    ("Chrome", r"(?:Chrome|CriOS)/(\d+)"),
    ("Safari", r"Version/(\d+)[.\d]* .*Safari/"),
)
_SYSTEMS = (
    ("iPhone", r"iPhone"),
    ("iPad", r"iPad"),
    ("Android", r"Android"),
    ("Windows", r"Windows"),
    ("macOS", r"Mac OS X|Macintosh"),
    ("ChromeOS", r"CrOS"),
    ("Linux", r"Linux|X11"),
)


def device(user_agent: str) -> str:
    """Return "macOS · Chrome 126", as much of it as can be told, or nothing."""
    browser = next(
        (f"{name} {hit[1]}" for name, rule in _BROWSERS if (hit := re.search(rule, user_agent))), ""
    )
    system = next((name for name, rule in _SYSTEMS if re.search(rule, user_agent)), "")
    return " · ".join(part for part in (system, browser) if part)


def is_mobile(user_agent: str) -> bool:
    """Whether the header looks like a telephone's."""
    return bool(re.search(r"iPhone|Android.*Mobile", user_agent))
