"""Opens the system's browser."""

import webbrowser

from app.core.tasks import WorkFailedError, in_thread


async def open_browser(url: str) -> bool:
    """Open `url` in the browser that `BROWSER` or the system names; return whether one was found.

    Some browsers return at once, others only when they are closed.
    """
    try:
        return await in_thread(lambda: webbrowser.open(url), within_s=None, name="browser")
    except WorkFailedError:
        return False
