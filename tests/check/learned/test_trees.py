"""What the trees are asked about, and what they answer."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

from actgen.check.engine import JUDGES
from actgen.check.learned.opinions import EXACT, Opinion
from actgen.check.learned.trees import DEPTH, KINDS, OUTCOMES, Trees, load_trees, numbers, save
from actgen.check.learned.voices import Voice
from actgen.model.finding import Verdict
from benchmarks.weighing import complete_trees
from tests.check.learned.conftest import MET, statement

KNOWN = len(OUTCOMES) + len(KINDS)
"""Numbers before those that tell of statements."""


def voice(
    said: float, met: float, against: float, *, own: bool, meets: bool = True, objects: bool = True
) -> Voice:
    """A statement that is taken to speak of a requirement, and to meet or violate it."""
    meant = {
        Verdict.SATISFIED: met,
        Verdict.PARTIAL: 1 - met - against,
        Verdict.VIOLATED: against,
    }
    return Voice(statement(MET[0]), Opinion(said, meant), own, meets, objects)


def grown() -> tuple[GradientBoostingClassifier, np.ndarray, np.ndarray]:
    """Trees over points drawn at random, some of which end before their last question."""
    draw = np.random.default_rng(7)
    points = draw.random((300, 5)).astype(np.float32)
    labels = (points[:, 0] * 2).astype(int) * 2 + (points[:, 1] > points[:, 2])
    model = GradientBoostingClassifier(
        n_estimators=12, max_depth=DEPTH, min_samples_leaf=40, random_state=0
    )
    return model.fit(points, labels), points, labels


def kept(model: GradientBoostingClassifier, labels: np.ndarray) -> Trees:
    return complete_trees(model, np.bincount(labels, minlength=len(OUTCOMES)))


def test_they_answer_as_those_that_were_grown() -> None:
    model, points, labels = grown()
    trees = kept(model, labels)
    for point, expected in zip(points, model.predict_proba(points), strict=True):
        likely = trees.probabilities(point)
        np.testing.assert_allclose([likely[each] for each in OUTCOMES], expected, atol=1e-4)


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    model, points, labels = grown()
    trees = kept(model, labels)
    save(tmp_path / "trees.npz", trees)
    again = load_trees(tmp_path / "trees.npz")
    assert again.probabilities(points[0]) == trees.probabilities(points[0])


def test_every_kind_that_is_not_exact_is_known() -> None:
    assert set(KINDS) == set(JUDGES) - EXACT


def test_the_verdict_of_the_rules_and_the_kind_are_told() -> None:
    told = numbers("чат", Verdict.PARTIAL, [])
    assert [told.index(1.0), told.count(1.0)] == [OUTCOMES.index(Verdict.PARTIAL), 2]
    assert told[len(OUTCOMES) + KINDS.index("чат")] == 1.0
    assert not any(told[KNOWN:])


def test_what_the_rules_rest_on_is_told_apart_from_the_rest() -> None:
    told = numbers(
        "чат",
        Verdict.SATISFIED,
        [voice(0.9, 0.8, 0.1, own=True), voice(0.5, 0.1, 0.9, own=False)],
    )
    quoted, rest = told[KNOWN + 1 : KNOWN + 8], told[KNOWN + 8 :]
    assert told[KNOWN] == 1.0
    assert quoted == [0.9, 0.9 * 0.8, *quoted[2:3], 0.9 * 0.1, 0.8, *quoted[5:6], 0.1]
    assert rest[0] == 0.5
    assert rest[3] == 0.5 * 0.9


def test_what_may_not_object_is_no_objection_and_what_may_not_meet_does_not() -> None:
    told = numbers(
        "чат",
        Verdict.MISSING,
        [voice(0.9, 0.5, 0.5, own=False, objects=False, meets=False)],
    )
    assert told[KNOWN + 8 :] == [0.9, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]


def test_a_statement_that_hardly_speaks_of_it_is_not_asked_what_it_would_mean() -> None:
    told = numbers("чат", Verdict.MISSING, [voice(0.1, 0.9, 0.1, own=False)])
    assert told[KNOWN + 9] > 0
    assert told[-3:] == [0.0, 0.0, 0.0]


def test_what_was_learned_asks_only_what_it_is_told() -> None:
    trees = load_trees()
    assert trees.asked.max() < len(numbers("чат", Verdict.MISSING, []))
    assert trees.asked.shape[1] == 2**DEPTH - 1
    assert trees.values.shape == (len(trees.asked), 2**DEPTH)
    assert len(trees.asked) % len(OUTCOMES) == 0
