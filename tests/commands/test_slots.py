"""``foyer slots``."""

import json

import pytest

from app.commands.slots import run

EXAMPLE = {
    "now": "2027-05-03T07:00:00Z",
    "range": {"from": "2027-05-04T00:00:00Z", "to": "2027-05-06T00:00:00Z"},
    "visitor_tz": "Asia/Tokyo",
    "mode": "single",
    "event": {
        "duration_min": 30,
        "granularity_min": 15,
        "grid": "clock",
        "buffer_before_min": 0,
        "buffer_after_min": 10,
        "min_notice_min": 120,
        "window_days": 14,
        "max_per_day": 4,
        "tentative_blocks": True,
        "working_elsewhere_blocks": False,
    },
    "reps": [
        {
            "id": "noa",
            "tz": "Europe/Rome",
            "working_hours": [{"days": ["mon", "tue"], "start": "09:00", "end": "12:30"}],
            "date_overrides": [
                {"date": "2027-05-04", "intervals": [{"start": "10:00", "end": "12:00"}]}
            ],
            "holidays": ["2027-06-02"],
            "busy": [
                {
                    "start": "2027-05-04T08:00:00Z",
                    "end": "2027-05-04T08:30:00Z",
                    "status": "busy",
                    "booking": True,
                    "buffer_before_min": 0,
                    "buffer_after_min": 10,
                },
                {"date": "2027-05-05", "end_date": "2027-05-06"},
                {
                    "local_start": "2027-05-04T11:00:00",
                    "local_end": "2027-05-04T11:15:00",
                    "tz": "Europe/Rome",
                },
            ],
        }
    ],
}


@pytest.fixture
def ask(tmp_path, capsys):
    def answer(*inputs):
        file = tmp_path / "cases.json"
        cases = [{"id": str(n), "input": given} for n, given in enumerate(inputs)]
        file.write_text(json.dumps({"cases": cases}))
        assert run([str(file)]) == 0
        return json.loads(capsys.readouterr().out)

    return answer


def simple(*busy, **event):
    return {
        "now": "2027-01-01T00:00:00Z",
        "range": {"from": "2027-05-04T00:00:00Z", "to": "2027-05-05T00:00:00Z"},
        "event": {"duration_min": 60, **event},
        "reps": [
            {
                "id": "noa",
                "tz": "UTC",
                "working_hours": [{"days": ["tue"], "start": "09:00", "end": "12:00"}],
                "busy": list(busy),
            }
        ],
    }


def hours(answer):
    return [int(start[11:13]) for start in answer]


def test_the_example_of_the_contract(ask):
    # 10:00-12:00 in Rome, less 10:00-10:40 (a booking and its buffer) and 11:00-11:15.
    assert ask(EXAMPLE) == {"0": ["2027-05-04T09:15:00Z", "2027-05-04T09:30:00Z"]}


def test_defaults_hold_where_fields_are_missing(ask):
    given = simple()
    del given["reps"][0]["busy"]
    assert ask(given) == {"0": [f"2027-05-04T{h}:00:00Z" for h in ("09", "10", "11")]}


def test_a_second_or_less_of_overlap_is_overlap(ask):
    for end in ("2027-05-04T09:00:30Z", "2027-05-04T09:00:00.250Z"):
        assert hours(ask(simple({"start": "2027-05-04T08:00:00Z", "end": end}))["0"]) == [10, 11]
    sliver = {"start": "2027-05-04T09:10:00.2Z", "end": "2027-05-04T09:10:00.7Z"}
    assert hours(ask(simple(sliver))["0"]) == [10, 11]


def test_zero_length_blocks_nothing(ask):
    moment = {"start": "2027-05-04T09:30:00Z", "end": "2027-05-04T09:30:00Z"}
    day = {"date": "2027-05-04", "end_date": "2027-05-04"}
    assert hours(ask(simple(moment, day))["0"]) == [9, 10, 11]


def test_floating_time_is_the_reps(ask):
    item = {"local_start": "2027-05-04T09:00:00", "local_end": "2027-05-04T10:00:00"}
    given = simple(item)
    given["reps"][0]["tz"] = "Asia/Tokyo"
    assert hours(ask(given)["0"]) == [1, 2]


