"""Legal data that somebody should look at again: what was checked longer than a year ago."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from actgen.model.lexicon import Lexicon
from actgen.model.past import PastAct
from actgen.model.requirement import Requirement

A_YEAR = datetime.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Checked:
    """A piece of data, in words for the user, and the day it was checked."""

    what: str
    on: datetime.date


def stale(entries: Iterable[Checked], day: datetime.date) -> list[Checked]:
    """The entries that were checked longer than a year before a day, the oldest first."""
    return sorted((e for e in entries if day - e.on > A_YEAR), key=lambda each: each.on)


def of_lexicon(lexicon: Lexicon) -> Iterator[Checked]:
    """The lexicon as a whole, and every concept with a day of its own."""
    yield Checked("словарь понятий", lexicon.checked)
    for name, concept in (lexicon.concepts | lexicon.actions).items():
        if concept.checked is not None:
            yield Checked(f"понятие «{name}»", concept.checked)


def of_past_acts(acts: Iterable[PastAct]) -> Iterator[Checked]:
    """The acts known to have lost their force."""
    for act in acts:
        yield Checked(f"утративший силу акт № {act.number}", act.checked)


def of_requirements(requirements: Iterable[Requirement]) -> Iterator[Checked]:
    """The disputed ones among requirements: their sources."""
    for each in requirements:
        if each.disputed is not None:
            yield Checked(f"спорное требование «{each.id}»", each.disputed.checked)
