import asyncio

from app.practice.session import INTERRUPTED, practise


async def test_the_addresses_and_the_account_are_told_and_ctrl_c_ends_it(tmp_path, capsys):
    stop = asyncio.Event()
    stop.set()
    code = await practise(tmp_path, visitors=0, console=False, stop=stop)
    out = capsys.readouterr().out
    assert code == INTERRUPTED
    assert "Website            http://127.0.0.1:" in out
    assert "Sign in to the console as Maria Rossi (maria.rossi@tidemark.example)" in out
    assert str(tmp_path) in out


async def test_a_failed_part_ends_the_session_with_its_reason(tmp_path, capsys):
    (tmp_path / "org.sqlite").mkdir()
    code = await practise(tmp_path, visitors=0, console=False, stop=asyncio.Event())
    assert code == 1
    assert "practice: The CRM org cannot start" in capsys.readouterr().out
