"""Where a recipient stands in its reliable lane."""

from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """What to do with a reliable event."""

    APPLY = "apply"
    DROP = "drop"  # seen before, or part of the snapshot that is on its way
    GAP = "gap"  # something before it is missing: ask again


@dataclass(slots=True)
class Lane:
    """Judges reliable events by number: each once, in order, none left out."""

    epoch: str = ""
    seq: int = 0  # newest applied
    whole: bool = True  # False: what was missed is too old, a snapshot must come first

    def greet(self, epoch: str, *, resumed: bool) -> None:
        """Take what the hub said about resuming.

        Who waits for a snapshot has no place: a break before it must bring it again.
        """
        self.whole = resumed and (epoch == self.epoch or self.seq == 0)
        self.epoch = epoch
        if not self.whole:
            self.seq = 0

    def judge(self, number: int, *, snapshot: bool) -> Verdict:
        """Return what to do with event `number`, and move on when it is applied.

        A snapshot replaces all before it, so it may skip numbers.
        """
        verdict = self._verdict(number, snapshot)
        if verdict is Verdict.APPLY:
            self.seq, self.whole = number, True
        return verdict

    def behind(self, newest: int) -> bool:
        """Whether the hub has numbered more than has arrived here."""
        return self.whole and newest > self.seq

    def _verdict(self, number: int, snapshot: bool) -> Verdict:
        if not self.whole:
            return Verdict.APPLY if snapshot else Verdict.DROP
        if number <= self.seq:
            return Verdict.DROP
        return Verdict.APPLY if snapshot or number == self.seq + 1 else Verdict.GAP
