"""Accuracy of reading on office documents: ``./run reading [--format all|docx,pdf,…] [--part open] [--wrong]``.

For every format and each part of the corpus it prints precision and recall of what was found: labels of points with
their texts, lead-ins, requisites, tables, attachments, acts. ``--wrong`` lists every difference of the open part: ``−``
is expected and not found, ``+`` is found and not expected; of the sealed part only numbers are printed.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from actgen.errors import ReadError
from actgen.model.text import Requisites, Role, StructuredText
from actgen.read import read_documents
from actgen.russian.deadlines import parse_deadline
from benchmarks.reading_corpus import FORMATS, PARTS, Case, build, cases

FIELDS = (
    "label", "lead-in", "kind", "issuer", "number", "date", "place", "title", "stamp", "signature",
    "table", "deadline", "attachment", "act",
)  # fmt: skip
REQUISITES = ("kind", "issuer", "number", "date", "place", "title", "stamp")
NOT_CARRIED = {"html": ("label", "lead-in")}
"""What LibreOffice does not put into a format: its HTML has plain «1.» for every sort of number."""
ALIKE = {"scan": 94}
"""How like a text must be to the one expected, in per cent; 100 where nothing is recognised."""
_BULLETS = re.compile(r"^[-–—•*·▪❖✓◦●○o]$")


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


def plain(text: str) -> str:
    """A text without what two careful readers may write differently: quotes, blanks, dashes, «ё», closing marks."""
    text = re.sub(r"_+|[«»“”„\"]", " ", text.casefold().replace("ё", "е"))
    text = re.sub(r"[–—−]", "-", text)
    return " ".join(text.split()).strip(" .;:,*")


def same(expected: str, found: str, alike: int = 100) -> bool:
    """Whether two values are the same, or alike to that per cent."""
    one, other = plain(expected), plain(found)
    return one == other or (alike < 100 and fuzz.ratio(one, other) >= alike)


@dataclass(frozen=True)
class Point:
    """A line of ``clauses``: label ("" for an unnumbered lead-in), its text, lead-in (None: not judged)."""

    label: str
    text: str
    parent: str | None


def points(block: str) -> list[Point]:
    """The points of a block indented by what leads what in.

    >>> points("1. Всем:\\n  – детям\\n~ Прочим:\\n  ? 1) не судим")
    [Point(label='1.', text='Всем:', parent=''), Point(label='–', text='детям', parent='1.'), \
Point(label='', text='Прочим:', parent=''), Point(label='1)', text='не судим', parent=None)]
    """
    found: list[Point] = []
    above: list[tuple[int, str]] = []
    for line in block.splitlines():
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip())
        text = line.strip()
        judged = not text.startswith("? ")
        label, _, rest = text.removeprefix("? ").partition(" ")
        label = "" if label == "~" else label.replace("_", " ")
        while above and above[-1][0] >= indent:
            above.pop()
        found.append(Point(label, rest, (above[-1][1] if above else "") if judged else None))
        above.append((indent, label or rest))
    return found


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
    yield from _points(points(act.get("clauses", "")), text)
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


def _points(
    expected: Sequence[Point], text: StructuredText
) -> Iterator[tuple[str, list[str], list[str]]]:
    """Labels and lead-ins: every expected point is looked for among the paragraphs by the beginning of its text."""
    paragraphs = text.paragraphs
    free = [k for k, p in enumerate(paragraphs) if p.cell is None and p.role not in (Role.HEAD,)]
    spots: dict[int, int] = {}
    start = 0
    for number, point in enumerate(expected):
        for index in [k for k in free if k >= start] + [k for k in free if k < start]:
            if index not in spots.values() and _begins(paragraphs[index].text, point.text):
                spots[number] = index
                start = index + 1
                break
    wanted = [f"{p.label} {p.text}" for p in expected if p.label]
    given = [
        f"{_label(paragraphs[k].label, expected[n].label)} {expected[n].text}"
        for n, k in spots.items()
        if paragraphs[k].label
    ]
    given += [
        f"{paragraphs[k].label} {paragraphs[k].text[:60]}"
        for k in free
        if paragraphs[k].label and k not in spots.values()
    ]
    yield "label", wanted, given
    judged = {
        n: k for n, k in spots.items() if expected[n].parent is not None and expected[n].label
    }
    leads = [f"{expected[n].text} < {expected[n].parent}" for n in judged]
    hung = []
    for number, index in judged.items():
        lead = next(text.lead_ins(index), None)
        shown = "" if lead is None else lead.label or lead.text
        parent = expected[number].parent or ""
        alike = _label(shown, parent) == parent or (parent and _begins(shown, parent))
        hung.append(f"{expected[number].text} < {parent if alike else shown[:60]}")
    yield "lead-in", leads, hung


def _begins(text: str, beginning: str) -> bool:
    beginning = plain(beginning)
    text = plain(text)[: len(beginning)]
    return text == beginning or fuzz.ratio(text, beginning) >= 88


def _label(found: str, expected: str) -> str:
    """Any bullet stands for any other: fonts draw the same one in many ways."""
    return (
        expected if _BULLETS.match(found) and _BULLETS.match(expected) else found
    )


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
