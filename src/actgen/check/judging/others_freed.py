"""People of the very sort that a duty is laid on, freed from it in the same breath: «Педагогам подключиться;
совместители освобождены», «учителя работают в «Сферуме», предметникам это не вменяется»."""

from __future__ import annotations

import re
from collections.abc import Iterable

from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern

_REST = r"остальн\w+|проч(?:им|ие|их)|други[мех]|иные|иным|нов(?:ым|ые|ых)|давно работающ\w+|молод\w+|пенсионер\w*"
_TEACHERS = (
    r"совместител\w+|предметник\w*|мастер(?:а|ам|ов)|тренер(?:ы|ам|ов)|логопед\w*|психолог\w*|методист\w*|стажист\w*"
    r"|новичк\w+|надомник\w*|кружковод\w*|заочник\w*|концертмейстер\w*|почасовик\w*|воспитател(?:и|ям|ей)\w*"
    r"|педагог(?:и|ам|ов)|учител(?:я|ям|ей)|преподавател(?:и|ям|ей)|специалист(?:ы|ам|ов)|куратор(?:ы|ам|ов)"
)
_OFFICE = (
    r"бухгалтер\w*|юрист\w*|водител\w+|совместител\w+|специалист(?:ы|ам|ов)|отдел(?:у|ам|ы)?|сектор(?:у|ам|а)?|технич\w+"
    r"|архив\w*|приёмн\w+|приемн\w+"
)
_PUPILS = r"\w*классник\w*|\w*курсник\w*|выпускник\w*|заочник\w*|надомник\w*|старшекласс\w+|малыш\w*|младш\w+|старш\w+"
_SCHOOLS = (
    r"сельск\w+|городск\w+|малокомплектн\w+|начальн\w+|вечерн\w+|филиал\w*|гимнази\w+|лице[яйи]\w*"
)
_ALL_STAFF = rf"{_TEACHERS}|{_OFFICE}"

# who else may be freed, by the concept that is obliged
_ALIKE = {
    "педагоги": _TEACHERS,
    "педагоги класса": _TEACHERS,
    "воспитатель": _TEACHERS,
    "руководитель объединения": _TEACHERS,
    "сотрудники": _ALL_STAFF,
    "специалисты управления": _OFFICE,
    "обучающиеся": _PUPILS,
    "школа": _SCHOOLS,
    "учреждение": _SCHOOLS,
}
_FREED = (
    r"освобожд\w+|избавл\w+|освободить|не\s+(?:привлека|вменя|предпис|каса|распростран|трога|беспоко|обязыва)\w+|это(?:го)?\s+не\s+(?:требу|нуж)\w+"
    r"|необязательн\w+|не\s+обязательн\w+|(?:могут|может|вправе)\s+(?:этого\s+|этим\s+|и\s+)?(?:не\b|обойтись|пропустить)"
    r"|(?:этого|так)\s+не\s+дела(?:ть|ют|ет)|достаточно|хватит|хватает|без\s+нормы"
    r"|по\s+(?:сво\w+\s+|собственн\w+\s+)?(?:усмотрению|желанию|выбору)|как\s+(?:хотят|угодно)|дело\s+добровольное"
)
_STEMS = Pattern(
    r"освоб|избавл|привлек|вменя|предпис|каса|требу|распростр|трога|беспок|обязыв|нуж|обязат|могут|может|вправе|дела"
    r"|достаточно|хват|нормы|усмотр|желан|выбору|хотят|угодно|доброволь",
    re.IGNORECASE,
)
_KEPT = r"(?:никто|никого|ни\s+один|ни\s+одного|не\s+освобо|не\s+избавл|и\s+от\s+(?:других|прочих|остальных))"


def frees_others(unit: Unit, obliged: Iterable[str]) -> bool:
    """Whether a further clause of the statement frees some of the sort that is obliged."""
    if not _STEMS.search(unit.text):
        return False
    alike = {_ALIKE[name] for name in obliged if name in _ALIKE}
    return any(_clause_frees(unit.text, pattern) for pattern in alike)


def _clause_frees(text: str, people: str) -> bool:
    for clause in _clauses(text):
        if re.search(_KEPT, clause, re.IGNORECASE):
            continue
        if _about(people).search(clause):
            return True
    return False


def _clauses(text: str) -> list[str]:
    """The clauses behind the first comma, semicolon or dash; brackets stay with theirs."""
    plain = re.sub(r"\([^)]*\)", "", text)
    return re.split(r"[;,:]\s|\.\s", plain)[1:]


_PATTERNS: dict[str, re.Pattern[str]] = {}


def _about(people: str) -> re.Pattern[str]:
    """«совместители освобождены», «от этого избавлены специалисты», «для остальных – по желанию»."""
    if people not in _PATTERNS:
        who = rf"(?:(?:а|но|зато|же|для|у|на|от|с)\s+)*(?:[\w-]+\s+){{0,2}}?(?:{people}|{_REST})"
        _PATTERNS[people] = re.compile(
            rf"^\W*{who}\b(?:\s+[\w«»-]+|\s*[–—-]){{0,6}}?\s*(?:{_FREED})",
            re.IGNORECASE,
        )
    return _PATTERNS[people]
