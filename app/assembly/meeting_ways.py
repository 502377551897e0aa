"""Ways to the meetings from elsewhere in the window, and from a reminder."""

from collections.abc import Callable

from app.ui.arrangement import Arrangement
from app.ui.frame.rail import MEETINGS
from app.ui.meetings.place import MeetingsPlace
from app.ui.words import translate


class MeetingWays:
    """Leads to the booker, into the next meeting, to one meeting.

    Args:
        present: brings the window before the rep.
        tell: says something once, beside the work.

    """

    def __init__(
        self,
        arrangement: Arrangement,
        place: MeetingsPlace,
        present: Callable[[], None],
        tell: Callable[[str], None],
    ) -> None:
        self._arrangement, self._place = arrangement, place
        self._present, self._tell = present, tell

    def book(self) -> None:
        """Show the booker."""
        self._arrangement.go(MEETINGS)
        self._place.book()

    def join_next(self) -> None:
        """Join what begins now, or say that nothing does."""
        if not self._place.join_next():
            self._arrangement.go_meeting_list()
            self._tell(translate("meetings", "No meeting with a link begins in the next minutes."))

    def go(self, meeting: str) -> None:
        """Join a meeting; one without a link is shown instead."""
        if not self._place.meetings.join(meeting):
            self.show(meeting)

    def show(self, meeting: str) -> None:
        """Show a meeting in the list."""
        self._present()
        self._arrangement.open_meeting(meeting)
