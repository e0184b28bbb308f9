"""The baselines that the checker is measured beside, and the measure itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.model.finding import Verdict
from actgen.model.text import StructuredText
from benchmarks.accuracy import PAGE, Judged, agreement, confusion, f_score, scores
from benchmarks.accuracy_baselines import Baseline, Keywords, Nearest, judged, tuned
from benchmarks.accuracy_corpus import Labelled, superior

ORDER = "ПРИКАЗ\n\nот 16.04.2024 № 1\n\nПРИКАЗЫВАЮ:\n\n"
PUBLISHED = "1. Разместить настоящий приказ и приказ о назначении администратора на официальном сайте учреждения.\n"


def case(text: StructuredText, expected: dict[str, Verdict], institution: str = "МОУ") -> Labelled:
    return Labelled("case", superior("kalinin-223-09"), institution, (text,), expected)


@pytest.mark.parametrize("baseline", [Keywords(), Nearest()], ids=lambda b: b.name)
def test_a_baseline_finds_what_is_said_in_the_very_words(
    baseline: Baseline, read: Callable[[str], StructuredText]
) -> None:
    point = {"published-on-site": Verdict.SATISFIED}
    assert judged(baseline, case(read(ORDER + PUBLISHED), point), 0.5) == point


@pytest.mark.parametrize("baseline", [Keywords(), Nearest()], ids=lambda b: b.name)
def test_a_baseline_does_not_find_what_is_not_said(
    baseline: Baseline, read: Callable[[str], StructuredText]
) -> None:
    text = read(ORDER + "1. Утвердить меню школьной столовой на октябрь.\n")
    point = {"published-on-site": Verdict.MISSING}
    assert judged(baseline, case(text, point), 0.5) == point


def test_a_baseline_is_told_whom_a_requirement_addresses(
    read: Callable[[str], StructuredText],
) -> None:
    text = read(ORDER + "1. Создать чат директора с ученическим активом.\n")
    point = {"chat-head-pupils-council": Verdict.NOT_APPLICABLE}
    assert judged(Keywords(), case(text, point, "МДОУ"), 0.3) == point


def test_the_threshold_is_the_one_with_most_points_right(
    read: Callable[[str], StructuredText],
) -> None:
    text = read(ORDER + "1. Разместить приказ на сайте.\n")
    point = {"published-on-site": Verdict.MISSING}
    found = tuned(Keywords(), [case(text, point)])
    assert judged(Keywords(), case(text, point), found) == point


def test_scores_are_those_of_the_textbook() -> None:
    precision, recall, f2 = f_score(true=4, predicted=5, hit=3, beta=2)
    assert (precision, recall) == (0.6, 0.75)
    assert f2 == pytest.approx(5 * 0.6 * 0.75 / (4 * 0.6 + 0.75))


def test_nothing_to_find_and_nothing_found_is_perfect() -> None:
    point = Judged("case", "чат", "id", Verdict.MISSING, Verdict.MISSING)
    assert scores([point], Verdict.SATISFIED, 2) == (1.0, 1.0, 1.0)


def test_confusion_counts_pairs() -> None:
    points = [
        Judged("case", "чат", "id", Verdict.MISSING, Verdict.SATISFIED),
        Judged("case", "чат", "id", Verdict.SATISFIED, Verdict.SATISFIED),
    ]
    head, satisfied, missing = (line.split() for line in confusion(points))
    assert head == ["expected", "satisfied", "missing"]
    assert satisfied == ["satisfied", "1", "·"]
    assert missing == ["missing", "1", "·"]


def test_agreement_counts_the_points_that_somebody_else_labelled_too(
    read: Callable[[str], StructuredText], monkeypatch: pytest.MonkeyPatch
) -> None:
    points = ["chat-head-deputies", "chat-head-teachers", "deadline", "form-control"]
    one = case(read(ORDER + PUBLISHED), dict.fromkeys(points, Verdict.MISSING))
    again = dict.fromkeys(points, Verdict.MISSING) | {"deadline": Verdict.VIOLATED}
    monkeypatch.setattr("benchmarks.accuracy.labelled_again", lambda: {one.name: again})

    told = agreement([one])

    assert told.startswith("somebody else, of 4 points of 1 cases: 75.0% right")


def test_the_page_has_room_for_the_tables() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text.count("<!-- measured -->") == text.count("<!-- end -->") == 1
