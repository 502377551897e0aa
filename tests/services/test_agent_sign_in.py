"""An agent signs in by what is kept, and waits where waiting helps."""

import pytest

from app.domain.errors import SignInNeededError, TransientError
from app.services.agent_sign_in import signed_in
from app.services.identity.base import Account

ANN = Account("https://id.example", "ann")


class Service:
    def __init__(self, *answers, remembered=None):
        self._answers, self._remembered = list(answers), remembered

    async def silent(self):
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def remembered(self):
        return self._remembered


async def test_what_is_kept_signs_in():
    assert await signed_in(Service(ANN)) == ANN


async def test_a_provider_that_is_down_is_asked_again():
    assert await signed_in(Service(TransientError("down"), ANN), again_s=0) == ANN


async def test_whom_the_hub_still_knows_works_meanwhile():
    assert await signed_in(Service(TransientError("down"), remembered=ANN)) == ANN


@pytest.mark.parametrize("answer", [None, SignInNeededError("Sign in again, please.")])
async def test_what_only_a_person_can_mend_is_told(answer):
    with pytest.raises(SignInNeededError, match=r"[Ss]ign"):
        await signed_in(Service(answer))
