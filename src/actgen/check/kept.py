"""What follows from a requirement or an act alone is worked out once, not anew for every set of documents."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Thing = TypeVar("Thing")
Result = TypeVar("Result")

_MOST = 2000  # things; a collection of acts has some hundred requirements


def kept(work_out: Callable[[Thing], Result]) -> Callable[[Thing], Result]:
    """Keeps the result of a function for every thing it is asked about, told apart by identity: models of acts and
    requirements are never changed, but cannot be hashed. The result is shared, so it must not be changed."""
    known: dict[int, tuple[Thing, Result]] = {}

    @wraps(work_out)
    def result(thing: Thing) -> Result:
        entry = known.get(id(thing))
        if entry is None:
            if len(known) >= _MOST:
                known.clear()
            entry = known[id(thing)] = (thing, work_out(thing))  # alive, it keeps its identity
        return entry[1]

    return result
