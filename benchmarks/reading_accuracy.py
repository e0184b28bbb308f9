"""Accuracy of reading on office documents: ``./run reading [--format all|docx,pdf,…] [--part open] [--wrong]``.

For every format and each part of the corpus it prints precision and recall of what was found: labels of points with
their texts, lead-ins, requisites, tables, attachments, acts. ``--wrong`` lists every difference of the open part: ``−``
is expected and not found, ``+`` is found and not expected; of the sealed part only numbers are printed.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from actgen.errors import ReadError
from actgen.model.text import Requisites, StructuredText
from actgen.read import read_documents
from actgen.russian.deadlines import parse_deadline
from benchmarks.reading_corpus import FORMATS, PARTS, Case, build, cases
from benchmarks.reading_points import compare_points, points, same

FIELDS = (
    "label", "lead-in", "kind", "issuer", "number", "date", "place", "title", "stamp", "signature",
    "table", "deadline", "attachment", "act",
)  # fmt: skip
REQUISITES = ("kind", "issuer", "number", "date", "place", "title", "stamp")
NOT_CARRIED = {"html": ("label", "lead-in")}
"""What LibreOffice does not put into a format: its HTML has plain «1.» for every sort of number."""
ALIKE = {"scan": 94}
"""How like a text must be to the one expected, in per cent; 100 where nothing is recognised."""


@dataclass
class Tally:
    """Expected, found, both."""

    expected: int = 0
    found: int = 0
    hit: int = 0

    @property
    def precision(self) -> float:
        return self.hit / self.found if self.found else float(not self.expected)

    @property
    def recall(self) -> float:
        return self.hit / self.expected if self.expected else 1.0


@dataclass
class Result:
    """The tallies of a format on a part of the corpus, and every difference."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    wrong: list[str] = field(default_factory=list)

    def compare(
        self, case: str, name: str, expected: list[str], found: list[str], alike: int = 100
    ) -> None:
        """Count the values of one field of one document; the order does not matter."""
        rest = list(found)
        lost = []
        for value in expected:
            like = [other for other in rest if same(value, other, alike)]
            if like:
                rest.remove(like[0])
            else:
                lost.append(value)
        tally = self.tallies[name]
        tally.expected += len(expected)
        tally.found += len(found)
        tally.hit += len(expected) - len(lost)
        self.wrong += [f"{case} {name} − {value}" for value in lost]
        self.wrong += [f"{case} {name} + {value}" for value in rest]


def measure(case: Case, path: Path, form: str, result: Result) -> None:
    """Compare what is read from a file with what is expected of its case."""
    try:
        texts = read_documents(path)
    except ReadError as error:
        result.wrong.append(f"{case.name} – {error}")
        texts = ()
    alike = ALIKE.get(form, 100)
    result.compare(
        case.name,
        "act",
        [_act(act) for act in case.acts],
        [_kind(text.requisites) for text in texts],
    )
    for number, act in enumerate(case.acts):
        text = texts[number] if number < len(texts) else StructuredText("", "", ())
        for name, expected, found in _fields(act, text):
            if name not in NOT_CARRIED.get(form, ()):
                result.compare(case.name, name, expected, found, alike)


def _act(act: dict[str, Any]) -> str:
    return act.get("kind") or "—"


def _kind(requisites: Requisites) -> str:
    return requisites.kind.value if requisites.kind else "—"


def _fields(
    act: dict[str, Any], text: StructuredText
) -> Iterator[tuple[str, list[str], list[str]]]:
    found = requisites_of(text.requisites)
    for name in REQUISITES:
        yield name, [str(act[name])] if name in act else [], [found[name]] if name in found else []
    yield "signature", act.get("signatures", []), signatures_of(text)
    yield from compare_points(points(act.get("clauses", "")), text)
    yield "table", act.get("tables", []), [shape(text, k) for k in range(len(text.tables))]
    due = [_deadline(str(wording), act) for wording in act.get("deadlines", [])]
    yield "deadline", due, deadlines_of(text)
    parts = [_attachment({k: str(v) for k, v in part.items()}) for part in act.get("parts", [])]
    yield (
        "attachment",
        parts,
        [_attachment(requisites_of(p.requisites)) for p in text.parts if not p.main],
    )


def requisites_of(requisites: Requisites) -> dict[str, str]:
    """The requisites that were found, by the names of ``expected.yaml``."""
    found = {
        "kind": requisites.kind, "issuer": requisites.issuer, "number": requisites.number, "date": requisites.date,
        "place": requisites.place, "title": requisites.title, "stamp": requisites.approval,
    }  # fmt: skip
    return {name: str(value.value) for name, value in found.items() if value is not None}


def signatures_of(text: StructuredText) -> list[str]:
    """Post and name of everyone who signs."""
    return [f"{signer.value.post} | {signer.value.name}" for signer in text.requisites.signatures]


def deadlines_of(text: StructuredText) -> list[str]:
    """The deadlines in their canonical wording."""
    return [due.value.text() for due in text.deadlines]


def _deadline(wording: str, act: dict[str, Any]) -> str:
    return parse_deadline(wording, act.get("date")).text()


def _attachment(part: dict[str, str]) -> str:
    return " · ".join(
        part[name] for name in ("kind", "title", "stamp", "number", "date") if name in part
    )


def shape(text: StructuredText, index: int) -> str:
    """A table in one line: «3 × 4 | № · Мероприятие · Срок · Ответственный»."""
    table = text.tables[index]
    columns = max([len(row.cells) for row in table.rows] + [len(table.header)], default=0)
    return f"{len(table.rows)} × {columns} | {' · '.join(table.header)}"


def report(form: str, part: str, result: Result, documents: int, *, wrong: bool) -> None:
    """Print the table of one format and part."""
    print(f"\n{form}, {part}: {documents} documents")
    print(f"  {'':<11} {'expected':>8} {'found':>6} {'P':>6} {'R':>6}")
    total = Tally()
    for name in FIELDS:
        tally = result.tallies.get(name)
        if tally is None:
            continue
        total = Tally(
            total.expected + tally.expected, total.found + tally.found, total.hit + tally.hit
        )
        print(f"  {name:<11} {_row(tally)}")
    print(f"  {'all':<11} {_row(total)}")
    if wrong:
        print(*result.wrong, sep="\n")


def _row(tally: Tally) -> str:
    return f"{tally.expected:>8} {tally.found:>6} {tally.precision:>6.1%} {tally.recall:>6.1%}"


def measured(form: str, part: str, only: str = "") -> tuple[Result, int]:
    """The result of one format on one part, and how many documents it had."""
    chosen = cases(part, only)
    files = build(chosen, form)
    result = Result()
    for case in chosen:
        if case.name in files:
            measure(case, files[case.name], form, result)
    return result, len(files)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--format", default="docx", help=f"all or some of {', '.join(FORMATS)}")
    parser.add_argument("--part", choices=PARTS, help="only one part of the corpus")
    parser.add_argument("--only", default="", help="only documents whose name contains this")
    parser.add_argument(
        "--wrong", action="store_true", help="list the differences of the open part"
    )
    arguments = parser.parse_args()
    forms = list(FORMATS) if arguments.format == "all" else arguments.format.split(",")
    if unknown := [form for form in forms if form not in FORMATS]:
        parser.error(f"unknown format: {', '.join(unknown)}")
    for form in forms:
        for part in [arguments.part] if arguments.part else PARTS:
            result, documents = measured(form, part, arguments.only)
            report(form, part, result, documents, wrong=arguments.wrong and part == "open")


if __name__ == "__main__":
    main()
