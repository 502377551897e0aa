"""Lists in a rep's session: the page asks the services of the session."""

from app.domain.places import Place
from app.ui.lists.pane import ListsPane
from tests.assembly.waiting import until


def test_the_page_of_the_lists_opens_and_shows_a_list(in_session):
    async def scenario(session, _hub):
        session.visit(Place("settings", "salesforce.lists"))
        pane = session.panes.settings.findChild(ListsPane)
        await until(lambda: pane is not None)
        return pane._view_model._lists is session.lists.service  # of the session, not another one

    assert in_session(scenario)
