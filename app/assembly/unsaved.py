"""What would be lost at the end of the program."""

from app.domain.state import ConsoleState
from app.ui.words import translate


def unsaved_words(state: ConsoleState) -> str:
    """Say what would be lost, or nothing; whatever else was written is on the disk."""
    threads = state.desk.threads.values()
    if all(draft.stored for thread in threads for draft in thread.drafts):
        return ""
    return translate(
        "session",
        "A message could not be stored and would be lost. Copy it or send it again; if you "
        "end Foyer once more, it ends.",
    )
