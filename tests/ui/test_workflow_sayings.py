"""Every sentence of a run, and of a try, is declared for translation."""

import re

import pytest

from app.services import workflow_dry_run, workflow_results
from app.ui.said import SENTENCES, said
from app.ui.workflow_sayings import WORKFLOW_TEMPLATES

KNOWN = set(SENTENCES)


@pytest.mark.parametrize(
    "words",
    [
        *workflow_dry_run._FATES.values(),
        workflow_dry_run.NO_EMAIL,
        workflow_dry_run.NOBODY,
        *workflow_results._PART_WORDS.values(),
        *workflow_results._FIELD_WORDS.values(),
    ],
)
def test_each_text_of_a_table_is_a_template(words):
    assert words in KNOWN


def test_what_a_push_did_or_would_do_is_told_whole(italian):
    assert said("Lead Sarah Chen: 1 field changes. The conversation is logged as a task.") == (
        "Lead Sarah Chen: cambia 1 campo. La conversazione viene registrata come attività."
    )
    assert said("Updated the lead Sarah Chen: 3 fields. In the campaign.") == (
        "Aggiornato il lead Sarah Chen: 3 campi. Nella campagna."
    )


def test_no_template_is_there_twice():
    assert len(set(WORKFLOW_TEMPLATES)) == len(WORKFLOW_TEMPLATES)
    assert all(re.search(r"[.]$", each) for each in WORKFLOW_TEMPLATES)
