"""From what the rules say of a point and what the second reader makes of its statements to the likeliest verdicts.

Small regression trees, learned by gradient boosting (`benchmarks/weighing.py`) from cases that the rules met for the
first time: how far the rules are to be believed beside the second reader was counted, not guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from actgen.check.learned.voices import Voice
from actgen.model.finding import Verdict

FILE = Path(__file__).with_name("trees.npz")
OUTCOMES = (Verdict.SATISFIED, Verdict.PARTIAL, Verdict.VIOLATED, Verdict.MISSING)
"""Verdicts that are weighed: columns of the trees."""
DEPTH = 3
"""Questions from the root of a tree to a leaf."""
KINDS = (
    "включение",
    "запрет",
    "издание",
    "контроль",
    "мероприятие",
    "назначение",
    "ознакомление",
    "показатель",
    "публикация",
    "условие",
    "формулировка",
    "чат",
)
"""Kinds of requirements that the second reader is asked about."""
_SPEAKING = 0.2
"""From this probability on, what a statement would mean is looked at by itself."""


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """Complete binary trees of `DEPTH` questions, as many for one outcome as for another.

    ``asked`` (trees × inner nodes) tells which number a node asks about, ``bounds`` (the same shape) up to which value
    one goes left; ``values`` (trees × leaves) is what a leaf adds to the score of the tree's outcome. Trees of the
    outcomes alternate. ``prior`` is the score of each outcome before any tree.
    """

    asked: NDArray[np.int16]
    bounds: NDArray[np.float32]
    values: NDArray[np.float32]
    prior: NDArray[np.float32]

    def probabilities(self, numbers: Sequence[float]) -> dict[Verdict, float]:
        """Of the outcomes; they add up to one."""
        point = np.asarray(numbers, dtype=np.float32)
        rows = np.arange(len(self.asked))
        node = np.zeros(len(self.asked), dtype=np.intp)
        for _ in range(DEPTH):
            right = point[self.asked[rows, node]] > self.bounds[rows, node]
            node = 2 * node + 1 + right
        leaves = self.values[rows, node - (2**DEPTH - 1)]
        scores = self.prior + leaves.reshape(-1, len(OUTCOMES)).sum(axis=0)
        powers = np.exp(scores - scores.max())
        return {
            verdict: float(share)
            for verdict, share in zip(OUTCOMES, powers / powers.sum(), strict=True)
        }


def numbers(kind: str, verdict: Verdict, heard: Sequence[Voice]) -> list[float]:
    """What the trees ask about, in the order in which they learned it: the verdict of the rules, the kind of the
    requirement, and what the statements that the rules rest on, and the others, are taken for."""
    own = [voice for voice in heard if voice.own]
    others = [voice for voice in heard if not voice.own]
    return [
        *(float(verdict is each) for each in OUTCOMES),
        *(float(kind == each) for each in KINDS),
        float(bool(own)),
        *_taken_for(own),
        *_taken_for(others),
    ]


def _taken_for(heard: Sequence[Voice]) -> tuple[float, ...]:
    """The likeliest of them: to speak of the requirement, to meet it, to half meet it, to object to it; and what those
    that probably speak of it would mean."""
    meeting = [voice.opinion for voice in heard if voice.meets]
    objecting = [voice.opinion for voice in heard if voice.objects]
    met, half, against = OUTCOMES[:3]
    return (
        _most(voice.opinion.said for voice in heard),
        _most(each.of(met) for each in meeting),
        _most(each.of(half) for each in meeting),
        _most(each.of(against) for each in objecting),
        _most(each.meant[met] for each in meeting if each.said > _SPEAKING),
        _most(each.meant[half] for each in meeting if each.said > _SPEAKING),
        _most(each.meant[against] for each in objecting if each.said > _SPEAKING),
    )


def _most(found: Iterable[float]) -> float:
    return max(found, default=0.0)


@cache
def load_trees(file: Path = FILE) -> Trees:
    """The trees of a file; read once in a process."""
    with np.load(file, allow_pickle=False) as data:
        return Trees(data["asked"], data["bounds"], data["values"], data["prior"])


def save(file: Path, trees: Trees) -> None:
    """Writes what `load_trees` reads."""
    np.savez_compressed(
        file, asked=trees.asked, bounds=trees.bounds, values=trees.values, prior=trees.prior
    )
