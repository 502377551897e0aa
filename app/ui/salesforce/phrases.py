"""The words of the connection's page."""

from collections.abc import Iterator

from PySide6.QtCore import QLocale

from app.domain.crm_connection import Checked, Connected, CrmConnection
from app.domain.preflight import Row, RowState
from app.domain.shared import Shared
from app.domain.wire.shared import DocumentKind
from app.ui import words

translate = words.translate
Shown = tuple[str, str, str, str]  # icon, name, value, note
ICONS = {
    RowState.OK: ("circle-check", "ok_text"),
    RowState.WARN: ("alert-triangle", "warn_text"),
    RowState.FAIL: ("circle-x", "bad_text"),
    RowState.UNKNOWN: ("help-circle", "faint"),
}
ORDER = (RowState.FAIL, RowState.WARN, RowState.UNKNOWN, RowState.OK)


def title(who: Connected | None) -> str:
    """Return one line for the head of the page."""
    if who is None:
        return translate("Salesforce", "Not connected")
    org = who.org_name or who.org
    if who.sandbox:
        return translate("Salesforce", "Connected to {org} (sandbox)").format(org=org)
    return translate("Salesforce", "Connected to {org}").format(org=org)


def facts(crm: CrmConnection, waiting: int, now: float) -> list[Shown]:
    """Return who is connected where, what was last exchanged, and the day's calls."""
    who = crm.who
    rows: list[Shown] = []
    if who is not None:
        name = who.name or who.username or who.user
        org = who.org_name or who.org
        rows.append(("user", translate("Salesforce", "User"), name, who.username))
        rows.append(("building", translate("Salesforce", "Org"), org, who.org))
        rows.append(("world", translate("Salesforce", "Address"), words.host(who.instance), ""))
        since = words.exact(who.since)
        rows.append(("plug-connected", translate("Salesforce", "Since"), since, ""))
    if who is not None or crm.synced or waiting:
        rows.append(_exchange(crm, waiting, now))
    usage = _usage(crm)
    return [*rows, usage] if usage else rows


def _exchange(crm: CrmConnection, waiting: int, now: float) -> Shown:
    name = translate("Salesforce", "Last exchange")
    last = words.ago(crm.synced, now) if crm.synced else translate("Salesforce", "not yet")
    note = translate("Salesforce", "{n} waiting in the outbox").format(n=waiting)
    return "refresh", name, last, note if waiting else translate("Salesforce", "nothing waits")


def _usage(crm: CrmConnection) -> Shown | None:
    usage = crm.budget.usage
    if usage is None:
        return None
    told = translate("Salesforce", "{used} of {most} ({percent} %)")
    used, most = (QLocale().toString(count) for count in (usage.used, usage.most))
    value = told.format(used=used, most=most, percent=int(usage.share * 100))
    note = translate("Salesforce", "by everybody in the org, in 24 hours")
    return "activity", translate("Salesforce", "Calls"), value, note


def held_back(crm: CrmConnection, now: float) -> str:
    """Return why calls wait and until when; empty when none does."""
    until = crm.budget.until(now)
    if until is None:
        return ""
    time = words.clock_time(until)
    if crm.budget.spent(now):
        return translate(
            "Salesforce",
            "The org's calls for the day are used up. Everything waits; Foyer looks again at "
            "{time}.",
        ).format(time=time)
    return translate(
        "Salesforce",
        "The org's calls for the day are nearly used up. What you click goes out; background work "
        "waits and looks again at {time}.",
    ).format(time=time)


def somebody_else(who: Connected | None, email: str) -> str:
    """Return a hint when the connected user is not the rep, as with an integration user."""
    if who is None or not email or not (who.email or who.username):
        return ""
    if email.casefold() in {who.email.casefold(), who.username.casefold()}:
        return ""
    return translate(
        "Salesforce",
        "Connected as {user}, not as {rep}: records show {user} as the one who wrote them.",
    ).format(user=who.username or who.email, rep=email)


def moved(moved_from: str, shared: Shared) -> str:
    """Return what has to be validated again after another org was connected."""
    if not moved_from:
        return ""
    named = ", ".join(_counted(shared))
    return translate(
        "Salesforce",
        "Another org is connected than before ({org}). Ids that are stored for the old one mean "
        "nothing here. To be validated again: {what}.",
    ).format(org=moved_from, what=named or translate("Salesforce", "waiting pushes"))


def _counted(shared: Shared) -> Iterator[str]:
    """Return how many documents of each kind there are, where there are any."""
    pages = translate("Salesforce", "1 mapping page"), translate("Salesforce", "{n} mapping pages")
    flows = translate("Salesforce", "1 workflow"), translate("Salesforce", "{n} workflows")
    lists = translate("Salesforce", "1 list"), translate("Salesforce", "{n} lists")
    org = translate("Salesforce", "1 org setting"), translate("Salesforce", "{n} org settings")
    kinds: tuple[tuple[DocumentKind, tuple[str, str]], ...] = (
        ("mapping", pages),
        ("workflow", flows),
        ("target_list", lists),
        ("crm", org),
    )
    for kind, (one, several) in kinds:
        if count := len(shared.of(kind)):
            yield one if count == 1 else several.format(n=count)


def lost(checked: Checked) -> str:
    """Return the rights that were lost since an earlier check."""
    if not checked.lost:
        return ""
    named = ", ".join(checked.lost)
    return translate("Salesforce", "Lost since the last check: {rights}.").format(rights=named)


def summary(checked: Checked, now: float, *, running: bool) -> str:
    """Return how the newest check went, in a line."""
    if running:
        return translate("Salesforce", "Reading your rights in Salesforce…")
    if not checked.at:
        return translate("Salesforce", "Not checked yet. Connect first.")
    wrong = sum(row.state in {RowState.FAIL, RowState.WARN} for row in checked.rows)
    when = words.ago(checked.at, now)
    if not wrong:
        return translate("Salesforce", "Every right is there. Checked {when}.").format(when=when)
    if wrong == 1:
        return translate("Salesforce", "1 point to look at. Checked {when}.").format(when=when)
    told = translate("Salesforce", "{n} points to look at. Checked {when}.")
    return told.format(n=wrong, when=when)


def state(row: Row) -> str:
    """Return a row's state in a word, as it is read aloud."""
    return {
        RowState.OK: translate("Salesforce", "in order"),
        RowState.WARN: translate("Salesforce", "worth a look"),
        RowState.FAIL: translate("Salesforce", "missing"),
        RowState.UNKNOWN: translate("Salesforce", "not known"),
    }[row.state]


def row_title(row: Row) -> str:
    """Return a row's title; the names of rights are Salesforce's own."""
    return {
        "lead_fields": translate("Salesforce", "Mapped fields of Lead"),
        "contact_fields": translate("Salesforce", "Mapped fields of Contact"),
        "account_dashboard": translate("Salesforce", "Dashboard fields of Account"),
        "opportunity_dashboard": translate("Salesforce", "Dashboard fields of Opportunity"),
        "metadata": translate("Salesforce", "Filters over related objects"),
        "connector": translate("Salesforce", "Marketing automation"),
    }.get(row.id, row.title)
