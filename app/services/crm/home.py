"""Whether a row may go to the org that is signed in: one that was meant for another stays.

Decided: the org's id decides where both are known, the address otherwise. A sandbox has
the same record ids as the org that it was copied from, so an id proves nothing.
"""

from app.services.crm.base import Crm
from app.services.outbox_store import Entry


async def meant_for_another(crm: Crm, entry: Entry, org: str = "") -> bool:
    """Whether the row was meant for another org; `org` is the id of this one where an answer told.

    Asks the sign-in when no answer told it. Raise as `Crm` does.
    """
    org = org or (await crm.whoami() if entry.org else "")
    if entry.org and org:
        return entry.org[:15] != org[:15]
    return bool(entry.host) and entry.host not in crm.hosts
