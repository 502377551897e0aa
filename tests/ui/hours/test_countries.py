"""Names of countries."""

from app.ui.hours.countries import country_name


def test_a_country_is_named_and_an_unknown_code_stays(qapp):
    assert (country_name("IT"), country_name("ZZ9")) == ("Italy", "ZZ9")


def test_an_italian_calls_countries_as_italians_do(italian):
    names = [country_name(code) for code in ("DE", "GB", "CI", "AR")]
    assert names == ["Germania", "Regno Unito", "Costa d'Avorio", "Argentina"]
