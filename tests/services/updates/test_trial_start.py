import pytest

from app.services.updates.base import UpdateRefusedError
from app.services.updates.trial_start import try_out


def program(folder, body):
    (folder / "foyer").write_text(f"#!/bin/sh\n{body}\n")
    (folder / "foyer").chmod(0o755)


def test_a_version_that_says_its_name_and_ends_well_is_good(tmp_path):
    program(tmp_path, """[ "$1" = self-check ] && echo '{"version": "1.2"}'""")
    try_out(tmp_path, "1.2", within_s=20)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("exit 7", "exit code 7"),
        ("echo first >&2; echo 'no libssl' >&2; exit 1", "no libssl"),
        ("echo hello", "it is version nothing"),
        ("""echo '{"version": "1.1"}'""", "it is version 1.1"),
        ("echo '[]'", "it is version nothing"),
        ("exec sleep 30", "did not start within 0 seconds"),
    ],
)
def test_everything_else_is_told_in_words(tmp_path, body, words):
    program(tmp_path, body)
    with pytest.raises(UpdateRefusedError, match=words):
        try_out(tmp_path, "1.2", within_s=0.3 if "sleep" in body else 20)


def test_what_cannot_be_started_is_told_too(tmp_path):
    with pytest.raises(UpdateRefusedError, match="cannot be started"):
        try_out(tmp_path, "1.2", within_s=20)
