from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from app.domain.list_sync import ListSync
from app.domain.target_list import TargetList
from app.ui.lists.list_row import ListRow
from app.ui.lists.view_model import Row

NOW = 1_800_000_000.0


def shown(theme, qtbot, *, is_admin=True, **fields):
    made = ListRow()
    qtbot.addWidget(made)
    made.show_row(Row("a", "Tier 1", TargetList(), 1, **fields), NOW, is_admin=is_admin)
    made.show()
    return made


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def seen(widget, name):
    return widget.findChild(QPushButton, name).isVisible()


def test_count_and_age_are_told(theme, qtbot):
    row = shown(theme, qtbot, count=1, read_at=NOW - 720)
    assert words(row) == ["Tier 1", "1 domain", "read 12 min ago"]
    assert not row.findChild(QProgressBar).isVisible()


def test_a_stale_list_is_warned_of(theme, qtbot):
    assert "stale" in words(shown(theme, qtbot, count=5, read_at=NOW - 9000, stale=True))


def test_progress_has_a_bar_words_and_a_way_to_stop(theme, qtbot):
    row = shown(theme, qtbot, sync=ListSync("reading", 500, 2000))
    bar = row.findChild(QProgressBar)
    assert (bar.value(), bar.maximum()) == (500, 2000)
    assert bar.accessibleName() in words(row)
    assert (seen(row, "list-stop"), seen(row, "list-refresh")) == (True, False)
    row = shown(theme, qtbot, sync=ListSync("publishing"))
    assert "Publishing…" in words(row)
    assert not seen(row, "list-stop")


def test_a_failure_is_told_beside_the_old_list(theme, qtbot):
    row = shown(theme, qtbot, count=5, read_at=NOW, sync=ListSync("failed", words="No <b>way</b>."))
    assert "No <b>way</b>." in words(row)
    assert seen(row, "list-refresh")
