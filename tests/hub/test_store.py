import inspect

from app.hub.storage.sqlite import SqliteStore
from app.hub.store import Store


def test_sqlite_has_all_that_a_store_has():
    for name, member in inspect.getmembers(Store, inspect.isfunction):
        if not name.startswith("_"):
            made = getattr(SqliteStore, name)
            assert list(inspect.signature(made).parameters) == list(
                inspect.signature(member).parameters
            )
