"""How far the rules and the second reader are to be believed: ``./run learn`` runs this after `benchmarks.learning`.

The rules were tuned on the open cases, so what they say of those tells nothing of their worth. What they said when they
met a case for the first time does: ``tests/corpus/first-contact.yaml`` keeps it, lot by lot as cases were opened
(``--add NAMES`` writes a lot: run it after opening cases, before the rules learn from them). The opinions beside it
are those of a second reader who has not seen the lot. The result is ``src/actgen/check/learned/trees.npz``.

With ``--try`` nothing is written: each lot is judged with what was learned from the others, beside it by the rules as
they were then.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from sklearn.ensemble import GradientBoostingClassifier

from actgen.check import finder_for
from actgen.check.documents.reading import read_units
from actgen.check.expectation import documents_for
from actgen.check.judging.signals import Signal
from actgen.check.learned.opinions import column
from actgen.check.learned.second_reader import weighed
from actgen.check.learned.trees import DEPTH, FILE, OUTCOMES, Trees, numbers, save
from actgen.check.learned.voices import Voice, voices
from actgen.check.learned.weights import Learned
from actgen.model.finding import Evidence, Finding, Verdict
from actgen.model.place import Place
from actgen.model.requirement import Requirement
from benchmarks.accuracy import Judged, confusion, judge_cases, table
from benchmarks.accuracy_corpus import CORPUS, Labelled, cases
from benchmarks.learning import TAUGHT, Seen, seen, spoilt, teach

FIRST_CONTACT = CORPUS / "first-contact.yaml"
_TREES = 100  # for each outcome
_RATE = 0.08
_FEWEST = 15  # points in a leaf
_SHARE = 0.5  # of the numbers, drawn anew for every question: no one of them decides everywhere
_QUOTED = 80  # characters of a quote that are kept

Said = tuple[Verdict, tuple[Evidence, ...]]


@dataclass(frozen=True)
class Point:
    """A labelled point with what the rules said of it; ``found`` is None where the second reader is not asked."""

    case: Labelled
    name: str
    requirement: Requirement
    said: Verdict
    found: list[Voice] | None


def lots() -> list[dict[str, dict[str, Any]]]:
    """Case → points that the rules got wrong at first contact, a mapping for each lot."""
    loaded: list[dict[str, dict[str, Any]]] = yaml.safe_load(
        FIRST_CONTACT.read_text(encoding="utf-8")
    )
    return loaded


def points(case: Labelled, wrong: Mapping[str, Any], models: Learned) -> Iterator[Point]:
    """The labelled points of a case with what the rules said at first contact: where they were not wrong, what they say
    now."""
    finder = finder_for(case.superior)
    readings = [read_units(text, number, finder) for number, text in enumerate(case.documents)]
    now = {finding.requirement: finding for finding in case.check().findings}
    for imposed in case.superior.requirements:
        requirement = imposed.requirement
        if requirement.id not in case.expected or requirement.id not in now:
            continue
        verdict, evidence = _said(wrong.get(requirement.id), now[requirement.id])
        expected, heard = documents_for(requirement, readings, finder)
        asked = column(models, requirement)
        found = None
        if asked is not None and expected and verdict in OUTCOMES:
            signal = Signal(verdict, "", evidence) if verdict is not Verdict.MISSING else None
            found = voices(models, asked, requirement, signal, heard, expected)
        yield Point(case, requirement.id, requirement, verdict, found)


def _said(wrong: Mapping[str, Any] | None, now: Finding) -> Said:
    if wrong is None:
        return now.verdict, now.evidence
    quoted = wrong.get("of", ())
    evidence = tuple(Evidence(document, quote, Place()) for document, quote in quoted)
    return Verdict(wrong["said"]), evidence


def seen_by_lot() -> list[list[Point]]:
    """The points of every lot, with the opinions of a second reader who was taught without it."""
    lessons = [each for part in TAUGHT for each in seen(cases(part))]
    more = list(spoilt())
    opened = {case.name: case for case in cases("open")}
    found: list[list[Point]] = []
    for lot in lots():
        others: list[Seen] = [s for case, each in lessons if case.name not in lot for s in each]
        models = teach([*others, *more])
        found.append(
            [p for name, wrong in lot.items() for p in points(opened[name], wrong, models)]
        )
    return found


def grow(seen_points: Sequence[Point]) -> Trees:
    """The trees. Deterministic for the same points on the same machine."""
    rows: list[list[float]] = []
    labels: list[int] = []
    for point in seen_points:
        if point.found is not None:
            rows.append(numbers(point.requirement.kind, point.said, point.found))
            labels.append(OUTCOMES.index(_outcome(point)))
    model = GradientBoostingClassifier(
        n_estimators=_TREES,
        learning_rate=_RATE,
        max_depth=DEPTH,
        min_samples_leaf=_FEWEST,
        max_features=_SHARE,
        random_state=0,
    )
    model.fit(rows, labels)
    return complete_trees(model, np.bincount(labels, minlength=len(OUTCOMES)))


def complete_trees(model: GradientBoostingClassifier, counts: NDArray[np.int64]) -> Trees:
    """What scikit-learn has grown, as the program keeps it; ``counts`` are the points of each outcome."""
    grown = [_complete(each.tree_) for row in model.estimators_ for each in row]
    return Trees(
        np.array([asked for asked, _, _ in grown], dtype=np.int16),
        np.array([bounds for _, bounds, _ in grown], dtype=np.float32),
        np.array([values for _, _, values in grown], dtype=np.float32)
        * np.float32(model.learning_rate),
        np.log(counts / counts.sum()).astype(np.float32),
    )


def _outcome(point: Point) -> Verdict:
    """What is right; a point that does not concern the documents is one of which they say nothing."""
    right = point.case.expected[point.name]
    return right if right in OUTCOMES else Verdict.MISSING


def _complete(tree: Any) -> tuple[list[int], list[float], list[float]]:
    """A tree of scikit-learn with every leaf at the same depth: a question whose answer does not matter stands where it
    ended sooner."""
    level = [0]
    asked: list[int] = []
    bounds: list[float] = []
    for _ in range(DEPTH):
        below: list[int] = []
        for node in level:
            leaf = tree.children_left[node] < 0
            asked.append(0 if leaf else int(tree.feature[node]))
            bounds.append(0.0 if leaf else float(tree.threshold[node]))
            below += (node, node) if leaf else (tree.children_left[node], tree.children_right[node])
        level = below
    return asked, bounds, [float(tree.value[node, 0, 0]) for node in level]


def add(names: Sequence[str]) -> None:
    """Writes what the rules say of opened cases now as one more lot."""
    judged = list(judge_cases([case for case in cases("open") if case.name in names]))
    lines = ["-"]
    for name in sorted(names):
        wrong = [each for each in judged if each.case == name and each.verdict is not each.expected]
        lines.append(f"  {name}:" + ("" if wrong else " {}"))
        lines += (_line(each) for each in wrong)
    with FIRST_CONTACT.open("a", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def _line(judged: Judged) -> str:
    quotes = (
        [(e.document, e.quote[:_QUOTED]) for e in judged.finding.evidence] if judged.finding else []
    )
    of = f", of: {json.dumps(quotes, ensure_ascii=False)}" if quotes else ""
    return f"    {judged.requirement}: {{said: {judged.verdict}{of}}}"


def learn(file: Path = FILE) -> None:
    """Grows the trees and writes the file."""
    found = [point for lot in seen_by_lot() for point in lot]
    trees = grow(found)
    save(file, trees)
    print(
        f"{len(found)} points, {len(trees.asked)} trees, {file.stat().st_size // 1024} KiB: {file}"
    )


def try_lots() -> None:
    """Prints how each lot fares with what was learned from the others."""
    found = seen_by_lot()
    alone: list[Judged] = []
    helped: list[Judged] = []
    for lot in found:
        trees = grow([point for other in found if other is not lot for point in other])
        alone += [_judged(point, point.said) for point in lot]
        helped += [
            _judged(point, point.said)
            if point.found is None
            else _judged(point, weighed(trees, point.requirement, point.said, point.found))
            for point in lot
        ]
    for name, judged in (("first contact, rules alone", alone), ("… weighed", helped)):
        print("\n".join((*table(name, judged, {}), "", *confusion(judged), "")))


def _judged(point: Point, verdict: Verdict) -> Judged:
    case = point.case
    return Judged(case.name, point.requirement.kind, point.name, case.expected[point.name], verdict)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--add", nargs="+", metavar="NAME", help="a lot of cases just opened")
    parser.add_argument("--try", dest="only_try", action="store_true", help="nothing is written")
    arguments = parser.parse_args()
    if arguments.add:
        add(arguments.add)
    elif arguments.only_try:
        try_lots()
    else:
        learn()


if __name__ == "__main__":
    main()
