"""Reads SOQL: text to a tree. A real subset; what it does not know is MALFORMED_QUERY."""

import re
from dataclasses import dataclass
from functools import lru_cache

from app.practice.org.dates import WORD
from app.practice.org.errors import malformed_query
from app.practice.org.schema import Value

TOKEN = re.compile(
    r"""\s*(?:
      '(?P<text>(?:[^'\\]|\\.)*)'
    | (?P<moment>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d))
    | (?P<date>\d{4}-\d\d-\d\d)
    | (?P<number>-?\d+(?:\.\d+)?)
    | (?P<word>[A-Za-z_][\w.]*(?::\d+)?)
    | (?P<sign><=|>=|!=|<>|[=<>(),])
    )""",
    re.VERBOSE | re.DOTALL,
)
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
LONGEST = 100_000  # characters of a query
MANY = {"INCLUDES", "EXCLUDES"}  # operators of multi-select picklists
COMPARE = {"=", "!=", "<>", "<", "<=", ">", ">="}


@dataclass(frozen=True, slots=True)
class Compare:
    """path operator value; the operator in capitals."""

    path: str
    operator: str
    value: "Literal | tuple[Literal, ...] | Query | Pattern | DateWord"


@dataclass(frozen=True, slots=True)
class Pattern:
    r"""The right side of LIKE: as a regular expression, and for SQL with the escape ``\``."""

    regex: str
    like: str


@dataclass(frozen=True, slots=True)
class Instant:
    """A date and time that was written without quotes."""

    text: str


@dataclass(frozen=True, slots=True)
class Day:
    """A date that was written without quotes."""

    text: str


Literal = Value | Instant | Day


@dataclass(frozen=True, slots=True)
class DateWord:
    """TODAY, LAST_N_DAYS:30 and the like."""

    word: str


@dataclass(frozen=True, slots=True)
class Logic:
    """AND or OR over parts, or NOT over one."""

    operator: str
    parts: "tuple[Condition, ...]"


Condition = Compare | Logic


