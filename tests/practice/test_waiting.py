import pytest

from app.practice.waiting import until


async def test_the_first_value_is_returned():
    answers = iter([None, 0, "", "third time"])

    async def look():
        return next(answers)

    assert await until(look, "an answer", timeout_s=5, every_s=0) == "third time"


async def test_what_never_happens_is_named():
    async def look():
        return None

    with pytest.raises(TimeoutError, match=r"a miracle did not happen within 0\.01 s"):
        await until(look, "a miracle", timeout_s=0.01, every_s=0)
