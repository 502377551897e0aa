"""Fields that cannot be mapped, and why."""

from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit

from app.ui.mapping.reasons import Reasons


def test_a_field_that_was_mapped_and_is_gone_is_named(loaded, org, theme, qtbot):
    made = Reasons(loaded)
    qtbot.addWidget(made)
    fields = {name: field for name, field in org.facts.fields.items() if name != "Title"}
    org.facts = replace(org.facts, fields=fields)
    loaded.load(fresh=True)
    hidden = made.findChild(QPlainTextEdit, "mapping-hidden").toPlainText()
    assert "Title: Setup > Object Manager > Lead > Fields > Title" in hidden


def test_before_the_org_answered_there_is_nothing_to_say(view_model, theme, qtbot):
    made = Reasons(view_model)
    qtbot.addWidget(made)
    assert made.isHidden()
