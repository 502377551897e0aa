"""The place of each rep is kept apart, private, and forgotten at the sign-out."""

import stat

from app.services import last_place as module
from app.services.last_place import FILE, LastPlace, LastPlaces, rep_folder

HUB = "https://hub.example"
PLACE = LastPlace(page="live", conversation="c1", visitor="v1", filter="acme")


def test_the_next_start_finds_it(tmp_path):
    folder = rep_folder(tmp_path, HUB, "lena")
    LastPlaces(folder).keep(PLACE)
    assert LastPlaces(folder).last == PLACE
    assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert (folder / FILE).stat().st_size < 200


def test_another_rep_or_hub_finds_nothing(tmp_path):
    LastPlaces(rep_folder(tmp_path, HUB, "lena")).keep(PLACE)
    for hub, rep in ((HUB, "tom"), ("https://other.example", "lena")):
        assert LastPlaces(rep_folder(tmp_path, hub, rep)).last == LastPlace()
    assert LastPlaces(rep_folder(tmp_path, HUB, "lena")).last == PLACE


def test_the_same_place_is_not_written_again(tmp_path, monkeypatch):
    places, written = LastPlaces(tmp_path), []
    monkeypatch.setattr(module, "write_small", lambda path, value: written.append(value))
    places.keep(PLACE)
    places.keep(PLACE)
    assert written == [PLACE]


def test_a_sign_out_leaves_nothing(tmp_path):
    folder = rep_folder(tmp_path, HUB, "lena")
    places = LastPlaces(folder)
    places.keep(PLACE)
    places.forget()
    assert (places.last, folder.exists()) == (LastPlace(), False)
    places.forget()


def test_a_full_disk_is_only_logged(tmp_path, monkeypatch, caplog):
    def full(path, value):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "write_small", full)
    LastPlaces(tmp_path).keep(PLACE)
    assert "not kept" in caplog.text


def test_a_damaged_file_is_as_good_as_none(tmp_path):
    (tmp_path / FILE).write_bytes(b'{"page": 3}')
    assert LastPlaces(tmp_path).last == LastPlace()
