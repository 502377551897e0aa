"""The objects about objects, as describe and the list of objects name them."""

from app.practice.org.schema import SObject, sobject, text


def metadata_objects() -> tuple[SObject, ...]:
    """Return them; their rows are worked out by `tooling`, not kept."""
    names = ("EntityDefinition", "FieldDefinition", "EntityParticle", "PicklistValueInfo")
    return tuple(_about(name) for name in names)


def _about(name: str) -> SObject:
    words = "".join(f" {sign}" if sign.isupper() else sign for sign in name).strip()
    return sobject(
        name, "", f"{words}s", text("DurableId", "Durable Id", 765, write=""), label=words
    )
