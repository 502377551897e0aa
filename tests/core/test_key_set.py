"""Keys are fetched when needed, and no more often."""

import asyncio

import pytest

from app.core.key_set import KeySet
from tests.token_maker import jwk


class Hand:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.time = 1_000_000.0

    def now(self) -> float:
        return self.time


class Source:
    """Publishes keys, or fails."""

    def __init__(self, *keys: dict) -> None:
        self.keys, self.asked, self.fails = list(keys), 0, False

    async def __call__(self) -> list[dict]:
        self.asked += 1
        await asyncio.sleep(0)
        if self.fails:
            raise LookupError("down")
        return self.keys


@pytest.fixture
def clock():
    return Hand()


def key_set(source: Source, clock: Hand) -> KeySet:
    return KeySet(source, failures=LookupError, clock=clock)


async def test_many_who_wait_share_one_fetch(clock):
    source = Source(jwk())
    keys = key_set(source, clock)
    found = await asyncio.gather(*[keys.candidates("RS256", "k1") for _ in range(50)])
    assert (source.asked, {len(some) for some in found}) == (1, {1})


async def test_keys_are_good_for_ten_minutes(clock):
    keys = key_set(source := Source(jwk()), clock)
    await keys.candidates("RS256", "k1")
    clock.time += 599
    await keys.candidates("RS256", "k1")
    assert source.asked == 1
    clock.time += 2
    await keys.candidates("RS256", "k1")
    assert source.asked == 2


async def test_unknown_ids_fetch_at_most_once_in_half_a_minute(clock):
    keys = key_set(source := Source(jwk()), clock)
    for second in range(61):
        assert await keys.candidates("RS256", f"unknown-{second}") == []
        clock.time += 1
    assert source.asked == 3


async def test_a_new_key_is_found_after_half_a_minute(clock):
    keys = key_set(source := Source(jwk()), clock)
    await keys.candidates("RS256", "k1")
    source.keys.append(jwk(number=1, kid="k2"))
    clock.time += 31
    assert len(await keys.candidates("RS256", "k2")) == 1


async def test_known_keys_outlive_a_provider_that_is_down(clock):
    keys = key_set(source := Source(jwk()), clock)
    await keys.candidates("RS256", "k1")
    source.fails = True
    clock.time += 3600
    assert len(await keys.candidates("RS256", "k1")) == 1
    await keys.candidates("RS256", "k1")
    assert source.asked == 2
    clock.time += 86_400
    with pytest.raises(LookupError):
        await keys.candidates("RS256", "k1")


async def test_a_provider_that_is_down_is_not_stormed(clock):
    keys = key_set(source := Source(), clock)
    source.fails = True
    for _ in range(20):
        with pytest.raises(LookupError):
            await keys.candidates("RS256", "k1")
    assert source.asked == 1
    clock.time += 6
    source.keys, source.fails = [jwk()], False
    assert len(await keys.candidates("RS256", "k1")) == 1


async def test_a_clock_that_was_set_back_fetches_anew(clock):
    keys = key_set(source := Source(jwk()), clock)
    await keys.candidates("RS256", "k1")
    clock.time -= 7200
    await keys.candidates("RS256", "k1")
    assert source.asked == 2


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [
        (jwk(use="enc"), "RS256"),
        (jwk(alg="RS512"), "RS256"),
        (jwk(key_ops=["sign"]), "RS256"),
        (jwk("ES384"), "ES256"),
        (jwk(), "ES256"),
        (jwk("weak"), "RS256"),
        ({"kty": "RSA", "kid": "k1"}, "RS256"),
        ({"kty": "RSA", "kid": "k1", "n": 7, "e": []}, "RS256"),
        ({"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA", "kid": "k1"}, "ES256"),
    ],
)
async def test_such_a_key_signs_nothing(key, algorithm, clock):
    assert await key_set(Source(key), clock).candidates(algorithm, "k1") == []


async def test_without_an_id_every_fitting_key_is_tried(clock):
    source = Source(jwk(), jwk(number=1, kid="k2"), jwk("ES256", kid="k3"))
    assert len(await key_set(source, clock).candidates("RS256", None)) == 2


async def test_keys_that_are_broken_hide_none_that_is_not(clock):
    broken = [{"kty": "RSA", "kid": "k1", "n": "!!", "e": "AQAB"}] * 50
    found = await key_set(Source(*broken, jwk()), clock).candidates("RS256", "k1")
    assert len(found) == 1


async def test_of_many_keys_only_some_are_tried(clock):
    assert len(await key_set(Source(*[jwk()] * 50), clock).candidates("RS256", None)) == 8


async def test_keys_without_ids_serve_tokens_with_one(clock):
    key = jwk()
    del key["kid"]
    assert len(await key_set(Source(key), clock).candidates("RS256", "any")) == 1
