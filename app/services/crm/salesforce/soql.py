"""SOQL text: quoting, and the queries of a push."""

from collections.abc import Iterable
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


def members(campaign: str, email: str, people: Iterable[str] = ()) -> str:
    """Return the query for the campaign's members with an e-mail, or of known people."""
    either = [f"Lead.Email = {quoted(email)}", f"Contact.Email = {quoted(email)}"]
    for record in people:
        column = "ContactId" if record.startswith("003") else "LeadId"
        either.append(f"{column} = {quoted(record)}")
    return (
        "SELECT Id, LeadId, ContactId FROM CampaignMember "  # noqa: S608  # quoted
        f"WHERE CampaignId = {quoted(campaign)} AND ({' OR '.join(either)})"
    )


def tasks(mark: str) -> str:
    """Return the query for the tasks whose subject carries a mark."""
    return f"SELECT Id, WhoId FROM Task WHERE Subject LIKE {like(mark)}"  # noqa: S608  # quoted


def events(mark: str) -> str:
    """Return the query for the events whose subject carries a mark."""
    return f"SELECT Id, WhoId FROM Event WHERE Subject LIKE {like(mark)}"  # noqa: S608  # quoted


ORGANIZATION = "SELECT Id FROM Organization LIMIT 1"
