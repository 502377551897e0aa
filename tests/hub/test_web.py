from tests.hub.rig import running


async def test_the_messenger_is_served_or_its_absence_explained(tmp_path):
    async with running(tmp_path) as rig:
        status, text = await rig.get("/messenger.js")
        assert status == 200 or "npm run build" in text
