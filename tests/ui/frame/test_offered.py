"""What the palette offers."""

from app.ui.frame.offered import actions, openings


def test_actions_have_words_keys_and_what_they_do(qapp):
    ran = []
    runs = {name: lambda name=name: ran.append(name) for name in ("go-live", "palette")}
    offered = actions(runs)
    assert [(c.title, c.keys) for c in offered] == [("Live View", "Ctrl+1")]
    offered[0].run()
    assert ran == ["go-live"]


def test_each_thing_is_opened_by_its_name():
    opened = []
    for command in openings([("c1", "Kim"), ("c2", "Ada")], opened.append):
        command.run()
    assert opened == ["c1", "c2"]
