"""Working hours in front of a service that remembers what it is asked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from app.domain.errors import RejectedError
from app.domain.my_hours import HoursChanged, ZoneOffered
from app.domain.rep_hours import first_hours
from app.services.holiday_calendar import Country, Holiday
from app.ui.hours.pane import HoursPane
from app.ui.hours.view_model import HoursViewModel

USUAL = first_hours("mon-fri 09:00-12:30 13:30-18:00", "Europe/Rome")
HOLIDAYS = [Holiday("2025-12-08", "Immacolata"), Holiday("2025-12-25", "Natale")]


class Service:
    """Hours and holidays in memory."""

    def __init__(self, desk):
        self.desk, self.fault, self.put_hours, self.answers = desk, "", [], []

    async def put(self, hours):
        if self.fault:
            raise RejectedError(self.fault)
        self.put_hours.append(hours)
        self.desk.apply(HoursChanged(hours))

    async def follow_zone(self):
        self.answers.append("follow")
        self.desk.apply(ZoneOffered(""))

    async def stay(self):
        self.answers.append("stay")
        self.desk.apply(ZoneOffered(""))

    async def countries(self):
        return [Country("DE"), Country("IT")]

    async def regions(self, country):
        return (("MI", "Milano (MI)"),) if country == "IT" else ()

    async def holidays(self, country, region):
        if country == "DE":
            raise RejectedError("No holidays are known there. Choose another region.")
        patron = [Holiday("2025-12-07", "Sant'Ambrogio")] if region else []
        return [*patron, *HOLIDAYS]


@pytest.fixture
def service(desk):
    desk.apply(HoursChanged(USUAL))
    return Service(desk)


@pytest.fixture
def view_model(desk, service):
    return HoursViewModel(desk.bridge, service, desk.clock)


@pytest.fixture
def pane(view_model, theme, qtbot):
    made = HoursPane(view_model)
    qtbot.addWidget(made)
    made.resize(980, 1500)
    made.show()
    yield made
    made.hide()


def line(pane, name):
    return pane.findChild(QLineEdit, name)


def typed(qtbot, box, text):
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.keyClicks(box, text)


def texts(pane):
    return [each.text() for each in pane.findChildren(QLabel) if each.isVisible()]
