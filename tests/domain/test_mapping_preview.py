"""What a mapping page would write for one visitor."""

from app.domain.describe import FieldFacts, ObjectFacts
from app.domain.mapping import FieldMap, ObjectMap, Policy
from app.domain.mapping_preview import preview_lines
from app.domain.matching import Person
from app.domain.wire.records import Fact

PAGE = ObjectMap(
    "Lead",
    (
        FieldMap("company", "Company"),
        FieldMap("city", "City", Policy.ALWAYS),
        FieldMap("phone", "Phone"),
        FieldMap("employees", "NumberOfEmployees"),
        FieldMap("title", "Title", Policy.NEVER),
        FieldMap("", "LeadSource", Policy.CREATE_ONLY, "Web"),
        FieldMap("state", "State"),
    ),
)
FACTS = ObjectFacts(
    "Lead",
    fields={
        "Company": FieldFacts("Firm", "string"),
        "NumberOfEmployees": FieldFacts("Staff", "int"),
    },
)
RECORD = Person("Lead", "00Q", values={"Company": "Theirs", "City": "Oslo", "State": "RM"})


def known(**values):
    return {n: Fact(field=n, value=v, source="rep", at=5.0) for n, v in values.items()}


def rows(record=RECORD, **values):
    return {r.target: r for r in preview_lines(PAGE, known(**values), FACTS, record)}


def test_each_line_says_what_happens_and_where_it_comes_from():
    found = rows(company="Ours", city="Rome", employees="many", title="x", state="RM")
    fates = {name: row.fate for name, row in found.items()}
    assert fates == {
        "Company": "fill_if_blank",
        "City": "change",
        "Phone": "blank",
        "NumberOfEmployees": "bad",
        "Title": "off",
        "LeadSource": "create_only",
        "State": "equal",
    }
    city = found["City"]
    assert (city.old, city.new, city.source, city.at) == ("Oslo", "Rome", "rep", 5.0)
    assert found["LeadSource"].source == "default"
    assert found["Company"].label == "Firm"
    assert "wants one for Staff" in found["NumberOfEmployees"].words


def test_a_new_record_gets_everything():
    found = rows(None, company="Ours")
    assert {n for n, row in found.items() if row.fate == "change"} == {"Company", "LeadSource"}
