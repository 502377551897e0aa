"""The same braces mean the same in each text of a kind."""

from dataclasses import replace

import pytest

from app.domain.meeting_kinds import Kind, subject_of
from app.domain.meeting_letters import INVITED, REMINDER, written
from app.domain.meeting_placeholders import IN_MAILS, IN_SUBJECTS, Said, filled_in, shown, unknown
from tests.domain.test_meeting_letters import MEETING

ALL = "\n".join(f"{name}={{{name}}}" for name in IN_MAILS)
VALUES = {
    "type": "Product demo",
    "name": "Kim",
    "company": "Acme",
    "host": "Noa Rep",
    "date": "Tuesday 4 May 2027",
    "time": "10:00",
    "zone": "Rome",
    "link": "https://meet.example/x",
    "subject": "Demo",
    "manage": "https://hub.example/m/1",
}


@pytest.mark.parametrize("kind", [INVITED, REMINDER])
def test_confirmation_and_reminder_fill_the_whole_set(kind):
    asked = replace(MEETING, kind=kind, text=ALL, type="Product demo", company="Acme")
    expected = "\n".join(f"{name}={VALUES[name]}" for name in IN_MAILS)
    assert expected in written(asked).text


def test_the_subject_fills_what_is_known_before_and_stays_true():
    kind = Kind(title="Product demo", subject=ALL)
    said = subject_of(kind, name="Kim", host="Noa Rep", company="Acme")
    assert said == " ".join(
        f"{name}={VALUES[name] if name in IN_SUBJECTS else '{' + name + '}'}" for name in IN_MAILS
    )


def test_a_companys_address_of_the_web_is_left_out():
    asked = replace(MEETING, text="For {company}.", company="https://evil.example")
    assert "evil" not in written(asked).text


def test_values_are_put_in_once_and_unknown_braces_stay_and_are_named():
    text = "{name} {Name} {what} {name}"
    assert filled_in(text, Said(name="{host}", host="Noa")) == "{host} {Name} {what} {host}"
    assert unknown(text) == ("Name", "what")
    assert unknown("{date} {type}", IN_SUBJECTS) == ("date",)
    assert shown(("type", "name")) == "{type}, {name}"
