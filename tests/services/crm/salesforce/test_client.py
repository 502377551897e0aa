"""A Salesforce org as a push sees it."""


async def test_records_have_an_address_in_the_browser(rig):
    entry = await rig.push()
    url = entry.progress["record"]["url"]
    assert url == rig.crm.record_url(rig.rows("Lead")[0]["Id"])
    page = await rig.client.get(url)
    assert "Kim Osei" in page.text
    assert (rig.crm.host, rig.crm.org) == (rig.address, rig.org.org_id[:15])
