"""What is lacking: where its wording goes, and how it is put there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actgen.annotation.edits import Edit, NewParagraph
from actgen.annotation.extending import amending_clause, extending
from actgen.annotation.holders import as_duty_of_holders
from actgen.annotation.places import Slot
from actgen.annotation.rows import new_rows
from actgen.annotation.situation import Remedy, Sheet, Situation
from actgen.annotation.wordings import (
    addressed,
    as_charge,
    as_item,
    as_point,
    ended,
    is_finite,
    of_kind,
    small,
)
from actgen.model.finding import Finding
from actgen.model.requirement import DeadlineRequirement
from actgen.read.signs.labels import BULLET, read_label
from actgen.russian.dates import figures

JOB_DESCRIPTION = "должностная инструкция"


def adding(finding: Finding, situation: Situation, sheet: Sheet) -> Iterator[Remedy]:
    """The wording as an item beside what is said of the like, as a point of its own there, or at the end."""
    for row in _rows(finding, situation, sheet) if sheet.text.tables else ():
        yield Remedy(sheet.index, (row,))
    anchors = _anchors(finding, situation, sheet)
    for anchor in anchors:
        point = sheet.layout.point_of(anchor)
        if point is not None:
            yield from _as_item(finding, situation, sheet, point)
    yield from extending(finding, situation, sheet)
    if lead := amending_clause(finding, situation)[1]:
        yield from _under(finding, sheet, f"{lead}:")
    for anchor in anchors:
        top = sheet.layout.top_of(anchor)
        if top is not None and read_label(sheet.text.paragraphs[top].label).family != BULLET:
            yield from _points(finding, situation, sheet, sheet.layout.after(top))
    yield from at_the_end(finding, situation, sheet, last=False)


def _anchors(finding: Finding, situation: Situation, sheet: Sheet) -> list[int]:
    """The paragraphs of a document that speak of the like, the likest first."""
    found = [
        index
        for each in finding.evidence
        if each.document == sheet.index
        and (index := sheet.layout.paragraph_at(each.place.start or 0)) is not None
    ]
    found += situation.related(finding.requirement, sheet)[:4]
    found += _resembling(finding, situation, sheet)
    if sheet.kind == JOB_DESCRIPTION and (duties := sheet.layout.section_of_duties()) is not None:
        found.append(duties)
    if not sheet.layout.main_points() and (likest := sheet.layout.likest(finding.suggestion)):
        found.append(likest)
    body = [k for k in found if sheet.layout.point_of(k) is not None]
    return list(dict.fromkeys(body))


def _resembling(finding: Finding, situation: Situation, sheet: Sheet) -> list[int]:
    """What resembles the first of the missing points of the same clause, so that they come to stand together; a
    paragraph that shares few words with the wording only seems to."""
    for each in situation.missing_beside(finding.requirement):
        nearest = each.nearest
        if nearest is None or nearest.document != sheet.index:
            continue
        index = sheet.layout.paragraph_at(nearest.place.start or 0)
        if index is not None and sheet.layout.shares(index, each.suggestion) >= _ENOUGH:
            return [index]
    return []


_ENOUGH = 0.35


def _as_item(finding: Finding, situation: Situation, sheet: Sheet, point: int) -> Iterator[Remedy]:
    """One more item of the list in which a point stands."""
    paragraphs = sheet.text.paragraphs
    siblings = sheet.layout.siblings(point)
    parent = paragraphs[point].parent
    lead = "" if parent is None else paragraphs[parent].text
    texts = [paragraphs[k].text for k in siblings]
    wording = of_kind(finding.suggestion, sheet.kind)
    if sheet.kind in ORDERS and not any(is_finite(text.split()[0]) for text in texts[:1] if text):
        wording = as_charge(wording)
    if wording[:1].isupper() and addressed(lead) and not _ANYBODY.search(lead):
        return  # what the head is to do is no task of class teachers
    duty = ""
    if sheet.kind in ORDERS and not addressed(lead):
        duty = ended(as_duty_of_holders(finding, situation, wording), "")
    for item in as_item(wording, texts, lead):
        if duty.lower().endswith(f" {item.lower()}"):  # nobody would be told
            item = small(duty) if item[:1].islower() else duty
        yield _listed(finding, sheet, sheet.layout.after(point), item)


# Those who may be told anything: people by name, deputies, administrators.
_ANYBODY = re.compile(r"[А-ЯЁ]\.\s?[А-ЯЁ]\.|администратор|заместител", re.IGNORECASE)


def _listed(finding: Finding, sheet: Sheet, slot: Slot, text: str) -> Remedy:
    """A point in the manner of its list: small letters and semicolons where the others have them."""
    bare = not sheet.layout.is_point(slot.model)
    siblings = [] if bare else sheet.layout.siblings(slot.model)
    texts = [sheet.text.paragraphs[k].text for k in siblings]
    sign = "."
    if texts and texts[0][:1].islower():
        text = small(text)
    if any(each.endswith((";", ",")) for each in texts):
        sign = ";"
        if slot.model == siblings[-1] and not slot.before:  # the last one's full stop ends the list
            slot = Slot(slot.model, slot.model, before=True)
    elif texts and texts[0][-1:].isalnum():
        sign = ""
    new = NewParagraph(
        slot.beside,
        slot.model,
        ended(text, sign),
        before=slot.before,
        bare=bare,
        about=finding.requirement,
    )
    return Remedy(sheet.index, (new,))


def _points(finding: Finding, situation: Situation, sheet: Sheet, slot: Slot) -> Iterator[Remedy]:
    """A point of its own; an order tells those to do it who do it in the wording."""
    wording = of_kind(finding.suggestion, sheet.kind)
    told = []
    if sheet.kind in ORDERS:
        told = [as_duty_of_holders(finding, situation, wording), as_charge(wording)]
    for text in filter(None, dict.fromkeys((*told, wording))):
        yield _listed(finding, sheet, slot, as_point(text))


ORDERS = frozenset({"приказ", "распоряжение", "постановление"})


def at_the_end(
    finding: Finding, situation: Situation, sheet: Sheet, *, last: bool
) -> Iterator[Remedy]:
    """The wording as a point of its own among the last ones, or as the very last."""
    if finding.suggestion and (slot := sheet.layout.at_the_end(last=last)) is not None:
        yield from _points(finding, situation, sheet, slot)


def _under(finding: Finding, sheet: Sheet, lead: str) -> Iterator[Remedy]:
    """A point of its own that leads the duty in, the duty as its dash."""
    slot = sheet.layout.at_the_end()
    if slot is None:
        return
    bare = not sheet.layout.is_point(slot.model)
    if not bare and sheet.text.paragraphs[slot.model].text[:1].islower():
        lead = small(lead)
    item = ended(finding.suggestion, ";")
    yield Remedy(
        sheet.index,
        (
            NewParagraph(
                slot.beside, slot.model, lead, before=slot.before, bare=bare, about="lead-in"
            ),
            NewParagraph(
                slot.beside, slot.model, item, "–", slot.before, True, about=finding.requirement
            ),
        ),
    )


def _rows(finding: Finding, situation: Situation, sheet: Sheet) -> Iterator[Edit]:
    """A row of a plan, to be done by the day by which the superior act wants everything done."""
    latest = next(
        (
            each.requirement.latest
            for each in situation.superior.requirements
            if isinstance(each.requirement, DeadlineRequirement)
        ),
        None,
    )
    deadline = f"до {figures(latest)}" if latest and not sheet.is_later_than(latest) else ""
    return new_rows(
        sheet.text, of_kind(finding.suggestion, sheet.kind), deadline, finding.requirement
    )
