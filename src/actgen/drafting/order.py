"""The order of the institution: what is approved, who is appointed, who does what until when."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from actgen.check import ConceptFinder
from actgen.check.words.tokens import tokenise
from actgen.drafting.blanks import People
from actgen.drafting.folding import folded
from actgen.drafting.frames import frames
from actgen.drafting.points import EXAMPLE, Manner, Point
from actgen.model.requirement import AppointmentRequirement
from actgen.russian.cases import Case
from actgen.russian.dates import figures, find_dates
from actgen.russian.posts import decline_phrase

Piece = dict[str, Any]
"""A clause in the keys of the act language; «#» holds the points it writes down."""

_FAMILIARISATION, _PUBLICATION = "ознакомление", "публикация"


def order_clauses(
    points: Sequence[Point],
    passage: Sequence[Piece],
    people: People,
    finder: ConceptFinder,
    deadline: datetime.date | None,
    approved: str,
) -> list[Piece]:
    """The clauses of the order, control last.

    ``passage`` are clauses that change other documents; ``approved`` names what attachment 1 is («Положение»), empty
    if nothing is approved.
    """
    due = figures(deadline) if deadline else None
    clauses: list[Piece] = [{"утвердить": 1}] if approved else []
    appointed = [point for point in points if isinstance(point.requirement, AppointmentRequirement)]
    clauses += [appointment(point, people, finder) for point in appointed]
    if appointed and people.school.substitute:
        substitute = people.nominative("замещает")
        clauses.append({"текст": frames().order.substitution.format(замещает=substitute)})
    rest = [
        _published(_named(point, people), approved) for point in points if point not in appointed
    ]
    clauses += _plain([p for p in rest if p.manner in {Manner.RULE, Manner.DUTY}], None)
    clauses += _charged(rest, people, due, approved)
    clauses += _plain([p for p in rest if p.manner is Manner.TOLD], due)
    clauses += passage
    clauses.append(
        {"контроль": people.nominative("контроль") if _controller(people) else "за собой"}
    )
    return clauses


def appointment(point: Point, people: People, finder: ConceptFinder) -> Piece:
    """The appointment with the name of the appointed in place of the example's post and name."""
    requirement = point.requirement
    assert isinstance(requirement, AppointmentRequirement)
    example = EXAMPLE.search(point.text)
    if example is None:
        return {"текст": point.text, "#": [point]}
    before, after = point.text[: example.start()], point.text[example.end() :]
    tokens = tokenise(before)
    told = {*requirement.role, *requirement.for_what}
    known = [mention.last for mention in finder.find(tokens) if mention.means(told)]
    stop = tokens[max(known)].stop if known else len(before.rstrip())
    stop += len(re.match(r"[»\"”]*", before[stop:]).group())  # type: ignore[union-attr]
    person = people.accusative("администратор")
    return {"текст": f"{before[:stop]} {person}{after}", "#": [point]}


def _named(point: Point, people: People) -> Point:
    """A point that names its executor by an example gets the administrator: «Специалисту отдела Фамилия И.О. …»."""
    example = EXAMPLE.search(point.text)
    if example is None:
        return point
    return replace(point, text=people.dative("администратор") + point.text[example.end() :])


def _published(point: Point, approved: str) -> Point:
    """Where the order itself is to be published, what it approves is, too."""
    if point.requirement.kind != _PUBLICATION or not approved or approved in point.text:
        return point
    both = f"настоящий приказ и {decline_phrase(approved, Case.ACCS)}"
    return replace(point, text=point.text.replace("настоящий приказ", both))


def _charged(
    points: Sequence[Point], people: People, due: str | None, approved: str
) -> Iterator[Piece]:
    """Deeds by those who are charged with them, and what every order charges somebody with."""
    groups: dict[str, list[Point]] = {}
    for point in points:
        if point.manner is Manner.DEED:
            groups.setdefault(_role(point), []).append(point)
    kinds = {point.requirement.kind for point in points}
    standing: dict[str, list[str]] = {}
    if approved and _PUBLICATION not in kinds:
        text = frames().order.publish.format(утверждаемое=approved, учреждение="учреждения")
        standing["сайт"] = [text]
    if _FAMILIARISATION not in kinds:
        standing["делопроизводитель"] = [frames().order.acquaint]
    whom: dict[str, Piece] = {}
    for role in frames().unnamed:
        if role not in groups and role not in standing:
            continue
        own = list(_plain(groups.get(role, []), None, within=True))
        own += [{"текст": text} for text in standing.get(role, [])]
        who = people.nominative(role)
        if who in whom:  # one person for several matters
            whom[who]["пункты"] += own
            continue
        whom[who] = {"кому": who, **({"срок": due} if due else {}), "пункты": own}
    for piece in whom.values():
        only = piece["пункты"]
        if len(only) == 1:
            del piece["пункты"]
            piece |= only[0]
        yield piece


def _plain(points: Sequence[Point], due: str | None, *, within: bool = False) -> Iterator[Piece]:
    """Clauses that say no more than their wordings; ``within`` a clause they begin with a small letter."""
    for each in folded(points):
        text = each.text[:1].lower() + each.text[1:] if within else each.text
        piece: Piece = {"текст": text, "#": list(each.points)}
        if due and not any(find_dates(said) for said in (text, *each.items)):
            piece["срок"] = due
        if each.items:
            piece["перечень"] = [
                {"текст": item, "#": [point]}
                for item, point in zip(each.items, each.points, strict=True)
            ]
            piece["#"] = []
        yield piece


def _role(point: Point) -> str:
    for row in frames().executors:
        rest = not row.kinds and not row.concepts
        if rest or point.requirement.kind in row.kinds or point.concepts & set(row.concepts):
            return row.who
    return frames().executors[-1].who


def _controller(people: People) -> bool:
    return people.school.control is not None
