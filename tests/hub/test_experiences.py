import pytest

from app.hub.experiences import Experience, ExperiencesError, read, resolve
from app.hub.settings import Settings

FILE = """
[[experiences]]
name = "experience-1"
message = "Can we help?"
selector = ".cta"
track = ["Demo Offered"]

[[experiences]]
name = "experience-2"
"""


def test_a_file_holds_experiences_in_their_order(tmp_path):
    path = tmp_path / "experiences.toml"
    path.write_text(FILE)
    assert read(path) == [
        Experience("experience-1", "Can we help?", ".cta", ["Demo Offered"]),
        Experience("experience-2"),
    ]


@pytest.mark.parametrize("text", ["[[experiences]]\nmessage = 'no name'", "nonsense = ["])
def test_a_wrong_file_is_refused_in_words(tmp_path, text):
    path = tmp_path / "experiences.toml"
    path.write_text(text)
    with pytest.raises(ExperiencesError, match="Correct it"):
        read(path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ExperiencesError, match="cannot be read"):
        read(tmp_path / "none.toml")


def test_experiences_may_be_a_json_list_or_given_as_they_are(tmp_path):
    path = tmp_path / "experiences.json"
    path.write_text('[{"name": "experience-1", "unknown": 1}]')
    assert resolve("experiences.json", tmp_path) == [Experience("experience-1")]
    assert resolve([Experience("x")], tmp_path) == [Experience("x")]
    assert resolve("", tmp_path) == []


def test_pages_do_not_read_which_lists_there_are():
    given = Experience("experience-1", "Hi", lists=["tier-1"])
    assert given.public == Experience("experience-1", "Hi")
    settings = Settings(experiences=[given, Experience("experience-2")])
    assert settings.tuning.welcomes == {"experience-1": ("tier-1",)}
