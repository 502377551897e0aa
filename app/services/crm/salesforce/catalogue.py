"""Salesforce's error codes in plain words, with a remedy and a rule for trying again.

Codes are those of the API's ExceptionCode and StatusCode; the words are ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from app.services.crm.base import Retry


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the catalogue; {field} and {message} are filled in."""

    words: str
    remedy: str = ""
    retry: Retry = Retry.NO


ADMIN_RIGHT = "Ask your Salesforce admin for the right"
CATALOGUE: Mapping[str, Entry] = {
    "INVALID_SESSION_ID": Entry(
        "Your Salesforce session ended.", "Sign in to Salesforce again.", Retry.SIGN_IN
    ),
    "API_DISABLED_FOR_ORG": Entry(
        "This user or edition may not use the API.", f"{ADMIN_RIGHT} API Enabled."
    ),
    "API_CURRENTLY_DISABLED": Entry(
        "Salesforce is not answering.", "Foyer tries again by itself.", Retry.SOON
    ),
    "SERVER_UNAVAILABLE": Entry(
        "Salesforce is not answering.", "Foyer tries again by itself.", Retry.SOON
    ),
    "ORG_IN_MAINTENANCE": Entry(
        "Salesforce is in maintenance.", "Foyer tries again by itself.", Retry.LATER
    ),
    "INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE": Entry(
        "Salesforce is in maintenance and takes no changes.",
        "Foyer tries again by itself.",
        Retry.LATER,
    ),
    "REQUEST_LIMIT_EXCEEDED": Entry(
        "Your org has used up its Salesforce calls for the day.",
        "Foyer tries again later; your admin sees the use under Setup > Company Information, and "
        "can buy more.",
        Retry.LATER,
    ),
    "REQUEST_RUNNING_TOO_LONG": Entry(
        "Salesforce took too long.", "Foyer tries again by itself.", Retry.SOON
    ),
    "QUERY_TIMEOUT": Entry("Salesforce took too long.", "Foyer tries again by itself.", Retry.SOON),
    "UNABLE_TO_LOCK_ROW": Entry(
        "Another change to this record is running.", "Foyer tries again by itself.", Retry.SOON
    ),
    "REQUIRED_FIELD_MISSING": Entry("Salesforce requires {field}.", "Fill it in and push again."),
    "STRING_TOO_LONG": Entry("{field} is too long{limit}.", "Shorten it and push again."),
    "INVALID_EMAIL_ADDRESS": Entry(
        "Salesforce takes this for no e-mail address.", "Correct it and push again."
    ),
    "NUMBER_OUTSIDE_VALID_RANGE": Entry(
        "The number in {field} is too large or too small.", "Correct it and push again."
    ),
    "JSON_PARSER_ERROR": Entry(
        "{field} holds the wrong kind of value.", "Mend the field mapping in Settings."
    ),
    "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST": Entry(
        "{field} does not allow this value: {message}.", "Choose one of its values and push again."
    ),
    "FIELD_CUSTOM_VALIDATION_EXCEPTION": Entry(
        "A rule of your org says: “{message}”",
        "Change the values, or ask your admin about the rule.",
    ),
    "FIELD_FILTER_VALIDATION_EXCEPTION": Entry(
        "A lookup filter of your org says: “{message}”", "Change the value, or ask your admin."
    ),
    "FIELD_INTEGRITY_EXCEPTION": Entry(
        "{field} contradicts another value: {message}.", "Correct it and push again."
    ),
    "CANNOT_EXECUTE_FLOW_TRIGGER": Entry(
        "An automation of your org failed: “{message}”", "Show this text to your Salesforce admin."
    ),
    "NO_RIGHT_TO_CREATE": Entry(  # CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY without an automation
        "You may not create this kind of record: {message}.", f"{ADMIN_RIGHT} Create on it."
    ),
    "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY": Entry(
        "Your org did not let this record be saved: “{message}”",
        "Show this text to your Salesforce admin: an automation, or the right to create it.",
    ),
    "APEX_ERROR": Entry(
        "An automation of your org failed: “{message}”", "Show this text to your Salesforce admin."
    ),
    "INVALID_FIELD": Entry(
        "A mapped field does not exist, or you may not see it: {message}.",
        "Admin: Setup > Object Manager > the object > Fields > Set Field-Level Security.",
        Retry.LOOK,
    ),
    "INVALID_FIELD_FOR_INSERT_UPDATE": Entry(
        "You may not write {field}.",
        "Admin: Setup > Object Manager > the object > Fields > Set Field-Level Security > Edit.",
    ),
    "FIELD_NOT_UPDATABLE": Entry(
        "{field} can be set only when a record is made.", "Mend the field mapping in Settings."
    ),
    "INVALID_TYPE": Entry(
        "You may not see this kind of record: {message}.", f"{ADMIN_RIGHT} Read on it."
    ),
    "INVALID_CROSS_REFERENCE_KEY": Entry(
        "{linked} is not in this org, or you may not see it.",
        "Choose it again; after a move to another org every id has to be chosen anew.",
    ),
    "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY": Entry(
        "You may not use {linked}.",
        "Ask your admin to share it with you, or for the right Edit on Campaign.",
    ),
    "INSUFFICIENT_ACCESS_OR_READONLY": Entry(
        "You may not change this record.", "Ask its owner or your admin."
    ),
    "INSUFFICIENT_ACCESS": Entry("You may not do this.", "Ask your Salesforce admin."),
    "MALFORMED_ID": Entry(
        "{field} holds no id of the right kind: {linked}.",
        "Choose the record again, or mend the field mapping in Settings.",
    ),
    "INVALID_ID_FIELD": Entry("{field} holds no id of the right kind.", "Choose the record again."),
    "INACTIVE_OWNER_OR_USER": Entry(
        "The owner is no active user: {linked}.", "Choose another owner."
    ),
    "ENTITY_IS_DELETED": Entry("The record was deleted or merged.", "Push again.", Retry.LOOK),
    "NOT_FOUND": Entry("The record is not there any more.", "Push again.", Retry.LOOK),
    "ENTITY_IS_LOCKED": Entry(
        "The record is waiting for an approval.", "Push again when it is approved."
    ),
    "CANNOT_UPDATE_CONVERTED_LEAD": Entry(
        "This lead was converted.", "Push again: its contact is used.", Retry.LOOK
    ),
    "DUPLICATES_DETECTED": Entry(
        "Salesforce knows this person already.",
        "Choose one of the records, or create a new one anyway.",
        Retry.LOOK,
    ),
    "DUPLICATE_VALUE": Entry("It is there already: {message}.", "Open that record.", Retry.LOOK),
    "DUPLICATE_EXTERNAL_ID": Entry("Several records share this key.", "Choose one of them."),
    "MALFORMED_QUERY": Entry("Foyer asked Salesforce wrongly: {message}.", "Report this to us."),
    "MALFORMED_SEARCH": Entry("Foyer asked Salesforce wrongly: {message}.", "Report this to us."),
    "PROCESSING_HALTED": Entry("This was not done, because a step before it failed."),
    "ALL_OR_NONE_OPERATION_ROLLED_BACK": Entry("This was taken back, because another step failed."),
    "STORAGE_LIMIT_EXCEEDED": Entry("Your org's storage is full.", "Ask your Salesforce admin."),
    "TXN_SECURITY_METERING_ERROR": Entry(
        "Your company's rules bar this now.", "Ask your Salesforce admin."
    ),
    "LOGIN_DURING_RESTRICTED_TIME": Entry(
        "You may not use Salesforce at this hour.", "Ask your Salesforce admin."
    ),
    "LOGIN_DURING_RESTRICTED_DOMAIN": Entry(
        "You may not use Salesforce from this network.", "Connect to your company's network or VPN."
    ),
    "UNSUPPORTED_API_VERSION": Entry(
        "This version of Foyer is too old for Salesforce.", "Update Foyer."
    ),
    "HTTP_300": Entry("Several records share this key.", "Choose one of them."),
    "HTTP_410": Entry("This version of Foyer is too old for Salesforce.", "Update Foyer."),
    "HTTP_414": Entry("Foyer asked Salesforce for too much at once.", "Report this to us."),
    "HTTP_431": Entry("Foyer asked Salesforce for too much at once.", "Report this to us."),
    "PRECONDITION_FAILED": Entry(
        "Someone changed the record meanwhile.", "Push again.", Retry.LOOK
    ),
    "UNKNOWN_EXCEPTION": Entry(
        "Salesforce failed: “{message}”",
        "Foyer tries again; give the number to Salesforce support.",
        Retry.SOON,
    ),
    "INTERNAL_ERROR": Entry(
        "Salesforce failed: “{message}”", "Foyer tries again by itself.", Retry.SOON
    ),
}
BUSY = Entry(
    "Salesforce is busy with long requests of your org.", "Foyer tries again by itself.", Retry.SOON
)
DOWN = Entry("Salesforce is not answering.", "Foyer tries again by itself.", Retry.SOON)
UNKNOWN = Entry("Salesforce refused: “{message}”", "Show this text to your Salesforce admin.")
LONGEST_QUOTE = 500  # characters of Salesforce's own text
MAYBE_DONE = {"REQUEST_RUNNING_TOO_LONG", "QUERY_TIMEOUT", "UNKNOWN_EXCEPTION", "INTERNAL_ERROR"}
MAYBE_DONE |= {"API_CURRENTLY_DISABLED", "SERVER_UNAVAILABLE"}
FOLLOWS_ANOTHER = {"PROCESSING_HALTED", "ALL_OR_NONE_OPERATION_ROLLED_BACK"}
