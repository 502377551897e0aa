"""Salesforce: whether it answers, who is connected, which rights there are, calls left.

The rights come from `crm_checkup.rights`, which reads with the rep's own sign-in.
"""

from app.core.http import NoAnswerError
from app.domain.allowed_hosts import allows, not_allowed
from app.domain.checkup import WARN, Repair, Row
from app.domain.health import FAULT, NEEDS_SIGN_IN, OFF, OK
from app.domain.preflight import Row as Right
from app.domain.preflight import RowState
from app.services.checkup import words
from app.services.checkup.ground import Ground
from app.services.crm_checkup import MARKS, Rights

TIGHT, OUT = 0.8, 1.0  # parts of the day's calls


async def look_at_org(ground: Ground) -> list[Row]:
    """Tell everything of Salesforce in three rows; raise NoAnswerError or httpx.InvalidURL."""
    crm = ground.settings().crm
    url = (crm.instance_url or crm.login_url).rstrip("/")
    if not url:
        repair = Repair("connect_crm")
        off = Row("crm", OFF, words.NO_ORG, words.NO_ORG_MEANS, repair=repair)
        return [off, *(Row(name, OFF, words.NO_ORG) for name in ("rights", "calls"))]
    if not allows(crm.allowed_hosts, url):
        refused = Row("crm", FAULT, not_allowed(url), repair=Repair("connect_crm"))
        return [refused, *_waiting()]
    reached = await _reached(ground, url)
    if reached.is_red:
        return [reached, *_waiting()]
    found = await ground.rights() or Rights()
    if not found.user:
        return [_not_in(found, reached), *_waiting()]
    return [_connected(found, reached), _rights(found), _calls(found)]


async def _reached(ground: Ground, url: str) -> Row:
    try:
        answer = await ground.get(f"{url}/services/data/")
    except NoAnswerError as error:
        offline = Row("crm", "offline", error.reason, words.ORG_MEANS)
        return offline
    versions = answer.json()
    if answer.status != 200 or not isinstance(versions, list) or not versions:
        said = words.ORG_STRANGE.format(url=url, status=answer.status)
        return Row("crm", FAULT, said, words.ORG_MEANS, repair=Repair("connect_crm"))
    newest = versions[-1].get("version", "?") if isinstance(versions[-1], dict) else "?"
    said = words.ORG_WELL.format(url=url, version=newest)
    return Row("crm", OK, said, details=(("Address", url), ("Newest API version", str(newest))))


def _waiting() -> list[Row]:
    return [
        Row("rights", OFF, words.RIGHTS_WAIT),
        Row("calls", OFF, words.CALLS_UNKNOWN),
    ]


def _not_in(found: Rights, reached: Row) -> Row:
    """Return why nobody is connected; a network that is shut out needs the admin (J13)."""
    said, details = found.trouble or words.RIGHTS_UNREAD, reached.details
    if found.is_shut_out:
        copied = words.NETWORK_FOR_ADMIN.format(user=found.user or "?")
        repair = Repair("copy", copied)
        return Row("crm", FAULT, said, words.ORG_MEANS, details, repair=repair)
    state = NEEDS_SIGN_IN if found.needs_sign_in else FAULT
    return Row("crm", state, said, words.ORG_MEANS, details, repair=Repair("connect_crm"))


def _connected(found: Rights, reached: Row) -> Row:
    said = words.ORG_CONNECTED.format(user=found.user, org=found.org, kind=found.kind)
    if found.trouble:
        repair = Repair("connect_crm")
        return Row("crm", FAULT, found.trouble, words.ORG_MEANS, reached.details, repair=repair)
    return Row("crm", OK, said, details=reached.details)


def _rights(found: Rights) -> Row:
    rows = found.checked.rows
    lacking = [row for row in rows if row.state is RowState.FAIL]
    weak = [row for row in rows if row.state in {RowState.WARN, RowState.UNKNOWN}]
    details = tuple(
        (f"{MARKS[row.state]} {row.title}", f"{row.proof}\n{row.remedy}".strip()) for row in rows
    )
    if not rows:
        repair = Repair("check_rights")
        return Row("rights", WARN, words.RIGHTS_UNREAD, found.checked.trouble, repair=repair)
    if not lacking and not weak:
        return Row("rights", OK, words.RIGHTS_WELL.format(count=len(rows)), details=details)
    state, one, many, means = (
        (FAULT, words.RIGHT_LACKS, words.RIGHTS_LACK, words.RIGHTS_MEANS)
        if lacking
        else (WARN, words.RIGHT_LESS, words.RIGHTS_LESS, words.RIGHTS_LESS_MEANS)
    )
    named = lacking or weak
    said = one if len(named) == 1 else many
    told = said.format(count=len(named), titles=", ".join(row.title for row in named))
    repair = Repair("copy", _asked(found, [*lacking, *weak]))
    return Row("rights", state, told, means, details, repair=repair)


def _asked(found: Rights, rows: list[Right]) -> str:
    """Return what the admin needs to know, as text to copy."""
    lines = [f"- {row.title}\n  {row.proof}\n  {row.remedy}".rstrip() for row in rows]
    return "\n".join([words.RIGHTS_FOR_ADMIN.format(user=found.user), *lines])


def _calls(found: Rights) -> Row:
    if found.most <= 0:
        return Row("calls", OFF, words.CALLS_UNKNOWN)
    share = found.used / found.most
    told = words.CALL_WELL if found.used == 1 else words.CALLS_WELL
    said = told.format(used=found.used, most=found.most)
    if share >= OUT:
        return Row("calls", FAULT, words.CALLS_OUT, words.CALLS_OUT_MEANS, (("Used", said),))
    if share >= TIGHT:
        return Row("calls", WARN, said, words.CALLS_TIGHT_MEANS)
    return Row("calls", OK, said)
