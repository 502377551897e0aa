import pytest

from app.domain.checkup import Repair, Row
from app.domain.preflight import ObjectSeen, Seen, preflight
from app.services.checkup import website, words
from app.services.checkup.measures import lasting, sized
from app.ui.health import phrases
from app.ui.said import said


def rows(*states):
    return [
        Row(name, state, "") for name, state in zip(("hub", "crm", "disk"), states, strict=False)
    ]


def test_one_sentence_stands_for_everything():
    assert phrases.summary([], looking=True) == ("Looking at everything…", "")
    assert phrases.summary(rows("ok", "off"), looking=False) == ("Everything works", "ok")
    assert phrases.summary(rows("fault", "ok"), looking=False) == ("One thing needs you", "bad")
    two = phrases.summary(rows("fault", "offline", "warn"), looking=True)
    assert two == ("2 things need you", "bad")
    assert phrases.summary(rows("warn", "ok"), looking=False)[1] == "warn"
    assert "2 things" in phrases.summary(rows("warn", "warn"), looking=False)[0]


def test_ages_and_what_is_slow():
    row = Row("hub", "ok", "", at=1000.0)
    assert phrases.age(row, 1180.0, looking=False) == "3 min ago"
    assert phrases.age(row, 1180.0, looking=True) == "looking…"
    assert phrases.age(None, 1180.0, looking=False) == ""
    assert phrases.slow(["crm", "mail"]) == "Still looking: Salesforce, Mail"
    assert phrases.slow([]) == ""


def test_every_part_of_a_row_has_words():
    assert (phrases.title("zone"), phrases.group("computer")) == ("Time zone", "This computer")
    assert phrases.repair(Repair("compact")) == "Free space"
    assert phrases.state("warn") == "to be noted"
    assert phrases.state("offline") == "offline"
    assert phrases.details(Row("hub", "ok", "", details=(("A", "1"), ("B", "2")))) == "A: 1\nB: 2"


def shown(*details):
    return phrases.details(Row("website", "ok", "", details=details))


def test_details_that_are_words_are_told_in_the_language_of_the_window(italian):
    told = "one page, the newest 2 d ago, refused 3 times, an old snippet once, /read /d"
    assert shown(("https://shop.example", told)) == (
        "https://shop.example: una pagina, la più recente 2 g fa, rifiutato 3 volte, "
        "uno snippet vecchio una volta, /read /d"
    )
    read, used = (
        ("Last read", words.AGO.format(lasting=lasting(7300))),
        ("Used by Foyer", sized(12)),
    )
    assert shown(read, used) == "Ultima lettura: 2 h fa\nUsati da Foyer: 12 byte"
    assert said(words.KEPT.format(age=lasting(200_000))).endswith("2 g fa.")


def test_details_that_are_data_stay_as_they_are(italian):
    for value in ("Chicago", "vitamin d", "Rossi, Read, Contact", "12 ms", "0.1.0", "a\nb"):
        assert shown(("Qt", value)) == f"Qt: {' '.join(value.splitlines())}"


@pytest.mark.parametrize("seen", [Seen(), Seen(api=False, objects={"Account": ObjectSeen()})])
def test_rights_are_told_and_copied_without_english_sentences(italian, seen):
    english = (" not ", " could ", " is ", " are ", " the ", "fields of")
    for row in preflight(seen):
        detail = shown((f"! {row.title}", f"{row.proof}\n{row.remedy}".strip()))
        text = f"{words.RIGHTS_FOR_ADMIN.format(user='u')}\n- {row.title}\n  {row.proof}"
        for told in (detail, phrases.copied(text)):
            assert [word for word in english if word in told] == []
    one = said(words.RIGHT_LESS.format(titles="Mapped fields of Lead, Read"))
    assert one == "Un permesso potrebbe essere migliore: Campi mappati di Lead, Read."


def test_lines_of_code_are_copied_as_they_are(italian):
    code = website.SNIPPET.format(hub="https://hub.example", site="main")
    assert phrases.copied(code) == code
    assert (
        phrases.copied("The live link to the hub is open.") != "The live link to the hub is open."
    )
