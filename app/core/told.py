"""An error as plain texts and numbers, and as lines that may be read by anybody.

Taking it down calls no code of the error's own and keeps nothing alive; wording it takes
longer and may be done on another thread.
"""

import errno
import os
import re
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import CodeType, TracebackType

from app.core.fixed_words import Words, constants, kept, own_words
from app.core.masking import masked

DEPTH = 4  # causes of causes
FRAMES = 40  # of each, the innermost

_NAME = r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*"
# What the interpreter itself says; in it nothing but names of the program's own parts varies.
_INTERPRETER = re.compile(
    rf"""(?x)
    '{_NAME}'\ object\ (?:is\ not\ (?:callable|iterable|subscriptable|an\ iterator)
        | has\ no\ attribute\ '{_NAME}' | does\ not\ support\ [a-z ]+
        | cannot\ be\ interpreted\ as\ an\ integer)
    | module\ '{_NAME}'\ has\ no\ attribute\ '{_NAME}'
    | unsupported\ operand\ type\(s\)\ for\ \S{{1,4}}:\ '{_NAME}'\ and\ '{_NAME}'
    | '\S{{1,2}}'\ not\ supported\ between\ instances\ of\ '{_NAME}'\ and\ '{_NAME}'
    | (?:{_NAME}\.)?(?:<lambda>|{_NAME})\(\)\ (?:missing|takes)\ (?:from\ )?\d+[\w ]*
        \ (?:positional|keyword-only)\ arguments?
        (?:\ but\ \d+\ w(?:as|ere)\ given | :\ [\w', ]+)?
    | (?:{_NAME}\.)?{_NAME}\(\)\ got\ an\ unexpected\ keyword\ argument\ '{_NAME}'
    | (?:list|tuple|string|pop)\ index\ out\ of\ range | pop\ from\ (?:an\ )?empty\ \w+
    | (?:integer\ |float\ )?division\ (?:or\ modulo\ )?by\ zero | float\ division
    | maximum\ recursion\ depth\ exceeded[a-z ]*
    | cannot\ access\ local\ variable\ '{_NAME}'\ where\ it\ is\ not\ associated\ with\ a\ value
    | name\ '{_NAME}'\ is\ not\ defined | No\ module\ named\ '{_NAME}'
    | cannot\ unpack\ non-iterable\ {_NAME}\ object
    | (?:not\ enough|too\ many)\ values\ to\ unpack\ \(expected\ [\w ,]+\)
    | dictionary\ changed\ size\ during\ iteration
    | (?:UNIQUE|NOT\ NULL|FOREIGN\ KEY|CHECK)\ constraint\ failed(?::\ {_NAME}(?:,\ {_NAME})*)?
    | no\ such\ (?:table|column):\ {_NAME} | database\ is\ locked | disk\ I/O\ error
    | database\ or\ disk\ is\ full | database\ disk\ image\ is\ malformed
    | unable\ to\ open\ database\ file | Cannot\ operate\ on\ a\ closed\ database\.
    | Internal\ C\+\+\ object\ \({_NAME}\)\ already\ deleted\.
    """
)
# What differs from one time to the next in a text that came through no code: numbers and tags.
_CHANGING = re.compile(r"<[0-9a-f]{6}>|\b0x[0-9a-f]+|\d+")


class Safe(str):
    """A text of which somebody has made sure that it tells nothing about anybody."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of a traceback."""

    path: str
    line: int
    function: str


@dataclass(frozen=True, slots=True)
class Told:
    """One error; `text` is raw and must not be shown, `lines` says what may be."""

    kind: str
    text: str
    number: int  # of the operating system; 0: none
    frames: tuple[Frame, ...]
    written: frozenset[str]  # what the code that it came through has written out
    causes: tuple["Told", ...] = ()

    @property
    def mark(self) -> str:
        """What two errors of the same fault have in common."""
        inner = [f"{f.path}:{f.line}" for f in self.frames[-3:]]
        return "|".join([self.kind, *(inner or [_CHANGING.sub("", self.text)])])


def told(error: BaseException, depth: int = DEPTH) -> Told:
    """Take an error down, with its causes."""
    codes = [step.tb_frame.f_code for step in _steps(error.__traceback__)][-FRAMES:]
    causes: list[BaseException] = []
    if depth and error.__cause__:
        causes = [error.__cause__]
    elif depth and error.__context__ and not error.__suppress_context__:
        causes = [error.__context__]
    if depth and isinstance(error, BaseExceptionGroup):
        causes += error.exceptions[:DEPTH]
    return Told(
        kind=type(error).__name__,
        text=_text(error),
        number=error.errno or 0 if isinstance(error, OSError) else 0,
        frames=tuple(_frames(error.__traceback__))[-FRAMES:],
        written=frozenset(t for code in codes if is_ours(code) for t in constants(code)),
        causes=tuple(told(cause, depth - 1) for cause in causes),
    )


def lines(error: Told) -> list[str]:
    """Return the error as lines, the innermost cause first, as Python does."""
    above = [line for cause in error.causes for line in [*lines(cause), "which led to:"]]
    steps = [f"  {place(f.path)}:{f.line} in {f.function}" for f in error.frames]
    return [*above, *steps, words(error)]


def words(error: Told) -> str:
    """Return kind and text of an error in one line, without what others have written."""
    if error.number:
        name = errno.errorcode.get(error.number, str(error.number))
        return f"{error.kind}: {name} ({os.strerror(error.number)})"
    if not error.text:
        return error.kind
    return f"{error.kind}: {safe(error.text, error.written)}"


def safe(text: str, written: Iterable[str] = ()) -> str:
    """Return of a text what the program or the interpreter has written, on one line."""
    if isinstance(text, Safe):
        return masked(text)
    if _INTERPRETER.fullmatch(text):
        return text
    return masked(" ".join(kept(text, own_words(), Words(written)).split()))


def place(path: str) -> str:
    """Return a source file's path from its package on; the folders above may name a person."""
    plain = path.replace("\\", "/")
    if plain.startswith("<frozen ") or (hasattr(sys, "_MEIPASS") and not Path(path).is_absolute()):
        return plain
    for root in _roots():
        if plain.startswith(f"{root}/"):
            return plain.removeprefix(f"{root}/")
    return "(elsewhere)"


def is_ours(code: CodeType) -> bool:
    """Whether code belongs to Foyer or to what it is made of, so that its texts are known."""
    return not place(code.co_filename).startswith(("(", "tests/", "app/practice/"))


@cache
def _roots() -> list[str]:
    own = Path(__file__).parent.parent.parent
    frozen = getattr(sys, "_MEIPASS", "")
    found = [sysconfig.get_path("purelib"), sysconfig.get_path("stdlib"), str(own), str(frozen)]
    return sorted({p.replace("\\", "/") for p in found if p}, key=len, reverse=True)


def _text(error: BaseException) -> str:
    """Return what the error was made with; never its `__str__`, which may be anybody's code."""
    given = error.args[:1] if isinstance(error, BaseExceptionGroup) else error.args
    if given and isinstance(given[0], Safe):
        return given[0]
    return " ".join(part for part in given if isinstance(part, str))


def _steps(trace: TracebackType | None) -> Iterator[TracebackType]:
    while trace is not None:
        yield trace
        trace = trace.tb_next


def _frames(trace: TracebackType | None) -> Iterator[Frame]:
    for step in _steps(trace):
        code = step.tb_frame.f_code
        yield Frame(code.co_filename, step.tb_lineno, code.co_qualname)
