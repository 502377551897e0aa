"""The page of the updates: this version, how newer ones stand, what is new, what was."""

from functools import partial

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from app.domain.updates import News, Off, Stage
from app.ui.kept import not_saved
from app.ui.updates import phrases
from app.ui.updates.acts import Acts
from app.ui.updates.notes import Notes
from app.ui.updates.view_model import UpdatesViewModel
from app.ui.widgets.banners import Banner
from app.ui.widgets.cards import Card
from app.ui.widgets.key_values import KeyValues
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import alone, column, row
from app.ui.widgets.lines import Lines, Shown
from app.ui.widgets.scroll import ScrollColumn
from app.ui.widgets.tick import Tick

WIDTH = 720


class UpdatesPane(QFrame):
    """State and buttons, what is new, how it is done, and the history: a card each."""

    def __init__(self, model: UpdatesViewModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self._model, self._heading_told = model, ""
        self._heading = text("", "section", wrap=True)
        self._heading.setObjectName("updates-heading")
        self._explanation = text("", "secondary", wrap=True)
        self._explanation.setObjectName("updates-explanation")
        self._facts = KeyValues(self.tr("Version"))
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress of the download"))
        self.acts = Acts(model, "updates")
        self._notes_card, self._notes_title = Card(spacing=12, margins=16), text("", "section")
        self._notes = Notes(self.tr("What is new"))
        self._enabled = self._tick("enabled", self.tr("Look for newer versions"))
        self._download = self._tick("download", self.tr("Download them in the background"))
        self._managed = text(self.tr("Set by your company"), "faint")
        self._managed.setObjectName("updates-managed")
        self._fault, self._how = Banner(), Card(spacing=12, margins=16)
        self._past_card, self._past = Card(spacing=12, margins=16), Lines(self.tr("History"))
        self._arrange()
        model.changed.connect(self._show)
        self._show()

    def _tick(self, field: str, title: str) -> Tick:
        made = Tick(title)
        made.setObjectName(f"updates-{field}")
        made.chosen.connect(partial(self._choose, field))
        return made

    def _arrange(self) -> None:
        page = ScrollColumn(self.tr("Updates"), spacing=16, margins=24, widest=WIDTH + 48)
        page.column.addWidget(text(self.tr("Updates"), "title"))
        card = Card(spacing=12, margins=16)
        for part in (self._heading, self._explanation, self._facts, self._progress):
            card.column.addWidget(part)
        foot = row(spacing=8)
        self.acts.add_to(foot)
        foot.addStretch(1)
        card.column.addLayout(foot)
        self._notes_card.column.addWidget(self._notes_title)
        self._notes_card.column.addWidget(self._notes)
        self._how.column.addWidget(text(self.tr("How it is done"), "section"))
        self._how.column.addLayout(self._made_wishes())
        self._past_card.column.addWidget(text(self.tr("History"), "section"))
        self._past_card.column.addWidget(self._past)
        for one in (card, self._notes_card, self._how, self._past_card):
            page.column.addWidget(one)
        page.column.addStretch(1)
        self.setLayout(alone(page))

    def _made_wishes(self) -> QVBoxLayout:
        box = column(spacing=4)
        for part in (self._enabled, self._download, self._managed, self._fault):
            box.addWidget(part)
        told = self.tr("Foyer never restarts by itself, and never while you talk with a visitor.")
        box.addWidget(text(told, "secondary", wrap=True))
        return box

    def _choose(self, field: str, wanted: bool) -> None:
        """Keep one wish; the other stays, whatever its box shows just now."""
        try:
            self._model.choose(field, wanted)
        except OSError as error:
            self._fault.show_words(not_saved(error), "bad")
        else:
            self._fault.show_words("")
        self._show_wishes()

    def _show(self) -> None:
        updates, now = self._model.updates, self._model.clock.now()
        news = updates.news
        managed = self._model.is_managed("enabled")
        self._heading.setText(phrases.heading(updates))
        explanation = phrases.explanation(updates, now, managed=managed)
        self._explanation.setText(explanation)
        self._explanation.setVisible(bool(explanation))
        self._show_facts(now)
        self._progress.setVisible(news.stage is Stage.DOWNLOADING)
        self._progress.setRange(0, 100 if news.size else 0)  # 0, 0: it moves without a measure
        self._progress.setValue(news.percent)
        said = phrases.bar(updates, self._model.dismissed)
        self.acts.show(phrases.ways(news), primary=not said.words)  # one a view: the bar's
        self._show_notes()
        self._show_wishes()
        self._how.setVisible(_can_look(news))
        self._past.show_lines([Shown("history", phrases.line(one, now)) for one in news.history])
        self._past_card.setVisible(bool(news.history))
        self._announce()

    def _show_facts(self, now: float) -> None:
        news = self._model.updates.news
        rows = [("bolt", self.tr("This version"), news.running, "")]
        if newest := self._model.updates.newest:
            rows.append(("bulb", self.tr("Newest"), newest, phrases.size(news)))
        if news.stage is not Stage.OFF:
            rows.append(("clock", self.tr("Last look"), phrases.looked(news, now), ""))
        self._facts.show_rows(rows)

    def _show_notes(self) -> None:
        """Show what is new in the version to come, or in this one."""
        news = self._model.updates.news
        shown, version = news.notes, news.found
        ran = next((one for one in news.history if not one.taken_back), None)
        if not shown and ran:
            shown, version = ran.notes, ran.version
        self._notes_title.setText(self.tr("What is new in {version}").format(version=version))
        self._notes.show_notes(shown)
        self._notes_card.setVisible(bool(shown))

    def _show_wishes(self) -> None:
        wishes, model = self._model.wishes, self._model
        self._enabled.show_ticked(wishes.enabled)
        self._download.show_ticked(wishes.download and wishes.enabled)
        self._enabled.setEnabled(not model.is_managed("enabled"))
        self._download.setEnabled(wishes.enabled and not model.is_managed("download"))
        self._managed.setVisible(model.is_managed("enabled") or model.is_managed("download"))

    def _announce(self) -> None:
        """Read a new state aloud, but not each percent."""
        stage = str(self._model.updates.news.stage)
        if stage != self._heading_told and self.isVisible():
            told = self._heading.text()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
        self._heading_told = stage


def _can_look(news: News) -> bool:
    """Whether it is the rep or the company that decides to look, and not this copy."""
    return news.stage is not Stage.OFF or news.off not in {Off.NO_ADDRESS, Off.NO_ENGINE}
