"""Runs a command's work with a deadline that no thread can hold up.

Decided: `asyncio.run` waits for the threads of its executor, so one that hangs (a name
server that is silent, a database that another program keeps) outlives every deadline.
Here each blocking call has a thread of its own that ends with the process.
"""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
ResultT = TypeVar("ResultT")


def run_unheld(work: Coroutine[Any, Any, ResultT]) -> ResultT:
    """Run `work` on a loop of its own and return its result, whatever its threads still do."""

    async def alone() -> ResultT:
        asyncio.get_running_loop().set_default_executor(_Unheld())
        return await work

    return asyncio.run(alone())


class _Unheld(ThreadPoolExecutor):
    """An executor that nobody waits for."""

    def submit(
        self, fn: Callable[P, ResultT], /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[ResultT]:
        future: Future[ResultT] = Future()
        call = partial(fn, *args, **kwargs)
        threading.Thread(target=_settle, args=(future, call), daemon=True).start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leave the threads alone."""


def _settle(future: Future[ResultT], call: Callable[[], ResultT]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = call()
    except BaseException as error:  # handed over, not swallowed
        future.set_exception(error)
    else:
        future.set_result(result)
