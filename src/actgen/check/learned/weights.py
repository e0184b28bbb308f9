"""What the second reader has learned, as numbers: two linear models over the features of a statement.

The first says how likely a statement speaks of a requirement at all, the second whether it meets, half meets or
violates what it speaks of. Both are logistic regressions over TF-IDF; the file is written by `benchmarks/learning.py`.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from actgen.check.kept import kept
from actgen.model.finding import Verdict
from actgen.model.requirement import Requirement

FILE = Path(__file__).with_name("weights.npz")
VERDICTS = (Verdict.SATISFIED, Verdict.PARTIAL, Verdict.VIOLATED)
"""Columns of the second model."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Linear:
    """A linear model: feature → row; ``rarity`` is the inverse document frequency of each row (TF-IDF, rows of unit
    length), ``weights`` are rows × outcomes."""

    rows: Mapping[str, int]
    rarity: Floats
    weights: Floats
    bias: Floats

    def scores(self, features: Iterable[str]) -> Floats:
        """A number for each outcome: the log-odds before they are made a probability."""
        rows, values = self._known(features)
        if not rows:
            return self.bias
        sums: Floats = values @ self.weights[rows] + self.bias
        return sums

    def shares(self, features: Iterable[str], outcome: int) -> list[tuple[str, float]]:
        """What each feature adds to the score of an outcome, the greatest first."""
        known = [name for name in dict.fromkeys(features) if name in self.rows]
        rows, values = self._known(known)
        added = values * self.weights[rows, outcome] if rows else ()
        pairs = zip(known, (float(each) for each in added), strict=True)
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))

    def _known(self, features: Iterable[str]) -> tuple[list[int], Floats]:
        rows = [row for name in features if (row := self.rows.get(name)) is not None]
        rarity = self.rarity[rows]
        return rows, rarity / (np.sqrt(rarity @ rarity) or 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """Both models, and the column of each requirement in the first one by its mark (`mark`)."""

    said: Linear
    meant: Linear
    columns: Mapping[str, int]


@kept
def mark(requirement: Requirement) -> str:
    """The name of what was learned about a requirement: its id and a digest of what it asks for. A requirement of
    the same name that asks for something else was not learned."""
    asked = f"{requirement.kind}|{requirement.id}|{' '.join(requirement.title.split())}"
    return f"{requirement.id}#{hashlib.sha256(asked.encode()).hexdigest()[:8]}"


@cache
def load_learned(file: Path = FILE) -> Learned:
    """The models of a file; read once in a process."""
    with np.load(file, allow_pickle=False) as data:
        marks = _lines(data["marks"])
        return Learned(
            _linear(data, "said"), _linear(data, "meant"), {m: n for n, m in enumerate(marks)}
        )


def save(file: Path, said: Linear, meant: Linear, marks: Iterable[str]) -> None:
    """Writes what `load_learned` reads."""
    parts: dict[str, NDArray[np.generic]] = {"marks": _bytes(marks)}
    for name, model in (("said", said), ("meant", meant)):
        parts[f"{name}_rows"] = _bytes(model.rows)
        parts[f"{name}_rarity"] = model.rarity.astype(np.float16)
        parts[f"{name}_weights"] = model.weights.astype(np.float16)
        parts[f"{name}_bias"] = model.bias.astype(np.float32)
    np.savez_compressed(file, **parts)  # type: ignore[arg-type]


def probability(score: float) -> float:
    """Of a log-odds."""
    return 1 / (1 + math.exp(-score))


def probabilities(scores: Floats) -> dict[Verdict, float]:
    """Of the outcomes of the second model; they add up to one."""
    powers = np.exp(scores - scores.max())
    return {v: float(p) for v, p in zip(VERDICTS, powers / powers.sum(), strict=True)}


def _linear(data: Mapping[str, NDArray[np.generic]], name: str) -> Linear:
    return Linear(
        rows={feature: n for n, feature in enumerate(_lines(data[f"{name}_rows"]))},
        rarity=data[f"{name}_rarity"].astype(np.float32),
        weights=data[f"{name}_weights"].astype(np.float32),
        bias=data[f"{name}_bias"].astype(np.float32),
    )


def _bytes(lines: Iterable[str]) -> NDArray[np.generic]:
    return np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)


def _lines(stored: NDArray[np.generic]) -> list[str]:
    return stored.tobytes().decode().split("\n")
