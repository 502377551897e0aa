"""An outbox with a row in each state, and a service that writes down what it is asked."""

import pytest

from app.domain.outbox_items import (
    CAMPAIGN,
    CHECKING,
    CHOOSE,
    DISCARDED,
    DONE,
    EVENT,
    LIMIT,
    MAPPING,
    OTHER_ORG,
    PERSON,
    REFUSED,
    RETRY,
    SEND_HERE,
    SENDING,
    SIGN,
    SIGN_IN,
    TASK,
    WAITING,
    Changed,
    Detail,
    DetailLoaded,
    Item,
    ItemsChanged,
    ItemsLoaded,
)
from app.domain.push_card import PartView, Record
from app.ui.outbox.pane import OutboxPane
from app.ui.outbox.view_model import OutboxViewModel
from tests.desk_records import NOW

TOO_LONG = "Company is too long (at most 255 characters). Shorten it and push again."
RULE = "A phone number is needed before a person can be worked on. Correct it and push again."


def item(key, number, state, whom="Kim Osei", **more):
    more.setdefault("kind", "crm.push")
    more.setdefault("about", (PERSON, CAMPAIGN))
    more.setdefault("created", NOW - 60 * number)
    return Item(key=key, number=number, state=state, whom=whom, **more)


ITEMS = (
    item("waiting", 1, WAITING, "Priya Nair", tries=3, next_try=NOW + 40),
    item("sending", 2, SENDING, "Lars Holm", object="Contact"),
    item("checking", 3, CHECKING, "Aiko Sato", code="CUT_OFF", reason="The answer was lost."),
    item("limit", 4, LIMIT, "Omar Haddad", code="REQUEST_LIMIT_EXCEEDED", reason="Used up."),
    item("signin", 5, SIGN_IN, "Eva Lind", remedy=SIGN, code="INVALID_SESSION_ID", reason="Ended."),
    item(
        "long", 6, REFUSED, "Tomás Rivera", remedy=MAPPING, code="STRING_TOO_LONG", reason=TOO_LONG
    ),
    item("rule", 7, REFUSED, "Ana Ferro", remedy=RETRY, code="RULE", reason=RULE, about=(TASK,)),
    item("rule2", 8, REFUSED, "Jo Berg", remedy=RETRY, code="RULE", reason=RULE, about=(TASK,)),
    item(
        "twin", 9, REFUSED, "Sarah Chen", remedy=CHOOSE, code="DUPLICATES_DETECTED", reason="Known."
    ),
    item("org", 10, OTHER_ORG, "Ines Costa", remedy=SEND_HERE, code="WRONG_ORG", reason="Other."),
    item("meeting", 11, DONE, "Kim Osei", kind="crm.event", about=(EVENT,)),
    item("gone", 12, DISCARDED, "Bo Ek"),
)
DETAIL = Detail(
    "long",
    parts=(
        PartView("person", "refused", f"{TOO_LONG} (STRING_TOO_LONG)"),
        PartView("task", "done"),
    ),
    record=Record("Lead", "00Q1", "Tomás Rivera", "https://org.example/00Q1"),
    changes=(Changed("Phone", None, "+44 20 7946 0100"), Changed("Title", "CEO", "Owner")),
    org="00D1",
    host="https://org.example",
)


@pytest.fixture
def outbox(desk):
    desk.apply(ItemsChanged(ITEMS), ItemsLoaded())
    return desk


@pytest.fixture
def view_model(outbox):
    return OutboxViewModel(outbox.bridge, outbox.asked, outbox.asked, outbox.clock)


@pytest.fixture
def pane(view_model, theme, qtbot):
    made = OutboxPane(view_model)
    qtbot.addWidget(made)
    made.resize(1040, 720)
    made.show()
    yield made
    made.hide()


@pytest.fixture
def show_detail(outbox, view_model):
    """Choose an item and let its detail arrive."""

    def show(key, detail=None):
        view_model.choose_item(key)
        outbox.apply(DetailLoaded(detail or Detail(key)))

    return show
