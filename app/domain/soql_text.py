"""Text inside a SOQL query: the escapes that Salesforce knows, and no other."""

_ESCAPES = str.maketrans(
    {
        "\\": "\\\\",
        "'": "\\'",
        "\n": "\\n",
        "\r": "\\r",
        "\t": "\\t",
        "\b": "\\b",
        "\f": "\\f",
    }
)


def quoted(text: str) -> str:
    """Return `text` as a SOQL string literal."""
    return f"'{text.translate(_ESCAPES)}'"


def like(text: str, before: str = "%", after: str = "%") -> str:
    """Return a LIKE pattern for `text` taken literally, between two wild cards."""
    escaped = text.translate(_ESCAPES).replace("_", "\\_").replace("%", "\\%")
    return f"'{before}{escaped}{after}'"
