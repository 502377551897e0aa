"""Shared documents: the newest version counts, whatever order they come in."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.shared import DocumentsLoaded, ListsLoaded, Shared, reduce_shared
from app.domain.wire.shared import Document, DocumentSet, ListSummary


def page(version: int, name: str = "Lead", *, dropped: bool = False) -> Document:
    return Document(kind="mapping", name=name, version=version, dropped=dropped)


@given(st.permutations(range(1, 6)))
def test_the_newest_version_wins_in_any_order(versions):
    shared = Shared()
    for version in versions:
        shared = reduce_shared(shared, DocumentSet(document=page(version)))
    assert shared.version("mapping", "Lead") == 5


def test_a_dropped_document_is_not_in_force_but_keeps_its_version():
    shared = reduce_shared(Shared(), DocumentsLoaded((page(2, dropped=True), page(1, "Contact"))))
    assert shared.loaded
    assert shared.document("mapping", "Lead") is None
    assert shared.version("mapping", "Lead") == 2
    assert [d.name for d in shared.of("mapping")] == ["Contact"]


def test_a_whole_set_replaces_the_one_before_even_with_lower_versions():
    shared = reduce_shared(Shared(), DocumentsLoaded((page(7), page(3, "Contact"))))
    shared = reduce_shared(shared, DocumentsLoaded((page(1),)))
    assert shared.version("mapping", "Lead") == 1
    assert shared.version("mapping", "Contact") == 0


def test_an_unknown_document_has_version_zero():
    assert Shared().version("workflow", "x") == 0


def test_lists_are_replaced_as_a_whole():
    listed = ListSummary(name="a", title="A", count=3, at=1.0)
    shared = reduce_shared(Shared(), ListsLoaded((listed,)))
    assert reduce_shared(shared, ListsLoaded(())).lists == ()
    assert shared.lists == (listed,)


def test_other_events_change_nothing():
    shared = Shared()
    assert reduce_shared(shared, object()) is shared
