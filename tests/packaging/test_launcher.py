"""The launcher of the self-updating tree on Linux, run by the system's own shell."""

import subprocess

import pytest

from tests.packaging.launcher_rig import LAUNCHER, new_tree


@pytest.fixture
def tree(tmp_path):
    return new_tree(tmp_path / "Foyer of Ann & Co")


def test_a_version_that_has_started_well_just_starts_with_its_arguments(tree):
    tree.order("1.1", "healthy")
    assert tree.run("--hidden") == "1.1 --hidden"
    assert tree.run("foyer://visitor/a b") == "1.1 foyer://visitor/a b"
    assert tree.state == ["1.0.healthy", "1.1.healthy"]


def test_a_new_version_that_dies_twice_is_left_for_the_one_before(tree):
    assert [tree.run(), tree.run(), tree.run(), tree.run()] == ["1.1", "1.1", "1.0", "1.0"]
    assert tree.target("current") == "1.0"
    assert tree.state == ["1.0.healthy", "1.1.failed", "taken-back"]
    assert (tree.root / "state" / "taken-back").read_text() == "1.1\n"


def test_the_exit_code_is_the_programs_own(tree):
    assert tree.start().returncode == -9
    tree.order("1.1", "well")
    assert tree.start().returncode == 0


def test_starts_that_end_by_themselves_are_no_failures(tree):
    """The rep quits at once, or a link is handed to the running console."""
    tree.order("1.1", "well")
    assert [tree.run("foyer://visitor/1") for _ in range(5)] == ["1.1 foyer://visitor/1"] * 5
    assert tree.target("current") == "1.1"


def test_a_good_start_after_a_bad_one_ends_the_counting(tree):
    tree.run()
    tree.order("1.1", "healthy")
    tree.run()
    tree.order("1.1", "die")
    assert [tree.run() for _ in range(4)] == ["1.1"] * 4


def test_other_commands_are_not_counted(tree):
    assert [tree.run("doctor", "--json") for _ in range(4)] == ["1.1 doctor --json"] * 4
    assert tree.state == ["1.0.healthy"]


def test_a_start_that_still_runs_has_not_failed(tree):
    tree.order("1.1", "wait")
    running = [subprocess.Popen([tree.root / "foyer"]) for _ in range(3)]
    try:
        while len(tree.started) < 3:
            assert all(p.poll() is None for p in running)
        tree.order("1.1", "well")
        assert tree.run("foyer://visitor/1") == "1.1 foyer://visitor/1"
    finally:
        for program in running:
            program.kill()
            program.wait()
    assert tree.run() == "1.0"


def test_marks_from_before_the_machine_was_started_anew_are_deaths_whoever_has_the_number_now(tree):
    (tree.root / "state" / "1.1.try.1").write_text("another start of the machine\n")
    tree.run()
    assert tree.run() == "1.0"


def test_without_a_version_before_the_newest_is_tried_again_and_again(tree):
    (tree.root / "previous").unlink()
    assert [tree.run() for _ in range(4)] == ["1.1"] * 4


def test_a_previous_that_is_gone_or_the_same_is_no_way_back(tree):
    tree.link("previous", "0.9")
    assert [tree.run() for _ in range(3)] == ["1.1"] * 3
    tree.link("previous", "1.1")
    assert tree.run() == "1.1"


def test_a_broken_link_starts_what_is_there(tree):
    tree.link("current", "1.2")
    assert tree.run() == "1.0"
    (tree.root / "previous").unlink()
    (tree.root / "current").unlink()
    assert tree.run() == "1.0", "the one that has started well, not just any"


def test_with_nothing_to_start_it_says_what_to_do(tree):
    for version in ("1.0", "1.1"):
        (tree.root / "versions" / version / "foyer").unlink()
    ended = tree.start()
    assert ended.returncode == 127
    assert "Install Foyer again" in ended.stderr


def test_it_is_found_through_links_and_from_the_path(tree, tmp_path):
    tree.order("1.1", "well")
    (tmp_path / "bin").mkdir()
    (tmp_path / "far").symlink_to(tree.root)
    (tmp_path / "bin" / "one").symlink_to("../far/foyer")
    (tmp_path / "bin" / "foyer").symlink_to("one")
    tree.start(by=tmp_path / "bin" / "foyer")
    by_path = f"cd / && PATH='{tmp_path / 'bin'}':$PATH && foyer path"
    subprocess.run(["/bin/sh", "-c", by_path], check=True, timeout=20)
    subprocess.run(["/bin/sh", "foyer", "here"], cwd=tree.root, check=True, timeout=20)
    assert tree.started == ["1.1", "1.1 path", "1.1 here"]


def test_where_nothing_can_be_written_the_current_version_starts(tree):
    """Also where only the marks cannot be written: a file lies where their folder would be."""
    for mark in (tree.root / "state").iterdir():
        mark.unlink()
    (tree.root / "state").rmdir()
    (tree.root / "state").touch()
    ended = [tree.start() for _ in range(3)]
    assert tree.started == ["1.1"] * 3
    assert "".join(e.stderr for e in ended) == ""


def steps_of_taking_back():
    lines = LAUNCHER.read_text().splitlines()
    first = lines.index("take_back() {") + 1
    return range(first, lines.index("}", first) + 1)


@pytest.mark.parametrize("step", steps_of_taking_back())
def test_cut_off_at_any_step_of_going_back_the_next_start_goes_on(tree, step):
    tree.run()
    tree.run()
    lines = LAUNCHER.read_text().splitlines()
    cut_off = "\n".join([*lines[:step], "kill -9 $$", *lines[step:]])
    (tree.root / "cut").write_text(cut_off)
    (tree.root / "cut").chmod(0o755)
    assert tree.start(by=tree.root / "cut").returncode == -9
    assert tree.run() == "1.0"
    assert (tree.root / "state" / "taken-back").read_text() == "1.1\n"
    assert tree.target("current") == "1.0"


def test_many_starts_at_once_agree(tree):
    tree.run()
    tree.run()
    starts = [subprocess.Popen([tree.root / "foyer"]) for _ in range(12)]
    assert [start.wait(timeout=20) for start in starts] == [0] * 12
    assert set(tree.started[2:]) <= {"1.0"}
    assert sorted(p.name for p in tree.root.glob("current*")) == ["current"]
