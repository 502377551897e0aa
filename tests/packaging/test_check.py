"""What looks at the made package."""

import pytest

from resources.packaging import check


def test_the_loaders_names_are_read_from_a_program():
    assert "libc.so.6" in check.linked(check.Path("/bin/sh"))
    assert check.is_elf(check.Path("/bin/sh"))


@pytest.mark.parametrize(
    ("text", "name"),
    [("libc6 (>= 2.34)", "libc6"), (" libssl3 ", "libssl3"), ("xdg-utils", "xdg-utils")],
)
def test_an_alternative_is_named_without_its_version(text, name):
    assert check.alternative(text) == name


def test_a_library_is_found_in_its_package():
    assert check.package_of("libc.so.6") == "libc6"
    assert check.package_of("libnobody.so.9") is None


def test_a_library_that_is_neither_inside_nor_in_depends_is_named(tmp_path, monkeypatch):
    (tmp_path / "program").write_bytes(check.Path("/bin/sh").read_bytes())
    assert list(check.needs(tmp_path)) == []
    monkeypatch.setattr(check, "depends", lambda: ["libstdc++6"])
    assert list(check.needs(tmp_path)) == [
        "program needs libc.so.6 of libc6, which Depends does not name"
    ]


def test_what_is_no_picture_has_no_size():
    assert check.png_size(b"GIF89a") is None
