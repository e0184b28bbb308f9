"""What simple means reach on the same corpus: keywords, and the nearest labelled wording by TF-IDF.

Both get for nothing what needs no understanding: the reading of the documents, the institutions a requirement
addresses, the kinds of documents it is looked for in. Each has one threshold, set on the open part.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from actgen.check import finder_for
from actgen.check.expectation import is_expected
from actgen.check.words.tokens import tokenise
from actgen.model.finding import Verdict
from actgen.model.requirement import Requirement
from actgen.model.text import StructuredText
from actgen.source import Superior
from benchmarks.accuracy_corpus import Labelled, wordings_of

_NEGATIVE = ("не", "нельзя", "запретить", "запрещать", "запрет", "исключить", "отменить", "кроме")
_SOFT = ("рекомендовать", "возможность", "желательно", "вправе", "мочь", "усмотрение")
_URGENCY = (Verdict.VIOLATED, Verdict.SATISFIED, Verdict.PARTIAL)


class Baseline(Protocol):
    """Judges a passage; what several passages say adds up as in the program: a violation outweighs."""

    name: str
    thresholds: Sequence[float]

    def passage(
        self, superior: Superior, requirement: Requirement, text: str, threshold: float
    ) -> Verdict | None:
        """What the passage says on the requirement; None if nothing."""


def judged(baseline: Baseline, case: Labelled, threshold: float) -> dict[str, Verdict]:
    """The verdict of every labelled point of a case."""
    return {
        imposed.requirement.id: _judge(baseline, case, imposed.requirement, threshold)
        for imposed in case.superior.requirements
        if imposed.requirement.id in case.expected
    }


def _judge(
    baseline: Baseline, case: Labelled, requirement: Requirement, threshold: float
) -> Verdict:
    if case.institution not in requirement.institutions:
        return Verdict.NOT_APPLICABLE
    finder = finder_for(case.superior)
    expected = [
        document
        for document in case.documents
        if is_expected(
            requirement,
            document.requisites.kind.value if document.requisites.kind else None,
            finder,
        )
    ]
    if not expected:
        return Verdict.NOT_APPLICABLE
    said = {
        baseline.passage(case.superior, requirement, passage, threshold)
        for document in expected
        for passage in _passages(document)
    }
    return next((verdict for verdict in _URGENCY if verdict in said), Verdict.MISSING)


def _passages(document: StructuredText) -> Iterator[str]:
    """Every paragraph behind those that lead it in; every row of a table."""
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.cell is None:
            leads = [each.text for each in document.lead_ins(number)]
            yield " ".join([*reversed(leads), paragraph.text])
    for table in document.tables:
        for row in table.rows:
            cells = (document.paragraphs[n].text for cell in row.cells for n in cell)
            yield " ".join([*table.header, *cells])


@cache
def _lemmas(text: str) -> tuple[str, ...]:
    """A dictionary form of every word."""
    return tuple(min(token.word.lemmas) for token in tokenise(text) if token.word is not None)


class Keywords:
    """Enough of the words of the ready wording; «не» where the wording has none is a violation, and the reverse."""

    name: str = "keywords"
    thresholds: Sequence[float] = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)

    def passage(
        self, superior: Superior, requirement: Requirement, text: str, threshold: float
    ) -> Verdict | None:
        """See Baseline."""
        wanted = _keywords(requirement.wording)
        words = set(_lemmas(text))
        if not wanted or len(wanted & words) / len(wanted) < threshold:
            return None
        denied = bool(words.intersection(_NEGATIVE))
        if denied is not bool(set(_lemmas(requirement.wording)).intersection(_NEGATIVE)):
            return Verdict.VIOLATED
        return Verdict.PARTIAL if words.intersection(_SOFT) else Verdict.SATISFIED


@cache
def _keywords(wording: str) -> frozenset[str]:
    """The long words of a ready wording."""
    return frozenset(word for word in _lemmas(wording) if len(word) > 3)


class Nearest:
    """The verdict of the labelled wording whose words, weighed by their rarity, are most like those of the passage.

    It knows every labelled wording of the corpus and every example of the act: some eighty for a point.
    """

    name: str = "TF-IDF"
    thresholds: Sequence[float] = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[TfidfVectorizer, object, list[Verdict]]] = {}

    def passage(
        self, superior: Superior, requirement: Requirement, text: str, threshold: float
    ) -> Verdict | None:
        """See Baseline."""
        likeness, verdict = self._nearest(superior.file, requirement.id, text)
        return verdict if likeness >= threshold and verdict is not Verdict.MISSING else None

    @cache  # noqa: B019 - one baseline for the whole run
    def _nearest(self, act: str, requirement: str, text: str) -> tuple[float, Verdict]:
        vectorizer, matrix, verdicts = self._model(act, requirement)
        row = (vectorizer.transform([text]) @ matrix.T).toarray()[0]  # type: ignore[attr-defined]
        best = int(np.argmax(row))
        return float(row[best]), verdicts[best]

    def _model(self, act: str, requirement: str) -> tuple[TfidfVectorizer, object, list[Verdict]]:
        key = (act, requirement)
        if key not in self._known:
            labelled = list(wordings_of(Path(act).stem, requirement))
            vectorizer = TfidfVectorizer(analyzer=_lemmas, sublinear_tf=True)
            matrix = vectorizer.fit_transform([text for text, _ in labelled])
            self._known[key] = (vectorizer, matrix, [verdict for _, verdict in labelled])
        return self._known[key]


def tuned(baseline: Baseline, cases: Sequence[Labelled]) -> float:
    """The threshold with which most points come out right."""
    right: Counter[float] = Counter()
    for threshold in baseline.thresholds:
        for case in cases:
            said = judged(baseline, case, threshold)
            right[threshold] += sum(said[name] is case.expected[name] for name in said)
    return max(baseline.thresholds, key=lambda threshold: right[threshold])
