"""Logging with secrets masked."""

import logging
import re
import sys
from typing import TextIO

SECRET = re.compile(
    r"""(?ix)
    (\b(?:access_token|refresh_token|id_token|client_secret|code|code_verifier|password|ticket
        |token|session|state|nonce|authorization)\b["']?\s*[=:]\s*["']?(?:bearer\s+)?)
    [^\s"'&,;)}]+
    | \beyJ[\w-]{8,}\.[\w-]+\.[\w-]*
    """
)


def masked(text: str) -> str:
    """Return `text` with everything that looks like a secret replaced by ``***``."""
    return SECRET.sub(lambda found: f"{found.group(1) or ''}***", text)


class MaskingFormatter(logging.Formatter):
    """Masks secrets in the whole line, traceback included."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the formatted, masked line."""
        return masked(super().format(record))


def set_up(level: int = logging.INFO, stream: TextIO | None = None) -> None:
    """Send every log line, masked, to `stream` (standard error by default)."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(MaskingFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # httpx logs whole addresses at INFO, websockets whole frames at DEBUG.
    for chatty in ("httpx", "httpcore", "websockets", "aiohttp.access"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
