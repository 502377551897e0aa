"""The push card's words."""

from app.domain.account_match import POINTS, AccountMatch, Reason
from app.domain.push_card import (
    FAILED,
    LOOKING,
    OFFLINE,
    SIGN_IN,
    FieldRow,
    Preview,
    PushView,
)
from app.ui import words
from app.ui.said import said

translate = words.translate
Row = tuple[str, str, str, str]  # icon, name, value, note
NOTHING = "—"


def match(preview: Preview) -> str:
    """Return how the record was found: "matched by e-mail (newest of 2)"."""
    if preview.state == LOOKING:
        return translate("Push", "Looking in Salesforce…")
    if preview.state != "ready":
        return translate("Push", "Not looked up yet")
    if preview.record is None:
        return translate("Push", "New lead: nobody has this e-mail")
    count = 1 + len(preview.others)
    if count == 1:
        return translate("Push", "Matched by e-mail")
    return translate("Push", "Matched by e-mail (newest of {n})").format(n=count)


def others(count: int) -> str:
    """Return how many more records have the e-mail."""
    if count == 1:
        return translate("Push", "1 more record with this e-mail")
    return translate("Push", "{n} more records with this e-mail").format(n=count)


def candidates(count: int) -> str:
    """Return how many accounts may be meant, when none speaks clearly."""
    if count == 1:
        return translate("Push", "1 account with a similar name")
    return translate("Push", "{n} accounts with a similar name").format(n=count)


def account(match: AccountMatch) -> str:
    """Return an account's owner, what is open, and the strongest reason."""
    deals = match.account.deals
    parts = [match.account.owner]
    if len(deals) == 1:
        parts.append(translate("Push", "1 open opportunity"))
    elif deals:
        parts.append(translate("Push", "{n} open opportunities").format(n=len(deals)))
    parts.append(reason(match.reasons[0]))
    return " · ".join(part for part in parts if part)


def evidence(match: AccountMatch) -> str:
    """Return everything that speaks for an account, with its points, and what is open."""
    lines = [f"{reason(each)}: {POINTS[each]}" for each in match.reasons]
    lines += [" · ".join(p for p in (d.name, d.stage, d.closes) if p) for d in match.account.deals]
    return "\n".join(lines)


def account_choice(match: AccountMatch) -> str:
    """Return a line of the menu of accounts."""
    why = ", ".join(map(reason, match.reasons))
    return f"{match.account.name}  ({why}: {match.points})"


def reason(why: Reason) -> str:
    """Return the words for what speaks for an account."""
    return {
        Reason.CHOSEN: translate("Push", "chosen by a rep"),
        Reason.CONTACT: translate("Push", "the contact's account"),
        Reason.DOMAIN: translate("Push", "same domain"),
        Reason.WEBSITE: translate("Push", "same website"),
        Reason.NAME: translate("Push", "same name"),
        Reason.NAME_LIKE: translate("Push", "similar name"),
    }[why]


def rows(preview: Preview, now: float) -> list[Row]:
    """Return a row for each field that differs, changes first."""
    return [_row(row, now) for row in preview.rows if row.fate != "equal"]


def same(preview: Preview) -> str:
    """Return how many fields need nothing."""
    count = sum(row.fate == "equal" for row in preview.rows)
    if count == 0:
        return ""
    if count == 1:
        return translate("Push", "1 field is the same")
    return translate("Push", "{n} fields are the same").format(n=count)


def hidden(preview: Preview) -> str:
    """Return which fields are left out for want of rights, and who can mend it."""
    if not preview.hidden:
        return ""
    names = ", ".join(preview.hidden)
    return translate(
        "Push",
        "Left out, since you may not write them: {names}. Admin: Setup > Object Manager > Fields "
        "> Set Field-Level Security.",
    ).format(names=names)


def notice(preview: Preview | None, email: str) -> tuple[str, str]:
    """Return what stands in the way of a push, and its tone."""
    if not email:
        return translate("Push", "No e-mail yet: a person is matched by e-mail."), ""
    if preview is None:
        return "", ""
    return {
        OFFLINE: (
            translate("Push", "Salesforce cannot be reached. A push waits and goes out later."),
            "warn",
        ),
        SIGN_IN: (
            translate("Push", "Sign in to Salesforce. A push waits until you have."),
            "warn",
        ),
        FAILED: (said(preview.words), "bad"),
    }.get(preview.state, (_lacks(preview), "warn"))


def result(push: PushView) -> str:
    """Return how a push stands, in a line."""
    name = kind(push.record.object) if push.record else translate("Push", "Person")
    if push.state == "done" and push.created:
        return translate("Push", "{object} created").format(object=name)
    if push.state == "done" and push.changed:
        return translate("Push", "{object} updated").format(object=name)
    return {
        "done": translate("Push", "{object} was up to date").format(object=name),
        "partial": translate("Push", "Not everything was taken"),
        "refused": translate("Push", "Push refused"),
        "reconnect": translate("Push", "Waiting for you to sign in to Salesforce"),
        "pending": translate("Push", "Waiting to go out"),
    }.get(push.state, push.state)


def part(name: str) -> str:
    """Return the word for a part of a push."""
    return {
        "person": translate("Push", "Person"),
        "campaign": translate("Push", "Campaign"),
        "task": translate("Push", "Task"),
    }.get(name, name)


def field_name(row: FieldRow) -> str:
    """Return the words for a field, as the rep knows it."""
    known = {
        "first_name": translate("Push", "First name"),
        "last_name": translate("Push", "Last name"),
        "email": translate("Push", "E-mail"),
        "company": translate("Push", "Company"),
        "title": translate("Push", "Job title"),
        "phone": translate("Push", "Phone"),
        "website": translate("Push", "Website"),
        "city": translate("Push", "City"),
        "state": translate("Push", "State"),
        "country": translate("Push", "Country"),
        "industry": translate("Push", "Industry"),
        "employees": translate("Push", "Employees"),
        "lead_source": translate("Push", "Lead source"),
        "description": translate("Push", "Note"),
    }
    return known.get(row.visitor, row.field)


def _row(row: FieldRow, now: float) -> Row:
    change = row.fate == "change"
    old = NOTHING if row.old in (None, "") else str(row.old)
    value = f"{old} → {row.new}" if change else old
    note = _origin(row, now) if change else _kept(row)
    return "arrow-right" if change else "lock", field_name(row), value, note


def _kept(row: FieldRow) -> str:
    why = {
        "create_only": translate("Push", "kept, set only when created"),
        "keep_even_blank": translate("Push", "kept, Salesforce wins"),
    }.get(row.fate, translate("Push", "kept, filled only where blank"))
    return translate("Push", "{why}; visitor: {value}").format(why=why, value=row.new)


def _origin(row: FieldRow, now: float) -> str:
    if not row.source:
        return ""
    return f"{words.source(row.source)}, {words.ago(row.at, now)}"


def _lacks(preview: Preview) -> str:
    if not preview.lacks:
        return ""
    names = {
        "last name": translate("Push", "last name"),
        "company": translate("Push", "company"),
    }
    both = translate("Push", " and ").join(names.get(each, each) for each in preview.lacks)
    return translate("Push", "A new lead needs: {names}. Fill it in under Details.").format(
        names=both
    )


def kind(name: str) -> str:
    """Return what a record is called: a lead, a contact; another object has its own name."""
    known = {"Lead": translate("Push", "Lead"), "Contact": translate("Push", "Contact")}
    return known.get(name, name)
