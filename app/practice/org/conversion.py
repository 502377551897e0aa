"""Converts a lead as a user would in the browser, into an account and a contact."""

from app.practice.org.access import User
from app.practice.org.objects.catalogue import completed
from app.practice.org.records import Records
from app.practice.org.schema import Row
from app.practice.org.side_rules import stamps

COPIED = ("FirstName", "LastName", "Email", "Phone", "MobilePhone", "Title", "LeadSource")


def convert(records: Records, user: User, lead: str, now: float) -> str:
    """Convert a lead and return the contact's id; raise KeyError when there is no such lead.

    The account is the one of the company's name, or a new one; a contact of it with
    the same e-mail is used again.
    """
    row = records.get("Lead", lead)
    if row is None:
        raise KeyError(lead)
    account = _account(records, user, row, now)
    contact = _contact(records, user, row, account, now)
    done: Row = {"IsConverted": True, "Status": "Closed - Converted"}
    made = stamps(user, now, new=False)
    done |= {"ConvertedAccountId": account, "ConvertedContactId": contact}
    done |= {"ConvertedDate": str(made["LastModifiedDate"])[:10]}
    records.change("Lead", lead, done | made)
    return contact


def _account(records: Records, user: User, lead: Row, now: float) -> str:
    known = next(records.where("Account", "Name", lead.get("Company")), None)
    if known is not None:
        return str(known["Id"])
    row: Row = {"Name": lead.get("Company"), "Website": lead.get("Website")}
    return _put(records, user, "Account", row | {"OwnerId": lead["OwnerId"]}, now)


def _contact(records: Records, user: User, lead: Row, account: str, now: float) -> str:
    same = records.where("Contact", "Email", lead["Email"]) if lead.get("Email") else iter(())
    known = next((row for row in same if row.get("AccountId") == account), None)
    if known is not None:
        return str(known["Id"])
    row: Row = {"AccountId": account, **{name: lead.get(name) for name in COPIED}}
    return _put(records, user, "Contact", row | {"OwnerId": lead["OwnerId"]}, now)


def _put(records: Records, user: User, name: str, row: Row, now: float) -> str:
    record = records.new_id(name)
    whole = completed(records.objects[name], row)
    records.put(name, {**whole, **stamps(user, now, new=True), "Id": record})
    return record
