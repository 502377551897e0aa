"""What the page asks for."""

from app.services.settings import Calendar
from tests.ui.calendar.conftest import OK, WAITING


def test_every_act_goes_to_the_service(rig):
    model = rig.model()
    for act in ("reconnect", "adopt", "dismiss", "cancel", "check"):
        getattr(model, act)()
    model.choose("work")
    model.disconnect_calendar()
    assert [call[0] for call in rig.service.calls] == [
        "reconnect",
        "adopt",
        "dismiss",
        "cancel",
        "probe",
        "choose",
        "disconnect",
    ]


def test_what_is_typed_goes_along_trimmed_and_what_the_environment_decides_stays(rig):
    model = rig.model(provider="graph", client_id="fleet", calendar="Work", notice=30)
    rig.chosen.managed = {("calendar", "client_id")}
    model.connect_calendar("graph", {"client_id": "mine", "authority": " acme.example "}, "")
    model.connect_calendar("caldav", {"url": "dav.example", "username": "noa"}, "s3")
    (_, first, none), (_, second, password) = rig.service.calls
    assert first == Calendar(
        provider="graph",
        client_id="fleet",
        authority="acme.example",
        calendar="Work",
        notice=30,
    )
    assert (second.provider, second.calendar, second.notice) == ("caldav", "", 30)
    assert (none, password) == ("", "s3")


def test_the_link_of_a_sign_in_can_be_copied(rig):
    model = rig.model()
    model.copy_link()
    rig.apply(OK, WAITING)
    model.copy_link()
    assert rig.copied == ["https://login.example/authorize"]


def test_only_changes_are_told(rig):
    model, heard = rig.model(), []
    model.changed.connect(lambda: heard.append(model.link.account))
    rig.apply(OK, OK)
    assert heard == ["noa@example.com"]
