"""What a workflow does in the CRM besides pushing: tasks, and who owns what."""

from dataclasses import dataclass
from typing import Protocol

from app.services.crm.base import Refusal, Trips


@dataclass(frozen=True, slots=True)
class NewTask:
    """A task as the CRM shall know it."""

    mark: str  # by which it is found again
    subject: str
    due: str  # ISO date
    text: str = ""
    who: str = ""  # id of the Lead or Contact
    owner: str = ""  # id of the user; empty: who is signed in


@dataclass(frozen=True, slots=True)
class User:
    """A user of the CRM."""

    id: str
    name: str
    email: str = ""


class Chores(Protocol):
    """Tasks and owners in a CRM; raises as `base.Crm` does."""

    async def tasks(self, mark: str, trips: Trips) -> list[str]:
        """Return the ids of the tasks with a mark."""
        ...

    async def make_task(self, task: NewTask, trips: Trips) -> tuple[str, Refusal | None]:
        """Create a task; return its id, or why not."""
        ...

    async def owner(self, record: str, trips: Trips) -> str:
        """Return the id of the user who owns a Lead or Contact; empty for a queue, or none."""
        ...

    async def users(self, trips: Trips) -> list[User]:
        """Return the active users, by name."""
        ...
