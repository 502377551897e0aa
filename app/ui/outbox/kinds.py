"""What each kind of write is called; a new kind adds itself here."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.outbox_items import CAMPAIGN, EVENT, MAIL, OTHER, PERSON, STEP, TASK, Item
from app.ui.words import translate


@dataclass(frozen=True, slots=True)
class Kind:
    """Words for a kind of row: `title` returns them for one item."""

    title: Callable[[Item], str]
    icon: str


def _push(item: Item) -> str:
    if item.object == "Contact":
        return translate("Outbox", "Contact")
    return translate("Outbox", "Lead") if item.object else translate("Outbox", "Lead or contact")


KINDS: dict[str, Kind] = {
    "crm.push": Kind(_push, "user-plus"),
    "crm.undo": Kind(lambda _: translate("Outbox", "Undo of a push"), "arrow-back-up"),
    "crm.event": Kind(lambda _: translate("Outbox", "Meeting"), "calendar-event"),
    "crm.email": Kind(lambda _: translate("Outbox", "E-mail in the record"), "mail-opened"),
    "crm.task": Kind(lambda _: translate("Outbox", "Task"), "checks"),
    "crm.set_field": Kind(lambda _: translate("Outbox", "Field of a record"), "edit"),
    "crm.opt_out": Kind(lambda _: translate("Outbox", "Opt-out"), "ban"),
    "mail.send": Kind(lambda _: translate("Outbox", "E-mail"), "mail"),
    "mail.meeting": Kind(lambda _: translate("Outbox", "E-mail about a meeting"), "mail"),
}
_UNKNOWN = Kind(lambda _: translate("Outbox", "Other write"), "send")


def add(name: str, kind: Kind) -> None:
    """Name a kind of row; the newest words count."""
    KINDS[name] = kind


def kind_of(item: Item) -> Kind:
    """Return the words for an item, also for a kind that nobody named."""
    return KINDS.get(item.kind, _UNKNOWN)


def things() -> list[tuple[str, str]]:
    """Return what an item may be about, for the filter."""
    return [
        (PERSON, translate("Outbox", "Leads and contacts")),
        (TASK, translate("Outbox", "Tasks")),
        (EVENT, translate("Outbox", "Meetings")),
        (CAMPAIGN, translate("Outbox", "Campaigns")),
        (MAIL, translate("Outbox", "E-mail")),
        (STEP, translate("Outbox", "Workflow steps")),
        (OTHER, translate("Outbox", "Other")),
    ]
