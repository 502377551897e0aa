"""What was given out is remembered, but never in clear."""

import stat

from app.practice.identity.book import Book


class Hand:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.time = 1_000_000.0

    def now(self) -> float:
        return self.time


def test_a_secret_is_used_once_and_is_not_in_the_file(tmp_path):
    book = Book(tmp_path / "i.sqlite", Hand())
    secret = book.give("refresh", book.open_family("maria", "c", "openid", None), 60)
    assert [book.use(secret), book.use(secret)] == [True, False]
    book.close()
    assert secret.encode() not in (tmp_path / "i.sqlite").read_bytes()
    assert stat.S_IMODE((tmp_path / "i.sqlite").stat().st_mode) == 0o600


def test_revoking_a_family_reaches_all_that_came_of_it(tmp_path):
    book = Book(tmp_path / "i.sqlite", Hand())
    family = book.open_family("maria", "c", "openid", "n")
    secrets = [book.give(kind, family, 60) for kind in ("code", "access", "refresh")]
    book.revoke(family)
    assert all(book.find(secret).family.revoked for secret in secrets)
    book.close()


def test_keys_notes_and_secrets_survive_a_restart(tmp_path):
    book = Book(tmp_path / "i.sqlite", Hand())
    kid, _key = book.signing_key()
    secret = book.give("refresh", book.open_family("maria", "c", "openid", None), 60)
    book.note("port", "4711")
    book.close()
    again = Book(tmp_path / "i.sqlite", Hand())
    assert (again.signing_key()[0], again.note("port")) == (kid, "4711")
    assert again.find(secret).family.sub == "maria"
    again.close()


def test_what_expired_long_ago_is_dropped(tmp_path):
    clock = Hand()
    book = Book(tmp_path / "i.sqlite", clock)
    secret = book.give("access", book.open_family("maria", "c", "openid", None), 60)
    clock.time += 3000
    book.clear()
    assert book.find(secret)
    clock.time += 3000
    book.clear()
    assert book.find(secret) is None
    book.close()
