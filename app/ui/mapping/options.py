"""What a page decides besides its lines: campaign, owner, assignment rule, record type."""

from PySide6.QtWidgets import QGridLayout

from app.domain.mapping import BYPASS, HONOUR, ME, RULES
from app.ui.mapping import phrases
from app.ui.mapping.view_model import MappingViewModel
from app.ui.widgets.banners import Banner
from app.ui.widgets.cards import Card
from app.ui.widgets.choice import Choice, Entry
from app.ui.widgets.labels import text


class Options(Card):
    """Campaign and its member status; for a Lead also who owns a new one, and by which rule."""

    def __init__(self, view_model: MappingViewModel) -> None:
        super().__init__(spacing=12, margins=16)
        self.setObjectName("mapping-options")
        self._view_model = view_model
        self._faults = Banner()
        self._parts: dict[str, Choice] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for n, (name, title) in enumerate(self._titles()):
            choice = Choice(f"mapping-{name}", title, searched=name in {"campaign", "owner"})
            choice.picked.connect(lambda value, part=name: self._take(part, value))
            self._parts[name] = choice
            grid.addWidget(text(title, "secondary", wrap=True), n // 3 * 2, n % 3)
            grid.addWidget(choice, n // 3 * 2 + 1, n % 3)
        for n in range(3):
            grid.setColumnStretch(n, 1)
        title = (
            self.tr("Campaign and new leads")
            if view_model.name == "Lead"
            else self.tr("Campaign of contacts")
        )
        self.column.addWidget(text(title, "section"))
        self.column.addLayout(grid)
        self.column.addWidget(self._faults)
        view_model.changed.connect(self._show)
        self._show()

    def _titles(self) -> list[tuple[str, str]]:
        both = [
            ("campaign", self.tr("Campaign, when a push names none")),
            ("member_status", self.tr("Member status")),
        ]
        if self._view_model.name != "Lead":
            return both
        return [
            *both,
            ("record_type", self.tr("Record type of a new lead")),
            ("owner", self.tr("Owner of a new lead")),
            ("assignment", self.tr("Assignment rules of the org")),
        ]

    def _show(self) -> None:
        page = self._view_model.page
        entries = {
            "campaign": self._campaigns(),
            "member_status": self._statuses(),
            "record_type": self._record_types(),
            "owner": self._owners(),
            "assignment": self._rules(),
        }
        for name, choice in self._parts.items():
            choice.show_entries(entries[name], str(getattr(page, name)))
        issues = [issue for issue in self._view_model.issues if issue.part in self._parts]
        words = "\n".join(phrases.explained(issue) for issue in issues)
        bad = any(issue.severity == "error" for issue in issues)
        self._faults.show_words(words, "bad" if bad else "warn" if words else "")
        self.setEnabled(self._view_model.is_admin)

    def _campaigns(self) -> list[Entry]:
        choices = self._view_model.choices
        known = (choices.campaigns if choices else None) or ()
        chosen = self._view_model.page.campaign[:15]
        shown = (c for c in known if c.active or c.id[:15] == chosen)
        return [("", self.tr("None")), *((c.id, c.name) for c in shown)]

    def _statuses(self) -> list[Entry]:
        choices = self._view_model.choices
        campaign = choices.campaign(self._view_model.page.campaign) if choices else None
        known = campaign.statuses if campaign else ()
        return [("", self.tr("The campaign's own")), *((s.label, s.label) for s in known)]

    def _record_types(self) -> list[Entry]:
        facts = self._view_model.facts
        known = facts.record_types if facts else ()
        usable = ((t.id, t.name) for t in known if t.active and t.available and not t.master)
        return [("", self.tr("The user's default")), *usable]

    def _owners(self) -> list[Entry]:
        choices = self._view_model.choices
        known = (choices.users if choices else None) or ()
        first = [(ME, self.tr("Who pushes")), (RULES, self.tr("The assignment rules decide"))]
        return [*first, *((user.id, user.name) for user in known if user.active)]

    def _rules(self) -> list[Entry]:
        choices = self._view_model.choices
        known = (choices.rules if choices else None) or ()
        first = [(BYPASS, self.tr("Bypass them")), (HONOUR, self.tr("Honour the active one"))]
        return [*first, *((rule.id, rule.name) for rule in known if rule.object == "Lead")]

    def _take(self, part: str, value: str) -> None:
        more = {"member_status": ""} if part == "campaign" else {}
        self._view_model.set_options(**{part: value}, **more)
