import pytest

from app.core import paths
from app.hub.settings import Settings, SettingsError, checked, load


def write(folder, text):
    path = folder / "hub.toml"
    path.write_text(text)
    return path


def test_the_documented_example_is_the_default(tmp_path):
    path = write(tmp_path, (paths.resources() / "hub.example.toml").read_text())
    assert load(path) == Settings(database=str(tmp_path / "hub.db"))


def test_an_empty_file_is_the_default(tmp_path):
    assert load(write(tmp_path, "")).port == 8700


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("port = 'x'", "port"),
        ("prot = 1", "prot"),
        ("port = 70000", "65535"),
        ("not toml", "hub.toml"),
        ("live_hz = 0.0", "live_hz"),
        ("[identity]\nissuer = 'https://x'", "audience"),
        ("[sessions]\nidle_min = 0.0", "idle_min"),
        ("[console]\nminimum = 'new'", "minimum"),
        ("[routing]\nchats_at_once = 0", "chats_at_once"),
        ("[meetings]\nholds_burst = 0.0", "holds_burst"),
        ("[meetings]\nfill_s = 90.0", "fill_s"),
        ("[meetings]\ndisposable_file = 'none.txt'", "none.txt"),
    ],
)
def test_wrong_settings_are_named(tmp_path, text, words):
    with pytest.raises(SettingsError, match=words):
        load(write(tmp_path, text))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path / "none.toml")


def test_thresholds_reach_the_engine(tmp_path):
    text = "[sessions]\nidle_min = 1.0\ngone_min = 0.5\n[routing]\nchats_at_once = 7\n"
    text += '[console]\nminimum = "0.2.0"\n'
    tuning = load(write(tmp_path, text)).tuning
    assert (tuning.sessions.idle_s, tuning.sessions.gone_s, tuning.chats_at_once) == (60, 30, 7)
    assert tuning.minimum == "0.2.0"


def test_keys_of_sites(tmp_path):
    text = "[sites.main]\nkey = 'k'\n[sites.blog]\n"
    assert load(write(tmp_path, text)).site_keys == {"main": "k"}
    assert checked(Settings()) == Settings()
