"""Cards."""

from app.ui.widgets.cards import Card
from app.ui.widgets.labels import text


def test_a_card_holds_what_is_added(qtbot):
    card = Card(tone="accent")
    qtbot.addWidget(card)
    card.column.addWidget(text("inside"))
    assert card.column.count() == 1
    assert card.property("role") == "card"
