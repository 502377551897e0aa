"""The objects about objects are listed, and never written."""

from app.practice.org.objects.about import metadata_objects


def test_the_four_are_there_without_records_of_their_own():
    kinds = {each.name: each for each in metadata_objects()}
    assert set(kinds) == {
        "EntityDefinition",
        "FieldDefinition",
        "EntityParticle",
        "PicklistValueInfo",
    }
    assert kinds["EntityParticle"].label == "Entity Particle"
    assert {each.prefix for each in kinds.values()} == {""}
