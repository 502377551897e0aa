from app.domain.expression import Compare, Operator
from app.domain.list_faults import Fault
from app.domain.list_tree import EMPTY, Line, replaced
from app.ui.lists.editor_model import Edited
from app.ui.lists.related_box import RelatedBox
from tests.ui.lists.conftest import TIER


def test_a_block_says_what_there_has_to_be(model, theme, qtbot):
    model.edit(TIER, frozenset(), Edited())
    box = RelatedBox(model, 1)
    qtbot.addWidget(box)
    box.show_block(model.draft.query.related[0], {(): Fault("no_related", related="X")})
    box.show()
    assert box._what.text() == "Opportunities"
    assert box._fault.isVisible()
    box._take_has("has_no")
    assert not model.draft.query.related[0].has
    box._take_tree(replaced(EMPTY, (0,), Line(Compare("Amount", Operator.MORE, 5))))
    assert model.faults == ()
    box._remove()
    assert model.draft.query.related == ()
