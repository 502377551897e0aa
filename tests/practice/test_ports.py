import socket

import pytest

from app.practice.ports import Ports


def test_a_port_outlives_a_restart(tmp_path):
    first = Ports(tmp_path / "ports.json").of("hub")
    assert Ports(tmp_path / "ports.json").of("hub") == first
    assert Ports(tmp_path / "ports.json").of("website") > 0


def test_a_port_that_somebody_else_took_is_replaced_for_good(tmp_path):
    ports = Ports(tmp_path / "ports.json")
    taken = ports.of("hub")
    with socket.create_server(("127.0.0.1", taken)):
        other = ports.of("hub")
    assert other != taken
    assert ports.of("hub") == other


@pytest.mark.parametrize("text", ["", "{", "[1]"])
def test_a_broken_file_only_loses_the_memory(tmp_path, text):
    (tmp_path / "ports.json").write_text(text)
    assert Ports(tmp_path / "ports.json").of("hub") > 0
