"""The messenger's journeys: a real browser, a customer's page and the real hub."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
JOURNEYS = sorted((ROOT / "tests/journeys/messenger").glob("*.test.mjs"))
PURE = ROOT / "tests/messenger"
LONGEST_S = 280


async def run_node(*files: Path) -> tuple[int, str]:
    process = await asyncio.create_subprocess_exec(
        *("node", "--test", *map(str, files)),
        cwd=ROOT,
        env={**os.environ, "FOYER_PYTHON": sys.executable},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        async with asyncio.timeout(LONGEST_S):
            output, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return process.returncode, output.decode()


@pytest.mark.timeout(LONGEST_S + 20)
@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda path: path.name)
async def test_the_messenger_keeps_its_contract_in_a_browser(journey):
    code, output = await run_node(journey)
    assert code == 0, output


async def test_the_messengers_pure_parts_keep_their_rules():
    code, output = await run_node(*sorted(PURE.glob("*.test.mjs")))
    assert code == 0, output
