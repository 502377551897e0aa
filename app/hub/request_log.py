"""Faults while requests are answered, without what strangers send that is no HTTP.

aiohttp answers such a request by itself, and would log each with a traceback: whoever
scans the internet would bury what the hub itself got wrong.
"""

import logging

from aiohttp.http_exceptions import HttpProcessingError

log = logging.getLogger(__name__)


class _Faults(logging.Filter):
    """Lets pass what is not the sender's own fault."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a record is to be logged."""
        error = record.exc_info[1] if record.exc_info else None
        return not (isinstance(error, HttpProcessingError) and error.code < 500)


log.addFilter(_Faults())
