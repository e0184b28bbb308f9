"""Requisites that can be put in: the ground in the preamble, the operative word, the signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actgen.annotation.edits import Edit, NewParagraph, Replace
from actgen.annotation.situation import Sheet
from actgen.annotation.wordings import small
from actgen.model.finding import Finding
from actgen.model.requirement import (
    CitationRequirement,
    Requirement,
    Requisite,
    RequisiteRequirement,
)
from actgen.model.text import Role, TextPart
from actgen.read.signs.operative import operative_word
from actgen.russian.agreement import agreed

_LAST_WORD = re.compile(r"[^\s_]+\s*$")
_OF_GENITIVE = re.compile(r"^(?:Во исполнение|На основании)\s+(?=\S)")
_END = re.compile(r"[\s:,.;]*$")


def requisite_edits(
    requirement: Requirement, finding: Finding, sheet: Sheet
) -> Iterator[list[Edit]]:
    """Ways to put a missing requisite in; none for a number or a date, which nobody can know beforehand."""
    part = next((part for part in sheet.text.parts if part.main), None)
    if part is None:
        return
    if isinstance(requirement, CitationRequirement):
        yield from _ground(finding, sheet, part)
    elif isinstance(requirement, RequisiteRequirement):
        if Requisite.OPERATIVE_WORD in requirement.requisites:
            yield from _operative_word(finding, sheet, part)
        elif Requisite.SIGNATURE in requirement.requisites:
            yield from _signature(finding, sheet, part)


def _ground(finding: Finding, sheet: Sheet, part: TextPart) -> Iterator[list[Edit]]:
    """«Во исполнение …» at the beginning of the preamble, or where a regulation says what it rests on."""
    wording, about = finding.suggestion.rstrip(" .,"), finding.requirement
    paragraphs = sheet.text.paragraphs
    for index in range(part.preamble, part.body):
        first = paragraphs[index]
        if not first.text or first.cell:
            continue
        if match := _OF_GENITIVE.match(first.text):
            at = first.start + match.end()
            reference = wording.partition("Во исполнение ")[2] or wording
            yield [Replace(at, at, f"{reference}, ", about)]
        elif index == part.operative and operative_word(first.text.split()[0]):
            yield [Replace(first.start, first.start, f"{wording} ", about)]
        else:
            begun = small(first.text)[:1]
            yield [Replace(first.start, first.start + 1, f"{wording}, {begun}", about)]
        return
    points = [k for k in range(part.body, part.signature) if sheet.layout.is_point(k)]
    if sheet.text.tables or not points:
        head = part.body - 1
        if head >= part.start:
            yield [NewParagraph(head, head, wording, bare=True, about=about)]
        return
    kind = sheet.kind or "документ"
    made = f"{agreed('Настоящий', kind)} {kind} {agreed('разработан', kind)}"
    text = f"{made} {small(wording)}."
    said = [k for k in range(part.start, points[0]) if _is_sentence(sheet, k)]
    if said and not _GENERAL.search(_chapter(sheet, points[0])):
        yield [NewParagraph(said[-1], said[-1], text, bare=True, about=about)]
    yield [NewParagraph(points[0], points[0], text, about=about)]


def _chapter(sheet: Sheet, point: int) -> str:
    """A point with the heading that it stands right below, if it does."""
    paragraphs = sheet.text.paragraphs
    above = paragraphs[point - 1] if point else None
    heading = above.text if above and above.role is Role.HEADING else ""
    return f"{heading} {paragraphs[point].text}"


def _is_sentence(sheet: Sheet, index: int) -> bool:
    """Whether a paragraph is running text, as an introduction is."""
    paragraph = sheet.text.paragraphs[index]
    body = paragraph.role in (Role.PREAMBLE, Role.CLAUSE) and not paragraph.cell
    return body and paragraph.text.endswith((".", "!"))


# Where it says what it is and what it rests on: «Общие положения», «1.1. Настоящее Положение определяет …»
_GENERAL = re.compile(
    r"\bобщ\w+\b|\bнастоящ|разработан|определя|регулир|устанавлива", re.IGNORECASE
)


def _operative_word(finding: Finding, sheet: Sheet, part: TextPart) -> Iterator[list[Edit]]:
    word, about = finding.suggestion, finding.requirement
    paragraphs = sheet.text.paragraphs
    preamble = [k for k in range(part.preamble, part.body) if paragraphs[k].text]
    if preamble:
        last = paragraphs[preamble[-1]]
        ending = _END.search(last.text)
        assert ending is not None
        yield [Replace(last.start + ending.start(), last.stop, f" {word}", about)]
    if part.body < part.signature:
        yield [NewParagraph(part.body, part.body, word, before=True, bare=True, about=about)]


def _signature(finding: Finding, sheet: Sheet, part: TextPart) -> Iterator[list[Edit]]:
    wording, about = finding.suggestion, finding.requirement
    post, _, name = wording.partition(" ")
    signed = sheet.text.requisites.signature
    if signed is not None and not signed.value.name:
        line = sheet.text.text[signed.start : signed.stop]
        if line.rstrip().endswith("_"):  # «Заведующая ________»: only the name is lacking
            yield [Replace(signed.stop, signed.stop, f" {name.lstrip('_ ')}", about)]
        last = _LAST_WORD.search(line)
        if last is not None:
            start, word = signed.start + last.start(), last[0].rstrip()
            yield [Replace(start, signed.stop, f"{word} {name}", about)]
    elif signed is not None and not signed.value.post:
        yield [Replace(signed.start, signed.start, f"{post} ", about)]
    end = part.signature - 1
    outside = [k for k in range(part.start, part.signature) if not sheet.text.paragraphs[k].cell]
    if outside:
        yield [NewParagraph(end, outside[-1], wording, bare=True, about=about)]
