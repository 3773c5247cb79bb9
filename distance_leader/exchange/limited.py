"""Reads a file of unknown origin in a process of its own, which is ended when it takes too much time or memory."""

import json
import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

_MEGABYTE = 1024 * 1024
_LOOK_SECONDS = 0.1
"""How often it is asked whether the answer is still wanted."""


class TooMuchError(Exception):
    """The work took more time or memory than it was given."""


class RefusedError(Exception):
    """The work itself refused the file; its arguments are plain values that say why."""


class CancelledError(Exception):
    """Nobody wants the answer any more."""


def never() -> bool:
    """For work that goes on to its end."""
    return False


def run_limited(
    work: Callable[..., Any], *given: Any, seconds: float, megabytes: int, is_cancelled: Callable[[], bool] = never
) -> Any:
    """What `work(*given)` returns, as plain values (what JSON can carry).

    `work` is a function of a module, since the other process looks it up by its name. Raises TooMuchError, or the
    RefusedError that `work` raised, or CancelledError soon after `is_cancelled` says so. Any other end of the process
    counts as too much: memory is taken in many ways.
    """
    context = multiprocessing.get_context("spawn")
    mine, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_serve, args=(theirs, megabytes, work, given), daemon=True)
    child.start()
    theirs.close()
    try:
        answer = json.loads(mine.recv_bytes()) if _has_answer(mine, seconds, is_cancelled) else None
    except EOFError:
        answer = None
    finally:
        child.kill()
        child.join()
        mine.close()
    if answer is None:
        raise TooMuchError
    if "refused" in answer:
        raise RefusedError(*answer["refused"])
    return answer["found"]


def _has_answer(pipe: Connection, seconds: float, is_cancelled: Callable[[], bool]) -> bool:
    """Wait for the answer, or for its end without one."""
    end = time.monotonic() + seconds
    while not is_cancelled():
        if pipe.poll(min(_LOOK_SECONDS, max(end - time.monotonic(), 0))):
            return True
        if time.monotonic() >= end:
            return False
    raise CancelledError


def _serve(pipe: Connection, megabytes: int, work: Callable[..., Any], given: tuple[Any, ...]) -> None:
    _limit_memory(megabytes)
    try:
        answer = {"found": work(*given)}
    except RefusedError as error:
        answer = {"refused": list(error.args)}
    except (MemoryError, RecursionError):
        return
    pipe.send_bytes(json.dumps(answer).encode())


def _limit_memory(megabytes: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows, where the time limit alone holds
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * _MEGABYTE, megabytes * _MEGABYTE))
