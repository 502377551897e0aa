"""Who can sign in on the practice stack."""

from dataclasses import dataclass

REPS, ADMINS = "foyer-reps", "foyer-admins"  # groups


@dataclass(frozen=True, slots=True)
class Person:
    """One account of the practice company."""

    login: str  # the subject that tokens name
    name: str
    title: str
    groups: tuple[str, ...] = (REPS,)

    @property
    def email(self) -> str:
        """Address in the practice company's domain."""
        return f"{self.login}@tidemark.example"

    @property
    def initials(self) -> str:
        """First letters, for the picture."""
        return "".join(word[0] for word in self.name.split())[:2].upper()


PEOPLE = (
    Person("maria.rossi", "Maria Rossi", "Account executive, Southern Europe"),
    Person("daniel.okafor", "Daniel Okafor", "Sales development"),
    Person("ingrid.solberg", "Ingrid Solberg", "Account executive, Nordics"),
    Person("priya.nair", "Priya Nair", "Sales operations", (REPS, ADMINS)),
)
# Signs in for background work; no person at a desk is asked to be it.
AGENT = Person("agent", "Foyer Agent", "Background work", ())


def find(login: str) -> Person | None:
    """Return the person with this login or address."""
    wanted = login.strip().lower()
    return next((who for who in (*PEOPLE, AGENT) if wanted in {who.login, who.email}), None)
