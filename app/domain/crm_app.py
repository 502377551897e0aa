"""How Foyer presents itself to a Salesforce org: the client's callback addresses.

Salesforce compares a redirect address letter by letter and takes
``http://localhost`` but not ``http://127.0.0.1``, so a few fixed ports are
registered in the org and tried in turn.
"""

CALLBACK_PORTS = (17171, 27171, 37171, 47171, 57171)
CALLBACK_PATH = "/callback"
SCOPES = "api refresh_token openid"
PRACTICE_CLIENT = "foyer-practice"  # client id of the practice org


def callback_url(port: int) -> str:
    """Return the redirect address for a loopback port."""
    return f"http://localhost:{port}{CALLBACK_PATH}"
