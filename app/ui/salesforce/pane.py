"""The page of the connection to Salesforce."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.domain.crm_login import LoginKind
from app.domain.health import FAULT, NEEDS_SIGN_IN, OFFLINE
from app.ui.said import said
from app.ui.salesforce import phrases
from app.ui.salesforce.checklist import Checklist
from app.ui.salesforce.view_model import ConnectionViewModel
from app.ui.salesforce.way_in import WayIn
from app.ui.widgets.banners import Banner
from app.ui.widgets.browser_wait import BrowserWait
from app.ui.widgets.buttons import wired
from app.ui.widgets.cards import Card
from app.ui.widgets.key_values import KeyValues
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import alone, column, row
from app.ui.widgets.scroll import ScrollColumn

WIDTH = 720


class ConnectionPane(QFrame):
    """Who is connected, where one signs in, and the rights: a card each."""

    def __init__(self, view_model: ConnectionViewModel) -> None:
        super().__init__()
        self.setObjectName("work")
        self._view_model = view_model
        self._title = text("", "section")
        self._title.setObjectName("salesforce-title")
        self._facts = KeyValues(self.tr("Connection"))
        self._banners = {
            name: Banner(name=f"salesforce-{name}") for name in ("trouble", "held", "else", "moved")
        }
        self._banners["moved"].pressed.connect(view_model.validate_again)
        page = self.tr("Sign in on Salesforce's page in your browser.")
        self._waiting = BrowserWait("salesforce", page, view_model.clock)
        self._why = text(
            self.tr(
                "Connected, Foyer looks visitors up in Salesforce and writes what you push, with "
                "your rights there. Your browser opens Salesforce, or your company's sign-in."
            ),
            "secondary",
            wrap=True,
        )
        self._leave = wired(
            self.tr("Disconnect"), "salesforce-disconnect", view_model.disconnect_crm, icon="plug-x"
        )
        self._way_in = WayIn(view_model)
        self._summary = text("", "secondary", wrap=True)
        self._summary.setObjectName("salesforce-summary")
        self._lost, self._unread = Banner(name="salesforce-lost"), Banner(name="salesforce-unread")
        self._check = wired(
            self.tr("Check again"), "salesforce-check", view_model.check, icon="refresh"
        )
        self._rights = Checklist()
        self._arrange()
        self._connect()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Say how things are now, ages included."""
        super().showEvent(event)
        self._show()

    def _arrange(self) -> None:
        page = ScrollColumn(self.tr("Connection"), spacing=16, margins=24, widest=WIDTH + 48)
        page.column.addWidget(text(self.tr("Connection"), "title"))
        for title, content in (
            (self._title, self._made_connection()),
            (text(self.tr("Where you sign in"), "section"), self._made_way_in()),
            (text(self.tr("Rights in Salesforce"), "section"), self._made_rights()),
        ):
            card = Card(spacing=12, margins=16)
            card.column.addWidget(title)
            card.column.addLayout(content)
            page.column.addWidget(card)
        page.column.addStretch(1)
        self.setLayout(alone(page))

    def _made_connection(self) -> QVBoxLayout:
        box = column(spacing=12)
        box.addWidget(self._why)
        box.addWidget(self._facts)
        for banner in self._banners.values():
            box.addWidget(banner)
        box.addWidget(self._waiting)
        foot = row(spacing=8)
        foot.addWidget(self._leave)
        foot.addStretch(1)
        box.addLayout(foot)
        return box

    def _made_way_in(self) -> QVBoxLayout:
        box = column()
        box.addWidget(self._way_in)
        return box

    def _made_rights(self) -> QVBoxLayout:
        box = column(spacing=8)
        head = row(spacing=12)
        head.addWidget(self._summary, 1)
        head.addWidget(self._check)
        box.addLayout(head)
        for part in (self._lost, self._unread, self._rights):
            box.addWidget(part)
        return box

    def _connect(self) -> None:
        self._waiting.copy_wanted.connect(self._view_model.copy_link)
        self._waiting.cancel_wanted.connect(self._view_model.cancel)
        self._rights.copied.connect(self._view_model.copy_remedy)
        self._way_in.wanted.connect(self._begin)
        self._view_model.changed.connect(self._show)

    def _begin(self, kind: str, domain: str, client_id: str) -> None:
        self._view_model.sign_in(LoginKind(kind), domain, client_id)

    def _show(self) -> None:
        model, now = self._view_model, self._view_model.clock.now()
        self._title.setText(phrases.title(model.crm.who))
        facts = phrases.facts(model.crm, model.waiting, now)
        self._facts.show_rows(facts)
        self._facts.setVisible(bool(facts))
        self._why.setVisible(model.crm.who is None)
        self._show_banners(now)
        attempt = model.crm.attempt
        self._waiting.show_attempt(attempt)
        self._leave.setVisible(model.crm.who is not None and attempt is None)
        self._way_in.show_state(connected=model.crm.who is not None, busy=attempt is not None)
        self._show_rights(now)

    def _show_banners(self, now: float) -> None:
        model = self._view_model
        wrong = model.health.state in {NEEDS_SIGN_IN, FAULT, OFFLINE}
        trouble = model.not_saved or model.crm.trouble or (model.health.words if wrong else "")
        tone = "warn" if model.health.state == OFFLINE else "bad"
        held = phrases.held_back(model.crm, now)
        self._banners["trouble"].show_words("" if held and wrong else said(trouble), tone)
        self._banners["held"].show_words(held, "warn")
        self._banners["else"].show_words(phrases.somebody_else(model.crm.who, model.email))
        self._banners["moved"].show_words(
            phrases.moved(model.crm.moved_from, model.shared), "warn", self.tr("Validate again")
        )

    def _show_rights(self, now: float) -> None:
        crm = self._view_model.crm
        self._summary.setText(phrases.summary(crm.checked, now, running=crm.checking))
        self._check.setEnabled(not crm.checking and crm.who is not None)
        self._lost.show_words(phrases.lost(crm.checked), "bad")
        self._unread.show_words(said(crm.checked.trouble), "warn")
        self._rights.show_rows(self._view_model.rows)
