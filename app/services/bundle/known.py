"""Names that are ours, and tags in place of all others."""

import re

from app.core.fixed_words import own_words
from app.core.masking import tag
from app.core.told import safe

_CODE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|\d{1,4}")  # such as REQUIRED_FIELD_MISSING
# Kinds, lanes and states of the outbox, and what a rep chooses in the settings.
CHOICES = frozenset(
    (
        *("crm", "crm.push", "crm.event", "crm.undo", "crm.email", "crm.opt_out"),
        *("crm.set_field", "crm.task", "mail", "mail.send", "mail.meeting"),
        *("new", "looked_up", "sent", "uncertain", "done", "refused", "discarded"),
        *("system", "light", "dark", "contrast", "en", "it", "caldav", "graph", "google"),
        *("entra", "smtp", "starttls", "tls", "none", "127.0.0.1", "localhost"),
    )
)
SUFFIXES = frozenset({"txt", "log", "json", "toml", "sqlite3", "zip", "lock", "new", "pdf", "docx"})


def name_of(name: str) -> str:
    """Return a file's or a field's name when our own code has it; otherwise a tag and its kind."""
    plain = re.sub(r"(\.\d)?(-wal|-shm|\.new|\.lock)?$", "", name)
    if name in own_words() or plain in own_words():
        return name
    ending = name.rpartition(".")[2].lower()
    return f"{tag(name)}.{ending}" if ending in SUFFIXES else tag(name)


def choice_of(text: str) -> str:
    """Return one of a few fixed values, such as a state or an error code; a tag for all else."""
    return text if not text or text in CHOICES or _CODE.fullmatch(text) else tag(text)


def words_of(text: str) -> str:
    """Return of a sentence what we have written ourselves."""
    return safe(text) if text else ""
