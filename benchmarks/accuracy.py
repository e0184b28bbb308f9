"""Accuracy of the checker on the labelled corpus: ``./run accuracy [open|wordings|sealed] [--wrong]``.

Precision, recall and F2 are those of «the point is met» (satisfied) per requirement kind; contradiction F1 is that of
«violated». With ``--wrong`` every wrong verdict is printed with its reason; the sealed part prints numbers only.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from actgen.check import check_documents, finder_for
from actgen.model.finding import Finding, Verdict
from actgen.model.text import StructuredText
from actgen.read import read_document
from actgen.resources import acts_dir
from actgen.source import load_superior

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"


@dataclass(frozen=True)
class Judged:
    """One point of one case: what a reader says and what the program says."""

    case: str
    kind: str
    requirement: str
    expected: Verdict
    finding: Finding


def judge_corpus(part: str) -> Iterator[Judged]:
    """Every point of every case of a part of the corpus."""
    superiors = {}
    for description in sorted((CORPUS / part).glob("*/case.yaml")):
        case = yaml.safe_load(description.read_text(encoding="utf-8"))
        name = case["against"]
        if name not in superiors:
            superiors[name] = load_superior(acts_dir() / f"{name}.yaml")
        superior = superiors[name]
        kinds = {i.requirement.id: i.requirement.kind for i in superior.requirements}
        documents = [read_document(description.parent / file) for file in case["documents"]]
        result = check_documents(superior, documents, case["institution"], finder_for(superior))
        for finding in result.findings:
            expected = Verdict(case["expected"][finding.requirement])
            yield Judged(
                description.parent.name,
                kinds[finding.requirement],
                finding.requirement,
                expected,
                finding,
            )


HEADS = {
    "kalinin-223-09": """МБОУ «Средняя школа № 5»

ПРИКАЗ

от 16.04.2024 № 18-од

Об использовании платформы «Сферум» и учебного профиля VK Мессенджера

Во исполнение приказа управления образования администрации Калининского муниципального округа от 13.04.2024 № 223-09

ПРИКАЗЫВАЮ:

""",
    "severodvinsk-273r": """МБОУ «Средняя школа № 5»

ПРИКАЗ

от 16.05.2023 № 18-од

О переходе на Сферум и ВКМессенджер

Во исполнение распоряжения начальника Управления образования от 10.05.2023 № 273р

ПРИКАЗЫВАЮ:

""",
}
SIGNED = "\n\nДиректор                         И.И. Орлова\n"


def judge_wordings() -> Iterator[Judged]:
    """Single clauses, each put under the head of an order and judged on one requirement."""
    for file in sorted(CORPUS.glob("wordings-*.yaml")):
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
        superior = load_superior(acts_dir() / f"{data['against']}.yaml")
        kinds = {i.requirement.id: i.requirement.kind for i in superior.requirements}
        for key, entry in data["wordings"].items():
            requirement = key.split("@")[0]
            for verdict in ("satisfied", "partial", "violated", "missing"):
                for number, body in enumerate(entry.get(verdict) or []):
                    document = _as_order(data["against"], body)
                    result = check_documents(
                        superior, [document], entry["institution"], finder_for(superior)
                    )
                    finding = next(f for f in result.findings if f.requirement == requirement)
                    name = f"{key} {verdict} {number + 1}: {' '.join(body.split())}\n   "
                    yield Judged(name, kinds[requirement], requirement, Verdict(verdict), finding)


def _as_order(act: str, body: str) -> StructuredText:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "приказ.txt"
        path.write_text(HEADS[act] + body.strip() + SIGNED, encoding="utf-8")
        return read_document(path)


def f_score(true: int, predicted: int, hit: int, beta: float) -> tuple[float, float, float]:
    """Precision, recall, F-beta; 1.0 where there is nothing to find and nothing was found."""
    precision = hit / predicted if predicted else float(not true)
    recall = hit / true if true else 1.0
    weight = beta * beta
    total = weight * precision + recall
    return precision, recall, (1 + weight) * precision * recall / total if total else 0.0


def scores(judged: list[Judged], verdict: Verdict, beta: float) -> tuple[float, float, float]:
    """Precision, recall and F-beta of one verdict."""
    true = sum(j.expected is verdict for j in judged)
    predicted = sum(j.finding.verdict is verdict for j in judged)
    hit = sum(j.expected is verdict is j.finding.verdict for j in judged)
    return f_score(true, predicted, hit, beta)


def report(part: str, judged: list[Judged], *, wrong: bool) -> None:
    """Prints the table, the confusion, and on request every wrong verdict."""
    groups: dict[str, list[Judged]] = defaultdict(list)
    for each in judged:
        groups[each.kind].append(each)
    print(f"\n{part}: {len(judged)} points of {len({j.case for j in judged})} cases")
    print(f"{'kind':<12} {'points':>6} {'right':>6} {'P':>5} {'R':>5} {'F2':>5} {'contr. F1':>9}")
    for kind, group in [*sorted(groups.items()), ("all", judged)]:
        precision, recall, f2 = scores(group, Verdict.SATISFIED, 2)
        contradiction = scores(group, Verdict.VIOLATED, 1)[2]
        right = sum(j.expected is j.finding.verdict for j in group) / len(group)
        print(
            f"{kind:<12} {len(group):>6} {right:>6.1%} {precision:>5.2f} {recall:>5.2f} {f2:>5.2f}"
            f" {contradiction:>9.2f}"
        )
    confusion = Counter((j.expected.value, j.finding.verdict.value) for j in judged)
    for (expected, got), count in sorted(confusion.items()):
        if expected != got:
            print(f"  {expected} taken for {got}: {count}")
    if wrong:
        for j in judged:
            if j.expected is not j.finding.verdict:
                quotes = " / ".join(e.quote for e in j.finding.evidence)
                print(f"{j.case} {j.requirement}: {j.expected.value} → {j.finding.verdict.value}")
                print(f"    {j.finding.reason} {quotes}")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", default=["open", "wordings", "sealed"])
    parser.add_argument("--wrong", action="store_true")
    arguments = parser.parse_args()
    for part in arguments.parts:
        judged = list(judge_wordings() if part == "wordings" else judge_corpus(part))
        report(part, judged, wrong=arguments.wrong and part != "sealed")


if __name__ == "__main__":
    main()
