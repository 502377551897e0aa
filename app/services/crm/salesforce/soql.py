"""SOQL text: quoting, and the queries of a push."""

from collections.abc import Iterable, Sequence
from urllib.parse import quote as percent

from app.domain.soql_text import like, quoted


def query_path(soql: str) -> str:
    """Return the path of a query below the version."""
    return f"/query?q={percent(soql, safe='')}"


def people(source: str, fields: Iterable[str], email: str) -> str:
    """Return the query for the records of an object with an e-mail, newest first."""
    columns = ", ".join(dict.fromkeys(("Id", "Name", "LastModifiedDate", *fields)))
    return (
        f"SELECT {columns} FROM {source} WHERE Email = {quoted(email)} "  # noqa: S608  # quoted
        "ORDER BY LastModifiedDate DESC, Id LIMIT 50"
    )


def members(campaigns: Sequence[str], email: str, people: Iterable[str] = ()) -> str:
    """Return the query for the campaigns' members with an e-mail, or of known people."""
    either = [f"Lead.Email = {quoted(email)}", f"Contact.Email = {quoted(email)}"]
    for record in people:
        column = "ContactId" if record.startswith("003") else "LeadId"
        either.append(f"{column} = {quoted(record)}")
    return (
        "SELECT Id, CampaignId, LeadId, ContactId FROM CampaignMember "  # noqa: S608  # quoted
        f"WHERE {_among('CampaignId', campaigns)} AND ({' OR '.join(either)})"
    )


def tasks(mark: str) -> str:
    """Return the query for the tasks whose subject carries a mark."""
    return f"SELECT Id, WhoId FROM Task WHERE Subject LIKE {like(mark)}"  # noqa: S608  # quoted


ORGANIZATION = "SELECT Id FROM Organization LIMIT 1"


def _among(column: str, records: Sequence[str]) -> str:
    if len(records) == 1:
        return f"{column} = {quoted(records[0])}"
    return f"{column} IN ({', '.join(map(quoted, records))})"
