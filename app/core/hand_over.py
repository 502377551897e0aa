"""Hand a link to the console that runs already: a plain socket, before anything slow is imported.

Decided: this file imports next to nothing, since a second start does nothing else: with Qt,
settings and log it took four times as long. It speaks to the `QLocalServer` of
`app.ui.single_instance`, which is a Unix socket, or a named pipe on Windows.
"""

import json
import os
import stat
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from app.core.paths import data_dir

MOST = 4096  # bytes of a message
LONGEST_TOKEN = 512  # characters
SEEN = b"ok"
HIDDEN = "--hidden"
SCHEME = "foyer:"
ANSWER_WITHIN_S = 3.0
TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")  # the first that is set


class MuteError(Exception):
    """A console runs, and does not answer in time."""


class Call(NamedTuple):
    """What a second start wants of the first one.

    Attributes:
        link: the ``foyer://`` link it was given; empty: only come to the front.
        hidden: it was started for the tray, and wants nothing before the rep.
        token: of the desktop, by which a window may come to the front.
    """

    link: str = ""
    hidden: bool = False
    token: str = ""


def token_of(environment: Mapping[str, str]) -> str:
    """Return what the desktop gave this process so that a window may come to the front."""
    given = next((environment[name] for name in TOKENS if environment.get(name)), "")
    return given if len(given) <= LONGEST_TOKEN and given.isprintable() else ""


def line_of(call: Call) -> bytes:
    """Return a call as it is sent; a link that is too long goes as a short one that names nothing.

    It must still be told that a link was given, and was none of ours.
    """
    line = json.dumps(call._asdict()).encode() + b"\n"
    return line if len(line) < MOST else line_of(call._replace(link="foyer://?"))


def call_of(line: bytes) -> Call | None:
    """Return what a second start sent, or None when it makes no sense."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    link, hidden, token = said.get("link"), said.get("hidden", False), said.get("token", "")
    if not (isinstance(link, str) and isinstance(hidden, bool) and isinstance(token, str)):
        return None
    return Call(link, hidden, token_of({TOKENS[0]: token}))


def door_of(folder: Path) -> str:
    """Return where the console of a data folder listens: a socket's path, or a pipe's name.

    It depends on the folder and the user alone: a browser, a mail program and a login
    start us with environments of their own.
    """
    from hashlib import sha256  # noqa: PLC0415  3 ms

    name = "foyer-" + sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
    return name if sys.platform == "win32" else str(_sockets() / name)


def hand_over(folder: Path, call: Call, *, within_s: float = ANSWER_WITHIN_S) -> bool:
    """Return whether a running console took the call; False when there is none.

    Raise MuteError when there is one that does not answer in time.
    """
    try:
        return _said(door_of(folder), line_of(call), within_s) == SEEN
    except TimeoutError as error:
        raise MuteError("Foyer runs already, but does not answer.") from error
    except OSError:  # nobody listens, or it ends just now
        return False


def is_link(word: str) -> bool:
    """Whether an argument is a link, which the system hands on as a page wrote it."""
    return "://" in word or word[: len(SCHEME)].lower() == SCHEME


def second_start(arguments: Sequence[str]) -> bool:
    """Whether a running console took over what a plain start wants: ``[--hidden] [foyer://…]``.

    Everything else, also a console that does not answer, is left to the whole program.
    """
    links = [word for word in arguments if word != HIDDEN]
    if len(links) > 1 or not all(map(is_link, links)):
        return False
    call = Call("".join(links), HIDDEN in arguments, token_of(os.environ))
    try:
        return hand_over(data_dir(), call)
    except (MuteError, OSError):  # nobody answers, or there is no folder: the program says so
        return False


if sys.platform == "win32":
    import ctypes
    import msvcrt
    import threading

    def _said(name: str, line: bytes, within_s: float) -> bytes:
        """A pipe has no deadline of its own: a thread that hangs ends with the process."""
        heard: list[bytes] = []
        with open(rf"\\.\pipe\{name}", "r+b", buffering=0) as pipe:
            _let_come_forward(pipe.fileno())
            pipe.write(line)
            reading = threading.Thread(
                target=lambda: heard.append(pipe.read(len(SEEN))), daemon=True
            )
            reading.start()
            reading.join(within_s)
            if not heard:
                raise TimeoutError
        return heard[0]

    def _let_come_forward(pipe: int) -> None:
        """Windows lets only the process of the last click pass the right to the front on."""
        server = ctypes.c_ulong()
        handle = ctypes.c_void_p(msvcrt.get_osfhandle(pipe))
        if ctypes.windll.kernel32.GetNamedPipeServerProcessId(handle, ctypes.byref(server)):
            ctypes.windll.user32.AllowSetForegroundWindow(server)

else:

    def _sockets() -> Path:
        """Return the folder of this user's sockets, or the one that everybody shares."""
        own = Path(f"/run/user/{os.getuid()}")
        if own.is_dir() and own.stat().st_uid == os.getuid():
            return own
        return Path(os.environ.get("TMPDIR", "/tmp") if sys.platform == "darwin" else "/tmp")  # noqa: S108

    def _said(path: str, line: bytes, within_s: float) -> bytes:
        import socket  # noqa: PLC0415  2 ms, wasted when nobody listens

        found = os.lstat(path)  # where all may write, a link could lead to another of our sockets
        if found.st_uid != os.getuid() or not stat.S_ISSOCK(found.st_mode):
            raise PermissionError(path)  # somebody else's, in a folder that all share
        with socket.socket(socket.AF_UNIX) as caller:
            caller.settimeout(within_s)
            caller.connect(path)
            caller.sendall(line)
            return caller.recv(len(SEEN))
