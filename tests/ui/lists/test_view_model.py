from app.domain.wire.shared import Document, DocumentSet
from tests.ui.lists.conftest import NOW, fill


def test_lists_are_by_title_with_age_and_progress(view_model, admin):
    fill(admin)
    assert [(r.title, r.count, r.stale, r.sync.phase) for r in view_model.rows] == [
        ("Key accounts", 1, True, "idle"),
        ("Lost", None, False, "failed"),
        ("Open deals", None, False, "reading"),
        ("Tier 1", 1204, False, "idle"),
    ]
    assert view_model.names == {"tier-1", "b", "c", "d"}


def test_a_list_that_cannot_be_read_is_shown_by_its_name(view_model, admin):
    given = {"kind": "target_list", "name": "odd", "version": 1, "at": NOW}
    admin.apply(DocumentSet(document=Document(body={"title": 1}, **given)))
    assert [(row.title, row.target) for row in view_model.rows] == [("odd", None)]


def test_nothing_is_told_when_nothing_changed(view_model, admin, qtbot):
    fill(admin)
    heard = []
    view_model.changed.connect(lambda: heard.append(1))
    view_model.look()
    assert heard == []


def test_deleting_names_the_list_and_looks_after_it(view_model, service):
    view_model.drop("b")
    assert service.kept == [("target_list", "b", None, None)]
    assert service.asked == [("hurry", "")]
