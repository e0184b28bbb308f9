"""The labelled corpus: what careful readers say about every point of every case (tests/corpus/README.md)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from actgen.check import check_documents, finder_for
from actgen.check.learned.weights import Learned
from actgen.model.finding import CheckResult, Verdict
from actgen.model.text import StructuredText
from actgen.read import read_document
from actgen.resources import acts_dir
from actgen.source import Superior, load_superior

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
CLAUSES = {"wordings": "wordings-*.yaml", "lessons": "lessons-*.yaml"}
"""Parts of single clauses, and their files."""


@dataclass(frozen=True)
class Labelled:
    """Documents that are judged together, with the right verdict of each point and, where given, the deciding quote."""

    name: str
    superior: Superior
    institution: str
    documents: tuple[StructuredText, ...]
    expected: dict[str, Verdict]
    evidence: dict[str, str] = field(default_factory=dict)

    def check(self, second_reader: Learned | None = None) -> CheckResult:
        """What the program says; without a second reader, by the rules alone."""
        finder = finder_for(self.superior)
        return check_documents(
            self.superior, self.documents, self.institution, finder, second_reader=second_reader
        )


@cache
def superior(name: str) -> Superior:
    """An act of the collection."""
    return load_superior(acts_dir() / f"{name}.yaml")


def cases(part: str) -> Iterator[Labelled]:
    """The cases of a part of the corpus: documents (open, sealed), single clauses under the head of an order
    (wordings), or both (lessons)."""
    if part in CLAUSES:
        yield from _clauses(part)
    for description in sorted((CORPUS / part).glob("*/case.yaml")):
        yield case(part, description.parent.name)


def case(part: str, name: str) -> Labelled:
    """One case of the corpus, by the name of its folder."""
    folder = CORPUS / part / name
    data = yaml.safe_load((folder / "case.yaml").read_text(encoding="utf-8"))
    return Labelled(
        name=name,
        superior=superior(data["against"]),
        institution=data["institution"],
        documents=tuple(read_document(folder / file) for file in data["documents"]),
        expected={name: Verdict(verdict) for name, verdict in data["expected"].items()},
        evidence=data.get("evidence") or {},
    )


def labelled_again() -> dict[str, dict[str, Verdict]]:
    """Case of the sealed part → the verdict of each point by somebody who knew the conventions and saw no labels."""
    read = yaml.safe_load((CORPUS / "labelled-again.yaml").read_text(encoding="utf-8"))
    return {
        case: {point: Verdict(verdict) for verdict, points in said.items() for point in points}
        for case, said in read.items()
    }


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
    "pelym-351": """МБОУ «Средняя школа № 2»

ПРИКАЗ

от 30.10.2023 № 41-од

О внедрении Сферума и VK Мессенджера

Во исполнение постановления Администрации городского округа Пелым от 16.10.2023 № 351

ПРИКАЗЫВАЮ:

""",
    "yaroslavl-197": """Отдел образования администрации Любецкого муниципального района

ПРИКАЗ

от 24.04.2023 № 33

О внедрении ИКОП «Сферум»

Во исполнение приказа департамента образования Ярославской области от 12.04.2023 № 197/01-03

ПРИКАЗЫВАЮ:

""",
    "minpros-04-643": """МБОУ «Средняя школа № 7»

ПРИКАЗ

от 12.09.2022 № 96

Об апробации платформы «Сферум»

На основании письма Министерства просвещения Российской Федерации от 26.08.2022 № 04-643

ПРИКАЗЫВАЮ:

""",
    "messenger-2025": """МБОУ «Средняя школа № 5»

ПРИКАЗ

от 19.01.2026 № 12-од

О мессенджере MAX

ПРИКАЗЫВАЮ:

""",
    "stavropol-tasks": """МБОУ «Средняя школа № 9»

ПРИКАЗ

от 01.12.2022 № 77

О работе в Сферуме

ПРИКАЗЫВАЮ:

""",
}
SIGNED = "\n\nДиректор                         И.И. Орлова\n"


def _clauses(part: str) -> Iterator[Labelled]:
    for file in sorted(CORPUS.glob(CLAUSES[part])):
        data = _yaml(file)
        for key, entry in data["wordings"].items():
            name = key.split("@")[0]
            for verdict in ("satisfied", "partial", "violated", "missing"):
                for number, item in enumerate(entry.get(verdict) or []):
                    body = item if isinstance(item, str) else item["text"]
                    yield Labelled(
                        name=f"{file.stem} {key} {verdict} {number + 1}: {' '.join(body.split())}\n   ",
                        superior=_asking(data["against"], name),
                        institution=entry["institution"],
                        documents=(_as_order(data["against"], body),),
                        expected={name: Verdict(verdict)},
                        evidence={name: body if item is body else item["evidence"]},
                    )


@cache
def _asking(act: str, requirement: str) -> Superior:
    """The act with this one requirement: of a single clause nothing else is labelled."""
    whole = superior(act)
    asked = tuple(i for i in whole.requirements if i.requirement.id == requirement)
    return replace(whole, requirements=asked)


def _as_order(act: str, body: str) -> StructuredText:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "приказ.txt"
        path.write_text(HEADS[act] + body.strip() + SIGNED, encoding="utf-8")
        return read_document(path)


def wordings_of(act: str, requirement: str) -> Iterator[tuple[str, Verdict]]:
    """The labelled wordings of a requirement: those of the corpus and the examples that stand in the act."""
    for file in sorted(CORPUS.glob("wordings-*.yaml")):
        data = _yaml(file)
        for key, entry in data["wordings"].items():
            if data["against"] == act and key.split("@")[0] == requirement:
                for verdict in Verdict:
                    for body in entry.get(verdict.value) or []:
                        yield body, verdict
    for imposed in superior(act).requirements:
        if imposed.requirement.id == requirement:
            yield imposed.requirement.wording, Verdict.SATISFIED
            for verdict in Verdict:
                for body in getattr(imposed.requirement.examples, verdict.value, ()):
                    yield body, verdict


@cache
def _yaml(file: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return data
