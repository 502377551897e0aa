import os
import subprocess
import sys

from app.practice.tour.alerts import Alerts


def test_the_daemon_records_through_its_script(tmp_path):
    alerts = Alerts(tmp_path)
    alerts.write_config(python=sys.executable)
    told = {"DUNST_APP_NAME": "Foyer", "DUNST_SUMMARY": 'Kim "O"', "DUNST_BODY": "two\nlines"}
    subprocess.run([tmp_path / "record"], env={**os.environ, **told}, check=True)
    assert [(a.app, a.summary, a.body) for a in alerts.seen()] == [
        ("Foyer", 'Kim "O"', "two\nlines")
    ]


def test_the_menu_picks_the_wanted_button(tmp_path):
    alerts = Alerts(tmp_path)
    alerts.write_config()
    alerts.wish_for("Later")
    menu = "#Accept (Foyer) [1,a]\n#Later (Foyer) [1,b]\n"
    chosen = subprocess.run(
        [tmp_path / "choose"], input=menu, capture_output=True, text=True, check=True
    )
    assert chosen.stdout == "#Later (Foyer) [1,b]\n"
