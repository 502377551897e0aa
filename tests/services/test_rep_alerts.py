"""Alerts reach the rep of the conversation, once."""

from app.domain.errors import RejectedError
from app.domain.evaluation import Scope
from app.domain.wire.records import ConversationRecord, Profile, VisitorCard
from app.services.rep_alerts import NOBODY, RepAlerts
from app.services.workflow_steps import Case
from tests.services.workflow_rig import job


class Link:
    def __init__(self, refuses=""):
        self.sent, self._refuses = [], refuses

    async def once(self, command, *, deadline_s=10.0):
        self.sent.append(command)
        if self._refuses:
            raise RejectedError(self._refuses)


def case(rep="lena"):
    talk = ConversationRecord(
        id="c", visitor="v", status="closed", opened=1.0, rep=rep, rep_name="Lena"
    )
    return Case(job(), Profile(card=VisitorCard(visitor="v"), conversations=[talk]), Scope())


async def test_the_rep_of_the_conversation_is_told_under_one_id():
    link = Link()
    for _ in range(2):
        words = await RepAlerts(link).alert(case(), "Hot", "Acme is back", "key")
    assert words == "Sent to Lena."
    assert link.sent[0] == link.sent[1]
    assert (link.sent[0].rep, link.sent[0].conversation) == ("lena", "c")
    assert len(link.sent[0].id) <= 64


async def test_without_a_rep_nobody_is_alerted_and_it_says_so():
    assert await RepAlerts(Link()).alert(case(rep=None), "t", "x", "k") == NOBODY
    nobody = await RepAlerts(Link("This rep is not known.")).alert(case(), "t", "x", "k")
    assert nobody == "Nobody was alerted: This rep is not known."
