"""Every class of statements that the grammar must get right: folders of ``cases/``; their README says the format."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from actgen.check import check_documents
from actgen.model.finding import Finding, Verdict
from actgen.model.text import StructuredText
from tests.check.conftest import finder, superior

CASES = Path(__file__).parent / "cases"
VERDICTS = (Verdict.SATISFIED, Verdict.PARTIAL, Verdict.VIOLATED, Verdict.MISSING)
FEWEST = 12  # wordings of one class


class Case(NamedTuple):
    """One wording and what a careful reader says of it."""

    folder: str
    act: str
    requirement: str
    institution: str
    body: str
    verdict: Verdict
    quote: str


@cache
def cases() -> tuple[Case, ...]:
    """All wordings of all classes, in the order of the files."""
    return tuple(_cases())


def _cases() -> Iterator[Case]:
    for file in sorted(CASES.glob("*/*.yaml")):
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
        for verdict in VERDICTS:
            for entry in data.get(verdict.value, ()):
                body, quote = (
                    (entry, "") if isinstance(entry, str) else (entry["text"], entry["quote"])
                )
                yield Case(
                    file.parent.name,
                    data["against"],
                    data["requirement"],
                    data["institution"],
                    body.strip(),
                    verdict,
                    quote,
                )


@cache
def head(act: str) -> str:
    return (CASES / f"order-{act}.txt").read_text(encoding="utf-8")


def judged(case: Case, read: Callable[[str], StructuredText]) -> Finding:
    document = read(head(case.act).replace("…", case.body))
    result = check_documents(superior(case.act), [document], case.institution, finder())
    return next(f for f in result.findings if f.requirement == case.requirement)


@pytest.mark.parametrize(
    "case", cases(), ids=lambda c: f"{c.folder}-{c.requirement}-{c.verdict.value}"
)
def test_wording(case: Case, read: Callable[[str], StructuredText]) -> None:
    finding = judged(case, read)
    quotes = [e.quote for e in finding.evidence]
    assert finding.verdict is case.verdict, f"{case.body}\n{finding.reason} {quotes}"
    assert not case.quote or any(case.quote in quote for quote in quotes), quotes


def test_every_class_has_enough_wordings_and_more_than_one_verdict() -> None:
    counted = Counter(case.folder for case in cases())
    assert {name for name, number in counted.items() if number < FEWEST} == set()
    verdicts = Counter(folder for folder, _ in {(c.folder, c.verdict) for c in cases()})
    assert {folder for folder, number in verdicts.items() if number < 2} == set()


def test_no_wording_stands_twice() -> None:
    counted = Counter((case.requirement, case.body) for case in cases())
    assert [wording for wording, number in counted.items() if number > 1] == []


def test_the_readme_lists_every_class_with_an_example_from_its_files() -> None:
    bodies: dict[str, list[str]] = {}
    for case in cases():
        bodies.setdefault(case.folder, []).append(case.body)
    readme = (CASES / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(.+?)` \| .+ \| (.+) \|$", readme, re.MULTILINE)
    assert [folder for folder, _ in rows] == sorted(bodies)
    for folder, example in rows:
        assert any(example in body for body in bodies[folder]), example
