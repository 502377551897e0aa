"""Live rows for tests."""

from app.domain.wire.live import LiveRow


def live_row(visitor, **changes):
    values = {
        "name": "",
        "company": "",
        "place": "",
        "page": "/",
        "title": "Home",
        "since": 100.0,
        "entered": 100.0,
        "pages": 1,
        "status": "browsing",
        "rep": "",
        "typing": False,
        "source": "direct",
        "changed": 100.0,
    }
    return LiveRow(visitor=visitor, **(values | changes))
