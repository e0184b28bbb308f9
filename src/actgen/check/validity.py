"""Which requirements apply on a day, and what is to be said of an act that is not in force on it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from actgen.check.kept import kept
from actgen.model.force import Force, State
from actgen.russian.dates import figures
from actgen.source import Imposed, Superior, registry


def not_applied(imposed: Imposed, day: datetime.date) -> str:
    """Why a requirement does not apply on a day, a Russian sentence without a full stop; «» if it does."""
    if imposed.waived:
        return f"требование снято: {imposed.waived.rstrip(' .')}"
    force = imposed.requirement.force
    if force is None:
        return ""
    told = _not_in_force(force, day)
    return f"требование {told}, а проверяется на {figures(day)}" if told else ""


def remarks(superior: Superior, day: datetime.date) -> tuple[str, ...]:
    """What to warn of when the act itself is not in force on a day, or another act takes its place."""
    return _remarks(superior)(day)


@kept
def _remarks(superior: Superior) -> Callable[[datetime.date], tuple[str, ...]]:
    """Tells it once for every day."""
    file = Path(superior.file)
    known = registry.KnownAct(superior.act, file)
    return lru_cache(maxsize=100)(lambda day: registry.remarks(known, _others(file), day))


@lru_cache(maxsize=8)
def _others(file: Path) -> tuple[registry.KnownAct, ...]:
    return registry.possible_successors(file)


def _not_in_force(force: Force, day: datetime.date) -> str:
    match force.state(day):
        case State.NOT_YET if force.since is not None:
            return f"действует с {figures(force.since)}"
        case State.EXPIRED if force.last is not None:
            return f"действовало по {figures(force.last)}"
        case State.SUPERSEDED:
            return f"заменено: {force.superseded_by}"
    return ""
