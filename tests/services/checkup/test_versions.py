from app import __version__
from app.domain.updates import HubTold, News, Stage, UpdatesTold
from app.domain.versions import HubVersions
from app.services import settings
from app.services.checkup.versions import look_at_versions, versions
from app.services.policy import Policy
from tests.services.checkup.rig import Link, ground, running


async def look(tmp_path, running_=None):
    async with ground(tmp_path, running=running_) as here:
        (row,) = await look_at_versions(here)
    return row


def told(found):
    stage = Stage.FOUND if found else Stage.CURRENT
    return UpdatesTold(News(running=__version__, stage=stage, found=found))


def test_versions_name_what_a_report_needs(tmp_path):
    assert set(versions(tmp_path)) == {"foyer", "python", "system", "sqlite", "data"}


async def test_it_says_when_it_is_not_the_newest(tmp_path):
    row = await look(tmp_path, running(Link(), told("99.0"), qt="6.11"))
    assert (row.state, row.repair.id, "99.0" in row.words) == ("warn", "update", True)
    assert dict(row.details)["Qt"] == "6.11"
    newest = await look(tmp_path, running(Link(), told("")))
    assert (newest.state, "newest" in newest.words) == ("ok", True)


async def test_nothing_is_claimed_where_nothing_is_looked_for(tmp_path):
    row = await look(tmp_path)
    assert (row.state, "not looked for" in row.words) == ("ok", True)
    assert "Qt" not in dict(row.details)


async def test_a_hub_that_is_newer_counts_too(tmp_path):
    hub = HubTold(HubVersions(1, "98.0", ""))
    row = await look(tmp_path, running(Link(), told(""), hub))
    assert (row.state, dict(row.details)["Hub"]) == ("warn", "98.0")


async def test_a_policy_is_named_where_there_is_one(tmp_path, monkeypatch):
    policy = Policy("/etc/foyer/policy.toml", {("look", "theme"): "dark"})
    monkeypatch.setattr(settings, "machine_policy", lambda: policy)
    assert versions(tmp_path)["policy"] == "/etc/foyer/policy.toml"
    assert dict((await look(tmp_path)).details)["Company policy"] == "/etc/foyer/policy.toml"
