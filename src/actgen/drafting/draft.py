"""A superior act's requirements → the local acts that an institution has to issue, as data, YAML and acts."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from actgen.check import ConceptFinder
from actgen.drafting.blanks import BLANK, People
from actgen.drafting.frames import frames
from actgen.drafting.order import order_clauses
from actgen.drafting.passage import amendments, duties, passages
from actgen.drafting.plan import measures, plan
from actgen.drafting.points import LeftOut, Point, deadlines, points
from actgen.drafting.regulation import Approved, approved, belongs, regulation
from actgen.drafting.separate import separated
from actgen.drafting.sheets import amendment_sheet, control_sheet
from actgen.errors import ActgenError
from actgen.importing.yaml_writer import yaml_text
from actgen.model.act import Act
from actgen.model.school import School
from actgen.russian.cases import Case
from actgen.russian.dates import figures
from actgen.russian.grounds import cite_kind
from actgen.russian.posts import decline_phrase
from actgen.source import Superior, parse_act

_MARK = "#"
_BLANK_ROWS = 10
_PUPILS = ("обучающиеся", "обучающихся", "обучающимся")


@dataclass(frozen=True)
class Paper:
    """A document to be issued: ``name`` is that of its file, ``where`` the path of the clause of every point in it."""

    name: str
    data: Mapping[str, Any]
    yaml: str
    act: Act
    where: Mapping[str, tuple[str | int, ...]]


@dataclass(frozen=True)
class Draft:
    """What is to be issued: the order first, then what it approves where that has files of its own.

    ``lacking`` says what is left to fill in, ``left_out`` what was not written down on purpose, ``guesses`` which
    declined names are to be looked at, ``remarks`` what else the director has to know.
    """

    papers: tuple[Paper, ...]
    lacking: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    guesses: tuple[str, ...]
    remarks: tuple[str, ...]

    @property
    def order(self) -> Paper:
        """The order."""
        return self.papers[0]


def draft(
    superior: Superior,
    institution: str,
    school: School,
    finder: ConceptFinder,
    *,
    recommended: bool = True,
    on: datetime.date | None = None,
    separate: bool = False,
) -> Draft:
    """The order that meets the superior act, with everything it approves attached, or ``separate`` in files; then what
    it changes in documents that the institution has is in files of its own, too.

    Recommended points are written down unless told otherwise; disputed ones only as offers. ``on`` is the day of
    writing: an undated order whose deadline is over by then gets a remark. Raises ActgenError if
    the act requires nothing of this kind of institution.
    """
    taken, left = points(superior, institution, finder, recommended=recommended)
    if not taken:
        raise ActgenError(
            f"{superior.file}: акт ничего не требует от учреждений вида «{institution}»",
            advice="Составлять нечего."
            if not left
            else "Есть лишь рекомендации: уберите --required-only.",
        )
    people = People(school)
    remarks: list[str] = []
    due = _due(superior, institution, school, remarks, on)
    what = approved(taken, finder)
    amended = amendments(taken)
    own = duties(taken) if amended else []
    lasting = [p for p in taken if what and p not in own and belongs(p)]
    planned = measures(taken)
    apart = {p.id for p in (*amended, *own, *lasting, *planned, *([what.point] if what else ()))}
    data = _head(superior.act, school, people, what)
    amending = passages(amended, own, superior.act, finder)
    sheets = [amendment_sheet(amending), control_sheet(taken, people)] if separate else []
    data["пункты"] = order_clauses(
        [p for p in taken if p.id not in apart],
        amending,
        people,
        finder,
        due,
        what.kind.capitalize() if what else "",
    )
    data["подпись"] = _signature(school, people)
    data |= _acquainted(school)
    if what:
        words = _words(superior.act, institution, people, what)
        data["пункты"][0][_MARK] = [what.point]
        data["приложения"] = [regulation(what, lasting, people, words)]
    if planned:
        attachments = data.setdefault("приложения", [])
        attachments.append(plan(planned, people, due, citation(superior.act)))
        data["пункты"].insert(1 if what else 0, {"утвердить": len(attachments)})
    for sheet in filter(None, sheets):
        data.setdefault("приложения", []).append(sheet)
        data["пункты"].insert(-1, {"утвердить": len(data["приложения"])})
    tail = ["Заполнить:", *(f"- {each}" for each in people.lacking)] if people.lacking else []
    head = _title(superior.act, institution)
    parts = separated(data, school) if separate else {"приказ": data}
    papers = tuple(
        _paper(name, each, head, tail if name == "приказ" else []) for name, each in parts.items()
    )
    return Draft(papers, tuple(people.lacking), tuple(left), tuple(people.guesses), tuple(remarks))


def _paper(name: str, data: dict[str, Any], head: Sequence[str], tail: Sequence[str]) -> Paper:
    where: dict[str, tuple[str | int, ...]] = {}
    comments: dict[tuple[str | int, ...], list[str]] = {}
    _unmark(data, (), where, comments)
    text = yaml_text(data, comments, head, tail)
    return Paper(name, data, text, parse_act(text.encode(), f"{name}.yaml"), where)


def _due(
    superior: Superior,
    institution: str,
    school: School,
    remarks: list[str],
    on: datetime.date | None,
) -> datetime.date | None:
    latest = [each.latest for each in deadlines(superior, institution)]
    if not latest:
        return school.deadline
    last = min(latest)
    if school.deadline and school.deadline > last:
        message = f"срок {figures(school.deadline)} позже срока вышестоящего акта"
        raise ActgenError(message, advice=f"Укажите срок не позже {figures(last)}.")
    if school.order.date and school.order.date > last:
        remarks.append(
            f"приказ датирован {figures(school.order.date)}, а исполнить требовалось до {figures(last)}"
        )
    due = school.deadline or last
    if school.order.date is None and on is not None and on > due:
        remarks.append(f"срок {figures(due)} уже прошёл, а даты у приказа ещё нет")
    return due


def _head(act: Act, school: School, people: People, what: Approved | None) -> dict[str, Any]:
    if not school.name:
        people.lack("полное наименование учреждения")
    author: dict[str, Any] = {}
    if school.founder:
        author["вышестоящий"] = list(school.founder)
    author["наименование"] = list(school.name) or [BLANK]
    if school.short:
        author["кратко"] = school.short
    if school.contacts:
        author["справочные данные"] = school.contacts.model_dump(
            by_alias=True, exclude_defaults=True
        )
    data: dict[str, Any] = {"вид": "приказ", "автор": author}
    if school.order.number:
        data["номер"] = school.order.number
    else:
        people.lack("номер приказа")
    if school.order.date:
        data["дата"] = figures(school.order.date)
    else:
        people.lack("дата приказа")
    if school.place:
        data["место"] = school.place
    else:
        people.lack("место издания")
    subject = what.title[:1].upper() + what.title[1:] if what else f"Об исполнении {citation(act)}"
    data["заголовок"] = school.title or subject
    data["предлог"] = frames().preposition.get(act.kind, "во исполнение")
    data["основания"] = [_ground(act)]
    if act.purpose:
        data["цель"] = act.purpose
    return data


def issuer(act: Act) -> str:
    """Who issued an act, in the nominative, with the body above: «Управление образования администрации …»."""
    author = act.author
    if author.short and act.author.official is None and not author.founder:
        return author.short
    if author.official:
        return author.official[:1].lower() + author.official[1:]
    name = " ".join(author.name)
    if not author.founder:
        return name
    above = decline_phrase(" ".join(author.founder), Case.GENT)
    return f"{name} {above[:1].lower()}{above[1:]}"


def citation(act: Act) -> str:
    """An act in the genitive without its title: «приказа Управления … от 13.04.2024 № 223-09»."""
    dated = f" от {figures(act.date)}" if act.date else ""
    numbered = f" № {act.number}" if act.number else ""
    whose = decline_phrase(issuer(act), Case.GENT)
    return f"{cite_kind(act.kind, Case.GENT)} {whose}{dated}{numbered}"


def _ground(act: Act) -> dict[str, str]:
    ground = {"вид": act.kind, "орган": issuer(act)}
    if act.date:
        ground["дата"] = figures(act.date)
    if act.number:
        ground["номер"] = act.number
    if act.title:
        ground["название"] = " ".join(act.title.split())
    return ground


def _signature(school: School, people: People) -> dict[str, Any]:
    lacking = [("должность", school.head.post), ("имя", school.head.name)]
    if absent := [what for what, known in lacking if not known]:
        people.lack(f"руководитель: {' и '.join(absent)}")
    signature: dict[str, Any] = {"должность": school.head.post or "Руководитель"}
    if school.head.acting:
        signature["замещение"] = school.head.acting.value
    return {**signature, "имя": school.head.name or BLANK}


def _acquainted(school: School) -> dict[str, Any]:
    if not school.acquainted:
        return {"пустых строк": _BLANK_ROWS}
    return {
        "ознакомлены": [
            each.model_dump(by_alias=True, exclude_none=True) for each in school.acquainted
        ]
    }


def _words(act: Act, institution: str, people: People, what: Approved) -> dict[str, str]:
    pupils = frames().pupils.get(institution, _PUPILS)
    return {
        **dict(zip(_PUPILS, pupils, strict=True)),
        "основание": citation(act),
        "заголовок": what.title,
        "Вид": what.kind.capitalize(),
        "учреждении": people.of(Case.LOCT),
    }


def _title(act: Act, institution: str) -> list[str]:
    return [
        f"Проект для учреждения вида {institution}, составлен по требованиям {citation(act)}.",
        "Перед пунктами названы требования, которые они исполняют.",
    ]


def _unmark(
    value: Any,
    path: tuple[str | int, ...],
    where: dict[str, tuple[str | int, ...]],
    comments: dict[tuple[str | int, ...], list[str]],
) -> None:
    """Take the points out of the pieces: where each stands, and a comment on what it meets."""
    if isinstance(value, dict):
        met: Sequence[Point] = value.pop(_MARK, ())
        for point in met:
            where[point.id] = path
            clause = f"п. {point.imposed.clause}: " if point.imposed.clause else ""
            comments.setdefault(path, []).append(f"{clause}{point.requirement.title}")
        for key, each in value.items():
            _unmark(each, (*path, key), where, comments)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            _unmark(each, (*path, index), where, comments)
