"""Places for requests to one account, over all processes of this user.

Decided: a place is a file that is locked, so that a process which is killed gives its
place back; the console, the agent and `foyer book` share the account's limit.
"""

import hashlib
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from app.core.process_lock import holding

AT_ONCE = 4


class Places:
    """As many places as the account takes requests at once.

    Args:
        folder: of the user's data.
        account: its stable name.

    """

    def __init__(self, folder: Path, account: str) -> None:
        name = hashlib.sha256(account.encode()).hexdigest()[:16]
        self._files = [folder / f"calendar-{name}-{number}.lock" for number in range(AT_ONCE)]

    def one(self) -> AbstractAsyncContextManager[None]:
        """Wait for a place and hold it; the caller bounds the wait."""
        return holding(*self._files, within_s=None)
