"""The console's database opens migrated, private, and from several processes at once."""

import multiprocessing
import os
import stat

from app.services.console_database import FILE, console_database


def tables(database):
    return {row[0] for row in database.execute("SELECT name FROM sqlite_master")}


def open_it(folder):
    console_database(folder).close()


def test_a_new_folder_gets_the_whole_schema(tmp_path):
    database = console_database(tmp_path)
    assert {"outbox", "crm_org", "crm_describe"} <= tables(database)
    database.close()


def test_opening_again_keeps_what_is_there(tmp_path):
    database = console_database(tmp_path)
    database.execute("INSERT INTO crm_org (host, org) VALUES ('h', 'o')")
    database.close()
    again = console_database(tmp_path)
    assert again.execute("SELECT org FROM crm_org").fetchone()[0] == "o"
    again.close()


def test_the_file_is_readable_by_its_owner_alone(tmp_path):
    console_database(tmp_path).close()
    assert os.name != "posix" or stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_processes_that_start_together_all_get_it(tmp_path):
    context = multiprocessing.get_context("spawn")
    starting = [context.Process(target=open_it, args=(tmp_path,)) for _ in range(3)]
    for process in starting:
        process.start()
    for process in starting:
        process.join(30)
    assert [process.exitcode for process in starting] == [0, 0, 0]


def test_another_process_that_leaves_takes_nothing_from_a_program_with_two_connections(tmp_path):
    first, second = console_database(tmp_path), console_database(tmp_path)
    first.execute("INSERT INTO crm_org (host, org) VALUES ('h', 'o')")
    context = multiprocessing.get_context("spawn")
    command = context.Process(target=open_it, args=(tmp_path,))
    command.start()
    command.join(30)
    assert (tmp_path / f"{FILE}-wal").exists()
    second.execute("INSERT INTO crm_org (host, org) VALUES ('i', 'p')")
    assert first.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    first.close()
    second.close()
    later = console_database(tmp_path)
    assert [row["org"] for row in later.execute("SELECT org FROM crm_org ORDER BY org")] == [
        "o",
        "p",
    ]
    later.close()
