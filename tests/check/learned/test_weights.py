"""The file of what was learned."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from actgen.check.learned.features import features
from actgen.check.learned.opinions import EXACT
from actgen.check.learned.weights import (
    Learned,
    load_learned,
    mark,
    probabilities,
    probability,
    save,
)
from actgen.model.finding import Verdict
from actgen.resources import acts_dir
from benchmarks.accuracy_corpus import cases, superior
from tests.check.learned.conftest import MET, requirement, statement

ENOUGH = 20
"""Labelled cases that meet or violate a point, from which it must have been learned."""


def test_what_is_saved_is_read_back(taught: Learned, tmp_path: Path) -> None:
    file = tmp_path / "weights.npz"
    save(file, taught.said, taught.meant, taught.columns)
    again = load_learned(file)
    assert again.columns == taught.columns
    words = features(statement(MET[0]))
    for one, other in ((taught.said, again.said), (taught.meant, again.meant)):
        np.testing.assert_allclose(one.scores(words), other.scores(words), atol=0.02)


def test_a_requirement_that_asks_for_something_else_was_not_learned() -> None:
    point = requirement("job-chat-parents")
    other = point.model_copy(update={"title": "Чат с учениками"})
    assert mark(point) != mark(other)
    assert mark(point).startswith("job-chat-parents#")


def test_words_never_met_count_for_nothing(taught: Learned) -> None:
    np.testing.assert_array_equal(taught.meant.scores(["w:абракадабра"]), taught.meant.bias)


def test_shares_add_up_to_the_score(taught: Learned) -> None:
    words = features(statement(MET[0]))
    for outcome in range(3):
        total = sum(share for _, share in taught.meant.shares(words, outcome))
        score = taught.meant.scores(words)[outcome] - taught.meant.bias[outcome]
        assert total == pytest.approx(float(score), abs=1e-4)


def test_probabilities_of_outcomes_add_up_to_one() -> None:
    shares = probabilities(np.array([2.0, 0.0, -1.0], dtype=np.float32))
    assert sum(shares.values()) == pytest.approx(1)
    assert max(shares, key=lambda verdict: shares[verdict]) is Verdict.SATISFIED
    assert probability(0.0) == 0.5


def test_every_point_with_enough_labelled_cases_was_learned() -> None:
    """Fails when a requirement was renamed or changed and `./run learn` was not run after it."""
    known: Counter[str] = Counter()
    for case in cases("open"):
        marks = {
            i.requirement.id: mark(i.requirement)
            for i in case.superior.requirements
            if i.requirement.kind not in EXACT
        }
        known.update(marks[name] for name in case.evidence if name in marks)
    expected = {name for name, count in known.items() if count >= ENOUGH}
    assert expected
    assert expected <= set(load_learned().columns)


def test_nothing_exact_was_learned() -> None:
    exact = {
        mark(imposed.requirement)
        for file in acts_dir().glob("*-*.yaml")
        for imposed in superior(file.stem).requirements
        if imposed.requirement.kind in EXACT
    }
    assert exact
    assert exact.isdisjoint(load_learned().columns)
