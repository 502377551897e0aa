"""What the health page knows."""

from app.domain.checkup import Repair

ALL = 17  # looks


def test_everything_is_looked_at_when_the_page_is_first_seen(model, looks):
    model.grow_old()
    assert len(looks.looked) == len(set(looks.looked)) == ALL
    assert set(model.rows) == set(model.ids)
    assert not model.looking


def test_it_looks_again_by_itself_and_at_what_costs_others_less_often(model, looks, desk):
    model.grow_old()
    looks.looked.clear()
    desk.clock.time += 29
    model.grow_old()
    assert looks.looked == []
    desk.clock.time += 2
    model.grow_old()
    assert "hub" in looks.looked
    assert "crm" not in looks.looked
    desk.clock.time += 300
    model.grow_old()
    assert "crm" in looks.looked


def test_one_or_all_are_looked_at_on_demand(model, looks):
    model.look_at("rights")
    assert looks.looked == ["crm"]
    model.look_again()
    assert len(looks.looked) == 1 + ALL


def test_a_look_under_way_is_not_begun_twice_and_is_slow_after_two_seconds(
    model, looks, holding, desk
):
    looks.hangs.add("crm")
    model.look_again()
    model.look_again()
    assert looks.looked.count("crm") == 1
    assert (model.looking, model.is_looking("rights"), model.slow) == (True, True, [])
    desk.clock.time += 2
    assert model.slow == ["crm"]


def test_a_repair_is_done_and_looked_at_again(model, looks, hands):
    looks.say("link", "offline", repair=Repair("reconnect"))
    model.grow_old()
    looks.looked.clear()
    model.mend("link")
    assert (hands.done, looks.looked) == (["reconnect"], ["link"])


def test_what_is_for_somebody_else_is_copied(model, looks, hands, qtbot):
    looks.say("proxy", "fault", repair=Repair("copy", "Please allow hub.example."))
    model.grow_old()
    with qtbot.waitSignal(model.copied):
        model.mend("proxy")
    assert hands.copied == ["Please allow hub.example."]


def test_what_nobody_can_do_here_has_no_button(model):
    assert model.can_mend(Repair("copy"))
    assert model.can_mend(Repair("update"))
    assert not model.can_mend(Repair("open_mail"))
    model.mend("hub")  # nothing is known of it yet: nothing happens


def test_what_is_red_and_not_to_be_mended_here_is_told_to_others(model, looks, hands):
    looks.say("mail", "fault", "No.", means="Ask.", repair=Repair("open_mail"))
    model.grow_old()
    model.mend("mail")
    assert hands.copied == ["No. Ask."]


def test_what_is_only_off_is_nobody_elses_matter(model, looks):
    looks.say("mail", "off", "No.", repair=Repair("open_mail"))
    model.grow_old()
    assert model.rows["mail"].repair == Repair("open_mail")


def test_the_test_alert_is_answered(model, looks, hands):
    model.answer(seen=False)
    assert (hands.seen, looks.looked) == ([False], ["notifications"])


def test_the_first_steps_are_there_until_all_are_set_up(model, looks):
    for name in ("hub", "crm", "calendar"):
        looks.say(name, "off")
    model.grow_old()
    assert [row.state for row in model.steps] == ["off"] * 3
    looks.say("hub", "ok")
    model.look_again()
    assert [row.state for row in model.steps] == ["ok", "off", "off"]
    for name in ("crm", "calendar"):
        looks.say(name, "fault")
    model.look_again()
    assert model.steps == []


def test_a_page_is_looked_at_once(model, hands):
    model.check_page("  ")
    model.check_page("www.example.com")
    assert hands.done == ["www.example.com"]
    assert model.report is hands.report
    assert model.checking_page == ""


def test_a_failure_of_a_repair_frees_its_button(model, looks, hands, desk):
    async def fail():
        raise OSError("no room")

    failed = []
    desk.bridge.failed.connect(lambda name, error: failed.append((name, str(error))))
    looks.say("disk", "warn", repair=Repair("compact"))
    hands.actions("compact")
    model.actions = type(model.actions)({"compact": fail}, hands.copied.append)
    model.grow_old()
    model.mend("disk")
    assert failed == [("Free space", "no room")]
    assert model.busy == set()
