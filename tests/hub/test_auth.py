import hashlib

import pytest

from app.core.id_tokens import Claims, TokenRefusedError
from app.hub.auth import (
    MAX_TICKETS,
    REFRESH_S,
    SESSION_S,
    TICKET_S,
    Auth,
    AuthRefusedError,
    TokenReusedError,
)
from app.hub.settings import Identity
from app.hub.storage.sqlite import open_store
from tests.hub.rig import Vouching, id_token


class Hand:
    """A clock in hand."""

    def __init__(self):
        self.time = 1_800_000_000.0

    def now(self):
        return self.time


@pytest.fixture
async def store(tmp_path):
    made = open_store(tmp_path / "hub.db")
    yield made
    await made.close()


@pytest.fixture
def clock():
    return Hand()


@pytest.fixture
def auth(store, clock):
    return Auth(store, Vouching(), Identity(admins=["Eve@example.com"]), clock)


async def refused(awaitable):
    with pytest.raises(AuthRefusedError) as caught:
        await awaitable
    return str(caught.value)


async def test_a_session_names_its_rep(auth):
    made = await auth.session(id_token("ada"))
    staff = await auth.staff(made.session)
    assert (staff.id, staff.name, staff.email, staff.role) == (
        "ada",
        "Ada",
        "ada@example.com",
        "rep",
    )


async def test_a_bad_identity_token_gives_no_session(auth):
    assert "not ours" in await refused(auth.session("forged"))


async def test_without_a_provider_nobody_signs_in(store, clock):
    assert "[identity]" in await refused(Auth(store, None, Identity(), clock).session("x"))


async def test_admins_are_named_by_address_or_group(store, clock):
    identity = Identity(admins=["eve@example.com"], admin_groups=["chiefs"])
    auth = Auth(store, Vouching(), identity, clock)
    made = [
        await auth.session(id_token("eve")),
        await auth.session(id_token("max", groups=["chiefs"])),
        await auth.session(id_token("ada", groups=["sales"])),
        await auth.session(id_token("nobody", email="")),
    ]
    assert [each.rep.role for each in made] == ["admin", "admin", "rep", "rep"]


async def test_an_agent_is_named_by_its_address_and_is_no_admin(store, clock):
    identity = Identity(admin_groups=["chiefs"], agents=["Robot@example.com"], rep_groups=["sales"])
    auth = Auth(store, Vouching(), identity, clock)
    made = await auth.session(id_token("robot", groups=["chiefs"]))
    assert made.rep.role == "agent"
    claimed = auth.session(id_token("robot", email_verified=False))
    assert "groups" in await refused(claimed)


async def test_an_unverified_address_makes_nobody_an_admin(auth):
    made = await auth.session(id_token("eve", email_verified=False))
    assert made.rep.role == "rep"


async def test_who_is_in_no_group_of_reps_stays_out(store, clock):
    identity = Identity(admins=["eve@example.com"], rep_groups=["sales"])
    auth = Auth(store, Vouching(), identity, clock)
    await auth.session(id_token("ada", groups=["sales"]))
    await auth.session(id_token("eve"))
    assert "groups" in await refused(auth.session(id_token("bob", groups=["finance"])))


async def test_a_challenge_is_good_for_one_sign_in(auth, clock):
    nonce = auth.challenge()
    await auth.session(id_token("ada", nonce=nonce))
    assert "already" in await refused(auth.session(id_token("ada", nonce=nonce)))


async def test_a_challenge_grows_old(auth, clock):
    nonce = auth.challenge()
    clock.time += 601
    assert "too long" in await refused(auth.session(id_token("ada", nonce=nonce)))


async def test_a_nonce_that_is_not_ours_is_the_consoles_business(auth):
    await auth.session(id_token("ada", nonce="something else"))
    await auth.session(id_token("ada", nonce="something else"))


async def test_a_session_expires(auth, clock):
    made = await auth.session(id_token())
    clock.time += SESSION_S
    assert "expired" in await refused(auth.staff(made.session))
    assert made.expires == clock.time


async def test_a_refresh_gives_a_new_session_and_is_spent(auth):
    first = await auth.session(id_token())
    second = await auth.refresh(first.refresh)
    assert second.refresh != first.refresh
    assert (await auth.staff(second.session)).id == "ada"


