from app.domain.wire.meetings import MeetingRecord
from app.hub.meeting_secrets import address, digest, fits, secret_of
from app.hub.meeting_world import Held, Kept

KEY = b"key"


def held(**kept):
    return Held(MeetingRecord(id="m", booking="m"), Kept(**kept))


def test_each_meeting_and_each_hub_has_its_own_secret():
    found = {secret_of(KEY, "m"), secret_of(KEY, "n"), secret_of(b"other", "m")}
    assert len(found) == 3
    assert all(len(secret) == 32 for secret in found)


def test_only_its_own_secret_fits():
    assert fits(KEY, held(), secret_of(KEY, "m"))
    assert not fits(KEY, held(), secret_of(KEY, "n"))
    assert not fits(KEY, held(), "")
    assert not fits(KEY, held(), "\ud800")


def test_a_secret_that_a_console_made_fits_too():
    own = held(secret=digest("s3cret"))
    assert fits(KEY, own, "s3cret")
    assert not fits(KEY, own, digest("s3cret"))
    assert address("https://hub.example", KEY, own) == ""


def test_the_address_has_the_secret_where_no_server_sees_it():
    found = address("https://hub.example/", KEY, held())
    assert found == f"https://hub.example/meeting/m#{secret_of(KEY, 'm')}"
