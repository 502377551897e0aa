"""What the CRM's connection, mail, lists and jobs say is declared for translation."""

import pytest

from app.services import crm_lists, crm_mail, mail_sync
from app.services.crm import target
from app.services.mail import base, sender, smtp
from app.ui.crm_sayings import CRM_TEMPLATES
from app.ui.said import said

MODULES = (crm_lists, crm_mail, mail_sync, target, base, sender, smtp)


def texts(module):
    """Sentences that a module names: all of them reach the window."""
    named = [value for name, value in vars(module).items() if name.isupper()]
    return [each for each in named if isinstance(each, str) and each[:1].isupper() and " " in each]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_each_sentence_of_a_module_is_told(italian, module):
    spoken = [each.format(host="mail.example", time="12:00") for each in texts(module)]
    whole = [each for each in spoken if each.endswith(".")]
    assert [each for each in whole if said(each) == each] == []


def test_no_template_is_there_twice():
    assert len(set(CRM_TEMPLATES)) == len(CRM_TEMPLATES)
