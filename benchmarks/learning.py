"""Teaches the second reader: ``./run learn [--folds N]``.

He learns from the open part of the labelled corpus, its wordings and its lessons, never from the sealed part, and from
sentences of complete orders as `benchmarks.mutations` spoils them: those teach what a thing merely considered, or said
of others, looks like. The result is ``src/actgen/check/learned/weights.npz``.

With ``--folds`` nothing is written: the open cases are divided, each part is judged with what was learned from the
others, and beside it by the rules alone. The rules were tuned on the open cases, so this says less than the sealed
part of ``./run accuracy``; it tells whether learning does harm.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from actgen.check import finder_for
from actgen.check.documents.reading import read_units
from actgen.check.learned.features import crossed, features
from actgen.check.learned.opinions import EXACT
from actgen.check.learned.weights import FILE, VERDICTS, Learned, Linear, mark, save
from actgen.check.syntax.units import Unit
from actgen.model.finding import Finding, Verdict
from actgen.model.requirement import BanRequirement
from actgen.read import typed_document
from benchmarks.accuracy import Judged, confusion, judge_cases, table
from benchmarks.accuracy_corpus import Labelled, cases
from benchmarks.mutations.operators import OPERATORS
from benchmarks.mutations.order import Order, Sentence, complete_order
from benchmarks.schools import in_time, school, superiors

TAUGHT = ("open", "wordings", "lessons")
"""The parts of the corpus that he learns from."""
_FEWEST = 5  # statements that speak of a requirement; fewer teach nothing
_STRENGTH = {"said": 20.0, "meant": 10.0}  # inverse of the regularisation
_NEGLIGIBLE = 0.1  # weights below are dropped: the file is two thirds of its size


@dataclass(frozen=True)
class Seen:
    """A statement of a labelled case with what it says of every requirement that was labelled: None nothing."""

    features: tuple[str, ...]
    says: dict[str, Verdict | None]


def seen(labelled: Iterable[Labelled]) -> Iterator[tuple[Labelled, list[Seen]]]:
    """The statements of each case. What a case labels without a passage, no statement is held to say or not to say."""
    for case in labelled:
        finder = finder_for(case.superior)
        marks = {i.requirement.id: mark(i.requirement) for i in case.superior.requirements}
        learnable = {
            i.requirement.id for i in case.superior.requirements if i.requirement.kind not in EXACT
        }
        statements: list[Seen] = []
        for number, text in enumerate(case.documents):
            for unit in read_units(text, number, finder).units:
                said = dict(_says(case, unit, learnable))
                statements.append(
                    Seen(features(unit), {marks[name]: v for name, v in said.items()})
                )
        yield case, statements


def spoilt() -> Iterator[Seen]:
    """The sentences of complete orders of every act, whole and spoilt, each with what it says of its own point, and
    that it says nothing of the points that other sentences meet. Where more than one verdict would be right, it
    teaches nothing."""
    for act in superiors():
        finder = finder_for(act)
        for institution in act.act.institutions:
            order = complete_order(act, institution, school(institution, in_time(act)), None)
            found = order.checked().findings
            for sentence in order.sentences:
                if sentence.requirement.kind in EXACT:
                    continue
                others = _met_elsewhere(order, found, sentence)
                name = mark(sentence.requirement)
                for text, verdict, alone in _turned(order, sentence):
                    document = typed_document(f"ПРИКАЗ\n\nПРИКАЗЫВАЮ:\n\n1. {text}\n", "приказ.txt")
                    for unit in read_units(document, 0, finder).units[-1:]:
                        says = dict.fromkeys(others) if alone else {}
                        yield Seen(features(unit), {**says, name: verdict})


def _met_elsewhere(order: Order, found: Sequence[Finding], sentence: Sentence) -> list[str]:
    """The marks of requirements that are met without the sentence. Bans are not: any sentence may break them."""
    number = order.number(sentence)
    rests = {f.requirement for f in found if number in {e.place.clause for e in f.evidence}}
    return [
        mark(each.requirement)
        for each in order.superior.requirements
        if each.requirement.kind not in EXACT
        and not isinstance(each.requirement, BanRequirement)
        and order.institution in each.requirement.institutions
        and each.requirement.id not in rests
    ]


def _turned(order: Order, sentence: Sentence) -> Iterator[tuple[str, Verdict | None, bool]]:
    """The sentence and what becomes of it, with the verdict, and whether it still speaks of its own point alone."""
    yield sentence.text, Verdict.SATISFIED, True
    for operator in OPERATORS:
        expected = operator.verdicts(sentence.requirement) or frozenset()
        mutation = operator.mutate(order, sentence) if expected else None
        if mutation is None or mutation.later or mutation.data is not None or len(mutation.by) != 1:
            continue
        if Verdict.MISSING in expected and Verdict.SATISFIED not in expected:
            yield mutation.by[0], None, not operator.messenger
        elif len(expected) == 1:
            yield mutation.by[0], min(expected), not operator.messenger


def _says(case: Labelled, unit: Unit, learnable: set[str]) -> Iterator[tuple[str, Verdict | None]]:
    text = _plain(unit.text)
    for name, verdict in case.expected.items():
        if name not in learnable:
            continue
        if verdict not in VERDICTS:
            yield name, None
        elif passage := _plain(case.evidence.get(name, "")):
            within = passage in text or (len(text) > 8 and text in passage)
            yield name, verdict if within else None


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower().replace("ё", "е")).strip()


def teach(lessons: Sequence[Seen]) -> Learned:
    """Both models. Deterministic for the same lessons on the same machine."""
    vectors = _vectorizer()
    matrix = vectors.fit_transform([lesson.features for lesson in lessons])
    about: dict[str, tuple[list[int], list[bool]]] = defaultdict(lambda: ([], []))
    passages: list[tuple[str, ...]] = []
    verdicts: list[int] = []
    for row, lesson in enumerate(lessons):
        for name, verdict in lesson.says.items():
            about[name][0].append(row)
            about[name][1].append(verdict is not None)
            if verdict is not None:
                point = name.partition("#")[0]
                passages.append((*lesson.features, *crossed(lesson.features, point)))
                verdicts.append(VERDICTS.index(verdict))
    columns: dict[str, int] = {}
    weights, bias = [], []
    for name, (rows, labels) in sorted(about.items()):
        if sum(labels) < _FEWEST or all(labels):
            continue
        model = LogisticRegression(C=_STRENGTH["said"], solver="liblinear", random_state=0)
        model.fit(matrix[rows], labels)
        columns[name] = len(columns)
        weights.append(model.coef_[0])
        bias.append(model.intercept_[0])
    said = _linear(vectors, np.array(weights).T, np.array(bias))
    vectors = _vectorizer()
    model = LogisticRegression(C=_STRENGTH["meant"], max_iter=1000)
    model.fit(vectors.fit_transform(passages), verdicts)
    return Learned(said, _linear(vectors, model.coef_.T, model.intercept_), columns)


def _vectorizer() -> TfidfVectorizer:
    return TfidfVectorizer(analyzer=lambda each: each, min_df=2, binary=True)


def _linear(vectors: TfidfVectorizer, weights: np.ndarray, bias: np.ndarray) -> Linear:
    kept = np.where(np.abs(weights) < _NEGLIGIBLE, 0, weights)
    rows = {name: n for n, name in enumerate(vectors.get_feature_names_out())}
    return Linear(
        rows, vectors.idf_.astype(np.float32), kept.astype(np.float32), bias.astype(np.float32)
    )


def _lessons() -> list[tuple[Labelled, list[Seen]]]:
    return [lesson for part in TAUGHT for lesson in seen(cases(part))]


def learn(file: Path = FILE) -> Learned:
    """Teaches and writes the file."""
    lessons = [*(each for _, statements in _lessons() for each in statements), *spoilt()]
    models = teach(lessons)
    print(f"{len(lessons)} statements")
    save(file, models.said, models.meant, models.columns)
    return models


def cross_validated(folds: int) -> tuple[list[Judged], list[Judged]]:
    """Every point of the open cases by the rules alone, and with a second reader who has not seen its case."""
    lessons = _lessons()
    more = list(spoilt())
    opened = {case.name for case in cases("open")}
    names = sorted(opened)
    alone: list[Judged] = []
    helped: list[Judged] = []
    for fold in range(folds):
        held = set(names[fold::folds])
        models = teach(
            [*(s for case, each in lessons if case.name not in held for s in each), *more]
        )
        judged = [case for case, _ in lessons if case.name in held]
        alone += judge_cases(judged)
        helped += judge_cases(judged, models)
    return alone, helped


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--folds", type=int, help="judge the open cases, divided; nothing is written"
    )
    arguments = parser.parse_args()
    if not arguments.folds:
        models = learn()
        size = FILE.stat().st_size // 1024
        print(
            f"{len(models.columns)} requirements, {len(models.said.rows)} features, {size} KiB: {FILE}"
        )
        return
    alone, helped = cross_validated(arguments.folds)
    for name, points in (("open, rules alone", alone), ("open, with what others taught", helped)):
        print("\n".join((*table(name, points, {}), "", *confusion(points), "")))
    changed = Counter(
        (a.verdict.value, b.verdict.value, _judgement(a, b))
        for a, b in zip(alone, helped, strict=True)
        if a.verdict is not b.verdict
    )
    for (before, after, how), count in sorted(changed.items()):
        print(f"{before} → {after}: {count} {how}")


def _judgement(before: Judged, after: Judged) -> str:
    if after.verdict is after.expected:
        return "mended"
    return "spoilt" if before.verdict is before.expected else "wrong either way"


if __name__ == "__main__":
    main()
