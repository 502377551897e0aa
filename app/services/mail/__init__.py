"""Mail that a rep sends: SMTP, Microsoft Graph and Gmail behind one Protocol.

Decided: SMTP by the standard library's smtplib on a thread of its own, driven command by
command, so that it is known exactly when the server may have taken a message: everything
up to the final dot can be repeated, what comes after it never is. Each mail has a
Message-ID made from its outbox key, so that a repeat is recognised by the receiving side.
A lost answer is refused with "may have been sent", and a person looks into Sent.
Decided: the same message (MIME) goes out by all three ways.
Refused: aiosmtplib (MIT), since its `sendmail` hides where it failed; looking into
the rep's Sent folder by Graph or Gmail, which needs the right to read all of the rep's mail;
HTML of the rep's own: what is written is plain text, and its HTML is made from that.
"""
