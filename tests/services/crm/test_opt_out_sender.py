"""An opt-out is written wherever the address is, or reported where it cannot be."""

import pytest

from app.domain.opt_out import Rule, rules_of
from app.services.crm.opt_out_sender import KIND, OptOutSender
from app.services.outbox_store import Draft, RowState

KIM = {"Email": "kim@example.org", "LastName": "Osei"}
FLAGS = ("Lead.HasOptedOutOfEmail", "Contact.HasOptedOutOfEmail")


@pytest.fixture
def opt_out(rig):
    rules = rules_of({})
    rig.outbox.register(KIND, OptOutSender(rig.crm, lambda: rules))

    async def send(shown=True, given=None):
        if shown:
            rig.org.admin.show("rep", *FLAGS)
        if given is not None:
            rules.clear()
            rules.update(given)
        body = {"address": "kim@example.org"}
        if not rig.outbox.put(Draft(KIND, "opt_out:kim@example.org", "kim@example.org", body)):
            rig.outbox.retry("opt_out:kim@example.org", body, {})
        await rig.outbox.drain("crm", 15)
        return rig.outbox.store.get("opt_out:kim@example.org")

    return send


def flags(rig):
    rows = [*rig.rows("Lead"), *rig.rows("Contact")]
    return [row["HasOptedOutOfEmail"] for row in rows]


async def test_every_lead_and_contact_with_the_address_says_so(rig, opt_out):
    rig.add("Lead", Company="X", **KIM)
    rig.add("Lead", Company="Y", **KIM)
    rig.add("Contact", **KIM)
    entry = await opt_out()
    assert (entry.state, flags(rig)) == (RowState.DONE, [True, True, True])


async def test_what_says_so_already_is_left_alone(rig, opt_out):
    rig.org.admin.show("admin", *FLAGS)
    lead = rig.add("Lead", Company="X", HasOptedOutOfEmail=True, **KIM)
    before = rig.org.records.get("Lead", lead)["LastModifiedDate"]
    assert (await opt_out()).state is RowState.DONE
    assert rig.org.records.get("Lead", lead)["LastModifiedDate"] == before


async def test_a_hidden_field_is_reported_with_the_path_and_written_once_granted(rig, opt_out):
    rig.add("Lead", Company="X", **KIM)
    entry = await opt_out(shown=False)
    assert (entry.state, entry.code) == (RowState.REFUSED, "OPT_OUT_HIDDEN")
    assert "Setup > Object Manager > Lead" in entry.reason
    rig.org.admin.show("rep", *FLAGS)
    rig.org.admin.protect("rep", *FLAGS)
    rig.sign_in()
    rig.outbox.register(KIND, OptOutSender(rig.crm, lambda: rules_of({})))
    entry = await opt_out(shown=False)
    assert (entry.state, entry.code) == (RowState.REFUSED, "OPT_OUT_HIDDEN")
    rig.org.admin.unprotect("rep", *FLAGS)
    assert (await opt_out(shown=False)).state is RowState.DONE
    assert flags(rig) == [True]


async def test_another_field_and_value_can_mean_it(rig, opt_out):
    rig.add("Lead", Company="X", **KIM)
    rig.add("Contact", **KIM)
    assert (await opt_out(given={"Lead": Rule("Rating", "Cold")})).state is RowState.DONE
    assert [row["Rating"] for row in rig.rows("Lead")] == ["Cold"]
    assert flags(rig) == [False, False]


async def test_nobody_is_noted_so_that_a_later_push_brings_it(rig, opt_out):
    entry = await opt_out()
    assert (entry.state, entry.progress) == (RowState.DONE, {"note": "nobody"})


@pytest.mark.parametrize("fault", ["cut_after", "cut_before", "unavailable", "lock"])
async def test_whatever_is_cut_the_flag_is_set(rig, opt_out, fault):
    rig.add("Lead", Company="X", **KIM)
    rig.org.faults.add(fault, writes=True)
    assert (await opt_out()).state is RowState.DONE
    assert flags(rig) == [True]
