"""Calendars: the protocol, one file per provider, and what they share.

Decided: providers speak HTTP through httpx directly, about six requests each; a
write carries a key that stays the same over retries, and is confirmed by reading
it back. Refused: the vendors' packages (msgraph-sdk is 473 MB, the Google client
113 MB, caldav replaces urllib3 for the whole environment).
"""
