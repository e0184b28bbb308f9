"""Faults of YAML syntax in words that a clerk can act on.

The parser of YAML speaks of tokens and block mappings. What went wrong is mostly one of a dozen slips, and the line
itself shows which: each rule below looks at it and either explains the slip or passes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from actgen.errors import SourceError
from actgen.model.place import Place

_VALUE = re.compile(r"^(?P<lead>\s*(?:-\s+)*(?:[^\s'\"{\[#][^:]*:\s+)?)(?P<value>\S.*)$")
_COLON_IN_TEXT = re.compile(r"^\s*(?:-\s+)*[^:]+:\s+\S.*:(?:\s|$)|^\s*(?:-\s+)*[\"'«].*:(?:\s|$)")


@dataclass(frozen=True)
class _Fault:
    """What the parser said, and the lines it spoke of (from 0)."""

    problem: str
    line: int
    column: int
    since_line: int
    since_column: int
    lines: list[str]

    def text(self, line: int | None = None) -> str:
        number = self.line if line is None else line
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def before(self) -> int:
        """The nearest line above that holds anything but a comment; -1 if none does."""
        number = self.line - 1
        while number >= 0 and (
            not self.text(number).strip() or self.text(number).lstrip()[0] == "#"
        ):
            number -= 1
        return number


@dataclass(frozen=True)
class _Said:
    message: str
    advice: str
    line: int
    column: int


def explain(error: yaml.YAMLError, source: str, document: str) -> SourceError:
    """The error of the YAML parser as a message with its place and advice."""
    problem_mark: Any = getattr(error, "problem_mark", None)
    context_mark: Any = getattr(error, "context_mark", None) or problem_mark
    if problem_mark is None:
        return SourceError("файл записан не по правилам YAML", Place(document=document))
    fault = _Fault(
        str(getattr(error, "problem", "") or ""),
        problem_mark.line,
        problem_mark.column,
        context_mark.line,
        context_mark.column,
        source.split("\n"),
    )
    said = next(said for rule in _RULES if (said := rule(fault)) is not None)
    place = Place(document=document, line=said.line + 1, column=said.column + 1)
    return SourceError(said.message, place, said.advice)


def _tab(fault: _Fault) -> _Said | None:
    """«\\tномер: 1»"""
    indent = re.match(r"\s*", fault.text())
    assert indent is not None
    if "\t" not in indent[0]:
        return None
    advice = "Замените знаки табуляции пробелами: обычно по два на уровень."
    return _Said(
        "табуляция в отступе, а YAML допускает только пробелы",
        advice,
        fault.line,
        indent[0].index("\t"),
    )


def _dash(fault: _Fault) -> _Said | None:
    """«-Перейти», «– Перейти», «• Перейти»"""
    for line in (fault.line, fault.before(), fault.since_line):
        found = re.match(r"(\s*)(-(?=[^\s-])|[–—•])", fault.text(line))
        if found is None:
            continue
        message = "после «-» нет пробела" if found[2] == "-" else f"вместо «-» стоит «{found[2]}»"
        advice = "Каждый пункт списка начинается с дефиса и пробела: «- Создать чат»."
        return _Said(message, advice, line, len(found[1]))
    return None


def _braces(fault: _Fault) -> _Said | None:
    """«текст: {{ школа }} ведёт»"""
    for line in (fault.line, fault.before(), fault.since_line):
        found = _VALUE.match(fault.text(line))
        if found and found["value"].startswith("{{"):
            advice = 'Возьмите весь текст в кавычки: "{{ … }} …".'
            return _Said(
                "текст начинается с {{, но стоит без кавычек", advice, line, found.start("value")
            )
    return None


def _unclosed_quote(fault: _Fault) -> _Said | None:
    """«заголовок: "О порядке»"""
    if (
        "unexpected end of stream" not in fault.problem
        and "document indicator" not in fault.problem
    ):
        return None
    advice = "Закройте их или возьмите текст в русские кавычки «…»: они для YAML ничего не значат."
    return _Said("открытые здесь кавычки не закрыты", advice, fault.since_line, fault.since_column)


def _forbidden_start(fault: _Fault) -> _Said | None:
    """«показатель: %»"""
    sign = fault.text()[fault.column : fault.column + 1]
    if "cannot start any token" not in fault.problem or not sign:
        return None
    advice = 'Возьмите весь текст в кавычки: "…".'
    return _Said(
        f"текст без кавычек не может начинаться с «{sign}»", advice, fault.line, fault.column
    )


def _reference_sign(fault: _Fault) -> _Said | None:
    """«текст: * примечание», «- !ватсап»"""
    sign = fault.text(fault.since_line)[fault.since_column : fault.since_column + 1]
    if not sign or sign not in "*&!":
        return None
    advice = 'Возьмите весь текст в кавычки: "…".'
    message = f"текст без кавычек не может начинаться с «{sign}»"
    return _Said(message, advice, fault.since_line, fault.since_column)


