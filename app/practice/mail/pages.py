"""What the practice mail server shows in a browser."""

import html
from collections.abc import Sequence

from app.practice.mail.box import Kept

HEAD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="{refresh}">
<style>
:root {{ color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }}
body {{ max-width: 52rem; margin: 2rem auto; padding: 0 1rem }}
table {{ border-collapse: collapse; width: 100% }}
td, th {{ text-align: left; padding: .5rem; border-bottom: 1px solid #8884; vertical-align: top }}
pre {{ white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: #8881;
 padding: 1rem; border-radius: 8px }}
dt {{ color: #777; float: left; width: 7rem }} dd {{ margin: 0 0 .2rem 7rem }}
</style></head><body>"""
FOOT = "</body></html>"
NOTHING = """Nothing was sent yet. Mail that the console sends appears here; none of it is
delivered."""


def listing(mails: Sequence[Kept]) -> str:
    """Return the page with every mail, newest first."""
    head = HEAD.format(title="Practice mail", refresh=5)
    if not mails:
        return f"{head}<h1>Practice mail</h1><p>{NOTHING}</p>{FOOT}"
    rows = "".join(
        f'<tr><td><a href="/{m.number}">{_shown(m.message["Subject"]) or "(no subject)"}</a></td>'
        f"<td>{_shown(', '.join(m.recipients))}</td><td>{_shown(m.message['Date'])}</td></tr>"
        for m in reversed(mails)
    )
    titles = "<tr><th>Subject</th><th>To</th><th>Sent</th></tr>"
    return f"{head}<h1>Practice mail</h1><table>{titles}{rows}</table>{FOOT}"


def single(mail: Kept) -> str:
    """Return the page of one mail: its headers, its text, its attachments."""
    names = ("From", "To", "Subject", "Date", "Message-ID", "List-Unsubscribe")
    heads = "".join(
        f"<dt>{name}</dt><dd>{_shown(mail.message[name])}</dd>"
        for name in names
        if mail.message[name]
    )
    files = "".join(
        f"<h2>{html.escape(name)}</h2><pre>{html.escape(text)}</pre>" for name, text in mail.files
    )
    title = _shown(mail.message["Subject"]) or "(no subject)"
    head = HEAD.format(title=title, refresh=3600)
    back = '<p><a href="/">All mail</a></p>'
    text = f"<pre>{html.escape(mail.text)}</pre>"
    return f"{head}{back}<h1>{title}</h1><dl>{heads}</dl>{text}{files}{FOOT}"


def _shown(value: object) -> str:
    return html.escape(str(value or ""))