def test_ics_lines_are_expanded(ask):
    lines = ["BEGIN:VEVENT", "DTSTART:20270503T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"]
    assert hours(ask(simple({"ics": [*lines, "END:VEVENT"]}))["0"]) == [9, 11]
    free = {"ics": [*lines, "TRANSP:TRANSPARENT", "END:VEVENT"], "status": "busy"}
    assert hours(ask(simple(free))["0"]) == [9, 10, 11]


def test_the_lines_of_one_event_need_no_begin_and_end_and_may_bring_their_zone(ask):
    bare = ["DTSTART:20270504T100000Z", "DURATION:PT1H"]
    assert hours(ask(simple({"ics": bare}))["0"]) == [9, 11]
    zone = ["BEGIN:VTIMEZONE", "TZID:Ours", "BEGIN:STANDARD", "DTSTART:19700101T000000"]
    zone += ["TZOFFSETFROM:+0300", "TZOFFSETTO:+0300", "END:STANDARD", "END:VTIMEZONE"]
    event = ["BEGIN:VEVENT", "DTSTART;TZID=Ours:20270504T130000", "DURATION:PT1H", "END:VEVENT"]
    assert hours(ask(simple({"ics": [*zone, *event]}))["0"]) == [9, 11]


def test_a_booking_in_a_series_blocks_for_days_when_its_own_buffer_says_so(ask):
    lines = ["BEGIN:VEVENT", "DTSTART:20270426T100000Z", "DURATION:PT1H", "END:VEVENT"]
    item = {"ics": lines, "booking": True, "buffer_after_min": 8 * 1440 - 90}
    assert hours(ask(simple(item))["0"]) == [10, 11]


def test_bookings_in_a_series_count_for_the_day(ask):
    lines = ["BEGIN:VEVENT", "DTSTART:20270503T200000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"]
    item = {"ics": [*lines, "END:VEVENT"], "booking": True}
    assert ask(simple(item, max_per_day=1)) == {"0": []}
    assert hours(ask(simple(item, max_per_day=2))["0"]) == [9, 10, 11]


def test_instants_may_be_written_in_small_letters_and_days_must_exist(ask, capsys):
    assert len(ask(simple() | {"now": "2027-05-03t07:00:00z"})["0"]) == 3
    lost = simple()
    lost["reps"][0]["working_hours"][0]["days"] = ["someday"]
    assert ask(lost) == {"0": []}


def test_a_case_that_cannot_be_understood_offers_nothing_and_spoils_no_other(ask):
    lost = simple()
    lost["reps"][0]["tz"] = "Mars/Olympus"
    flood = ["BEGIN:VEVENT", "DTSTART:20200101T000000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY"]
    answer = ask(lost, simple({"ics": flood}), {"now": 1}, simple({}), simple(duration_min=0))
    assert answer == {str(n): [] for n in range(5)}


@pytest.mark.parametrize(
    "spoilt",
    [
        {"range": {"from": "9999-12-30T00:00:00Z", "to": "9999-12-31T00:00:00Z"}},
        {"range": {"from": "0001-01-01T00:00:00Z", "to": "9999-12-31T00:00:00Z"}},
        {"now": "9999-12-31T23:59:59-14:00"},
        {"event": {"duration_min": 10**18}},
        {"event": {"duration_min": 30, "buffer_after_min": 10**18}},
        {"event": {"duration_min": 30, "buffer_before_min": -60}},
        {"event": {"duration_min": 30, "min_notice_min": 10**18}},
        {"event": "DEEP"},
    ],
)
def test_nothing_out_of_bounds_takes_the_other_answers_along(tmp_path, capsys, spoilt):
    cases = [{"id": "0", "input": simple() | spoilt}, {"id": "1", "input": simple()}]
    written = json.dumps({"cases": cases}).replace('"DEEP"', "[" * 900 + "]" * 900)
    (tmp_path / "cases.json").write_text(written)
    assert run([str(tmp_path / "cases.json")]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert len(answer["1"]) == 3
    assert answer["0"] == []


def test_a_file_that_cannot_be_used_is_explained(tmp_path, capsys):
    (tmp_path / "cases.json").write_text("[]")
    assert run([str(tmp_path / "cases.json")]) == 2
    assert run([str(tmp_path / "absent.json")]) == 2
    (tmp_path / "cases.json").write_text('{"cases": ' + "[" * 100_000)
    assert run([str(tmp_path / "cases.json")]) == 2
    assert run([]) == 2
    assert run([str(tmp_path / "cases.json"), "more"]) == 2
    assert run(["--help"]) == 0
    assert "foyer slots:" in capsys.readouterr().err