def _colon_in_text(fault: _Fault) -> _Said | None:
    """«текст: Создать чаты: школьный и родительский»"""
    if "mapping values" not in fault.problem or not _COLON_IN_TEXT.match(fault.text()):
        return None
    advice = 'Возьмите весь текст в кавычки: "Создать чаты: …".'
    return _Said("двоеточие внутри текста без кавычек", advice, fault.line, fault.column)


def _no_space_after_colon(fault: _Fault) -> _Said | None:
    """«номер:5» above «дата: …»"""
    missing = "could not find expected ':'" in fault.problem
    above = fault.since_line if missing else fault.before()
    found = re.match(r"\s*(?:-\s+)*[^\s:][^:]*:(?=[^\s/])", fault.text(above))
    if not (missing or "mapping values" in fault.problem) or above < 0 or not found:
        return None
    return _Said("нет пробела после двоеточия", "Пишите «номер: 5».", above, found.end())


def _deeper_than_text(fault: _Fault) -> _Said | None:
    """«текст: Создать» above «    срок: …»"""
    above = fault.before()
    if "mapping values" not in fault.problem or above < 0:
        return None
    if _indent(fault.text()) > _indent(fault.text(above)):
        advice = "Ключи одного уровня начинаются в одном столбце."
        return _Said("лишний отступ перед ключом", advice, fault.line, _indent(fault.text()))
    return _Said(
        "после ключа нет двоеточия", "Пишите «ключ: значение».", above, _indent(fault.text(above))
    )


def _list_in_line(fault: _Fault) -> _Said | None:
    """«пункты: - Создать чат»"""
    if "block sequence entries" not in fault.problem:
        return None
    advice = "Каждый пункт списка пишется с новой строки: «- …»; текст с тире впереди возьмите в кавычки."
    return _Said("список начат в одной строке с ключом", advice, fault.line, fault.column)


def _after_quotes(fault: _Fault) -> _Said | None:
    """«текст: "Чат" класса»"""
    found = _VALUE.match(fault.text())
    if "expected key" not in fault.problem or not found:
        return None
    if found["value"][0] in "\"'" and fault.column > found.start("value"):
        advice = "Возьмите в кавычки весь текст, а внутри него пишите «…»."
        return _Said("после закрытых кавычек текст продолжается", advice, fault.line, fault.column)
    return None


def _brackets(fault: _Fault) -> _Said | None:
    """«столбцы: [Мероприятие, Срок»"""
    if "',' or" not in fault.problem:
        return None
    sign = fault.problem[-2]
    advice = 'Если скобка — часть текста, возьмите весь текст в кавычки: "…".'
    message = f"в списке в скобках не хватает запятой или закрывающей «{sign}»"
    return _Said(message, advice, fault.since_line, fault.since_column)


def _indentation(fault: _Fault) -> _Said | None:
    """« дата: …» under «  номер: …»"""
    if "expected key" not in fault.problem and "'-' indicator" not in fault.problem:
        return None
    advice = "Ключи одного уровня и «-» одного списка начинаются в одном столбце."
    return _Said("отступ этой строки не подходит к строкам выше", advice, fault.line, fault.column)


def _escape(fault: _Fault) -> _Said | None:
    """«"C:\\документы"»"""
    if "escape" not in fault.problem and "hexdecimal" not in fault.problem:
        return None
    advice = "В двойных кавычках её удваивают: «\\\\»; в одинарных она пишется как есть."
    return _Said("обратная косая черта в двойных кавычках", advice, fault.line, fault.column)


def _no_colon(fault: _Fault) -> _Said | None:
    if "could not find expected ':'" not in fault.problem:
        return None
    column = _indent(fault.text(fault.since_line))
    return _Said("после ключа нет двоеточия", "Пишите «ключ: значение».", fault.since_line, column)


def _anything(fault: _Fault) -> _Said | None:
    piece = fault.text().strip()
    where = f" в строке «{piece[:60]}»" if piece else ""
    advice = "Проверьте отступы, двоеточия и кавычки в этой строке и над ней."
    return _Said(f"запись не по правилам YAML{where}", advice, fault.line, fault.column)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_RULES: tuple[Callable[[_Fault], _Said | None], ...] = (
    _tab,
    _dash,
    _braces,
    _unclosed_quote,
    _forbidden_start,
    _reference_sign,
    _colon_in_text,
    _no_space_after_colon,
    _deeper_than_text,
    _list_in_line,
    _after_quotes,
    _brackets,
    _indentation,
    _escape,
    _no_colon,
    _anything,
)
