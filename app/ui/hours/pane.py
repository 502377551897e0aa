"""The page of the working hours."""

from functools import cache

from PySide6.QtCore import QLocale, Qt, QTimeZone
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.domain.zone_cities import city_of
from app.ui.cities import city_named
from app.ui.hours.dates import DatesEditor
from app.ui.hours.holidays import HolidaysBox
from app.ui.hours.preview import WeekPreview
from app.ui.hours.view_model import HoursViewModel
from app.ui.hours.week import WeekEditor
from app.ui.said import said
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import wired
from app.ui.widgets.cards import Card
from app.ui.widgets.choice import Choice
from app.ui.widgets.labels import set_tone, text
from app.ui.widgets.layouts import alone, row
from app.ui.widgets.scroll import ScrollColumn

WIDEST = 880


class HoursPane(QFrame):
    """Week, dates, holidays and time zone, with the next seven days as they will be."""

    def __init__(self, view_model: HoursViewModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self.setAccessibleName(self.tr("Working hours"))
        self._view_model = view_model
        self._notice, self._moved = Banner(), Banner()
        self._notice.setObjectName("hours-notice")
        self._moved.setObjectName("hours-moved")
        self._moved.pressed.connect(lambda: view_model.answer_zone(follow=True))
        self._stay = wired(
            self.tr("Keep the hours in their zone"), "hours-stay", self._keep, kind="link"
        )
        self._save = wired(self.tr("Save"), "hours-save", view_model.save, kind="primary")
        self._discard = wired(
            self.tr("Discard changes"), "hours-discard", view_model.discard, kind="link"
        )
        self._zone = Choice("hours-zone", self.tr("Time zone"), searched=True)
        self._zone_fault = text("", "secondary", "bad", wrap=True)
        self._preview = WeekPreview()
        self._unreadable = text(self.tr("Mend what is marked to see the week."), "secondary")
        self._arrange()
        self._zone.picked.connect(lambda name: view_model.edit(zone=name))
        view_model.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Find out which holidays there are when somebody looks."""
        super().showEvent(event)
        if not self._view_model.countries:
            self._view_model.load()

    def _arrange(self) -> None:
        page = ScrollColumn(self.tr("Working hours"), spacing=12, margins=24, widest=WIDEST)
        page.column.addLayout(self._made_head())
        lead = self.tr("Meetings are offered in these hours only, to visitors and to colleagues.")
        page.column.addWidget(text(lead, "secondary", wrap=True))
        page.column.addWidget(self._notice)
        page.column.addWidget(self._moved)
        page.column.addWidget(self._stay, 0, Qt.AlignmentFlag.AlignLeft)
        page.column.addWidget(WeekEditor(self._view_model))
        page.column.addWidget(self._made_preview())
        page.column.addWidget(DatesEditor(self._view_model))
        page.column.addWidget(HolidaysBox(self._view_model))
        page.column.addWidget(self._made_zone())
        page.column.addStretch(1)
        self.setLayout(alone(page))

    def _made_head(self) -> QHBoxLayout:
        head = row(spacing=8)
        head.addWidget(text(self.tr("Working hours"), "title"), 1)
        head.addWidget(self._discard)
        head.addWidget(self._save)
        return head

    def _made_preview(self) -> Card:
        card = Card(spacing=8, margins=16)
        card.column.addWidget(text(self.tr("The next seven days"), "section"))
        card.column.addWidget(self._unreadable)
        card.column.addWidget(self._preview)
        return card

    def _made_zone(self) -> Card:
        card = Card(spacing=8, margins=16)
        card.column.addWidget(text(self.tr("Time zone"), "section"))
        card.column.addWidget(self._zone)
        card.column.addWidget(self._zone_fault)
        return card

    def _keep(self) -> None:
        self._view_model.answer_zone(follow=False)

    def _show(self) -> None:
        view_model = self._view_model
        self._save.setEnabled(view_model.can_save)
        self._discard.setEnabled(view_model.dirty)
        self._zone.show_entries(_zones(QLocale().name()), view_model.zone)
        fault = said(view_model.faults.get("zone", ""))
        self._zone_fault.setText(fault)
        self._zone_fault.setVisible(bool(fault))
        set_tone(self._zone_fault, "bad")
        plan = view_model.plan()
        self._preview.show_plan(plan)
        self._preview.setVisible(bool(plan))
        self._unreadable.setVisible(not plan)
        self._notice.show_words(*self._said())
        self._show_moved()

    def _show_moved(self) -> None:
        offered = self._view_model.zone_offered
        words = self.tr("This computer is now in {zone}; your hours are in {mine}.")
        shown = words.format(zone=city_named(offered), mine=city_named(self._view_model.kept.zone))
        follow = self.tr("Move the hours to {zone}").format(zone=city_named(offered))
        self._moved.show_words(shown if offered else "", "warn", follow)
        self._stay.setVisible(bool(offered))

    def _said(self) -> tuple[str, str]:
        view_model = self._view_model
        words = view_model.fault or view_model.faults.get("", "")
        if words:
            return said(words), "bad"
        return (self.tr("Saved. It counts from now on."), "ok") if view_model.saved else ("", "")


@cache
def _zones(language: str) -> list[tuple[str, str]]:
    """Return every zone that can be chosen, by its city: "Rome (Europe/Rome)"."""
    names = (bytes(each.data()).decode() for each in QTimeZone.availableTimeZoneIds())
    known = [name for name in names if "/" in name or name == "UTC"]
    cities = [(name, city_of(name, language)) for name in known]
    found = [(name, f"{city} ({name})" if city != name else city) for name, city in cities]
    return sorted(found, key=lambda entry: entry[1])