async def test_a_refresh_used_twice_ends_the_whole_family(auth):
    first = await auth.session(id_token())
    second = await auth.refresh(first.refresh)
    other = await auth.session(id_token())
    with pytest.raises(TokenReusedError) as caught:
        await auth.refresh(first.refresh)
    assert caught.value.grant == first.rep.grant
    for token in (first.session, second.session):
        assert "ended" in await refused(auth.staff(token))
    assert "ended" in await refused(auth.refresh(second.refresh))
    await auth.staff(other.session)


async def test_a_refresh_grows_old(auth, clock):
    made = await auth.session(id_token())
    clock.time += REFRESH_S
    assert "ended" in await refused(auth.refresh(made.refresh))


async def test_tokens_do_not_pass_for_each_other(auth):
    made = await auth.session(id_token())
    assert "unknown" in await refused(auth.refresh(made.session))
    assert "unknown" in await refused(auth.staff(made.refresh))
    assert "unknown" in await refused(auth.staff("made up"))


async def test_a_ticket_is_good_once_and_for_half_a_minute(auth, clock):
    made = await auth.session(id_token())
    first, second = await auth.ticket(made.session), await auth.ticket(made.session)
    assert auth.redeem(first).id == "ada"
    assert auth.redeem(first) is None
    clock.time += TICKET_S
    assert auth.redeem(second) is None
    assert auth.redeem("made up") is None


async def test_tickets_do_not_pile_up(auth, clock, monkeypatch):
    monkeypatch.setattr("app.hub.auth.MAX_TICKETS", 3)
    assert MAX_TICKETS > 3
    made = await auth.session(id_token())
    for _ in range(3):
        await auth.ticket(made.session)
    assert "Too many" in await refused(auth.ticket(made.session))
    clock.time += TICKET_S
    await auth.ticket(made.session)


async def test_signing_out_ends_the_session(auth):
    made = await auth.session(id_token())
    assert await auth.end(made.session) == made.rep.grant
    for gone in (auth.staff(made.session), auth.ticket(made.session), auth.end(made.session)):
        assert "ended" in await refused(gone)
    assert "ended" in await refused(auth.refresh(made.refresh))


async def test_tickets_end_with_their_sign_in(auth, clock):
    mine, other = await auth.session(id_token()), await auth.session(id_token("bob"))
    tickets = [await auth.ticket(each.session) for each in (mine, mine, other)]
    await auth.end(mine.session)
    assert auth.redeem(tickets[0]) is None
    assert auth.redeem(tickets[2]).id == "bob"
    stolen = await auth.session(id_token())
    ticket = await auth.ticket((await auth.refresh(stolen.refresh)).session)
    with pytest.raises(TokenReusedError):
        await auth.refresh(stolen.refresh)
    assert auth.redeem(ticket) is None


async def test_sessions_survive_a_restart_and_are_kept_as_hashes(tmp_path, clock):
    store = open_store(tmp_path / "hub.db")
    made = await Auth(store, Vouching(), Identity(), clock).session(id_token())
    await store.close()
    assert made.session.encode() not in (tmp_path / "hub.db").read_bytes()
    store = open_store(tmp_path / "hub.db")
    auth = Auth(store, Vouching(), Identity(), clock)
    assert (await auth.staff(made.session)).id == "ada"
    await auth.refresh(made.refresh)
    await store.close()


def test_a_refusal_carries_its_status():
    assert AuthRefusedError("x").status == 401
    assert isinstance(Claims(iss="i", sub="s"), Claims)
    assert issubclass(TokenRefusedError, Exception)


def hashed(nonce):
    return hashlib.sha256(nonce.encode()).hexdigest()


async def test_a_token_with_the_hash_of_a_challenge_is_good_once(auth):
    nonce = auth.challenge()
    token = id_token("ada", nonce=hashed(nonce))
    await auth.session(token, nonce)
    assert "already" in await refused(auth.session(token, nonce))
    assert "already" in await refused(auth.session(token))
    assert "already" in await refused(auth.session(id_token("ada", nonce=nonce), nonce))


async def test_a_challenge_that_is_shown_must_be_the_tokens(auth, clock):
    nonce, other = auth.challenge(), auth.challenge()
    for carried, shown in (
        (hashed(other), nonce),
        (other, nonce),
        (hashed("forged"), "forged"),
        ("forged", "forged"),
        (None, nonce),
    ):
        token = id_token("ada", nonce=carried) if carried else id_token("ada")
        assert "another sign-in" in await refused(auth.session(token, shown))
    clock.time += 601
    assert "too long" in await refused(auth.session(id_token("ada", nonce=hashed(nonce)), nonce))
