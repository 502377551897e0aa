"""A Debian with nothing on it, to install the package into and start it there.

The caller must be root, and in a mount namespace of its own: what is mounted here goes with it.
"""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

MIRROR = "http://deb.debian.org/debian"
# /tmp is shared: sockets of display and bus, and the rep's home, are at the same paths outside.
MOUNTS = (
    ("--bind", "/proc", "proc"),
    ("--rbind", "/sys", "sys"),
    ("--rbind", "/dev", "dev"),
    ("--bind", "/tmp", "tmp"),
)
APT = {
    "DEBIAN_FRONTEND": "noninteractive",
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "LC_ALL": "C.UTF-8",
}
SLOW_S = 900.0
CHROOT = shutil.which("chroot") or "/usr/sbin/chroot"  # a rep has no sbin in PATH
NOBODY = "65534:65534"


class BareRoot:
    """The folder that a program inside sees as the whole machine."""

    def __init__(self, folder: Path, name: str, suite: str = "") -> None:
        """Keep the bare system in `folder`, for the next time; work in its root-`name`.

        `suite` is a release's code name; empty: this machine's.
        """
        self._suite = suite or _suite()
        self._base = folder / f"base-{self._suite}"
        self.path = folder / f"root-{name}"

    def make(self) -> str:
        """Make it afresh; return what it is. Raise OSError when it cannot be made."""
        if not (self._base / "etc/debian_version").exists():
            shutil.rmtree(self._base, ignore_errors=True)
            _run("debootstrap", "--variant=minbase", self._suite, str(self._base), MIRROR)
        if any((self.path / name).is_mount() for *_, name in MOUNTS):
            raise OSError(f"{self.path} is in use, with this machine's own folders in it")
        shutil.rmtree(self.path, ignore_errors=True)
        _run("cp", "-a", str(self._base), str(self.path))
        for how, source, name in MOUNTS:
            _run("mount", how, source, str(self.path / name))
        shutil.copy("/etc/resolv.conf", self.path / "etc/resolv.conf")
        self.write("usr/sbin/policy-rc.d", "#!/bin/sh\nexit 101\n", mode=0o755)  # no services
        (self.path / "etc/apt/apt.conf.d/99host").write_text(_proxies(), encoding="utf-8")
        packages = self.run("dpkg-query", "-f", ".", "-W")
        version = (self.path / "etc/debian_version").read_text().strip()
        return f"Debian {version}, {len(packages)} packages"

    def install(self, *packages: str) -> list[str]:
        """Install with apt, only what is needed; return the names of all that came in."""
        return self._apt("install", packages)

    def satisfy(self, *needs: str) -> list[str]:
        """Install what fulfils `needs`, written as in a control file; return what came in."""
        return self._apt("satisfy", needs)

    def trust(self, name: str, certificate: str) -> None:
        """Let the system trust a certificate, as a company's IT does."""
        self.write(f"usr/local/share/ca-certificates/{name}.crt", certificate)
        self.run("update-ca-certificates", environment=APT)

    def _apt(self, command: str, wanted: Sequence[str]) -> list[str]:
        before = self.packages()
        self.run("apt-get", "-qq", "update", environment=APT)
        given = ("-y", "--no-install-recommends", *wanted)
        self.run("apt-get", "-qq", command, *given, environment=APT)
        return sorted(self.packages() - before)

    def packages(self) -> set[str]:
        """Return the names of what is installed."""
        return set(self.run("dpkg-query", "-f", "${Package}\n", "-W").split())

    def write(self, name: str, text: str, mode: int = 0o644) -> None:
        """Write a file of the system."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)

    def command(self, *command: str, user: str = "") -> list[str]:
        """Return what starts `command` inside."""
        who = [f"--userspec={user}"] if user else []
        return [CHROOT, *who, str(self.path), *command]

    def run(
        self, *command: str, environment: Mapping[str, str] | None = None, user: str = ""
    ) -> str:
        """Run inside and return the output; raise OSError with it when it fails."""
        return _run(*self.command(*command, user=user), environment=environment)

    def tell(
        self, *command: str, environment: Mapping[str, str], user: str = ""
    ) -> tuple[int, str]:
        """Run inside and return exit code and output, whatever they are."""
        said = _answer(*self.command(*command, user=user), environment=environment)
        return said.returncode, said.stdout


def _suite() -> str:
    """Return the code name of this machine's Debian: the package is built for it and newer ones."""
    lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)["VERSION_CODENAME"]


def _proxies() -> str:
    said = _run("apt-config", "dump", "--format", '%f "%v";%n', "Acquire::http", "Acquire::https")
    return "".join(f"{line}\n" for line in said.splitlines() if "proxy" in line.lower())


def _run(*command: str, environment: Mapping[str, str] | None = None) -> str:
    said = _answer(*command, environment=environment)
    if said.returncode:
        raise OSError(f"{' '.join(command)}: {said.stdout.strip()[-1500:] or said.returncode}")
    return said.stdout


def _answer(
    *command: str, environment: Mapping[str, str] | None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        env=None if environment is None else dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=SLOW_S,
        check=False,
    )
