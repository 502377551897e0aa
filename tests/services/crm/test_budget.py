"""The seam that everything asks before it calls Salesforce."""

from app.services.crm.budget import ApiBudget

NOW = 1000.0


class FixedClock:
    time = NOW

    def now(self):
        return self.time


def test_counts_and_refusals_are_told_and_waited_for():
    clock, heard = FixedClock(), []
    budget = ApiBudget(clock)
    budget.listen(lambda: heard.append(budget.until))
    assert (budget.may(background=True), budget.wait_s) == (True, None)
    budget.read("api-usage=90/100")
    assert (budget.may(), budget.may(background=True)) == (True, False)
    budget.refused()
    assert (budget.may(), budget.until) == (False, NOW + 300)
    clock.time += 100
    assert budget.wait_s == 200
    clock.time += 200
    assert budget.may()
    budget.read("nothing")
    budget.forget()
    assert heard == [NOW + 900, NOW + 300, None]
