"""A tethered program ends with its parent."""

import socket
import subprocess
import sys

SERVER = "import socket as s; c = s.create_connection(('127.0.0.1', {port})); c.recv(1)"


def tethered(*command):
    return subprocess.Popen(
        [sys.executable, "-m", "app.practice.tether", *command], stdin=subprocess.PIPE
    )


def test_the_program_ends_when_the_parent_goes():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with tethered(sys.executable, "-c", SERVER.format(port=port)) as tether:
            server.settimeout(20)
            program, _ = server.accept()
            tether.stdin.close()
            program.settimeout(20)
            with program:
                assert program.recv(1) == b""


def test_the_tether_ends_with_the_program():
    with tethered(sys.executable, "-c", "raise SystemExit(3)") as tether:
        assert tether.wait(20) == 3
