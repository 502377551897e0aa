"""Salesforce is a CRM that the console works with."""

from app.services.crm.console import ConsoleCrm, SingleRecords


async def test_salesforce_has_all_that_the_console_needs(rig):
    for protocol, made in ((ConsoleCrm, rig.crm), (SingleRecords, rig.crm.single)):
        wanted = {n for n in dir(protocol) if not n.startswith("_")}
        assert {n for n in wanted if not hasattr(made, n)} == set()
    assert rig.crm.set_up
