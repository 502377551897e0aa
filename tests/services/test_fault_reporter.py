"""Where faults of the program end."""

import pytest

from app.core.log import WORKER
from app.domain.errors import RejectedError
from app.services.crash_reports import CrashReports
from app.services.fault_reporter import MOST_SHOWN, FaultReporter


class Clock:
    """A clock that is set by hand."""

    def __init__(self, at):
        self.at = at

    def now(self):
        return self.at


@pytest.fixture
def reporter(tmp_path):
    made = FaultReporter(CrashReports(tmp_path, Clock(1_700_000_000.0)))
    made.shown = []
    made.show = made.shown.append
    return made


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


def reports(reporter):
    WORKER.flush()
    return [path.read_text() for path in reporter.reports.all()]


def test_a_fault_is_reported_and_shown(reporter):
    reporter("Send", raised(ZeroDivisionError("division by zero")))
    [fault] = reporter.shown
    [text] = reports(reporter)
    assert fault.count == 1
    assert f"Report {fault.id}" in text
    assert "ZeroDivisionError: division by zero" in text
    assert "test_fault_reporter.py" in text


def test_the_same_again_is_counted_in_one_report(reporter):
    def fails():
        return raised(KeyError("x"))

    for _ in range(5):
        reporter("Send", fails())
    [fault] = reporter.shown
    assert reporter.now(fault).count == 5
    assert len(reports(reporter)) == 1


def test_a_storm_does_not_fill_the_log(reporter, caplog):
    for _ in range(1000):
        reporter("Paint", KeyError())
    again = [record for record in caplog.records if "again" in record.message]
    assert len(again) == 9  # 2, 4 ... 512
    [fault] = reporter.shown
    assert reporter.now(fault).count == 1000


def test_a_fault_in_the_middle_of_another_is_taken(reporter):
    reporter._lock.acquire()  # a destructor runs wherever the interpreter happens to be
    reporter("A destructor", raised(KeyError()))
    reporter._lock.release()
    assert len(reporter.shown) == 1


def test_the_details_are_there_when_no_file_can_be_written(reporter, tmp_path):
    (tmp_path / "crash").write_text("a file is in the way")
    reporter("Send", raised(ZeroDivisionError("division by zero")))
    [fault] = reporter.shown
    assert "ZeroDivisionError" in reporter.details(fault)
    assert reporter.reports.all() == []


def test_many_different_ones_are_reported_and_only_the_first_shown(reporter):
    for kind in (KeyError, ValueError, TypeError, OSError, LookupError):
        reporter("Send", raised(kind()))
    assert len({fault.id for fault in reporter.shown}) == MOST_SHOWN
    assert len(reports(reporter)) == 5


def test_what_has_words_for_the_rep_is_no_fault(reporter):
    reporter("Send", raised(RejectedError("Salesforce requires Company.")))
    assert (reporter.shown, reports(reporter)) == ([], [])


def test_nothing_that_an_error_carries_is_in_its_report(reporter):
    reporter("Send", raised(ValueError("maria.rossi@example.com wrote: my password is hunter22")))
    [text] = reports(reporter)
    for word in ("maria", "rossi", "hunter22", "example.com"):
        assert word not in text


def test_a_program_that_died_is_told_once_with_its_last_words(reporter):
    reporter.ended_before([])
    assert reporter.shown == []
    reporter.ended_before(["Fatal Python error: Aborted"])
    [fault] = reporter.shown
    assert fault.ended
    assert "Fatal Python error: Aborted" in reports(reporter)[0]


def test_at_the_end_of_the_program_nothing_is_shown(reporter):
    reporter.close()
    reporter("Send", raised(KeyError()))
    assert (reporter.shown, len(reports(reporter))) == ([], 1)
