"""Visitors' texts become values that a CRM field takes."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.crm_text import one_line, units
from app.domain.describe import FieldFacts, ObjectFacts, PickValue
from app.domain.field_values import (
    FITTING,
    NO_PICK,
    BadValueError,
    NotANumberError,
    convert,
    listed,
    misfit,
    pair_fault,
    words_of_type,
)
from tests.domain.test_describe import REGION, encoded

TEXT = FieldFacts("Company", "string", length=5)
COUNT = FieldFacts("Employees", "int", digits=8)
MONEY = FieldFacts("Revenue", "currency", precision=18, scale=2)
RATING = FieldFacts(
    "Rating",
    "picklist",
    length=10,
    picks=(
        PickValue("Hot", "Sehr heiß"),
        PickValue("Cold", "Kalt"),
        PickValue("Old", "Alt", False),
    ),
)


def fault(facts, given, **more):
    with pytest.raises(BadValueError) as caught:
        convert(facts, given, **more)
    return caught.value


@given(st.integers(-(10**8) + 1, 10**8 - 1))
def test_a_whole_number_comes_back_however_it_is_written(number):
    for written in (number, str(number), f"{number:,}", f" {number} ", f"{number}.0"):
        assert convert(COUNT, written) == number


@given(st.decimals(-(10**12), 10**12, places=2, allow_nan=False))
def test_a_decimal_comes_back(number):
    for written in (str(number), f"{number:,}", f"€ {number}", f"{number} %"):
        assert convert(MONEY, written) == pytest.approx(float(number))


@given(st.datetimes(timezones=st.just(UTC)))
def test_an_instant_comes_back_to_the_millisecond(instant):
    written = convert(FieldFacts("At", "datetime"), instant.isoformat())
    back = datetime.fromisoformat(written)
    assert abs((back - instant).total_seconds()) < 0.001
    assert written.endswith("+0000")


@given(st.dates())
def test_a_day_comes_back(day):
    assert date.fromisoformat(convert(FieldFacts("Day", "date"), day.isoformat())) == day


@given(st.times())
def test_a_time_of_day_comes_back_to_the_second(at):
    written = convert(FieldFacts("At", "time"), at.isoformat())
    assert time.fromisoformat(written.removesuffix("Z")) == at.replace(microsecond=0)


@given(st.text(max_size=12))
def test_text_is_whole_or_refused_never_cut(text):
    plain = one_line(text)
    if units(plain) > 5:
        assert fault(TEXT, text).code == "STRING_TOO_LONG"
    else:
        assert convert(TEXT, text) == (plain or None)


@given(st.booleans())
def test_a_checkbox_comes_back(value):
    assert convert(FieldFacts("Box", "boolean"), value) is value


@pytest.mark.parametrize("kind", ["string", "int", "boolean", "date", "picklist", "currency"])
@pytest.mark.parametrize("blank", ["", "  ", None, [], {}, "\x00"])
def test_blank_is_nothing(kind, blank):
    assert convert(FieldFacts("F", kind), blank) is None


def test_too_long_names_the_label_and_the_length():
    assert str(fault(TEXT, "Example")) == (
        "Company allows 5 characters, and this has 7. Shorten it and push again."
    )
    assert convert(TEXT, "😀😀") == "😀😀"
    assert fault(TEXT, "😀😀😀").code == "STRING_TOO_LONG"


@pytest.mark.parametrize("given", ["about fifty", "1.5", "1e3"])
def test_no_whole_number_is_said(given):
    assert isinstance(fault(COUNT, given), NotANumberError)
    assert "no whole number" in str(fault(COUNT, given))


@pytest.mark.parametrize("given", ["many", "NaN", "Infinity", "1e999999999", "--1"])
def test_no_decimal_is_said(given):
    assert "is no number, and Salesforce wants one for Revenue" in str(fault(MONEY, given))


def test_numbers_too_big_are_refused_with_the_digits():
    assert "Employees allows 8 digits" in str(fault(COUNT, "123456789"))
    assert "Revenue allows 16 digits" in str(fault(MONEY, "1" + "0" * 16))
    assert convert(MONEY, "9" * 16) == 9999999999999999
    assert convert(MONEY, "12,5") == 12.5


def test_bad_dates_and_checkboxes_are_said():
    assert "Day wants a date such as" in str(fault(FieldFacts("Day", "date"), "31/12/2026"))
    assert fault(FieldFacts("At", "datetime"), "0001-01-01T00:00+10:00").code == "DATE_NEEDED"
    assert "neither yes nor no" in str(fault(FieldFacts("Box", "boolean"), "maybe"))
    assert convert(FieldFacts("At", "datetime"), "2026-01-02T03:04") == (
        "2026-01-02T03:04:00.000+0000"
    )


def test_a_picklist_takes_values_and_labels_and_names_what_it_allows():
    assert convert(RATING, "Sehr heiß") == "Hot"
    assert convert(RATING, "COLD") == "Cold"
    assert str(fault(RATING, "Tepid")) == (
        "'Tepid' is no value of Rating. Allowed: Hot, Cold. Choose one of them and push again."
    )
    assert "is not used any more in Rating" in str(fault(RATING, "Old"))
    assert fault(RATING, "Tepid").code == NO_PICK


def test_a_picklist_without_any_value_is_not_known_well_enough_to_refuse():
    assert convert(FieldFacts("R", "picklist"), "Tepid") == "Tepid"


def test_an_open_line_lets_other_values_through_where_the_org_does():
    assert convert(RATING, "Tepid", any_value=True) == "Tepid"
    assert fault(RATING, "Tepid as ever", any_value=True).code == "STRING_TOO_LONG"
    shut = FieldFacts("R", "picklist", restricted=True, picks=RATING.picks)
    assert fault(shut, "Tepid", any_value=True).code == NO_PICK


def test_what_cannot_be_mapped_cannot_be_converted():
    assert "points at another record" in str(fault(FieldFacts("Owner", "reference"), "005"))


def test_long_text_keeps_its_lines_and_an_e_mail_does_not():
    assert convert(FieldFacts("D", "textarea"), "a\nb") == "a\nb"
    assert convert(FieldFacts("E", "email"), "a\n b") == "a b"


def test_two_picklists_have_to_agree_after_the_write():
    office = FieldFacts(
        "Office",
        "picklist",
        controller="Region",
        picks=(PickValue("Rome", "Rome", valid_for=encoded({1})),),
    )
    facts = ObjectFacts("Lead", fields={"Region": REGION, "Office": office})
    assert pair_fault({"Office": "Rome"}, {"Region": "EMEA"}, facts) is None
    assert pair_fault({"Office": "Rome", "Region": "EMEA"}, {"Region": "APAC"}, facts) is None
    assert pair_fault({"Office": None, "Other": "x"}, {}, facts) is None
    found = pair_fault({"Office": "Rome"}, {"Region": "APAC"}, facts)
    assert str(found) == "'Rome' is no value of Office while Region is 'APAC'. Allowed: none."
    assert "while Region is blank" in str(pair_fault({"Office": "Rome"}, {}, facts))


def test_kinds_that_can_never_fit_are_told():
    day = FieldFacts("Day", "date")
    assert misfit("number", day) == "Day is a date, and the visitor's field is a number."
    assert misfit("text", day) == ""
    assert misfit("date", day) == ""
    assert "checkbox" in misfit("date", FieldFacts("Box", "boolean"))
    assert misfit("text", FieldFacts("L", "reference")).startswith("L is a lookup")
    assert all(not misfit(kind, FieldFacts("T", "string")) for kind in FITTING)
    assert words_of_type("email") == "email"


def test_a_long_list_is_shortened():
    assert listed([str(n) for n in range(14)]).endswith("11 and 2 more")
    assert listed(()) == "none"