@dataclass(frozen=True, slots=True)
class Order:
    """One ORDER BY column."""

    path: str
    descending: bool = False
    nulls_last: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A whole SELECT; `columns` holds paths and sub-selects, or is empty for COUNT().

    FIELDS(ALL), FIELDS(STANDARD) and FIELDS(CUSTOM) stand there as they were written.
    """

    columns: "tuple[str | Query, ...]"
    source: str
    where: Condition | None = None
    order: tuple[Order, ...] = ()
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Token:
    """A word, sign or literal."""

    kind: str
    text: str


@lru_cache(maxsize=256)
def parse(text: str) -> Query:
    """Return the tree of a query; raise OrgError MALFORMED_QUERY."""
    if len(text) > LONGEST:
        raise malformed_query(f"SOQL statements cannot be longer than {LONGEST} characters.")
    parser = _Parser(_tokens(text))
    query = parser.query()
    parser.end()
    return query


def _tokens(text: str) -> list[Token]:
    found, at = [], 0
    text = text.rstrip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if not match:
            raise malformed_query(f"unexpected token: '{text[at:].strip()[:20]}'")
        kind = str(match.lastgroup)
        found.append(Token(kind, match.group(kind)))
        at = match.end()
    return found


def unescape(raw: str, *, like: bool = False) -> str:
    r"""Return the text that a quoted string stands for; raise on any other backslash.

    With `like`, the result is a regular expression and ``\_`` ``\%`` are literal.
    """
    out, at = [], 0
    while at < len(raw):
        sign = raw[at]
        if sign != "\\":
            out.append(_wild(sign) if like else sign)
            at += 1
            continue
        literal, width = _escaped(raw, at, like)
        out.append(re.escape(literal) if like else literal)
        at += width
    return "".join(out)


def like_pattern(raw: str) -> str:
    r"""Return the quoted right side of LIKE as SQL takes it, with the escape ``\``."""
    out, at = [], 0
    while at < len(raw):
        if raw[at] != "\\":
            out.append(raw[at])
            at += 1
            continue
        literal, width = _escaped(raw, at, like=True)
        out.append(f"\\{literal}" if literal in {"%", "_", "\\"} else literal)
        at += width
    return "".join(out)


def _wild(sign: str) -> str:
    return {"%": ".*", "_": "."}.get(sign) or re.escape(sign)


def _escaped(raw: str, at: int, like: bool) -> tuple[str, int]:
    sign = raw[at + 1 : at + 2]
    if sign in ESCAPES:
        return ESCAPES[sign], 2
    if like and sign in {"_", "%"}:
        return sign, 2
    if sign in {"u", "U"} and re.fullmatch(r"[0-9A-Fa-f]{4}", raw[at + 2 : at + 6]):
        return chr(int(raw[at + 2 : at + 6], 16)), 6
    raise malformed_query(f"Illegal escape sequence: \\{sign}")


class _Parser:
    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def query(self) -> Query:
        self._expect("SELECT")
        columns = self._columns()
        self._expect("FROM")
        source = self._word()
        where = self._condition() if self._take("WHERE") else None
        order = self._order() if self._take("ORDER") else ()
        limit = self._count() if self._take("LIMIT") else None
        offset = self._count() if self._take("OFFSET") else 0
        return Query(columns, source, where, order, limit, offset)

    def end(self) -> None:
        if self._at < len(self._tokens):
            raise malformed_query(f"unexpected token: '{self._tokens[self._at].text}'")

    def _columns(self) -> tuple[str | Query, ...]:
        if self._peek("COUNT") and self._tokens[self._at + 1 : self._at + 2] == [
            Token("sign", "(")
        ]:
            self._at += 2
            self._expect(")")
            return ()
        columns = [self._column()]
        while self._take(","):
            columns.append(self._column())
        return tuple(columns)

    def _column(self) -> str | Query:
        if self._take("("):
            inner = self.query()
            self._expect(")")
            return inner
        name = self._word()
        if name.upper() == "FIELDS" and self._take("("):
            which = self._word().upper()
            self._expect(")")
            return f"FIELDS({which})"
        return name

    def _condition(self) -> Condition:
        parts = [self._term()]
        operator = "AND" if self._peek("AND") else "OR"
        while self._take(operator):
            parts.append(self._term())
        if self._peek("AND") or self._peek("OR"):
            raise malformed_query("unexpected token: AND and OR are mixed without brackets")
        return parts[0] if len(parts) == 1 else Logic(operator, tuple(parts))

    def _term(self) -> Condition:
        if self._take("NOT"):
            return Logic("NOT", (self._term(),))
        if self._take("("):
            inner = self._condition()
            self._expect(")")
            return inner
        return self._compare()

    def _compare(self) -> Compare:
        path = self._word()
        token = self._next()
        operator = token.text.upper()
        if token.kind == "sign" and operator in COMPARE:
            return Compare(path, "!=" if operator == "<>" else operator, self._literal())
        if operator == "LIKE":
            return Compare(path, "LIKE", self._pattern())
        if operator == "IN":
            return Compare(path, "IN", self._set())
        if operator in MANY:
            return Compare(path, operator, self._set())
        if operator == "NOT" and self._take("IN"):
            return Compare(path, "NOT IN", self._set())
        raise malformed_query(f"unexpected token: '{token.text}'")

    def _pattern(self) -> Pattern:
        token = self._next()
        if token.kind != "text":
            raise malformed_query("LIKE wants a quoted string")
        return Pattern(unescape(token.text, like=True), like_pattern(token.text))

    def _set(self) -> "tuple[Literal, ...] | Query":
        self._expect("(")
        if self._peek("SELECT"):
            inner = self.query()
            self._expect(")")
            return inner
        values = [self._plain()]
        while self._take(","):
            values.append(self._plain())
        self._expect(")")
        return tuple(values)

    def _plain(self) -> Literal:
        value = self._literal()
        if isinstance(value, DateWord):
            raise malformed_query(f"unexpected token: '{value.word}'")
        return value

    def _literal(self) -> Literal | DateWord:
        token = self._next()
        match token.kind:
            case "text":
                return unescape(token.text)
            case "number":
                return float(token.text) if "." in token.text else int(token.text)
            case "moment":
                return Instant(token.text)
            case "date":
                return Day(token.text)
            case "word" if token.text.upper() in {"TRUE", "FALSE", "NULL"}:
                return {"TRUE": True, "FALSE": False}.get(token.text.upper())
            case "word" if WORD.fullmatch(token.text):
                return DateWord(token.text.upper())
        raise malformed_query(f"unexpected token: '{token.text}'")

    def _order(self) -> tuple[Order, ...]:
        self._expect("BY")
        columns = [self._order_column()]
        while self._take(","):
            columns.append(self._order_column())
        return tuple(columns)

    def _order_column(self) -> Order:
        path = self._word()
        descending = self._take("DESC") or (self._take("ASC") and False)
        nulls_last = bool(self._take("NULLS")) and self._word().upper() == "LAST"
        return Order(path, descending, nulls_last)

    def _count(self) -> int:
        token = self._next()
        if token.kind != "number" or not token.text.isdigit():
            raise malformed_query(f"unexpected token: '{token.text}'")
        return int(token.text)

    def _word(self) -> str:
        token = self._next()
        if token.kind != "word":
            raise malformed_query(f"unexpected token: '{token.text}'")
        return token.text

    def _next(self) -> Token:
        if self._at >= len(self._tokens):
            raise malformed_query("unexpected token: <EOF>")
        self._at += 1
        return self._tokens[self._at - 1]

    def _peek(self, text: str) -> bool:
        if self._at >= len(self._tokens):
            return False
        token = self._tokens[self._at]
        return token.kind in {"word", "sign"} and token.text.upper() == text

    def _take(self, text: str) -> bool:
        found = self._peek(text)
        self._at += found
        return found

    def _expect(self, text: str) -> None:
        if not self._take(text):
            got = self._tokens[self._at].text if self._at < len(self._tokens) else "<EOF>"
            raise malformed_query(f"unexpected token: '{got}' (expecting {text})")
