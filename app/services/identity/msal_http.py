"""The HTTP that MSAL asks of its host: our trust store, proxies and bounds; blocking.

MSAL insists on https addresses. Where the settings name a provider on this machine by
plain http (practice, tests), it is told https and the request goes out as it was set.
"""

import logging
from collections.abc import Mapping
from urllib.parse import urlsplit

from app.core.clock import Clock
from app.core.discovery import is_secure
from app.core.http import (
    Answer,
    NoAnswerError,
    fetch_blocking,
    new_blocking_client,
    retry_after,
)
from app.domain.errors import RejectedError, TransientError

WITHIN_S = 15.0
logging.getLogger("msal").setLevel(logging.WARNING)  # below, it writes codes and verifiers


class MsalResponse:
    """What MSAL reads of an answer."""

    def __init__(self, answer: Answer, text: str) -> None:
        self.status_code, self.text = answer.status, text
        self.headers = dict(answer.headers)

    def raise_for_status(self) -> None:
        """Raise TransientError where the answer is none."""
        if self.status_code >= 400:
            raise TransientError(f"Microsoft has trouble of its own (status {self.status_code}).")


class MsalHttp:
    """A client with the methods of `msal.oauth2cli.http.HttpClient`.

    Args:
        authority: of the settings, a whole address.
        clock: for the deadline.

    Raises:
        RejectedError: the authority is plain http to another machine.

    """

    def __init__(self, authority: str, clock: Clock) -> None:
        _check(authority)
        parts = urlsplit(authority)
        self._set, self._told = f"{parts.scheme}://{parts.netloc}", f"https://{parts.netloc}"
        self.authority = authority.replace(self._set, self._told, 1)
        self.host = parts.hostname or ""
        self._clock, self._client = clock, new_blocking_client()

    def outward(self, address: str) -> str:
        """Return an address of MSAL's as it is to be opened."""
        return address.replace(self._told, self._set, 1)

    def get(
        self,
        url: str,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        **_: object,
    ) -> MsalResponse:
        """GET; raise TransientError when there is no usable answer."""
        return self._sent("GET", url, params, None, headers)

    def post(
        self,
        url: str,
        params: Mapping[str, str] | None = None,
        data: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        **_: object,
    ) -> MsalResponse:
        """POST a form; raise TransientError when there is no usable answer."""
        return self._sent("POST", url, params, data, headers)

    def close(self) -> None:
        """End connections."""
        self._client.close()

    def _sent(
        self,
        method: str,
        url: str,
        params: Mapping[str, str] | None,
        data: Mapping[str, str] | None,
        headers: Mapping[str, str] | None,
    ) -> MsalResponse:
        address = self.outward(url)
        _check(address)
        request = self._client.build_request(
            method, address, params=params, data=data, headers=headers
        )
        try:
            answer = fetch_blocking(self._client, request, self._clock, within_s=WITHIN_S)
        except NoAnswerError as error:
            raise TransientError(error.reason) from error
        return self._checked(answer)

    def _checked(self, answer: Answer) -> MsalResponse:
        """Return a JSON answer; a proxy's page is no refusal of a sign-in."""
        if answer.status == 429 or answer.status >= 500:
            asked = answer.headers.get("retry-after", "")
            pause = retry_after(asked, self._clock.now()) if asked else None
            words = f"{self.host} has trouble of its own (status {answer.status})."
            raise TransientError(words, retry_after_s=pause)
        if not isinstance(answer.json(), dict):
            words = f"{self.host} did not answer like a sign-in server (status {answer.status})."
            raise TransientError(words)
        text = answer.body.decode("utf-8", "replace")
        return MsalResponse(answer, text.replace(self._set, self._told))


def _check(url: str) -> None:
    """Refuse to send a token in the clear to another machine."""
    if not is_secure(url):
        raise RejectedError(f"The address '{url}' of Microsoft's sign-in must start with https://.")
