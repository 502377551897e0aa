"""Mail of a session: written in the panel, taken by a real mail server."""

from PySide6.QtWidgets import QPushButton

from app.assembly.mail import MailParts
from app.core.clock import SystemClock
from app.domain.desk import Account, ConversationOpened, HistoryLoaded, SignedIn
from app.practice.mail import PracticeMail
from app.services.drafts import Drafts
from app.services.settings import Mail, Settings
from app.services.store import Store
from app.ui.bridge import Bridge
from app.ui.mail.settings_page import MailSettingsPage
from tests.assembly.waiting import until
from tests.desk_records import card, record


def test_a_transcript_goes_from_the_panel_to_the_mail_server(run_on_qt_loop, theme, tmp_path):
    async def scenario():
        server = PracticeMail(tmp_path / "mail")
        await server.start()
        store = Store()
        store.apply(SignedIn(Account("lena", "Lena Fischer", "lena@shop.example")))
        kim = card("v1", name="Kim Osei", email="kim@example.org")
        store.apply(HistoryLoaded(record("c1", "v1", "Do you offer SSO?"), kim))
        store.apply(ConversationOpened("c1"))
        way = Mail(provider="smtp", host="127.0.0.1", port=server.port, security="none")
        parts = MailParts(Settings(mail=way), tmp_path, store, SystemClock())
        bridge = Bridge(store)
        pane = parts.made_pane(bridge, Drafts(tmp_path))
        await parts.room.start()
        pane.open("transcript")
        pane.findChild(QPushButton, "mail-send").click()
        await until(lambda: [m.state for m in store.state.mailing.mails.values()] == ["sent"])
        pane.close()
        await bridge.close()
        await parts.room.stop()
        await server.stop()
        return server.box.all()

    [mail] = run_on_qt_loop(scenario)
    assert mail.message["From"] == "Lena Fischer <lena@shop.example>"
    assert "Kim Osei" in str(mail.message["To"])
    [(name, said)] = mail.files
    assert name == "conversation.txt"
    assert "Do you offer SSO?" in said


def test_the_page_of_the_settings_is_made_and_kept(in_session, tmp_path):
    async def scenario(session, hub):
        session.arrangement.open_settings("salesforce.mail")
        page = session.panes.settings.findChild(MailSettingsPage)
        page._view_model.save({"provider": "smtp", "host": "mail.example"}, "")
        return session.store.state.mailing.sender

    assert in_session(scenario) == "Lena Fischer <lena@shop.example>"
    assert 'host = "mail.example"' in (tmp_path / "settings.toml").read_text()
