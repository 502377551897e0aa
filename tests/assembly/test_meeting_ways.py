"""Ways to the meetings from elsewhere in the window."""

from app.ui.frame.rail import MEETINGS


def test_the_booker_and_the_list_are_led_to(in_session):
    async def scenario(session, _):
        session.arrangement.booking_wanted.emit()
        assert session.arrangement.place == MEETINGS
        session.arrangement.go("chats")
        session.arrangement.join_wanted.emit()
        assert session.arrangement.place == MEETINGS
        assert "No meeting with a link" in session.arrangement.toast.words

    in_session(scenario)
