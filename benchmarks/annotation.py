"""How far the proposed changes go: `python -m benchmarks.annotation [--style NAME] [--case NAME] [--every N]`.

Every labelled set of `tests/corpus/open` is made DOCX in a style of offices, checked and marked; then all changes are
accepted and the set is checked again. Printed: how many sets with something to mend satisfy everything then, how many
points are mended of those that were open, and every point that is left, with its reason.
"""

from __future__ import annotations

import argparse
import datetime
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from actgen.annotation import Annotation, SourceFile, annotate
from actgen.check import check_documents, finder_for, load_learned
from actgen.model.finding import CheckResult, Finding, Verdict
from actgen.model.requirement import Status
from actgen.model.text import StructuredText
from actgen.read import documents_in
from actgen.source import load_superior
from actgen.source.collection import find_act
from benchmarks.annotation_papers import STYLES, as_docx

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "corpus" / "open"
_MOMENT = datetime.datetime(2026, 9, 1, 9, 0)
_MET = (Verdict.SATISFIED, Verdict.NOT_APPLICABLE)


@dataclass(frozen=True)
class Trial:
    """A case in a style: what was open before, the marked copies, what is open once all changes are accepted."""

    name: str
    before: tuple[Finding, ...]
    files: tuple[SourceFile, ...]
    annotation: Annotation
    after: tuple[Finding, ...]


def open_points(result: CheckResult) -> tuple[Finding, ...]:
    """What is not met, disputed points apart."""
    return tuple(
        f for f in result.findings if f.verdict not in _MET and f.status is not Status.DISPUTED
    )


def tried(case: Path, style: str) -> Trial | None:
    """A labelled case marked in a style; None if its documents are no plain texts, or all is well with them."""
    described = yaml.safe_load((case / "case.yaml").read_text(encoding="utf-8"))
    paths = [case / name for name in described["documents"]]
    if any(path.suffix != ".txt" for path in paths):
        return None
    superior = load_superior(find_act(described["against"]))
    finder = finder_for(superior)

    def judge(documents: Sequence[StructuredText]) -> CheckResult:
        return check_documents(
            superior, documents, described["institution"], finder, second_reader=load_learned()
        )

    documents: list[StructuredText] = []
    files: list[SourceFile] = []
    for path in paths:
        data = as_docx(path.read_text(encoding="utf-8"), style)
        read = documents_in(data, f"{path.stem}.docx")
        indexes = tuple(range(len(documents), len(documents) + len(read)))
        files.append(SourceFile(f"{path.stem}.docx", data, indexes))
        documents += read
    result = judge(documents)
    before = open_points(result)
    if not before:
        return None
    annotation = annotate(result, superior, files, judge, finder, _MOMENT)
    accepted = [
        text
        for file in files
        for text in documents_in(annotation.copies.get(file.file, file.data), file.file)
    ]
    return Trial(case.name, before, tuple(files), annotation, open_points(judge(accepted)))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--style", choices=sorted(STYLES))
    parser.add_argument("--case", default="")
    parser.add_argument("--every", type=int, default=1, help="take every n-th case")
    arguments = parser.parse_args()
    cases = sorted(p for p in CORPUS.iterdir() if arguments.case in p.name)[:: arguments.every]
    for style in [arguments.style] if arguments.style else sorted(STYLES):
        sets = whole = points = mended = 0
        seconds = time.perf_counter()
        left: Counter[str] = Counter()
        for case in cases:
            trial = tried(case, style)
            if trial is None:
                continue
            sets += 1
            points += len(trial.before)
            whole += not trial.after
            mended += len(trial.before) - len(trial.after)
            for finding in trial.after:
                left[finding.requirement] += 1
                print(f"  {case.name}: {finding.requirement} {finding.verdict}: {finding.reason}")
        seconds = (time.perf_counter() - seconds) / max(sets, 1)
        print(
            f"{style}: sets satisfied {whole} of {sets}, points mended {mended} of {points},"
            f" {seconds:.2f} s a set; left: {dict(left.most_common())}"
        )
    sys.stdout.flush()


if __name__ == "__main__":
    main()
