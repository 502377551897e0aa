"""Every page of the settings can be built and opened."""

from app.domain.places import Place


def test_each_page_opens_and_names_itself(in_session):
    async def scenario(session, _):
        frame = session.panes.settings
        seen = {}
        for name in frame._pages:
            session.visit(Place("settings", name))
            shown = frame._stack.currentWidget()
            seen[name] = (frame.page == name, bool(shown.accessibleName() or shown.objectName()))
        return seen

    seen = in_session(scenario)
    assert "general" in seen
    assert set(seen.values()) == {(True, True)}
