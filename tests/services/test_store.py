"""The one writable place."""

from app.domain.health import OutboxCounted
from app.services.store import Store


def test_listeners_get_each_snapshot_until_they_stop():
    store, heard = Store(), []
    stop = store.listen(lambda state: heard.append(state.health.outbox_waiting))
    store.apply(OutboxCounted(1))
    stop()
    store.apply(OutboxCounted(2))
    assert (heard, store.state.health.outbox_waiting) == ([1], 2)


def test_a_listener_may_stop_while_it_is_called():
    store, heard = Store(), []

    def once(state):
        heard.append(state)
        stop()

    stop = store.listen(once)
    store.apply(OutboxCounted(1))
    store.apply(OutboxCounted(2))
    assert len(heard) == 1
