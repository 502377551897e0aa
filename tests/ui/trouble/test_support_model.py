"""Making the support bundle."""

from pathlib import Path

import pytest

from app.domain.errors import RejectedError
from app.ui.trouble.support_model import SupportModel
from tests.ui.scene import Desk

TARGET = Path("/home/lena/bundle.zip")


class Maker:
    fault, kind = "", RejectedError

    def __init__(self):
        self.asked = []

    async def __call__(self, target):
        self.asked.append(target)
        if self.fault:
            raise self.kind(self.fault)
        return target


@pytest.fixture
def maker():
    return Maker()


@pytest.fixture
def model(qapp, maker):
    return SupportModel(Desk().bridge, maker)


def test_one_is_made_and_its_place_known(model, maker):
    model.save(TARGET)
    assert (maker.asked, model.made, model.busy, model.fault) == ([TARGET], TARGET, False, "")


def test_a_fault_is_kept_in_its_words(model, maker):
    maker.fault = "The bundle cannot be saved there: Permission denied."
    model.save(TARGET)
    assert (model.made, model.busy, model.fault) == (None, False, maker.fault)


def test_after_a_fault_of_the_program_one_can_try_again(model, maker):
    maker.fault, maker.kind = "x", KeyError
    model.save(TARGET)
    assert not model.busy
    assert "reported" in model.fault


def test_while_one_is_made_no_other_begins(model, maker):
    model.busy = True
    model.save(TARGET)
    assert maker.asked == []
