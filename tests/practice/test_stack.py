import asyncio

import httpx
import pytest

from app.practice import hub
from app.practice.offspring import descendants
from app.practice.stack import PartFailedError, Stack
from app.practice.website.enquiries import Enquiries
from app.services.settings import load

NAMES = ["Identity provider", "CRM org", "Calendar", "Mail", "Hub", "Control", "Website", "Agent"]


async def test_all_parts_start_survive_a_restart_and_end(tmp_path):
    first = Stack(tmp_path)
    told = []
    await first.start(lambda name, address: told.append((name, address)))
    assert [name for name, _ in told] == NAMES
    async with httpx.AsyncClient(trust_env=False) as client:
        form = {"first_name": "Kim", "last_name": "O", "email": "k@e.org", "company": "E"}
        sent = await client.post(f"{first.addresses['Website']}/contact", data=form)
        assert sent.status_code == 303
    await first.stop()
    again = Stack(tmp_path)
    await again.start(lambda name, address: None)
    assert again.addresses == first.addresses
    assert without_tokens(again) == without_tokens(first)
    await again.stop()
    await again.stop()
    kept = Enquiries(tmp_path / "website.sqlite", None)
    assert [enquiry.fields["first_name"] for enquiry in kept.all()] == ["Kim"]
    kept.close()


def without_tokens(stack):
    return {name: v for name, v in stack.console_settings.items() if "_TOKEN" not in name}


async def test_a_console_understands_its_settings(tmp_path):
    stack = Stack(tmp_path)
    await stack.start(lambda name, address: None)
    settings = load(tmp_path, stack.console_settings)
    await stack.stop()
    assert settings.hub.url == stack.addresses["Hub"]
    assert settings.identity.issuer == stack.addresses["Identity provider"]
    assert settings.crm.login_url == settings.crm.instance_url == stack.addresses["CRM org"]
    assert settings.crm.access_token
    assert settings.calendar.provider == "caldav"
    assert (settings.mail.provider, settings.mail.host) == ("smtp", "127.0.0.1")


async def test_a_part_that_cannot_start_is_named_with_the_reason(tmp_path):
    (tmp_path / "org.sqlite").mkdir()
    stack = Stack(tmp_path)
    with pytest.raises(PartFailedError, match="The CRM org cannot start: unable to open"):
        await stack.start(lambda name, address: None)
    await stack.stop()


async def test_a_start_that_is_stopped_in_the_middle_leaves_no_process(tmp_path, monkeypatch):
    begun = asyncio.Event()

    async def never(look, what, *, timeout_s):
        begun.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(hub, "until", never)
    before = set(descendants())
    stack = Stack(tmp_path)
    starting = asyncio.create_task(stack.start(lambda name, address: None))
    await asyncio.wait_for(begun.wait(), 20)
    assert set(descendants()) - before
    starting.cancel()
    await asyncio.gather(starting, return_exceptions=True)
    await stack.stop()
    assert set(descendants()) - before == set()
