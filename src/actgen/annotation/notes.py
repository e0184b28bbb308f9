"""What the comments say: the verdict, the point of the superior act, the reason, the ready wording."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from actgen.annotation.cured import open_
from actgen.annotation.edits import Edit, NewParagraph, NewRow, Note, Replace
from actgen.annotation.situation import Sheet, Situation
from actgen.annotation.trial import Cure
from actgen.model.finding import Finding, SuperiorAct, Verdict
from actgen.model.requirement import DeadlineRequirement, Status
from actgen.russian.dates import figures
from actgen.russian.deadlines import Until, find_deadlines

_ADVICE = {
    Verdict.VIOLATED: "Правильно",
    Verdict.PARTIAL: "Полностью",
    Verdict.MISSING: "Добавьте",
}
_OFFERED = "Правка предложена в тексте: её можно принять или отклонить."
_NOT_OFFERED = "Впишите сами: в тексте правка не предложена."
_BLANKS = ("Фамилия", "__")
_FILL_IN = "После принятия впишите недостающее: должность, фамилию, дату."


_REFUSED = "Похоже, что здесь от этого отказываются: рядом с нужным пунктом таким словам не место."
_PAST = (
    "Внимание: срок {day} уже прошёл. Правка ставит его, чтобы документ отвечал вышестоящему акту; исполните сразу"
    " и спросите орган, издавший акт, нужен ли новый срок."
)
_TOO_LATE = (
    "Документ издан {date}, а срок был {day}: этого правкой не исправить, дату документа менять нельзя. Исполните"
    " сразу и спросите орган, издавший акт, нужен ли новый срок."
)


def has_blanks(wording: str) -> bool:
    """Whether a wording leaves something to be filled in: «Фамилия И.О.», «__»."""
    return any(blank in wording for blank in _BLANKS)


def notes_of(
    sheet: Sheet, situation: Situation, cure: Cure, act: SuperiorAct, today: datetime.date
) -> list[Note]:
    """The comments of a document, those on the same words as one; a deadline that is over by ``today`` is told."""
    found: dict[tuple[int, int, str], list[str]] = {}
    for finding in situation.findings:
        if not (open_(finding) or finding.warning):
            continue
        offered = finding.requirement in cure.cured
        late = "" if offered else too_late(finding, situation, sheet)
        lines = _lines(finding, act, offered=offered, advised=not late)
        if late:
            lines.append(late)
        if finding.requirement in situation.refused:
            lines.append(_REFUSED)
        if past := _past(finding, situation, cure, today):
            lines.append(_PAST.format(day=figures(past)))
        for place in _places(finding, sheet, situation, cure.edits):
            found.setdefault(place, []).extend(lines)
    return [Note(tuple(lines), start, stop, about) for (start, stop, about), lines in found.items()]


def _places(
    finding: Finding, sheet: Sheet, situation: Situation, edits: Mapping[int, Sequence[Edit]]
) -> list[tuple[int, int, str]]:
    """The quotes of the finding in this document; else what was put in for it; else what resembles it, or the top."""
    refused = situation.refused.get(finding.requirement, ())
    quotes = [
        (each.place.start or 0, each.place.stop or 0, "")
        for each in (*finding.evidence, *refused)
        if each.document == sheet.index
    ]
    if quotes:
        return quotes
    if _put_in(finding, edits.get(sheet.index, ())):
        return [(0, 0, finding.requirement)]
    if finding.evidence or refused or any(_put_in(finding, own) for own in edits.values()):
        return []  # told elsewhere; what is disputed whatever the act is always has evidence
    homes = situation.homes(finding.requirement)
    if not homes or homes[0].index != sheet.index:
        return []
    if finding.nearest and finding.nearest.document == sheet.index:
        return [(finding.nearest.place.start or 0, finding.nearest.place.stop or 0, "")]
    title = sheet.text.requisites.title or sheet.text.requisites.kind
    if title is not None:
        return [(title.start, title.stop, "")]
    first = sheet.text.paragraphs[0]
    return [(first.start, first.stop, "")]


def _past(
    finding: Finding, situation: Situation, cure: Cure, today: datetime.date
) -> datetime.date | None:
    """A day that a change puts in for the finding as a deadline, if it is over."""
    if not open_(finding) or finding.requirement not in cure.cured:
        return None
    requirement = situation.imposed(finding.requirement).requirement
    if isinstance(requirement, DeadlineRequirement):
        return requirement.latest if requirement.latest < today else None
    said = [
        " ".join(edit.cells) if isinstance(edit, NewRow) else edit.text
        for edits in cure.edits.values()
        for edit in edits
        if isinstance(edit, NewParagraph | NewRow) and edit.about == finding.requirement
    ]
    days = [span.deadline for text in said for span in find_deadlines(text)]
    return next((day.date for day in days if isinstance(day, Until) and day.date < today), None)


def too_late(finding: Finding, situation: Situation, sheet: Sheet) -> str:
    """What to say of a deadline that was over when the document was issued; «» of any other finding."""
    requirement = situation.imposed(finding.requirement).requirement if open_(finding) else None
    date = sheet.text.requisites.date
    if not isinstance(requirement, DeadlineRequirement) or date is None:
        return ""
    latest = requirement.latest
    if not sheet.is_later_than(latest):
        return ""
    return _TOO_LATE.format(date=figures(date.value), day=figures(latest))


def _put_in(finding: Finding, edits: Sequence[Edit]) -> bool:
    """Whether some of the edits put in words for a finding."""
    return any(
        edit.about == finding.requirement
        for edit in edits
        if isinstance(edit, NewParagraph | NewRow) or (isinstance(edit, Replace) and edit.text)
    )


def _lines(finding: Finding, act: SuperiorAct, *, offered: bool, advised: bool = True) -> list[str]:
    clause = f", п. {finding.clause}" if finding.clause else ""
    number = f" № {act.number}" if act.number else ""
    status = " (рекомендация)" if finding.status is Status.RECOMMENDED else ""
    if finding.status is Status.DISPUTED or finding.warning:
        verdict = "Спорно"
    else:
        verdict = finding.verdict.russian.capitalize()
    lines = [f"{verdict}: {finding.title}{status} ({act.kind}{number}{clause})."]
    if open_(finding):
        lines.append(finding.reason)
    if finding.warning:
        lines.append(finding.warning)
    if (
        advised
        and finding.suggestion
        and open_(finding)
        and (advice := _ADVICE.get(finding.verdict))
    ):
        lines.append(f"{advice}: {finding.suggestion}")
        if offered:
            lines.append(_OFFERED)
            if has_blanks(finding.suggestion):
                lines.append(_FILL_IN)
        else:
            lines.append(_NOT_OFFERED)
    return lines
