"""Items cross threads in order, with one wake-up a burst."""

import asyncio
import threading

from app.services.link.outlet import Outlet


async def test_a_burst_from_another_thread_arrives_whole_and_in_order():
    bursts, done = [], asyncio.Event()

    def take(items):
        bursts.append(items)
        if sum(map(len, bursts)) == 300:
            done.set()

    outlet = Outlet(asyncio.get_running_loop(), take)
    sender = threading.Thread(target=lambda: [outlet.put(n, n + 0.5) for n in range(150)])
    sender.start()
    sender.join()
    await asyncio.wait_for(done.wait(), 5)
    assert [item for burst in bursts for item in burst] == [n / 2 for n in range(300)]
    assert len(bursts) == 1


def test_after_the_loops_end_items_are_let_go():
    loop = asyncio.new_event_loop()
    loop.close()
    Outlet(loop, lambda items: None).put("late")
