"""Mail's settings and the opt-out's rules, as the page changes them."""

from app.domain.calendar_link import LinkAttemptChanged, LinkJudged, LinkState, Verdict
from app.domain.describe import FieldFacts, PickValue
from app.domain.errors import RejectedError, TransientError
from app.domain.opt_out import Rule
from app.domain.wire.shared import Document, DocumentSet
from app.services.settings import Mail
from app.ui.mail.settings_model import MailActions, MailSettingsViewModel, value_of

FIELDS = {
    "HasOptedOutOfEmail": FieldFacts("Email Opt Out", "boolean"),
    "Rating": FieldFacts("Rating", "picklist", picks=(PickValue("Hot", "Hot"),)),
    "Notes__c": FieldFacts("Notes", "string"),
    "OwnerId": FieldFacts("Owner", "reference"),
    "Name": FieldFacts("Name", "string", updateable=False),
}


class Hands:
    """What the page asks for, written down."""

    def __init__(self):
        self.kept, self.passwords, self.bodies = [], [], []
        self.allowed, self.on_allow = [], lambda: None
        self.trouble, self.fault, self.said = "", None, ""
        self.fields = {"Lead": FIELDS, "Contact": FIELDS}

    def actions(self):
        doing = (self.keep, self.keep_password, self.try_out, self.read, self.put, self.allow)
        return MailActions(*doing)

    def keep(self, mail):
        if isinstance(self.fault, OSError):
            raise self.fault
        self.kept.append(mail)

    async def keep_password(self, password):
        self.passwords.append(password)
        return self.trouble

    async def try_out(self):
        self._fail()
        return self.said

    async def read(self, name):
        self._fail()
        return self.fields[name]

    async def put(self, body):
        self._fail()
        self.bodies.append(body)

    async def allow(self, provider):
        self._fail()
        self.allowed.append(provider)
        self.on_allow()

    def _fail(self):
        if self.fault:
            raise self.fault


def model(desk, hands, environment=None, **mail):
    return MailSettingsViewModel(desk.bridge, Mail(**mail), environment or {}, hands.actions())


def test_the_way_to_send_is_kept_with_its_password(desk):
    hands = Hands()
    made = model(desk, hands)
    made.save({"provider": "smtp", "host": " mail.example ", "port": ""}, "secret")
    assert hands.kept == [Mail(provider="smtp", host="mail.example")]
    assert (hands.passwords, made.told.mail[1]) == (["secret"], "ok")
    made.save({"port": "587"}, "")
    assert (hands.kept[-1].port, hands.passwords) == (587, ["secret"])


def test_what_cannot_be_kept_is_said(desk):
    hands = Hands()
    made = model(desk, hands)
    for port in ("x", "99999"):
        made.save({"port": port}, "")
        assert "number" in made.told.mail[0]
    hands.trouble = "The keychain is locked."
    made.save({}, "secret")
    assert made.told.mail == ("The keychain is locked.", "warn")
    hands.fault = OSError(28, "No space left")
    made.save({"host": "x"}, "")
    assert "No space left" in made.told.mail[0]


def test_the_environment_decides_alone(desk):
    hands = Hands()
    made = model(desk, hands, {"FOYER_MAIL_HOST": "given"}, host="given")
    assert made.is_managed("host")
    made.save({"host": "other", "username": "noa"}, "")
    assert (hands.kept[0].host, hands.kept[0].username) == ("given", "noa")


def test_the_connection_is_tried_out(desk):
    hands = Hands()
    made = model(desk, hands)
    made.try_out()
    assert made.told.mail[1] == "ok"
    hands.fault = TransientError("mail.example cannot be reached.")
    made.try_out()
    assert made.told.mail == ("mail.example cannot be reached.", "bad")


def test_the_right_to_send_mail_is_asked_for(desk):
    hands = Hands()
    made = model(desk, hands, provider="graph")
    made.allow("graph")
    assert (hands.allowed, made.told.mail[1]) == (["graph"], "warn")
    seen = []
    made.changed.connect(lambda: seen.append(made.link.mail))
    well = Verdict(LinkState.OK)
    hands.on_allow = lambda: desk.apply(LinkJudged("graph", well, mail=True))
    made.allow("graph")
    assert (made.told.mail[1], made.link.mail, True in seen) == ("ok", True, True)
    desk.apply(LinkJudged("graph", well))
    hands.on_allow = lambda: desk.apply(LinkAttemptChanged(other="kim@example.com"))
    made.allow("graph")
    assert "Another account" in made.told.mail[0]
    hands.fault = RejectedError("Ask your admin.")
    made.allow("graph")
    assert made.told.mail == ("Ask your admin.", "bad")


def test_fields_that_can_hold_it_are_offered_with_their_values(desk):
    made = model(desk, Hands())
    made.read_fields()
    assert set(made.choices("Lead")) == {"HasOptedOutOfEmail", "Rating", "Notes__c"}
    assert made.values("Lead", "HasOptedOutOfEmail") is None
    assert made.values("Lead", "Rating") == ("Hot",)
    assert made.values("Lead", "Notes__c") == ()
    assert made.told.hidden == {}


def test_a_hidden_field_is_noticed(desk):
    hands = Hands()
    hands.fields["Contact"] = {"Rating": FIELDS["Rating"]}
    made = model(desk, hands)
    made.read_fields()
    assert made.told.hidden == {"Contact": "HasOptedOutOfEmail"}


def test_an_org_that_is_away_is_said(desk):
    hands = Hands()
    hands.fault = TransientError("Salesforce is away.")
    made = model(desk, hands)
    made.read_fields()
    assert made.told.opt_out == ("Salesforce is away.", "warn")


def test_rules_are_shared_and_the_rest_of_the_document_stays(desk):
    hands = Hands()
    body = {"other": 1, "opt_out": {"Contact": None}}
    made = model(desk, hands)
    desk.apply(DocumentSet(document=Document(kind="crm", name="opt_out", version=1, body=body)))
    assert made.rules == {"Lead": Rule()}
    made.save_rules({"Lead": Rule("Rating", "Cold")})
    [sent] = hands.bodies
    assert sent["other"] == 1
    assert sent["opt_out"]["Lead"] == {"field": "Rating", "value": "Cold"}
    hands.fault = RejectedError("Only admins may do that.")
    made.save_rules({})
    assert made.told.opt_out == ("Only admins may do that.", "bad")


def test_values_are_read_by_kind():
    assert value_of("true", checkbox=True) is True
    assert value_of("false", checkbox=True) is False
    assert value_of(" Cold ", checkbox=False) == "Cold"
