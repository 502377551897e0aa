"""How a mail and a person's wish stand, in words."""

from dataclasses import dataclass

from app.domain.mailing import REFUSED, SENDING, SENT, UNSURE, MailView
from app.domain.opt_out import Consent, Standing
from app.ui.said import said
from app.ui.words import translate

OPT_OUT_UNKNOWN, OPTED_OUT = "OPT_OUT_UNKNOWN", "OPTED_OUT"  # codes of `services.mail.sender`


@dataclass(frozen=True, slots=True)
class Action:
    """A button of a mail; `name` is the service's method."""

    name: str
    words: str


def state_of(mail: MailView) -> tuple[str, str]:
    """Return the word for a mail's state, and its tone."""
    return {
        SENT: (translate("mail", "Sent"), "ok"),
        SENDING: (translate("mail", "Sending"), "accent"),
        REFUSED: (translate("mail", "Not sent"), "bad"),
        UNSURE: (translate("mail", "Perhaps sent"), "warn"),
    }.get(mail.state, (translate("mail", "Waiting"), "accent"))


def more_of(mail: MailView) -> str:
    """Return what there is to know besides: why, what was noted, how the CRM has it."""
    logged = {
        "waiting": translate("mail", "It is being logged in Salesforce."),
        "done": translate("mail", "Logged in Salesforce."),
        "refused": translate("mail", "Not logged in Salesforce: {why}").format(why=mail.log_reason),
    }.get(mail.logged, "")
    reason = "" if mail.state == SENT else mail.reason
    return " ".join(part for part in (reason, mail.note, logged) if part)


def actions_of(mail: MailView) -> tuple[Action, ...]:
    """Return what a rep can do with a mail."""
    discard = Action("discard", translate("mail", "Discard"))
    match mail.state:
        case "unsure":
            return (
                Action("was_sent", translate("mail", "It was sent")),
                Action("send_again", translate("mail", "Send again")),
            )
        case "refused" if mail.code == OPTED_OUT:
            return (discard,)
        case "refused":
            edit = Action("edit", translate("mail", "Correct"))
            return (edit, Action("retry", translate("mail", "Try again")), discard)
        case "waiting" if mail.code == OPT_OUT_UNKNOWN:
            return (Action("send_unasked", translate("mail", "Send without asking")), discard)
        case "waiting":
            return (discard,)
        case _:
            return ()


def standing_of(standing: Standing | None) -> tuple[str, str]:
    """Return what to say of a person's wish, and its tone; nothing where all is well."""
    if standing is None:
        return "", ""
    match standing.consent:
        case Consent.OPTED_OUT:
            return translate("mail", "Unsubscribed from e-mail: nothing can be sent."), "bad"
        case Consent.HIDDEN:
            return said(standing.reason), "warn"
        case Consent.UNKNOWN:
            words = translate(
                "mail",
                "Salesforce cannot be asked now whether this person unsubscribed: {why} The mail "
                "waits until it can.",
            )
            return words.format(why=said(standing.reason)), "warn"
        case _:
            return "", ""
