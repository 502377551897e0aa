from app.domain.expression import Compare, Operator
from app.domain.list_faults import Fault
from app.domain.list_tree import EMPTY, Branch, Join, Line
from app.ui.lists.group_box import NEW, GroupBox

A, B = Line(Compare("A", Operator.BLANK)), Line(Compare("B", Operator.BLANK))


def made(theme, qtbot, branch, faults=None):
    box = GroupBox()
    qtbot.addWidget(box)
    heard = []

    def follow(changed):
        heard.append(changed)
        box.show_branch(changed, None, {}, {})

    box.changed.connect(follow)
    box.show_branch(branch, None, {}, faults or {})
    box.show()
    return box, heard


def test_conditions_and_groups_are_added_changed_and_removed(theme, qtbot):
    box, heard = made(theme, qtbot, EMPTY)
    box._add()
    box._add_group()
    assert heard[-1] == Branch(Join.ALL, (NEW, Branch(Join.ANY, (NEW,))))
    box._parts[0].changed.emit(A)
    inner = box._parts[1]
    inner._parts[0].changed.emit(B)
    inner._take_join("none")
    assert heard[-1] == Branch(Join.ALL, (A, Branch(Join.NONE, (B,))))
    inner.removed.emit()
    box._parts[0].removed.emit()
    assert heard[-1] == EMPTY


def test_rows_are_kept_while_they_fit(theme, qtbot):
    box, _ = made(theme, qtbot, Branch(Join.ALL, (A, B)))
    before = list(box._parts)
    box.show_branch(Branch(Join.ANY, (B, A)), None, {}, {})
    assert box._parts == before
    box.show_branch(Branch(Join.ANY, (B, Branch(Join.ALL, (A,)))), None, {}, {})
    assert box._parts[0] is before[0]
    assert isinstance(box._parts[1], GroupBox)


def test_an_empty_group_says_so(theme, qtbot):
    branch = Branch(Join.ALL, (Branch(Join.ANY),))
    box, _ = made(theme, qtbot, branch, {(0,): Fault("empty_group", (0,))})
    assert "no conditions" in box._parts[0]._fault.text()
