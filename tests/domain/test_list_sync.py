from app.domain.list_sync import ListSync, ListSyncChanged, ListSyncs, reduce_list_syncs


def test_each_list_has_its_own_progress():
    syncs = reduce_list_syncs(ListSyncs(), ListSyncChanged("a", ListSync("reading", 5, 10)))
    syncs = reduce_list_syncs(syncs, ListSyncChanged("b", ListSync("idle")))
    assert syncs.of["a"].done == 5
    assert reduce_list_syncs(syncs, object()) is syncs
