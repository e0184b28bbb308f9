"""The local act that the order approves: its lasting points are those of the superior act, the rest is common."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from actgen.check import ConceptFinder
from actgen.drafting.blanks import People
from actgen.drafting.folding import folded
from actgen.drafting.frames import frames
from actgen.drafting.norms import norm
from actgen.drafting.points import Manner, Point
from actgen.model.requirement import IssueRequirement

# «Утвердить Положение об использовании … (прилагается)»
_APPROVE = re.compile(
    r"Утвердить (?P<kind>[А-ЯЁа-яё]+(?: работы)?) (?P<title>(?:о|об|по) .+?)(?: \(прилагается\))?$"
)
_THIS_ORDER = re.compile(r"\bнастоящ\w+ приказ")
_LOCAL_NORMS = "локальные нормы"
COUNCILS = "учесть мнение"
"""The concept of points that are met by naming the councils in the regulation's first chapter."""


@dataclass(frozen=True, slots=True)
class Approved:
    """What the superior act wants approved: «положение», «об использовании …», and the point that says so."""

    kind: str
    title: str
    point: Point


def approved(points: Sequence[Point], finder: ConceptFinder) -> Approved | None:
    """The local act to be issued, if the superior act wants one."""
    for point in points:
        found = _APPROVE.match(point.text)
        if (
            isinstance(point.requirement, IssueRequirement)
            and found
            and found["kind"].lower() in finder.document_kinds.get(_LOCAL_NORMS, ())
        ):
            return Approved(found["kind"].lower(), found["title"], point)
    return None


def belongs(point: Point) -> bool:
    """Whether a point may stand in the regulation: it lasts, and the superior act does not want it in an order."""
    where = point.requirement.where
    if COUNCILS in point.concepts:
        return True
    lasting = point.manner is Manner.RULE and not _THIS_ORDER.search(point.text)
    return lasting and (not where or _LOCAL_NORMS in where)


def regulation(
    what: Approved,
    points: Sequence[Point],
    people: People,
    words: Mapping[str, str],
) -> dict[str, Any]:
    """The attachment in the keys of the act language; ``words`` fill the places of the frames."""
    chapters = []
    rules = [
        replace(point, text=norm(point.text)) for point in points if COUNCILS not in point.concepts
    ]
    heard = [point for point in points if COUNCILS in point.concepts]
    for frame in frames().regulation:
        clauses: list[dict[str, Any]] = [
            {"текст": text.format_map(words)} for text in frame.clauses
        ]
        if frame.councils and heard:
            text = frame.councils.format(советы=_councils(heard, people))
            clauses.append({"текст": text, "#": heard})
        if frame.rules:
            clauses += [
                {"текст": each.text, "#": list(each.points)}
                if not each.items
                else {
                    "текст": each.text,
                    "перечень": [
                        {"текст": item, "#": [point]}
                        for item, point in zip(each.items, each.points, strict=True)
                    ],
                }
                for each in folded(rules)
            ]
        if clauses:
            chapters.append({"заголовок": frame.title, "пункты": clauses})
    data: dict[str, Any] = {"вид": what.kind.capitalize(), "заголовок": what.title}
    teachers = people.school.teachers
    if teachers and teachers.date and teachers.number:
        data["принято"] = {
            "вид": "протокол",
            "орган": "педагогический совет",
            "дата": teachers.date.strftime("%d.%m.%Y"),
            "номер": teachers.number,
        }
    return {**data, "главы": chapters}


def _councils(heard: Sequence[Point], people: People) -> str:
    """The councils that the points name, each with its protocol."""
    concepts = {name for point in heard for name in point.concepts}
    bodies = []
    if "родительский актив" in concepts:
        bodies.append(people.sitting("совет родителей", people.school.parents))
    if "ученический актив" in concepts:
        bodies.append(people.sitting("совет обучающихся", people.school.pupils))
    return " и ".join(bodies)
