"""Duties of a post put into the point that amends the job description already, rather than a second such point."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actgen.annotation.edits import NewParagraph, Replace
from actgen.annotation.situation import Remedy, Sheet, Situation
from actgen.annotation.wordings import ended, is_finite, told_to_do
from actgen.model.finding import Finding

_CLOSING = re.compile(r"[\s.;,»”\"]*$")
_COLON_WITHIN = re.compile(r":\s*\S")
_SENTENCE_WITHIN = re.compile(r"[.!?]\s+[А-ЯЁ]")
_FURTHER = re.compile(rf"{_SENTENCE_WITHIN.pattern}|;")  # another deed stands behind
_JOB_DESCRIPTION = re.compile(r"инструкци|обязанност", re.IGNORECASE)
_WORD = re.compile(r"[А-Яа-яЁё-]+")


def amending_clause(finding: Finding, situation: Situation) -> tuple[str, str]:
    """The requirement that has a job description amended by a duty, and its wording without a mark at the end; two
    times «» if the finding is of no such duty."""
    if not finding.suggestion[:1].islower():
        return "", ""
    clause = situation.imposed(finding.requirement).clause
    for imposed in situation.superior.requirements:
        above = imposed.clause
        worded = imposed.requirement.worded(situation.institution)
        if above and clause.startswith(f"{above} ") and worded[:1].isupper():
            return imposed.requirement.id, worded.rstrip(" .")
    return "", ""


def extending(finding: Finding, situation: Situation, sheet: Sheet) -> Iterator[Remedy]:
    """One more duty in the passage that the document has, or a list of them below a point that only announces one."""
    amended, _ = amending_clause(finding, situation)
    if not amended:
        return
    paragraphs = sheet.text.paragraphs
    announced = [
        index
        for each in situation.finding(amended).evidence
        if each.document == sheet.index
        and (index := sheet.layout.paragraph_at(each.place.start or 0)) is not None
    ]
    for index in dict.fromkeys((*situation.related(finding.requirement, sheet), *announced)):
        text = paragraphs[index].text
        if sheet.layout.children(index) or paragraphs[index].cell:
            continue
        if index not in announced and not _JOB_DESCRIPTION.search(text):
            continue
        done = any(is_finite(match[0]) for match in _WORD.finditer(_enumeration(text)))
        if done or _COLON_WITHIN.search(text):
            yield _within(
                finding,
                sheet,
                index,
                finding.suggestion if done else told_to_do(finding.suggestion),
            )
        elif index in announced and text.endswith(".") and not _FURTHER.search(text):
            yield _below(finding, sheet, index)


def _enumeration(text: str) -> str:
    """A paragraph up to the end of what it enumerates: further sentences may follow."""
    colon = text.find(":")
    further = _SENTENCE_WITHIN.search(text, colon) if colon >= 0 else None
    return text[: further.start() + 1] if further else text


def _within(finding: Finding, sheet: Sheet, index: int, duty: str) -> Remedy:
    """«… создаёт чат».» → «… создаёт чат; проходит проверку».»"""
    paragraph = sheet.text.paragraphs[index]
    said = _enumeration(paragraph.text)
    closing = _CLOSING.search(said)
    assert closing is not None
    at = paragraph.start + closing.start()
    # a name in quotation marks ends with its mark, the passage has another one
    opened = said.count("«") - said[: closing.start()].count("»")
    if closing[0].startswith("»") and opened > 1 and closing[0].count("»") > 1:
        at += 1
    sign = ";" if ";" in said[: closing.start()] else ","
    new = f"{sign} {ended(duty, '')}"
    return Remedy(sheet.index, (Replace(at, at, new, finding.requirement),))


def _below(finding: Finding, sheet: Sheet, index: int) -> Remedy:
    """«Внести изменения в должностную инструкцию.» → «Внести изменения в должностную инструкцию: – …»"""
    paragraph = sheet.text.paragraphs[index]
    new = NewParagraph(
        index,
        index,
        ended(finding.suggestion, ";"),
        "–",
        bare=True,
        within=True,
        about=finding.requirement,
    )
    colon = Replace(paragraph.stop - 1, paragraph.stop, ":", "lead-in")
    return Remedy(sheet.index, (colon, new))
