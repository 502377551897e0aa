"""What to call the city that a time zone is named after, as people of a language do.

Decided: only those that Italian calls otherwise are declared. A library of all cities
weighs more than the rest of the program.
"""

from app.domain.facts import main_language

# Cities that the database of zones knows by a name that they had long ago.
_TODAY = {
    "Calcutta": "Kolkata",
    "Godthab": "Nuuk",
    "Katmandu": "Kathmandu",
    "Kiev": "Kyiv",
    "Rangoon": "Yangon",
    "Saigon": "Ho Chi Minh",
}
_ITALIAN = {
    "Algiers": "Algeri",
    "Athens": "Atene",
    "Belgrade": "Belgrado",
    "Berlin": "Berlino",
    "Brussels": "Bruxelles",
    "Bucharest": "Bucarest",
    "Cairo": "Il Cairo",
    "Copenhagen": "Copenaghen",
    "Damascus": "Damasco",
    "Dublin": "Dublino",
    "Jakarta": "Giacarta",
    "Jerusalem": "Gerusalemme",
    "Kyiv": "Kiev",
    "Lisbon": "Lisbona",
    "Ljubljana": "Lubiana",
    "London": "Londra",
    "Luxembourg": "Lussemburgo",
    "Mexico City": "Città del Messico",
    "Moscow": "Mosca",
    "Paris": "Parigi",
    "Prague": "Praga",
    "Rome": "Roma",
    "Sao Paulo": "San Paolo",
    "Seoul": "Seul",
    "Stockholm": "Stoccolma",
    "Tunis": "Tunisi",
    "Vatican": "Città del Vaticano",
    "Warsaw": "Varsavia",
    "Zurich": "Zurigo",
}


def city_of(zone: str, language: str = "") -> str:
    """Return the city of an IANA zone: "New York"; "Roma" in a language such as "it-CH"."""
    name = zone.rpartition("/")[2]
    plain = _TODAY.get(name, name.replace("_", " "))
    return _ITALIAN.get(plain, plain) if main_language(language) == "it" else plain
