"""A small OpenID provider on this machine, with a few reps in it.

Decided: the real protocol over real sockets (discovery, code with PKCE, rotating
refresh tokens with revocation of the family on reuse, userinfo, end of session),
so that the console has no special case for practice. Its people need no password:
it listens on loopback and guards nothing. Refused: OpenID mock servers from the
registry, which want client secrets from a desktop app.
"""

from app.practice.identity.server import PracticeIdentity

__all__ = ["PracticeIdentity"]
