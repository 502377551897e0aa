"""Shared settings on disk."""

import pytest

from app.domain.wire.shared import Document
from app.services.console_database import console_database
from app.services.shared_copy import SharedCopy


def page(name="Lead", version=1, **fields):
    return Document(kind="mapping", name=name, version=version, by="Eve", at=5.0, **fields)


@pytest.fixture
def database(tmp_path):
    opened = console_database(tmp_path)
    yield opened
    opened.close()


def test_what_is_kept_is_read_again(database):
    copy = SharedCopy(database, "https://hub.example/")
    assert copy.read() is None
    assert not copy.shared().loaded
    pages = (page("Contact", body={"a": [1]}), page("Lead", 3, dropped=True))
    copy.replace(pages, 9.0)
    again = SharedCopy(database, "https://hub.example")
    assert again.read() == pages
    assert again.shared().document("mapping", "Contact").body == {"a": [1]}


def test_a_whole_set_replaces_the_one_before_and_a_single_one_its_version(database):
    copy = SharedCopy(database, "https://hub.example")
    copy.replace([page(), page("Contact")], 9.0)
    copy.replace([page("Other")], 10.0)
    copy.keep(page("Other", 2))
    assert [(d.name, d.version) for d in copy.read()] == [("Other", 2)]


def test_hubs_do_not_mix(database):
    SharedCopy(database, "https://one.example").replace([page()], 9.0)
    assert SharedCopy(database, "https://two.example").read() is None
    assert SharedCopy(database, "").read() == ()


def test_what_a_newer_version_kept_is_passed_over(database, caplog):
    copy = SharedCopy(database, "")
    copy.keep(page())
    database.execute(
        "INSERT INTO shared_documents VALUES ('', 'dashboard', 'x', 1, '{}', 'Eve', 1, 0)"
    )
    assert [d.name for d in copy.read()] == ["Lead"]
    assert "dashboard" in caplog.text


def test_a_set_that_cannot_be_kept_leaves_the_one_before(database):
    copy = SharedCopy(database, "")
    copy.replace([page()], 1.0)
    with pytest.raises(TypeError):
        copy.replace([page("New"), page("Bad", body={"x": object()})], 2.0)
    assert [d.name for d in copy.read()] == ["Lead"]
