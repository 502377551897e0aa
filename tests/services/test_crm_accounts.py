"""What is known of a visitor's company, and that it is asked for once."""

from app.domain.matching import Choice, Person
from app.domain.push_card import KEPT
from app.services.crm.base import CrmError, Found, Retry
from app.services.crm_accounts import AccountFinder, hint_of
from app.services.store import Store
from tests.services.eventually import eventually
from tests.services.test_crm_sync import profile


class Crm:
    """Counts what it is asked."""

    def __init__(self, *answers):
        self.answers, self.asked = list(answers), []

    async def accounts(self, hint, contact, trips):
        self.asked.append((hint, contact))
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_a_lead_tells_the_company_that_the_visitor_did_not():
    lead = Person("Lead", "00Q1", values={"Company": "Example", "Website": "example.org"})
    hint = hint_of(profile(), lead)
    assert (hint.company, hint.website, hint.email) == ("Example", "example.org", "kim@example.org")


async def test_the_same_knowledge_is_asked_once_and_a_failure_again():
    crm, store = Crm(CrmError("X", "No.", Retry.SOON), [], []), Store()
    heard = []
    store.listen(lambda state: heard.append(state.push.accounts))
    finder = AccountFinder(crm, store)
    contact = Person("Contact", "0031")
    for _ in range(2):
        finder.noticed("v", profile(), Found(Choice(contact)))
        await eventually(lambda: not finder._tasks._tasks)
    finder.noticed("v", profile(), Found(Choice(contact)))
    await finder.stop()
    assert [contact for _, contact in crm.asked] == ["0031", "0031"]
    assert heard[-1] == {"v": ()}


async def test_only_the_newest_visitors_are_remembered():
    many = KEPT + 5
    finder = AccountFinder(Crm(*([] for _ in range(many))), Store())
    for n in range(many):
        finder.noticed(f"v{n}", profile(), Found(Choice(Person("Contact", "0031"))))
    await eventually(lambda: not finder._tasks._tasks)
    assert (len(finder._asked), len(finder._accounts)) == (KEPT, KEPT)
    await finder.stop()
