"""What a user of the practice org may see and do."""

from dataclasses import dataclass, field

from app.practice.org.errors import no_such_column, no_such_object
from app.practice.org.schema import Field, SObject


@dataclass(frozen=True, slots=True)
class User:
    """A user with the rights of its profile.

    `rights` holds per object the letters R, C, E, D; `hidden` and `read_only`
    hold "Object.Field" (field-level security).
    """

    id: str
    username: str
    name: str
    email: str
    rights: dict[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    read_only: frozenset[str] = frozenset()

    def may(self, right: str, name: str) -> bool:
        """Whether the user has a right ("R", "C", "E", "D") on an object."""
        return right in self.rights.get(name, "")

    def sees(self, name: str, column: Field) -> bool:
        """Whether the user may read the field."""
        return f"{name}.{column.name}" not in self.hidden

    def writes(self, name: str, column: Field, when: str) -> bool:
        """Whether the user may set the field: `when` is "c" (create) or "u" (update)."""
        readable = self.sees(name, column)
        return readable and when in column.write and f"{name}.{column.name}" not in self.read_only


def visible_object(objects: dict[str, SObject], user: User, name: str) -> SObject:
    """Return the object of that name, in any case; raise OrgError when this user has none."""
    known = {each.casefold(): each for each in objects}
    real = known.get(name.casefold())
    if real is None or not user.may("R", real):
        raise no_such_object(name)
    return objects[real]


def visible_field(user: User, owner: SObject, name: str) -> Field:
    """Return the field of that name, in any case; raise OrgError when this user has none."""
    column = owner.named(name)
    if column is None or not user.sees(owner.name, column):
        raise no_such_column(name, owner.name)
    return column
