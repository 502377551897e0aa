import pytest

from app.commands.practice import _parser, run


def test_it_explains_itself(capsys):
    with pytest.raises(SystemExit) as ended:
        run(["--help"])
    assert ended.value.code == 0
    assert "--visitors N" in capsys.readouterr().out


def test_what_is_asked_is_understood():
    given = _parser().parse_args(["--no-console", "--visitors", "20", "--tour", "pictures"])
    assert (given.no_console, given.visitors, given.tour.is_absolute()) == (True, 20, True)


@pytest.mark.parametrize("wrong", [["--visitors", "-1"], ["--visitors", "many"], ["--what"]])
def test_nonsense_is_refused(wrong, capsys):
    with pytest.raises(SystemExit) as ended:
        run(wrong)
    assert ended.value.code == 2
    assert "foyer practice: error" in capsys.readouterr().err


@pytest.mark.parametrize(
    "given", [["--hub-only"], ["--hub-only", "--no-console"], ["--hub-only", "--config", "x"]]
)
def test_the_hub_alone_wants_its_configuration(given, capsys):
    assert run(given) == 2
    assert "--config" in capsys.readouterr().err


def test_without_a_display_it_says_what_can_be_done(monkeypatch, capsys):
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert run([]) == 1
    assert "--tour DIR" in capsys.readouterr().err
