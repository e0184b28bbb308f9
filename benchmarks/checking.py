"""Speed of judging documents that are read: ``./run bench checking``.

Documents per second of one core, by CPU time, over all open documents of the corpus, each judged on every point of its
act: by the program as it is, its second reader included, and by the rules alone. The first round meets every word for
the first time; a survey of a municipality soon runs like the later ones. Beside it stand the baselines of ``./run
accuracy``, which understand nothing: the ratio travels between machines.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from actgen.check.learned.weights import load_learned
from benchmarks.accuracy_baselines import Keywords, judged
from benchmarks.accuracy_corpus import Labelled, cases

ROUNDS = 4
GOAL = 100
"""Documents per second of one core, words met before."""


def checking() -> None:
    """Prints the rates."""
    labelled = list(cases("open"))
    documents = sum(len(case.documents) for case in labelled)
    size = sum(len(text.text) for case in labelled for text in case.documents) / documents
    keywords = Keywords()
    learned = load_learned()
    first, later = _rates(labelled, documents, lambda case: case.check(learned))
    _, rules = _rates(labelled, documents, lambda case: case.check())
    _, simple = _rates(labelled, documents, lambda case: judged(keywords, case, 0.5))
    points = sum(len(case.expected) for case in labelled) / documents
    print(f"\n  {documents} documents of {size:.0f} characters, {points:.0f} points each")
    print(f"  {'actgen, every word new':<34} {first:>7.0f} documents/s")
    print(f"  {'actgen, words met before':<34} {later:>7.0f} documents/s")
    print(f"  {'… by the rules alone':<34} {rules:>7.0f} documents/s")
    print(f"  {'keywords (baseline)':<34} {simple:>7.0f} documents/s, {simple / later:.1f} × ours")
    print(f"  goal {GOAL}/s: {later:.0f}, {'met' if later >= GOAL else 'not met'}")


def _rates(
    labelled: Sequence[Labelled], documents: int, job: Callable[[Labelled], object]
) -> tuple[float, float]:
    """Documents per second of CPU time: of the first round, and the median of the later ones."""
    rates = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        for case in labelled:
            job(case)
        rates.append(documents / (time.process_time() - begun))
    return rates[0], sorted(rates[1:])[len(rates[1:]) // 2]
