"""Creates, changes and deletes records, with the side rules of each object."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from app.practice.org.access import User, visible_object
from app.practice.org.conduct import check_owner
from app.practice.org.errors import refusal
from app.practice.org.objects.catalogue import completed
from app.practice.org.org import Org
from app.practice.org.rules import check_references, checked
from app.practice.org.schema import Row, SObject, Value
from app.practice.org.side_rules import (
    assigned,
    campaign_statuses,
    mail_activity,
    member,
    numbered,
    stamps,
)


class Writes:
    """Writes for one user; `headers` are those of the request or sub-request."""

    def __init__(self, org: Org, user: User) -> None:
        self._org = org
        self._objects = org.objects
        self._records = org.records
        self._user = user

    def create(self, name: str, given: dict[str, Any], headers: Mapping[str, str]) -> str:
        """Insert a record and return its id; raise OrgError."""
        kind = visible_object(self._objects, self._user, name)
        if not self._user.may("C", kind.name):
            message = f"entity type cannot be inserted: {kind.label}"
            raise refusal("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", message)
        self._org.guard(kind.name)
        self._org.conduct.check_new(kind)
        values = check_references(kind, checked(kind, self._user, given, "c"), self._records.find)
        check_owner(self._records, kind, values)
        if values.get("OwnerId") == "@user":
            values["OwnerId"] = self._user.id
        values = assigned(self._records, kind.name, values, headers)
        values = self._completed(kind, numbered(self._records, kind, values))
        self._check_links(kind.name, values)
        self._check_unique(kind, values, "")
        self._org.conduct.check_saved(kind, values)
        self._org.rules.check(self._records, kind.name, values, allow_save=_allow_save(headers))
        record = self._records.new_id(kind.name)
        row: Row = {**values, "Id": record, **self._stamps(new=True)}
        self._records.put(kind.name, row)
        self._after_create(kind.name, row)
        return record

    def update(
        self, name: str, record: str, given: dict[str, Any], headers: Mapping[str, str]
    ) -> None:
        """Change a record; raise OrgError."""
        kind = visible_object(self._objects, self._user, name)
        row = self._existing(kind.name, record)
        if not self._user.may("E", kind.name):
            raise refusal(
                "INSUFFICIENT_ACCESS_OR_READONLY", "insufficient access rights on object id"
            )
        if row.get("IsConverted") and "AllowViewEditConvertedLeads" not in self._user.permissions:
            raise refusal("CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead")
        self._org.guard(kind.name)
        self._org.conduct.check_record(self._user, row)
        _check_unmodified(row, headers)
        values = check_references(kind, checked(kind, self._user, given, "u"), self._records.find)
        check_owner(self._records, kind, values)
        if not any(row.get(field) != value for field, value in values.items()):
            return
        merged = self._completed(kind, {**row, **values})
        self._check_links(kind.name, merged)
        self._check_unique(kind, values, record)
        self._org.conduct.check_saved(kind, merged)
        if "Email" in values:
            self._org.rules.check(self._records, kind.name, merged, allow_save=_allow_save(headers))
        self._records.change(kind.name, record, {**merged, **self._stamps(new=False)})

    def delete(self, name: str, record: str) -> None:
        """Move a record to the recycle bin; raise OrgError."""
        kind = visible_object(self._objects, self._user, name)
        self._existing(kind.name, record)
        if not self._user.may("D", kind.name):
            raise refusal(
                "INSUFFICIENT_ACCESS_OR_READONLY", "insufficient access rights on object id"
            )
        self._records.change(kind.name, record, {"IsDeleted": True, **self._stamps(new=False)})

    def _existing(self, name: str, record: str) -> Row:
        row = self._records.get(name, record)
        if row is not None:
            return row
        if self._records.deleted(name, record):
            raise refusal("ENTITY_IS_DELETED", "entity is deleted", status=404)
        message = "Provided external ID field does not exist or is not accessible: " + record
        raise refusal("NOT_FOUND", message, None, status=404)

    def _stamps(self, *, new: bool) -> Row:
        return stamps(self._user, self._org.now(), new=new)

    def _completed(self, kind: SObject, values: Row) -> Row:
        """Return the row with what the org works out by itself; raise OrgError."""
        if kind.name == "CampaignMember":
            values = member(self._records, values)
        return completed(kind, values)

    def _check_links(self, name: str, values: Row) -> None:
        if (
            name in {"Task", "Event"}
            and values.get("WhatId")
            and self._is_lead(values.get("WhoId"))
        ):
            message = "Related To ID: related to cannot be set when the name is a lead"
            raise refusal("FIELD_INTEGRITY_EXCEPTION", message, ["WhatId"])
        lead = self._records.get("Lead", str(values.get("LeadId") or values.get("WhoId") or ""))
        if lead and lead.get("IsConverted"):
            raise refusal("CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead")
        if name == "CampaignMember":
            if not self._user.may("E", "Campaign"):
                message = "insufficient access rights on cross-reference id"
                code = "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY"
                raise refusal(code, message, ["CampaignId"])
            self._check_member(values)

    def _is_lead(self, record: Value) -> bool:
        return str(record or "").startswith("00Q")

    def _check_member(self, values: Row) -> None:
        person = values.get("LeadId") or values.get("ContactId")
        if not person:
            message = "Required fields are missing: [LeadId or ContactId]"
            raise refusal("REQUIRED_FIELD_MISSING", message, ["LeadId"])
        field = "LeadId" if values.get("LeadId") else "ContactId"
        for other in self._records.where("CampaignMember", field, person):
            same = other["CampaignId"] == values["CampaignId"]
            if same and other["Id"] != values.get("Id"):
                message = "This entity is already a member of this campaign"
                raise refusal("DUPLICATE_VALUE", f"{message} {other['Id']}")

    def _check_unique(self, kind: SObject, values: Row, record: str) -> None:
        for column in kind.fields.values():
            value = values.get(column.name)
            if not column.unique or value is None:
                continue
            for other in self._records.where(kind.name, column.name, value):
                if other["Id"] != record:
                    message = (
                        f"duplicate value found: {column.name} duplicates value on record "
                        f"with id: {other['Id']}"
                    )
                    raise refusal("DUPLICATE_VALUE", message)

    def _after_create(self, name: str, row: Row) -> None:
        if name == "Campaign":
            campaign_statuses(self._records, str(row["Id"]), self._stamps(new=True))
        if name == "EmailMessage":
            mail_activity(self._records, row, self._stamps(new=True))


def _allow_save(headers: Mapping[str, str]) -> bool:
    return (
        "allowsave=true" in headers.get("sforce-duplicate-rule-header", "").replace(" ", "").lower()
    )


def _check_unmodified(row: Row, headers: Mapping[str, str]) -> None:
    limit = headers.get("if-unmodified-since")
    if not limit:
        return
    asked = datetime.strptime(limit, "%a, %d %b %Y %H:%M:%S GMT").replace(tzinfo=UTC)
    changed = datetime.strptime(str(row["LastModifiedDate"]), "%Y-%m-%dT%H:%M:%S.000%z")
    if changed > asked:
        message = "The precondition was not met: the record was changed"
        raise refusal("PRECONDITION_FAILED", message, None, status=412)
