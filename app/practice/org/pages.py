"""What the org looks like in a browser: lists, a page per record, the fault page."""

import html
from collections.abc import Sequence
from functools import cache

from aiohttp import web

from app.core.paths import resources
from app.practice.org.admin import Admin
from app.practice.org.conduct import SWITCHES
from app.practice.org.faults import KINDS, Faults
from app.practice.org.ids import with_checksum
from app.practice.org.records import Records
from app.practice.org.schema import Row, SObject, Value

LISTS: dict[str, tuple[str, ...]] = {
    "Lead": ("Name", "Company", "Title", "Email", "Phone", "LeadSource", "Status"),
    "Contact": ("Name", "AccountId", "Title", "Email", "Phone"),
    "Task": ("Subject", "WhoId", "Status", "ActivityDate"),
    "Event": ("Subject", "WhoId", "StartDateTime", "EndDateTime"),
    "Campaign": ("Name", "Type", "Status"),
    "CampaignMember": ("CampaignId", "LeadId", "ContactId", "Status"),
    "Account": ("Name", "Industry", "NumberOfEmployees", "BillingCity"),
    "Opportunity": ("Name", "AccountId", "StageName", "Amount", "CloseDate"),
    "Subscription__c": ("Name", "Account__c", "Status__c", "Plan__c", "Renews__c"),
    "EmailMessage": ("Subject", "ToAddress", "MessageDate", "Status"),
}
MOST = 500  # rows of a list
UNSHOWN = {"Id", "IsDeleted", "SystemModstamp"}


def page(title: str, body: str, *, status: int = 200, menu: str = "") -> web.Response:
    """Return a whole page; `body` and `menu` are HTML, `title` is text."""
    text = (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{html.escape(title)} · Practice org</title><style>{_style()}</style>"
        f'<header><b>Tidemark CRM</b><span class="quiet">practice org</span>{menu}</header>'
        f"<main><h1>{html.escape(title)}</h1>{body}</main></html>"
    )
    policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' http://localhost:*"
    headers = {"Content-Security-Policy": policy}
    return web.Response(text=text, content_type="text/html", status=status, headers=headers)


@cache
def _style() -> str:
    return (resources() / "practice" / "org" / "org.css").read_text(encoding="utf-8")


