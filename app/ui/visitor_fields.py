"""The names of visitor fields, in the person's language."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def visitor_field(name: str, label: str) -> str:
    """Return how people call a standard field; `label` where it is none."""
    return _person().get(name) or _visit().get(name) or label


def _person() -> dict[str, str]:
    return {
        "first_name": translate("fields", "First name"),
        "last_name": translate("fields", "Last name"),
        "email": translate("fields", "E-mail"),
        "phone": translate("fields", "Phone"),
        "title": translate("fields", "Job title"),
        "description": translate("fields", "Description"),
        "city": translate("fields", "City"),
        "state": translate("fields", "State or province"),
        "country": translate("fields", "Country"),
        "company": translate("fields", "Company"),
        "website": translate("fields", "Website"),
        "industry": translate("fields", "Industry"),
        "employees": translate("fields", "Employees"),
        "lead_source": translate("fields", "Lead source"),
        "name": translate("fields", "Name"),
        "place": translate("fields", "Place"),
        "account": translate("fields", "Account"),
    }


def _visit() -> dict[str, str]:
    return {
        "utm_source": translate("fields", "UTM source"),
        "utm_medium": translate("fields", "UTM medium"),
        "utm_campaign": translate("fields", "UTM campaign"),
        "utm_term": translate("fields", "UTM term"),
        "utm_content": translate("fields", "UTM content"),
        "gclid": translate("fields", "GCLID"),
        "referrer": translate("fields", "Referrer"),
        "landing_page": translate("fields", "Landing page"),
        "last_page": translate("fields", "Last page"),
        "pages_count": translate("fields", "Pages seen"),
        "visits_count": translate("fields", "Visits"),
        "first_seen": translate("fields", "First seen"),
        "last_seen": translate("fields", "Last seen"),
        "page": translate("fields", "Page"),
        "pages": translate("fields", "Pages in the session"),
        "conversations": translate("fields", "Conversations"),
        "visitor_messages": translate("fields", "Messages of the visitor"),
        "rep_messages": translate("fields", "Messages of reps"),
        "rep": translate("fields", "Rep of the conversation"),
        "disposition": translate("fields", "How the conversation was closed"),
        "meeting_state": translate("fields", "State of the meeting"),
        "meeting_start": translate("fields", "Start of the meeting"),
        "changed_field": translate("fields", "Field that changed"),
        "old_value": translate("fields", "Value before"),
        "new_value": translate("fields", "Value now"),
        "list": translate("fields", "Lists of companies"),
    }
