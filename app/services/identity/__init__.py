"""Who the rep is: sign-in through the system browser (RFC 8252), kept and renewed.

Decided: one general OpenID Connect engine for every provider; what is peculiar
to one (a secret, fixed ports, `localhost`, more parameters) is a setting. A
refresh token is marked as spent on disk before it is sent, so that one that was
rotated away by a renewal which then died is never offered again: providers take
that for theft and end everything. MSAL signs in to Entra ID alone (`entra`), where it brings
the system's broker and conditional access; what it brings is checked as everything is.
Refused: MSAL as the engine for all, which leaves ID tokens unchecked and insists on https
with a path and on form_post.
"""
