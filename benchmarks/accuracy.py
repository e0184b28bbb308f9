"""Accuracy of the checker on the labelled corpus: ``./run accuracy [PART…] [--wrong] [--write]``.

Precision, recall and F2 are those of «the point is met» (satisfied) per requirement kind; contradiction F1 is that of
«violated»; beside them stand the same figures of two baselines (`accuracy_baselines`). ``--wrong`` prints every wrong
verdict with its text; the sealed part prints numbers only. All but the sealed part is judged by the rules alone,
for the second reader has learned from it (`learning`). ``--write`` puts the tables into docs/accuracy.md.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from actgen.check.learned.weights import Learned, load_learned
from actgen.model.finding import Finding, Verdict
from benchmarks.accuracy_baselines import Baseline, Keywords, Nearest, judged, tuned
from benchmarks.accuracy_corpus import CLAUSES, Labelled, cases, labelled_again

PAGE = Path(__file__).parent.parent / "docs" / "accuracy.md"
PARTS = ("open", "wordings", "lessons", "sealed")


@dataclass(frozen=True)
class Judged:
    """One point of one case: what a reader says and what is said by the program, or by a baseline (no finding)."""

    case: str
    kind: str
    requirement: str
    expected: Verdict
    verdict: Verdict
    finding: Finding | None = None
    evidence: str = ""

    @property
    def quoted(self) -> bool:
        """Whether one of the program's quotes has the labelled passage, or is part of it."""
        wanted = _plain(self.evidence)
        quotes = [_plain(e.quote) for e in self.finding.evidence] if self.finding else []
        return any(wanted in quote or quote in wanted for quote in quotes if quote)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def judge_cases(
    labelled: Sequence[Labelled], second_reader: Learned | None = None
) -> Iterator[Judged]:
    """Every labelled point, judged by the program; without a second reader, by its rules alone."""
    for case in labelled:
        kinds = _kinds(case)
        for finding in case.check(second_reader).findings:
            name = finding.requirement
            if name in case.expected:
                evidence = case.evidence.get(name, "")
                yield Judged(
                    case.name, kinds[name], name, case.expected[name], finding.verdict, finding, evidence
                )  # fmt: skip


def judge_part(part: str) -> list[Judged]:
    """Every labelled point of a part of the corpus, judged by the program."""
    return list(judge_cases(list(cases(part))))


def judge_simply(
    baseline: Baseline, labelled: Sequence[Labelled], threshold: float
) -> list[Judged]:
    """The same points, judged by a baseline."""
    return [
        Judged(case.name, _kinds(case)[name], name, case.expected[name], verdict)
        for case in labelled
        for name, verdict in judged(baseline, case, threshold).items()
    ]


def _kinds(case: Labelled) -> dict[str, str]:
    return {i.requirement.id: i.requirement.kind for i in case.superior.requirements}


def f_score(true: int, predicted: int, hit: int, beta: float) -> tuple[float, float, float]:
    """Precision, recall, F-beta; 1.0 where there is nothing to find and nothing was found."""
    precision = hit / predicted if predicted else float(not true)
    recall = hit / true if true else 1.0
    weight = beta * beta
    total = weight * precision + recall
    return precision, recall, (1 + weight) * precision * recall / total if total else 0.0


def scores(points: Sequence[Judged], verdict: Verdict, beta: float) -> tuple[float, float, float]:
    """Precision, recall and F-beta of one verdict."""
    true = sum(j.expected is verdict for j in points)
    predicted = sum(j.verdict is verdict for j in points)
    hit = sum(j.expected is verdict is j.verdict for j in points)
    return f_score(true, predicted, hit, beta)


def table(part: str, points: Sequence[Judged], simple: dict[str, list[Judged]]) -> list[str]:
    """The lines of the table of one part: a row per kind, and all together."""
    head = f"{'kind':<13}{'points':>7}{'right':>8}{'P':>6}{'R':>6}{'F2':>6}{'contr. F1':>11}"
    head += "".join(f" | {name}: {'right':>6}{'F2':>6}{'contr. F1':>11}" for name in simple)
    lines = [f"{part}: {len(points)} points of {len({j.case for j in points})} cases", head]
    for kind in [*sorted({j.kind for j in points}), "all"]:
        group = [j for j in points if kind in (j.kind, "all")]
        precision, recall, f2 = scores(group, Verdict.SATISFIED, 2)
        line = f"{kind:<13}{len(group):>7}{_right(group):>8.1%}{precision:>6.2f}{recall:>6.2f}{f2:>6.2f}"
        line += f"{_contradiction(group):>11}"
        for name, others in simple.items():
            same = [j for j in others if kind in (j.kind, "all")]
            f2 = scores(same, Verdict.SATISFIED, 2)[2]
            line += (
                f" | {'':<{len(name)}}  {_right(same):>6.1%}{f2:>6.2f}{_contradiction(same):>11}"
            )
        lines.append(line)
    return lines


