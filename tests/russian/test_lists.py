"""The lists of forms: nothing that was right once gets wrong. ``./run russian`` prints the figures."""

from __future__ import annotations

from typing import get_args

import pytest

from benchmarks.russian import PARTS, Half, measure

# Per cent of right forms. The tuned half has no excuse; the measured half only shows what to expect.
FLOORS: dict[str, tuple[float, float]] = {
    "names": (100, 97),
    "posts": (100, 96),
    "numerals and agreement": (100, 96),
    "dates": (100, 100),
    "deadlines": (100, 95),
    "approval words": (100, 98),
    "citations": (100, 94),
    "typography": (100, 95),
}
CASES = [
    (part, half, floor)
    for part, floors in FLOORS.items()
    for half, floor in zip(get_args(Half), floors, strict=True)
]


@pytest.mark.parametrize(("part", "half", "floor"), CASES)
def test_as_right_as_before(part: str, half: Half, floor: float) -> None:
    score = measure(part, half)
    assert 100 * score.right / score.total >= floor, score.wrong if half == "tuned" else "measured"


def test_every_part_has_a_floor() -> None:
    assert set(FLOORS) == set(PARTS)


@pytest.mark.parametrize(("part", "least"), [("names", 300), ("posts", 200)])
def test_the_lists_are_long_enough(part: str, least: int) -> None:
    assert all(measure(part, half).total >= least for half in get_args(Half))


@pytest.mark.parametrize("part", ["names", "posts", "numerals and agreement", "approval words"])
@pytest.mark.parametrize("half", get_args(Half))
def test_better_than_its_peers(part: str, half: Half) -> None:
    score = measure(part, half)
    assert all(score.right > peer for peer in score.peers.values())


def test_most_wrong_names_are_reported_as_guesses() -> None:
    score = measure("names", "measured")
    assert score.reported >= len(score.wrong) / 2
