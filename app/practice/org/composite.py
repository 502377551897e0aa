"""Many calls in one: composite, batch and collections."""

import re
from collections.abc import Callable
from typing import Any

from app.practice.org.access import User
from app.practice.org.errors import OrgError, refusal
from app.practice.org.org import Org
from app.practice.org.rest import Call, Reply, Rest, check_version

MOST, MOST_QUERIES, MOST_RECORDS = 25, 5, 200
REFERENCE = re.compile(r"@\{([^}]*)\}")
STEP = re.compile(r"\.?(\w+)|\[(\d+)\]")
HALTED = "The transaction was rolled back since another operation in the same transaction failed."
FORBIDDEN = {"accept", "authorization", "content-type"}


class _RolledBackError(Exception):
    """A part failed and all or none was asked for."""


class Composite:
    """`composite`, `composite/batch` and `composite/sobjects` for one user."""

    def __init__(self, org: Org, user: User) -> None:
        self._org = org
        self._user = user
        self._rest = Rest(org, user)

    def answer(self, call: Call) -> Reply:
        """Do the call, whether it is one or many; a refusal is an answer too."""
        many = re.fullmatch(
            r"/services/data/v\d+\.0/composite(/\w+)?(/\w+)?(/\w+)?", call.url.split("?")[0]
        )
        if not many:
            return self._rest.answer(call)
        handlers: dict[tuple[str, str | None], Callable[[Call], Reply]] = {
            ("POST", None): self._composite,
            ("POST", "/batch"): self._batch,
            ("POST", "/sobjects"): self._collection,
            ("PATCH", "/sobjects"): self._collection,
        }
        handler = handlers.get((call.method, many[1]))
        try:
            check_version(call.url)
            if handler is None or many[2]:
                raise refusal(
                    "NOT_FOUND", "The requested resource does not exist", None, status=404
                )
            return handler(call)
        except OrgError as error:
            return Reply(error.status, error.errors)

    def _composite(self, call: Call) -> Reply:
        parts = _parts(call.body, "compositeRequest")
        _check_parts(parts)
        results: list[dict[str, Any]] = []
        try:
            with self._org.records.all_or_none():
                self._run_parts(parts, results)
                _keep(call.body, not any(map(_failed, results)))
        except _RolledBackError:
            results = [_rolled_back(result) for result in results]
        return Reply(200, {"compositeResponse": results})

    def _run_parts(self, parts: list[dict[str, Any]], results: list[dict[str, Any]]) -> None:
        known: dict[str, Any] = {}
        for part in parts:
            result = self._part(part, known)
            results.append(result)
            if not _failed(result):
                known[part["referenceId"]] = result["body"]

    def _part(self, part: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
        try:
            url, body = _resolved(part["url"], known), _resolved(part.get("body"), known)
        except OrgError as error:
            return _result(part, Reply(error.status, error.errors))
        headers = {str(k).lower(): str(v) for k, v in (part.get("httpHeaders") or {}).items()}
        if FORBIDDEN & set(headers):
            raise refusal("INVALID_INPUT", "This header may not be set in a subrequest", None)
        try:
            with self._org.records.all_or_none():
                return _result(part, self._alone(Call(part["method"], url, body, headers)))
        except OrgError as error:
            return _result(part, Reply(error.status, error.errors))

    def _alone(self, call: Call) -> Reply:
        """Answer one part; a refusal is raised, so that what it changed is undone."""
        reply = self.answer(call)
        if reply.status >= 400:
            raise OrgError(reply.status, *reply.body)
        return reply

    def _batch(self, call: Call) -> Reply:
        parts = _parts(call.body, "batchRequests")
        results = []
        for part in parts:
            url = f"/services/data/{str(part['url']).lstrip('/')}"
            reply = self._rest.answer(Call(part["method"], url, part.get("richInput")))
            results.append({"statusCode": reply.status, "result": reply.body})
        return Reply(
            200, {"hasErrors": any(r["statusCode"] >= 400 for r in results), "results": results}
        )

    def _collection(self, call: Call) -> Reply:
        records = call.body.get("records") if isinstance(call.body, dict) else None
        if not isinstance(records, list) or len(records) > MOST_RECORDS:
            raise refusal("INVALID_INPUT", f"records: a list of at most {MOST_RECORDS}", None)
        version = call.url.split("/")[3]
        results: list[dict[str, Any]] = []
        try:
            with self._org.records.all_or_none():
                results = [self._row(version, call, record) for record in records]
                _keep(call.body, all(r["success"] for r in results))
        except _RolledBackError:
            results = [_row_rolled_back(result) for result in results]
        return Reply(200, results)

    def _row(self, version: str, call: Call, record: dict[str, Any]) -> dict[str, Any]:
        kind, given = (
            record.get("attributes", {}).get("type", ""),
            record.get("id", record.get("Id")),
        )
        tail = f"{kind}/{given}" if call.method == "PATCH" else kind
        url = f"/services/data/{version}/sobjects/{tail}"
        try:
            with self._org.records.all_or_none():
                reply = self._alone(Call(call.method, url, record, call.headers))
        except OrgError as error:
            return {"success": False, "errors": [_row_error(each) for each in error.errors]}
        return {"id": (reply.body or {}).get("id", given), "success": True, "errors": []}


def _keep(body: dict[str, Any], whole: bool) -> None:
    """Raise when all or none was asked for and a part failed."""
    if body.get("allOrNone") and not whole:
        raise _RolledBackError


def _parts(body: object, name: str) -> list[dict[str, Any]]:
    parts = body.get(name) if isinstance(body, dict) else None
    if not isinstance(parts, list) or not parts:
        raise refusal("INVALID_INPUT", f"{name}: a list with at least one request", None)
    if len(parts) > MOST:
        raise refusal("INVALID_INPUT", f"at most {MOST} subrequests", None)
    return parts


def _check_parts(parts: list[dict[str, Any]]) -> None:
    names = [part.get("referenceId", "") for part in parts]
    if len(set(names)) < len(names) or not all(re.fullmatch(r"[A-Za-z]\w*", n) for n in names):
        raise refusal("INVALID_INPUT", "each referenceId is unique: letters, digits, _", None)
    counted = [p for p in parts if re.search(r"/(query|queryAll|composite/sobjects)\b", p["url"])]
    if len(counted) > MOST_QUERIES:
        message = f"at most {MOST_QUERIES} queries or collections in a composite request"
        raise refusal("INVALID_INPUT", message, None)


def _resolved(value: Any, known: dict[str, Any]) -> Any:  # noqa: ANN401  # decoded JSON
    """Return the value with every ``@{part.path}`` replaced; raise OrgError for a missing one."""
    if isinstance(value, str):
        return REFERENCE.sub(lambda found: str(_referred(found[1], known)), value)
    if isinstance(value, dict):
        return {key: _resolved(each, known) for key, each in value.items()}
    if isinstance(value, list):
        return [_resolved(each, known) for each in value]
    return value


def _referred(path: str, known: dict[str, Any]) -> object:
    name, _, rest = path.partition(".")
    current: Any = known.get(name)
    try:
        for key, index in STEP.findall(rest):
            current = current[key] if key else current[int(index)]
    except (KeyError, IndexError, TypeError) as error:
        raise _invalid_reference(path) from error
    if current is None:
        raise _invalid_reference(path)
    return current


def _invalid_reference(path: str) -> OrgError:
    message = f"Invalid reference specified. No value for {path} found in {path.partition('.')[0]}"
    return refusal("PROCESSING_HALTED", message, None)


def _result(part: dict[str, Any], reply: Reply) -> dict[str, Any]:
    return {
        "body": reply.body,
        "httpHeaders": dict(reply.headers),
        "httpStatusCode": reply.status,
        "referenceId": part["referenceId"],
    }


def _failed(result: dict[str, Any]) -> bool:
    return int(result["httpStatusCode"]) >= 400


def _rolled_back(result: dict[str, Any]) -> dict[str, Any]:
    if _failed(result):
        return result
    error = {"errorCode": "PROCESSING_HALTED", "message": HALTED}
    return {**result, "body": [error], "httpHeaders": {}, "httpStatusCode": 400}


def _row_error(error: dict[str, Any]) -> dict[str, Any]:
    known = {"message": error["message"], "fields": error.get("fields", [])}
    more = {k: v for k, v in error.items() if k == "duplicateResut"}
    return {"statusCode": error["errorCode"], **known, **more}


def _row_rolled_back(result: dict[str, Any]) -> dict[str, Any]:
    if not result["success"]:
        return result
    error = {"statusCode": "ALL_OR_NONE_OPERATION_ROLLED_BACK", "message": HALTED, "fields": []}
    return {"success": False, "errors": [error]}
