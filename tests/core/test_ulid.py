from app.core.ulid import ulid


def test_ids_sort_by_time():
    assert ulid(1.0) < ulid(1.001) < ulid(1_800_000_000.0)


def test_ids_of_the_same_instant_differ():
    assert len({ulid(5.0) for _ in range(1000)}) == 1000


def test_ids_have_26_characters_without_ambiguous_letters():
    assert len(ulid(0.0)) == 26
    assert not set(ulid(1_800_000_000.0)) & set("ILOU")