class Pages:
    """Handlers that show the records; practice data only, so no sign-in."""

    def __init__(
        self, objects: dict[str, SObject], records: Records, faults: Faults, admin: Admin
    ) -> None:
        self._objects = objects
        self._records = records
        self._faults = faults
        self._admin = admin

    def add_routes(self, router: web.UrlDispatcher) -> None:
        """Register the handlers."""
        router.add_get("/", self._home)
        router.add_get("/list/{name}", self._list)
        router.add_get("/faults", self._fault_page)
        router.add_post("/faults", self._set_fault)
        router.add_post("/switches", self._set_switches)
        router.add_get("/lightning/r/{name}/{id}/view", self._record)
        router.add_get("/{id:[A-Za-z0-9]{15}|[A-Za-z0-9]{18}}", self._record)

    async def _home(self, _request: web.Request) -> web.Response:
        shown = ("Lead", "Contact", "Task", "Event", "Campaign")
        tables = "".join(self._section(name, 8) for name in shown)
        return page("What is in the org", tables, menu=self._menu())

    async def _list(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name not in LISTS:
            raise web.HTTPNotFound
        body = self._table(name, self._newest(name))
        return page(self._objects[name].plural, body, menu=self._menu())

    async def _record(self, request: web.Request) -> web.Response:
        found = self._records.find(with_checksum(request.match_info["id"]))
        if found is None:
            return page("There is no such record", "<p>It may have been deleted.</p>", status=404)
        name, row = found
        kind = self._objects[name]
        filled = [
            (f.label, row.get(f.name))
            for f in kind.fields.values()
            if row.get(f.name) is not None and f.name not in UNSHOWN
        ]
        rows = "".join(
            f"<tr><td>{html.escape(label)}</td><td><pre>{self._cell(value)}</pre></td></tr>"
            for label, value in filled
        )
        below = "".join(
            self._related(child.object, child.name, child.field, str(row["Id"]))
            for child in kind.children
        )
        title = str(row.get("Name") or row.get("Subject") or kind.label)
        body = f"<p>{kind.label}</p><div class='card'><table>{rows}</table></div>{below}"
        return page(title, body, menu=self._menu())

    async def _fault_page(self, _request: web.Request) -> web.Response:
        options = "".join(
            f'<option value="{k}">{html.escape(v)}</option>' for k, v in KINDS.items()
        )
        rows = "".join(
            f"<tr><td>{html.escape(KINDS[f.kind])}</td><td>{f.times} more calls</td></tr>"
            for f in self._faults.set
        )
        now = (
            f"<div class='card'><table>{rows}</table></div>" if rows else "<p>Nothing is wrong.</p>"
        )
        body = (
            "<p>See what the console does when Salesforce misbehaves.</p>"
            f"<form method='post' class='card faults'><select name='kind'>{options}</select>"
            "for <input name='times' type='number' value='1' min='1' max='999' aria-label='Calls'>"
            "calls, <input name='seconds' type='number' value='3' min='0' max='60' "
            "aria-label='Seconds'> seconds <button class='main'>Set</button>"
            "<button name='clear' value='1'>Behave again</button></form>"
        )
        return page("Faults", body + now + self._switches(), menu=self._menu())

    def _switches(self) -> str:
        boxes = "".join(
            f"<label><input type='checkbox' name='{name}'{' checked' if on else ''}> "
            f"{html.escape(SWITCHES[name])}</label><br>"
            for name, on in self._admin.switches().items()
        )
        return (
            "<p>How the org is set up; this holds until you change it.</p>"
            f"<form method='post' action='/switches' class='card setup'>{boxes}"
            "<button class='main'>Save</button></form>"
        )

    async def _set_switches(self, request: web.Request) -> web.Response:
        form = await request.post()
        for name in SWITCHES:
            self._admin.switch(name, on=name in form)
        raise web.HTTPFound("/faults")

    async def _set_fault(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        if form.get("clear"):
            self._faults.clear()
        else:
            self._add_fault(form)
        raise web.HTTPFound("/faults")

    def _add_fault(self, form: dict[str, str]) -> None:
        try:
            times, seconds = int(form.get("times") or 1), float(form.get("seconds") or 3)
            self._faults.add(form.get("kind", ""), times=times, seconds=seconds)
        except ValueError as error:
            raise web.HTTPBadRequest(text=str(error)) from error

    def _menu(self) -> str:
        links = "".join(f'<a href="/list/{n}">{self._objects[n].plural}</a>' for n in LISTS)
        return f'<a href="/">Home</a>{links}<a href="/faults">Faults</a>'

    def _section(self, name: str, most: int) -> str:
        rows, count = self._records.newest(name, most), self._records.count(name)
        more = f' <a href="/list/{name}">all {count}</a>' if count > most else ""
        plural = self._objects[name].plural
        return f"<p><b>{plural}</b>{more}</p>{self._table(name, rows)}"

    def _newest(self, name: str) -> list[Row]:
        return self._records.newest(name, MOST)

    def _related(self, name: str, title: str, field: str, parent: str) -> str:
        rows = list(self._records.where(name, field, parent))[:MOST] if name in LISTS else []
        return f"<p><b>{html.escape(title)}</b></p>{self._table(name, rows)}" if rows else ""

    def _table(self, name: str, rows: Sequence[Row]) -> str:
        columns = LISTS[name]
        labels = [self._objects[name].fields[c].label.removesuffix(" ID") for c in columns]
        head = "".join(f"<th>{html.escape(label)}</th>" for label in labels)
        body = "".join(self._line(columns, row) for row in rows)
        empty = "" if rows else f"<tr><td colspan='{len(columns)}'>None yet</td></tr>"
        return f"<div class='card'><table><tr>{head}</tr>{body}{empty}</table></div>"

    def _line(self, columns: Sequence[str], row: Row) -> str:
        first = f'<a href="/{row["Id"]}">{self._plain(row.get(columns[0])) or "open"}</a>'
        cells = [first, *(self._cell(row.get(column)) for column in columns[1:])]
        return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"

    def _plain(self, value: Value) -> str:
        found = self._records.find(str(value or ""))
        return html.escape(str(found[1].get("Name") or value) if found else str(value or ""))

    def _cell(self, value: Value) -> str:
        found = self._records.find(str(value or ""))
        if found:
            return f'<a href="/{value}">{self._plain(value)}</a>'
        return html.escape(_shown(value))


def _shown(value: Value) -> str:
    """Return a value as a person reads it."""
    match value:
        case None:
            return ""
        case bool():
            return "Yes" if value else "No"
        case float():
            return f"{value:,.2f}".removesuffix(".00")
        case _:
            return str(value)
