from pathlib import Path

from app.domain.wire.typescript import render

FILE = Path(__file__).parents[3] / "resources/messenger/src/wire.gen.ts"


def test_the_messengers_types_are_those_of_the_wire():
    told = "run: python -m app.domain.wire.typescript > resources/messenger/src/wire.gen.ts"
    assert FILE.read_text() == render(), told


def test_a_message_keeps_its_tag_and_what_may_be_left_out():
    text = render()
    assert 'export interface Say {\n  t: "say";\n  id: string;\n  text: string;\n}' in text
    assert "  read_by_visitor?: number;" in text
