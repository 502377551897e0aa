"""What the notification daemon received, and a way to press a notification's buttons."""

import json
from dataclasses import dataclass
from pathlib import Path

# dunst offers a notification's buttons through a menu program; ours picks the wanted one.
_CHOOSE = """#!/bin/sh
exec grep -m1 -F -- "$(cat '{wish}')"
"""
_RECORD = """#!/bin/sh
exec '{python}' -c 'import json, os, sys, time
names = ("APP_NAME", "SUMMARY", "BODY")
alert = {{name.lower(): os.environ.get("DUNST_" + name, "") for name in names}}
print(json.dumps(alert | {{"at": time.time()}}))' >> '{record}'
"""
_CONFIG = """[global]
monitor = 0
width = 360
height = 200
origin = top-right
offset = 24x24
padding = 14
horizontal_padding = 16
frame_width = 1
frame_color = "#d0d5dd"
corner_radius = 12
font = Inter 11
markup = full
format = "<b>%s</b>\\n%b"
show_indicators = no
dmenu = {choose}

[urgency_low]
background = "#ffffff"
foreground = "#101828"

[urgency_normal]
background = "#ffffff"
foreground = "#101828"
timeout = 0

[urgency_critical]
background = "#ffffff"
foreground = "#101828"
timeout = 0

[record]
summary = "*"
script = {record}
"""


@dataclass(frozen=True, slots=True)
class Alert:
    """One notification as the daemon showed it."""

    app: str
    summary: str
    body: str
    at: float  # Unix seconds


class Alerts:
    """The daemon's side of desktop notifications."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._record = folder / "alerts.jsonl"
        self._wish = folder / "wish"

    def write_config(self, python: str = "/usr/bin/python3") -> Path:
        """Write the daemon's configuration and its two scripts; return its path."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._record.touch()
        self.wish_for("Accept")
        choose = self._script("choose", _CHOOSE.format(wish=self._wish))
        record = self._script("record", _RECORD.format(record=self._record, python=python))
        config = self._folder / "dunstrc"
        config.write_text(_CONFIG.format(choose=choose, record=record), encoding="utf-8")
        return config

    def wish_for(self, button: str) -> None:
        """Say which button is pressed next."""
        self._wish.write_text(button, encoding="utf-8")

    def seen(self) -> list[Alert]:
        """Return every notification so far, oldest first."""
        lines = self._record.read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines]
        return [Alert(r["app_name"], r["summary"], r["body"], r["at"]) for r in rows]

    def _script(self, name: str, text: str) -> Path:
        path = self._folder / name
        path.write_text(text, encoding="utf-8")
        path.chmod(0o700)
        return path
