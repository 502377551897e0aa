"""Where a visitor comes from: UTM fields and the click id of an advert."""

from urllib.parse import parse_qsl, urlsplit

from app.domain.wire.records import PageView

UTM = ("source", "medium", "campaign", "term", "content")
LONGEST = 200  # characters of one value
MAX_FIELDS = 200  # of a query string; a visitor may send anything


def of(view: PageView) -> tuple[dict[str, str], str]:
    """Return the UTM fields and the GCLID of a page view.

    What the browser says of them counts; what it leaves out is read from the address.
    """
    query = _query(view.url)
    found = {key: view.utm.get(key) or query.get(f"utm_{key}", "") for key in UTM}
    utm = {key: value[:LONGEST] for key, value in found.items() if value}
    return utm, (view.gclid or query.get("gclid", ""))[:LONGEST]


def _query(url: str) -> dict[str, str]:
    """Return the fields of an address; the first of a name wins."""
    try:
        pairs = parse_qsl(urlsplit(url).query, max_num_fields=MAX_FIELDS)
    except ValueError:  # no address, or too many fields
        return {}
    return dict(reversed(pairs))
