"""What the tour tells in the terminal: each step, how long it took, what it proved."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Done:
    """One finished step."""

    words: str
    seconds: float
    proof: str


class StepFailedError(RuntimeError):
    """A step did not end as it must; the text names it and the reason."""


class Report:
    """Runs steps, and prints each as it ends."""

    def __init__(self) -> None:
        self.done: list[Done] = []

    async def step(self, words: str, act: Callable[[], Awaitable[str]]) -> None:
        """Carry out a step; what it returns is its proof. Raise StepFailedError."""
        began = time.monotonic()
        number = len(self.done) + 1
        try:
            proof = await act()
        except (OSError, RuntimeError, LookupError, TimeoutError, AssertionError) as error:
            seconds = time.monotonic() - began
            print(f"{number:>3}  FAILED  {words}  ({seconds:.1f} s)\n     {error}", flush=True)
            raise StepFailedError(f"{words}: {error}") from error
        self.done.append(Done(words, time.monotonic() - began, proof))
        print(f"{number:>3}  {self.done[-1].seconds:6.2f} s  {words}", flush=True)
        print(f"{'':14}{proof}", flush=True)