def _right(points: Sequence[Judged]) -> float:
    return sum(j.expected is j.verdict for j in points) / len(points)


def _contradiction(points: Sequence[Judged]) -> str:
    """F1 of «violated», or a dash where there is none."""
    if not any(Verdict.VIOLATED in (j.expected, j.verdict) for j in points):
        return "–"
    return f"{scores(points, Verdict.VIOLATED, 1)[2]:.2f}"


def confusion(points: Sequence[Judged]) -> list[str]:
    """What readers say (rows) and what the program says (columns), as numbers of points."""
    count = Counter((j.expected, j.verdict) for j in points)
    shown = [v for v in Verdict if any(v in pair for pair in count)]
    width = max(len(v.value) for v in shown) + 2
    lines = ["expected".ljust(width) + "".join(v.value.rjust(width) for v in shown)]
    for expected in shown:
        row = "".join(str(count[expected, got] or "·").rjust(width) for got in shown)
        lines.append(expected.value.ljust(width) + row)
    return lines


def summary(name: str, points: Sequence[Judged]) -> str:
    """What matters most in a line."""
    passed = sum(j.expected is Verdict.VIOLATED and j.verdict is Verdict.SATISFIED for j in points)
    violated = sum(j.expected is Verdict.VIOLATED for j in points)
    return (
        f"{name}: {_right(points):.1%} right, contradiction F1 {_contradiction(points)}, "
        f"{passed} of {violated} violations called satisfied"
    )


def agreement(labelled: Sequence[Labelled]) -> str:
    """How far somebody else who labels the same cases agrees: no program can be held to more."""
    again = labelled_again()
    points = [
        Judged(case.name, "", point, case.expected[point], verdict)
        for case in labelled
        for point, verdict in again.get(case.name, {}).items()
    ]
    read = len({point.case for point in points})
    return summary(f"somebody else, of {len(points)} points of {read} cases", points)


def evidence(points: Sequence[Judged]) -> str:
    """How often a right verdict rests on the passage that the reader names."""
    labelled = [j for j in points if j.evidence and j.expected is j.verdict]
    quoted = sum(j.quoted for j in labelled)
    return f"quotes the labelled passage: {quoted} of {len(labelled)} right verdicts with one"


def wrong(points: Sequence[Judged]) -> Iterator[str]:
    """Every wrong verdict with its reason and quotes."""
    for j in points:
        if j.expected is not j.verdict and j.finding is not None:
            quotes = " / ".join(e.quote for e in j.finding.evidence)
            yield f"{j.case} {j.requirement}: {j.expected.value} → {j.verdict.value}"
            yield f"    {j.finding.reason} {quotes}"
            if j.evidence:
                yield f"    expected: {j.evidence}"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", default=PARTS, metavar="part")
    parser.add_argument("--wrong", action="store_true", help="print every wrong verdict")
    parser.add_argument("--plain", action="store_true", help="without the baselines")
    parser.add_argument(
        "--write", action="store_true", help="write the tables into docs/accuracy.md"
    )
    arguments = parser.parse_args()
    baselines: dict[str, tuple[Baseline, float]] = {}
    if not arguments.plain:
        known = list(cases("open"))
        for baseline in (Keywords(), Nearest()):
            baselines[baseline.name] = (baseline, tuned(baseline, known))
    page: list[str] = []
    for part in arguments.parts:
        labelled = list(cases(part))
        second_reader = load_learned() if part == "sealed" else None  # he learned from the others
        points = list(judge_cases(labelled, second_reader))
        simple = {
            name: judge_simply(baseline, labelled, threshold)
            for name, (baseline, threshold) in baselines.items()
            if part not in CLAUSES  # the baselines are made of clauses and for documents
        }
        lines = [*table(part, points, simple), "", *confusion(points), ""]
        if second_reader is not None:
            lines += [summary("by the rules alone", list(judge_cases(labelled)))]
            lines += [summary("with the second reader", points)]
            lines += [agreement(labelled), ""]
        if part not in CLAUSES:  # a clause is its own passage
            lines += [evidence(points), ""]
        print("\n".join(lines))
        page += lines
        if arguments.wrong and part != "sealed":
            print("\n".join(wrong(points)))
    if arguments.write:
        write(page)


def write(lines: Sequence[str]) -> None:
    """Puts the tables between the marks of the page."""
    begin, end = "<!-- measured -->\n", "<!-- end -->"
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(begin)
    after = rest.split(end)[1]
    body = "\n".join(lines).rstrip()
    PAGE.write_text(f"{before}{begin}```text\n{body}\n```\n{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
