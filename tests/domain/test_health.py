"""How each system is."""

from app.domain.health import (
    AlertShown,
    Health,
    OutboxCounted,
    SystemChanged,
    SystemHealth,
    reduce_health,
)


def test_each_system_is_kept_apart():
    well, ill = SystemHealth("ok"), SystemHealth("offline", "The hub does not answer", 5.0, 9.0)
    health = reduce_health(Health(), SystemChanged("crm", well))
    health = reduce_health(health, SystemChanged("hub", ill))
    assert health.systems == {"crm": well, "hub": ill}


def test_counts_and_latency_show_the_newest():
    health = reduce_health(reduce_health(Health(), OutboxCounted(2)), AlertShown(12.5))
    assert (health.outbox_waiting, health.alert_latency_ms) == (2, 12.5)


def test_other_events_change_nothing():
    assert reduce_health(Health(), object()) == Health()
