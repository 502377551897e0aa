"""The REST resources: one call in, one reply out, no sockets."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from app.practice.org.access import User, visible_field, visible_object
from app.practice.org.cursors import Cursor, page_size
from app.practice.org.describe import describe, summary
from app.practice.org.errors import OrgError, not_found, refusal
from app.practice.org.ids import looks_like_id, with_checksum
from app.practice.org.org import Org
from app.practice.org.picklists import picklist_values
from app.practice.org.query import PARTS, QueryRun, address
from app.practice.org.schema import Field, Row, SObject
from app.practice.org.soql import Query, parse
from app.practice.org.stamps import unchanged
from app.practice.org.tooling import ABOUT, Tooling
from app.practice.org.writes import Writes

VERSIONS = range(60, 68)
PICKLISTS = r"ui-api/object-info/(\w+)/picklist-values/(\w{15,18})"


@dataclass(frozen=True, slots=True)
class Call:
    """One request or sub-request; header names in small letters."""

    method: str
    url: str  # path and query
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """Its answer."""

    status: int
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)


class Rest:
    """The resources as one user sees them."""

    def __init__(self, org: Org, user: User) -> None:
        self._org = org
        self._user = user
        self._version = ""
        self._writes = Writes(org, user)
        self._run = QueryRun(org.objects, org.records, user, org.now)
        self._routes: list[tuple[str, re.Pattern[str], Callable[..., Reply]]] = [
            ("GET", re.compile(r"query(|All)"), self._query),
            ("GET", re.compile(r"query(?:|All)/(01g[\w-]+)"), self._more),
            ("GET", re.compile(r"tooling/query"), self._tooling),
            ("GET", re.compile(rf"{PICKLISTS}(?:/(\w+))?"), self._picklists),
            ("GET", re.compile(r"sobjects"), self._global),
            ("POST", re.compile(r"sobjects/(\w+)"), self._create),
            ("GET", re.compile(r"sobjects/(\w+)/describe"), self._describe),
            ("GET", re.compile(r"sobjects/(\w+)/(\w+)"), self._read),
            ("PATCH", re.compile(r"sobjects/(\w+)/(\w+)"), self._update),
            ("DELETE", re.compile(r"sobjects/(\w+)/(\w+)"), self._delete),
            ("GET", re.compile(r"sobjects/(\w+)/(\w+)/([^/]+)"), self._read_by_key),
            ("PATCH", re.compile(r"sobjects/(\w+)/(\w+)/([^/]+)"), self._upsert),
        ]

    def answer(self, call: Call) -> Reply:
        """Do one call; a refusal is an answer too."""
        try:
            return self._dispatch(call)
        except OrgError as error:
            return Reply(error.status, error.errors)

    def _dispatch(self, call: Call) -> Reply:
        match = check_version(call.url)
        self._version = match[1]
        for method, pattern, handler in self._routes:
            if (found := pattern.fullmatch(match[3])) and method == call.method:
                return handler(call, *(part and unquote(part) for part in found.groups()))
        raise not_found()

    def _query(self, call: Call, all_of_them: str) -> Reply:
        query = _asked(call)
        if query.source in ABOUT:
            return self._tooling(call)
        deleted = bool(all_of_them)
        if not query.columns:
            total = self._run.count(query, deleted=deleted)
            return Reply(200, {"totalSize": total, "done": True, "records": []})
        ids = self._run.ids(query, deleted=deleted)
        size = page_size(call.headers.get("sforce-query-options", ""))
        return self._page(Cursor(self._user.id, query, ids, size), 0, "")

    def _tooling(self, call: Call) -> Reply:
        base = f"/services/data/{self._version}/tooling"
        return Reply(200, Tooling(self._org.objects, self._user).answer(_asked(call), base))

    def _picklists(self, _call: Call, name: str, record_type: str, field: str | None) -> Reply:
        kind = self._kind(name)
        types = list(self._org.records.where("RecordType", "SobjectType", kind.name))
        path = f"ui-api/object-info/{kind.name}/picklist-values/{record_type}"
        base = f"/services/data/{self._version}/{path}"
        body = picklist_values(kind, self._user, types, record_type, base)
        if field is None:
            return Reply(200, body)
        one = body["picklistFieldValues"].get(field)
        if one is None:
            raise not_found()
        return Reply(200, one)

    def _more(self, _call: Call, locator: str) -> Reply:
        cursor, start = self._org.cursors.at(locator, self._user.id)
        return self._page(cursor, start, locator.partition("-")[0])

    def _page(self, cursor: Cursor, start: int, locator: str) -> Reply:
        end = start + cursor.size
        rows = self._run.page(cursor.query, cursor.ids[start:end])
        total = len(cursor.ids)
        if end >= total:
            return Reply(200, {"totalSize": total, "done": True, "records": rows})
        name = locator or self._org.cursors.keep(cursor)
        more = f"/services/data/{self._version}/query/{name}-{end}"
        body = {"totalSize": total, "done": False, "nextRecordsUrl": more, "records": rows}
        return Reply(200, body)

    def _global(self, call: Call) -> Reply:
        shown = [o for o in self._org.objects.values() if self._user.may("R", o.name)]
        rows = [summary(kind, self._user, self._version) for kind in shown]
        body = {"encoding": "UTF-8", "maxBatchSize": 200, "sobjects": rows}
        return self._unless_known(call, "", body)

    def _unless_known(self, call: Call, name: str, body: dict[str, Any]) -> Reply:
        """Return a describe, or 304 when it did not change since the caller read it."""
        stamp = self._org.stamps.of(self._user.id, name, body, self._org.now())
        headers = {"Last-Modified": stamp}
        if unchanged(call.headers.get("if-modified-since"), stamp):
            return Reply(304, None, headers)
        return Reply(200, body, headers)

    def _describe(self, call: Call, name: str) -> Reply:
        kind = self._kind(name)
        types = list(self._org.records.where("RecordType", "SobjectType", kind.name))
        body = describe(kind, self._user, self._version, types)
        return self._unless_known(call, kind.name, body)

    def _create(self, call: Call, name: str) -> Reply:
        self._kind(name)
        record = self._writes.create(name, _fields(call.body), call.headers)
        location = f"/services/data/{self._version}/sobjects/{self._kind(name).name}/{record}"
        return Reply(201, {"id": record, "success": True, "errors": []}, {"Location": location})

    def _read(self, call: Call, name: str, record: str) -> Reply:
        kind = self._kind(name)
        row = self._org.records.get(kind.name, with_checksum(record))
        if row is None:
            raise not_found()
        return Reply(200, self._shaped(kind, row, call))

    def _update(self, call: Call, name: str, record: str) -> Reply:
        kind = self._kind(name)
        if not looks_like_id(record):
            raise not_found()
        self._writes.update(kind.name, with_checksum(record), _fields(call.body), call.headers)
        return Reply(204)

    def _delete(self, _call: Call, name: str, record: str) -> Reply:
        self._writes.delete(self._kind(name).name, with_checksum(record))
        return Reply(204)

    def _read_by_key(self, call: Call, name: str, key: str, value: str) -> Reply:
        kind = self._kind(name)
        rows = self._by_key(kind, key, value)
        if not rows:
            raise not_found()
        return (
            self._several(kind, rows)
            if len(rows) > 1
            else Reply(200, self._shaped(kind, rows[0], call))
        )

    def _upsert(self, call: Call, name: str, key: str, value: str) -> Reply:
        kind = self._kind(name)
        rows, fields = self._by_key(kind, key, value), _fields(call.body)
        column = visible_field(self._user, kind, key)
        if column.name in fields:
            raise refusal("INVALID_FIELD", f"The {column.name} field should not be specified", None)
        if len(rows) > 1:
            return self._several(kind, rows)
        if rows:
            record = str(rows[0]["Id"])
            self._writes.update(kind.name, record, fields, call.headers)
            return Reply(200, {"id": record, "success": True, "errors": [], "created": False})
        if dict(parse_qsl(urlsplit(call.url).query)).get("updateOnly") == "true":
            raise not_found()
        record = self._writes.create(kind.name, {**fields, column.name: value}, call.headers)
        return Reply(201, {"id": record, "success": True, "errors": [], "created": True})

    def _several(self, kind: SObject, rows: list[Row]) -> Reply:
        base = f"/services/data/{self._version}/sobjects/{kind.name}"
        return Reply(300, [f"{base}/{row['Id']}" for row in rows])

    def _by_key(self, kind: SObject, key: str, value: str) -> list[Row]:
        column = visible_field(self._user, kind, key)
        if not column.id_lookup:
            raise not_found()
        return list(self._org.records.where(kind.name, column.name, value))

    def _shaped(self, kind: SObject, row: Row, call: Call) -> dict[str, Any]:
        asked = dict(parse_qsl(urlsplit(call.url).query)).get("fields", "")
        shown = [f for f in kind.fields.values() if self._user.sees(kind.name, f)]
        if asked:
            shown = [visible_field(self._user, kind, name.strip()) for name in asked.split(",")]
        url = f"/services/data/{self._version}/sobjects/{kind.name}/{row['Id']}"
        values = {f.name: _read(f, row) for f in shown}
        return {"attributes": {"type": kind.name, "url": url}, **values, "Id": row["Id"]}

    def _kind(self, name: str) -> SObject:
        try:
            return visible_object(self._org.objects, self._user, name)
        except OrgError as error:
            raise not_found() from error


def _read(column: Field, row: Row) -> object:
    if column.type == "address":
        stem = column.name.removesuffix("Address")
        parts = (*PARTS, "Latitude", "Longitude")
        return address([row.get(f"{stem}{part}") for part in parts])
    if column.type == "junction":
        return str(row[column.name]).split(";") if row.get(column.name) else None
    return row.get(column.name)


def check_version(url: str) -> re.Match[str]:
    """Return the parts of an address: version, number, path; raise OrgError for a wrong one."""
    match = re.fullmatch(r"/services/data/(v(\d+)\.0)/(.*?)/?", urlsplit(url).path)
    if not match:
        raise not_found()
    if int(match[2]) not in VERSIONS:
        gone = 21 <= int(match[2]) <= 30
        code = "UNSUPPORTED_API_VERSION" if gone else "NOT_FOUND"
        raise refusal(code, "This API version is not there", None, status=410 if gone else 404)
    return match


def _asked(call: Call) -> Query:
    return parse(dict(parse_qsl(urlsplit(call.url).query)).get("q", ""))


def _fields(body: object) -> dict[str, Any]:
    if not isinstance(body, dict):
        raise refusal("JSON_PARSER_ERROR", "The HTTP entity body is required, as an object", None)
    return body
