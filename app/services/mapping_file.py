"""A mapping page as a file, JSON or TOML, to keep, to compare, or to carry to another company."""

import json
import tomllib
from typing import Any, Literal

import tomli_w

from app.domain.mapping import ObjectMap
from app.domain.mapping_page import BadPageError, from_body, to_body

MARK, VERSION = "foyer_mapping", 1
LARGEST = 1_000_000  # characters


def exported(page: ObjectMap, kind: Literal["json", "toml"] = "json") -> str:
    """Return a page as the text of a file."""
    whole = {MARK: VERSION, "object": page.object, **to_body(page)}
    if kind == "toml":
        return tomli_w.dumps(whole)
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def imported(name: str, text: str) -> ObjectMap:
    """Return the page of a file for "Lead" or "Contact"; raise BadPageError with what is wrong."""
    if len(text) > LARGEST:
        raise BadPageError("The file is too large to be a mapping.")
    whole = _read(text)
    version = whole.pop(MARK, None)
    if version is None:
        raise BadPageError(f"The file is no mapping of Foyer: it has no '{MARK}'.")
    if not isinstance(version, int) or version > VERSION:
        raise BadPageError(f"The file was made by a newer Foyer ({MARK} {version}). Update Foyer.")
    made_for = whole.pop("object", "")
    if made_for != name:
        raise BadPageError(f"The file holds the mapping of '{made_for}', not of {name}.")
    return from_body(name, whole)


def _read(text: str) -> dict[str, Any]:
    """Return the content of JSON or TOML."""
    plain = text.lstrip("\ufeff \t\r\n")
    try:
        found = json.loads(plain) if plain.startswith("{") else tomllib.loads(plain)
    except ValueError as error:
        raise BadPageError(f"The file is neither JSON nor TOML: {error}.") from error
    except RecursionError as error:
        raise BadPageError("The file is nested too deeply to be a mapping.") from error
    return dict(found)
