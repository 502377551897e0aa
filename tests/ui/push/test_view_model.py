"""What the push card shows and asks for."""

from app.domain.health import OutboxCounted
from app.domain.profiles import VisitorShown
from app.domain.push_card import Preview, PreviewChanged, PushChanged, PushView
from app.ui.push.view_model import PushViewModel


def test_it_follows_the_visitor_who_is_shown(view_model, sarah, qtbot):
    assert (view_model.email, view_model.can_push) == ("sarah@acme.example", True)
    with qtbot.waitSignal(view_model.changed):
        sarah.apply(VisitorShown("v2"))
    assert (view_model.email, view_model.preview, view_model.can_push) == ("", None, False)


def test_other_news_do_not_redraw_it(view_model, sarah, qtbot):
    with qtbot.assertNotEmitted(view_model.changed):
        sarah.apply(PushChanged("v2", PushView("k", "done")))
    with qtbot.waitSignal(view_model.changed):
        sarah.apply(OutboxCounted(1))


class Recording:
    """Writes down every call with its arguments."""

    def __init__(self):
        self.calls = []

    def __getattr__(self, name):
        async def done(*given, **named):
            self.calls.append((name, *given, named))

        return done


def test_intents_reach_the_service(sarah):
    pushes = Recording()
    view_model = PushViewModel(sarah.bridge, pushes, sarah.clock, pushes)
    view_model.push("701", transcript=False)
    sarah.apply(PushChanged("v1", PushView("k", "refused")))
    view_model.retry()
    view_model.choose("00Q2")
    view_model.create_anyway()
    view_model.undo()
    view_model.discard()
    view_model.go_on()
    sarah.apply(PreviewChanged("v1", Preview("sarah@acme.example", "sign_in")))
    view_model.go_on()
    assert pushes.calls == [
        ("push", "v1", "701", {"transcript": False}),
        ("retry", "k", {"record": "", "create_anyway": False}),
        ("retry", "k", {"record": "00Q2", "create_anyway": False}),
        ("retry", "k", {"record": "", "create_anyway": True}),
        ("undo", "k", {}),
        ("discard", "k", {}),
        ("refresh", {}),
        ("connect", {}),
    ]


def test_a_lead_that_lacks_something_is_not_pushed(view_model, sarah):
    sarah.apply(PreviewChanged("v1", Preview("sarah@acme.example", "ready", lacks=("company",))))
    assert not view_model.can_push
    view_model.push()
    assert sarah.asked.calls == []


def test_without_a_push_nothing_is_asked(view_model, sarah):
    for call in (view_model.retry, view_model.undo, view_model.discard):
        call()
    assert sarah.asked.calls == []
