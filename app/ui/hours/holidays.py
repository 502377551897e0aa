"""Public holidays: whose they are, and which of them the rep works on."""

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QGridLayout

from app.ui.hours.countries import country_name
from app.ui.hours.view_model import HoursViewModel
from app.ui.widgets.cards import Card
from app.ui.widgets.choice import Choice
from app.ui.widgets.labels import describe, text
from app.ui.widgets.tick import Tick

COLUMNS = 2
LONGEST = 40  # letters of a holiday's name


class HolidaysBox(Card):
    """Country, region, and a tick for each holiday that closes its day."""

    def __init__(self, view_model: HoursViewModel) -> None:
        super().__init__(spacing=8, margins=16)
        self.setObjectName("hours-holidays")
        self._view_model = view_model
        self._country = Choice("hours-country", self.tr("Country"), searched=True)
        self._region = Choice("hours-region", self.tr("Region"), searched=True)
        self._ticks: dict[str, Tick] = {}
        self._grid = QGridLayout()
        self._none = text("", "secondary", wrap=True)
        self._arrange()
        self._country.picked.connect(view_model.choose_country)
        self._region.picked.connect(
            lambda code: view_model.choose_country(view_model.country, code)
        )
        view_model.changed.connect(self._show)
        self._show()

    def _arrange(self) -> None:
        self.column.addWidget(text(self.tr("Public holidays"), "section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, (words, box) in enumerate(
            ((self.tr("Country"), self._country), (self.tr("Region"), self._region))
        ):
            grid.addWidget(text(words, "secondary"), 0, place)
            grid.addWidget(box, 1, place)
            grid.setColumnStretch(place, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self._none)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self.column.addLayout(self._grid)

    def _show(self) -> None:
        view_model = self._view_model
        nobody = ("", self.tr("None: no holiday closes a day"))
        named = ((code, country_name(code)) for code in view_model.countries)
        countries = sorted(named, key=lambda each: each[1].casefold())
        self._country.show_entries([nobody, *countries], view_model.country)
        whole = ("", self.tr("The whole country"))
        self._region.show_entries([whole, *view_model.regions], view_model.region)
        self._region.setEnabled(bool(view_model.regions))
        self._show_ticks()
        self._none.setText(self._words())
        self._none.setVisible(bool(self._none.text()))

    def _words(self) -> str:
        if not self._view_model.country:
            return self.tr("Choose a country and its public holidays are closed.")
        return self.tr("A ticked holiday is closed. Untick the ones on which you work.")

    def _show_ticks(self) -> None:
        today = self._view_model.today().isoformat()
        wanted = [each for each in self._view_model.closed if each >= today]
        if list(self._ticks) != wanted:
            self._build(wanted)
        for when, tick in self._ticks.items():
            name = self._view_model.names.get(when, self.tr("Holiday"))
            tick.setText(f"{_day(when)}  {_short(name)}")
            tick.setAccessibleName(f"{_day(when)}  {name}")
            describe(tick, "" if _short(name) == name else name)
            tick.show_ticked(when not in self._view_model.opened)

    def _build(self, wanted: list[str]) -> None:
        for tick in self._ticks.values():
            self._grid.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._ticks = {when: self._made(when) for when in wanted}
        rows = -(-len(wanted) // COLUMNS)
        for place, tick in enumerate(self._ticks.values()):
            self._grid.addWidget(tick, place % rows, place // rows)

    def _made(self, when: str) -> Tick:
        tick = Tick()
        tick.setObjectName(f"hours-holiday-{when}")
        tick.chosen.connect(lambda on: self._view_model.open_holiday(when, on=not on))
        return tick


def _short(name: str) -> str:
    """Return what a column has room for; a tick cannot show an ellipsis by itself."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip(' ,')}…"


def _day(when: str) -> str:
    return QLocale().toString(QDate.fromString(when, "yyyy-MM-dd"), "ddd d MMM yyyy")
