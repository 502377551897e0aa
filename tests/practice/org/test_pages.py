"""The org can be looked at in a browser."""


async def test_the_first_page_lists_records_with_their_links(served):
    home = await served.client.get("/")
    lead = next(served.part.records.all("Lead"))
    assert "Tomás Rivera" in home.text
    assert f'href="/{lead["Id"]}"' in home.text
    record = await served.client.get(f"/{lead['Id']}")
    assert "Rivera Tiles" in record.text
    lightning = await served.client.get(f"/lightning/r/Lead/{lead['Id']}/view")
    assert lightning.text == record.text


async def test_hostile_values_are_shown_as_text(served):
    body = {"LastName": "<script>alert(1)</script>", "Company": '"><img src=x>'}
    made = await served.client.post("/services/data/v60.0/sobjects/Lead", json=body)
    for path in ("/", "/list/Lead", f"/{made.json()['id']}"):
        page = await served.client.get(path)
        assert "<script>" not in page.text
        assert "<img" not in page.text


async def test_every_list_has_a_page_and_others_are_missing(served):
    assert (await served.client.get("/list/Account")).status_code == 200
    assert (await served.client.get("/list/Nothing")).status_code == 404
    assert (await served.client.get("/00Q000000000000")).status_code == 404


async def test_faults_are_set_and_cleared_by_hand(served):
    form = {"kind": "limit", "times": "2", "seconds": "1"}
    await served.client.post("/faults", data=form)
    assert "2 more calls" in (await served.client.get("/faults")).text
    assert (await served.client.post("/faults", data={"kind": "fire"})).status_code == 400
    await served.client.post("/faults", data={"clear": "1"})
    assert served.part.faults.set == []


async def test_switches_are_set_by_hand_too(served):
    await served.client.post("/switches", data={"storage_full": "on"})
    assert served.part.admin.switches()["storage_full"]
    shown = (await served.client.get("/faults")).text
    assert "name='storage_full' checked" in shown
    await served.client.post("/switches", data={"flow_error": "on"})
    on = {name for name, set_ in served.part.admin.switches().items() if set_}
    assert on == {"flow_error"}


async def test_amounts_and_boxes_are_shown_as_people_read_them(served):
    account = next(served.part.records.where("Account", "Name", "Brightwater Dairy"))
    record = (await served.client.get(f"/{account['Id']}")).text
    assert "36,400,000" in record
    assert "<pre>No</pre>" in record
    assert "Deleted" not in record
