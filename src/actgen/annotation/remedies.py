"""What may be done about one finding: sets of edits, the gentlest first. Which of them helps is found out by trial."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actgen.annotation.corrections import corrections
from actgen.annotation.edits import Edit, NewParagraph, Remove, Replace
from actgen.annotation.places import Slot
from actgen.annotation.requisites import requisite_edits
from actgen.annotation.rows import new_rows
from actgen.annotation.situation import Sheet, Situation
from actgen.annotation.trims import trims
from actgen.annotation.wordings import (
    addressed,
    as_entry,
    as_item,
    as_point,
    capital,
    ended,
    is_finite,
    of_kind,
    small,
)
from actgen.model.finding import Evidence, Finding, Verdict
from actgen.model.requirement import (
    ControlRequirement,
    DeadlineRequirement,
    RequisiteRequirement,
)
from actgen.read.labels import BULLET, read_label
from actgen.russian.dates import figures

_JOB_DESCRIPTION = "должностная инструкция"


@dataclass(frozen=True, slots=True)
class Remedy:
    """Edits of one document that should meet a requirement."""

    sheet: int
    edits: tuple[Edit, ...]


def remedies(
    finding: Finding, situation: Situation, evidence: Sequence[Evidence]
) -> Iterator[Remedy]:
    """Every remedy for a finding that its documents have a sure place for; ``evidence`` is all found against it."""
    for remedy in _all(finding, situation, evidence):
        sheet = situation.sheet(remedy.sheet)
        if sheet and remedy.edits and all(sheet.allows(edit) for edit in remedy.edits):
            yield remedy


def _all(finding: Finding, situation: Situation, evidence: Sequence[Evidence]) -> Iterator[Remedy]:
    requirement = situation.imposed(finding.requirement).requirement
    homes = situation.homes(finding.requirement)
    yield from _correcting(finding, situation, evidence)
    for sheet in homes:
        for edits in requisite_edits(requirement, finding, sheet):
            yield Remedy(sheet.index, tuple(edits))
    if finding.verdict in (Verdict.PARTIAL, Verdict.VIOLATED):
        yield from _replacing(finding, situation, evidence)
    if isinstance(requirement, RequisiteRequirement):
        return
    if isinstance(requirement, ControlRequirement) and not requirement.over:
        for sheet in homes:
            yield from _at_the_end(finding, sheet, last=True)
        return
    if finding.suggestion:
        for sheet in sorted(homes, key=lambda sheet: not _speaks_of(finding, situation, sheet)):
            yield from _adding(finding, situation, sheet)


def _speaks_of(finding: Finding, situation: Situation, sheet: Sheet) -> bool:
    """Whether a document is where the duties of a post, worded as such, belong."""
    if not finding.suggestion[:1].islower():
        return False
    return sheet.kind == _JOB_DESCRIPTION or bool(situation.related(finding.requirement, sheet))


# --- correcting, replacing ---------------------------------------------------------------------


def _correcting(
    finding: Finding, situation: Situation, evidence: Sequence[Evidence]
) -> Iterator[Remedy]:
    """A few words put right wherever the quotes are wrong, document by document."""
    requirement = situation.imposed(finding.requirement).requirement
    found: dict[int, list[Edit]] = {}
    for each in evidence:
        found.setdefault(each.document, []).extend(
            corrections(requirement, each, situation.superior.act)
        )
    for document, edits in found.items():
        yield Remedy(document, tuple(dict.fromkeys(edits)))


def _replacing(
    finding: Finding, situation: Situation, evidence: Sequence[Evidence]
) -> Iterator[Remedy]:
    """A few words go; what contradicts goes; the first quote becomes the ready wording and the others go.

    A whole statement that another point rests on goes only where it says the opposite, and nothing gentler helps.
    """
    for each in evidence:
        for trimmed in trims(each, finding.requirement):
            yield Remedy(each.document, tuple(trimmed))
    shared = any(situation.shared(each, finding.requirement) for each in evidence)
    if not shared:
        yield from _striking(finding, situation, evidence)
    if finding.verdict is Verdict.PARTIAL and shared:
        return
    for with_wording in (True, False) if finding.verdict is Verdict.VIOLATED else (True,):
        edits: dict[int, list[Edit]] = {}
        placed = not with_wording
        for each in evidence:
            sheet = situation.sheet(each.document)
            if sheet is None:
                continue
            text = "" if placed else _instead(finding, sheet, each)
            if placed or text:
                edits.setdefault(sheet.index, []).append(_replaced(finding, sheet, each, text))
                placed = True
            if finding.verdict is Verdict.PARTIAL:
                break
        if not with_wording and finding.suggestion:
            for sheet in situation.homes(finding.requirement):
                for added in _adding(finding, situation, sheet):
                    if added.sheet in edits:
                        yield Remedy(added.sheet, (*edits[added.sheet], *added.edits))
        for document, found in edits.items():
            yield Remedy(document, tuple(found))


def _striking(
    finding: Finding, situation: Situation, evidence: Sequence[Evidence]
) -> Iterator[Remedy]:
    """Nothing but striking out: what contradicts, or, of a paragraph that says the right thing too, the exemption."""
    edits: dict[int, list[Edit]] = {}
    for each in evidence:
        sheet = situation.sheet(each.document)
        index = None if sheet is None else sheet.layout.paragraph_at(each.place.start or 0)
        if sheet is None or index is None or sheet.layout.children(index):
            continue
        whole = len(each.quote.strip()) >= len(sheet.text.paragraphs[index].text) - 2
        if finding.verdict is Verdict.VIOLATED or not whole:
            edits.setdefault(sheet.index, []).append(_replaced(finding, sheet, each, ""))
    for document, found in edits.items():
        yield Remedy(document, tuple(found))


def _instead(finding: Finding, sheet: Sheet, evidence: Evidence) -> str:
    """The wording in the place of a quote; «» where it cannot stand there."""
    start, stop = evidence.place.start or 0, evidence.place.stop or 0
    index = sheet.layout.paragraph_at(start)
    if index is None or not finding.suggestion:
        return ""
    paragraph = sheet.text.paragraphs[index]
    if sheet.layout.children(index):
        return ""
    wording = of_kind(finding.suggestion, sheet.kind)
    whole = start - paragraph.start <= 2 and paragraph.stop - stop <= 2
    lead = "" if paragraph.parent is None else sheet.text.paragraphs[paragraph.parent].text
    if whole and lead.endswith(":") and sheet.layout.is_point(index):
        siblings = [sheet.text.paragraphs[k].text for k in sheet.layout.siblings(index)]
        items = as_item(wording, siblings, lead)
        return ended(items[0], _ending(evidence.quote)) if items else ""
    text = as_entry(wording) if paragraph.cell else as_point(wording)
    if is_finite(evidence.quote.split()[0]):
        text = capital(wording)
    if whole and paragraph.text[:1].islower():
        text = small(text)
    return ended(text, _ending(evidence.quote) or ("" if paragraph.cell else "."))


def _ending(quote: str) -> str:
    """The signs at the end of a quote that stay when its words change: «;», «.», the end of a quotation."""
    bare = quote.rstrip()
    end = len(bare)
    while end and bare[end - 1] in '.;,»”"':
        closing = bare[end - 1] in "»”"
        if closing and bare[:end].count("«") >= bare[:end].count("»"):
            break
        end -= 1
    return bare[end:]


def _replaced(finding: Finding, sheet: Sheet, evidence: Evidence, text: str) -> Edit:
    """A quote replaced; a point that is nothing else goes with its number."""
    start, stop = evidence.place.start or 0, evidence.place.stop or 0
    index = sheet.layout.paragraph_at(start)
    if not text and index is not None:
        paragraph = sheet.text.paragraphs[index]
        whole = start - paragraph.start <= 2 and paragraph.stop - stop <= 2
        if whole and sheet.layout.is_point(index) and not sheet.layout.children(index):
            return Remove(index, finding.requirement)
        if ending := _ending(evidence.quote).lstrip("."):
            return Replace(start, stop, ending, finding.requirement)
    return Replace(start, stop, text, finding.requirement)


# --- adding ----------------------------------------------------------------------------------


def _adding(finding: Finding, situation: Situation, sheet: Sheet) -> Iterator[Remedy]:
    """The wording as an item beside what is said of the like, as a point of its own there, or at the end."""
    for row in _rows(finding, situation, sheet) if sheet.text.tables else ():
        yield Remedy(sheet.index, (row,))
    anchors = _anchors(finding, situation, sheet)
    for anchor in anchors:
        point = sheet.layout.point_of(anchor)
        if point is not None:
            yield from _as_item(finding, sheet, point)
    if lead := _lead_in(finding, situation):
        yield from _under(finding, sheet, lead)
    for anchor in anchors:
        top = sheet.layout.top_of(anchor)
        if top is not None and read_label(sheet.text.paragraphs[top].label).family != BULLET:
            yield _point(finding, sheet, sheet.layout.after(top))
    yield from _at_the_end(finding, sheet, last=False)


def _anchors(finding: Finding, situation: Situation, sheet: Sheet) -> list[int]:
    """The paragraphs of a document that speak of the like, the likest first."""
    found = [
        index
        for each in finding.evidence
        if each.document == sheet.index
        and (index := sheet.layout.paragraph_at(each.place.start or 0)) is not None
    ]
    found += situation.related(finding.requirement, sheet)[:4]
    if finding.nearest and finding.nearest.document == sheet.index:
        index = sheet.layout.paragraph_at(finding.nearest.place.start or 0)
        found += [] if index is None else [index]
    if sheet.kind == _JOB_DESCRIPTION and (duties := sheet.layout.section_of_duties()) is not None:
        found.append(duties)
    if not sheet.layout.main_points() and (likest := sheet.layout.likest(finding.suggestion)):
        found.append(likest)
    body = [k for k in found if sheet.layout.point_of(k) is not None]
    return list(dict.fromkeys(body))


def _as_item(finding: Finding, sheet: Sheet, point: int) -> Iterator[Remedy]:
    """One more item of the list in which a point stands."""
    paragraphs = sheet.text.paragraphs
    siblings = sheet.layout.siblings(point)
    parent = paragraphs[point].parent
    lead = "" if parent is None else paragraphs[parent].text
    texts = [paragraphs[k].text for k in siblings]
    wording = of_kind(finding.suggestion, sheet.kind)
    if wording[:1].isupper() and addressed(lead) and not _ANYBODY.search(lead):
        return  # what the head is to do is no task of class teachers
    for item in as_item(wording, texts, lead):
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


def _point(finding: Finding, sheet: Sheet, slot: Slot) -> Remedy:
    return _listed(finding, sheet, slot, as_point(of_kind(finding.suggestion, sheet.kind)))


def _at_the_end(finding: Finding, sheet: Sheet, *, last: bool) -> Iterator[Remedy]:
    if finding.suggestion and (slot := sheet.layout.at_the_end(last=last)) is not None:
        yield _point(finding, sheet, slot)


def _lead_in(finding: Finding, situation: Situation) -> str:
    """What a duty worded in the third person hangs on: the wording of the point that has it written down."""
    if not finding.suggestion[:1].islower():
        return ""
    clause = situation.imposed(finding.requirement).clause
    best = ""
    for imposed in situation.superior.requirements:
        above = imposed.clause
        worded = imposed.requirement.worded(situation.institution)
        if above and clause.startswith(f"{above} ") and worded[:1].isupper():
            best = worded.rstrip(" .")
            break
    return f"{best}:" if best else ""


def _under(finding: Finding, sheet: Sheet, lead: str) -> Iterator[Remedy]:
    """A point of its own that leads the duty in, the duty as its dash."""
    slot = sheet.layout.at_the_end()
    if slot is None:
        return
    bare = not sheet.layout.is_point(slot.model)
    item = ended(finding.suggestion, ";")
    yield Remedy(
        sheet.index,
        (
            NewParagraph(
                slot.beside, slot.model, lead, before=slot.before, bare=bare, about="lead-in"
            ),
            NewParagraph(
                slot.beside, slot.model, item, "–", slot.before, True, finding.requirement
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
    deadline = f"до {figures(latest)}" if latest else ""
    return new_rows(
        sheet.text, of_kind(finding.suggestion, sheet.kind), deadline, finding.requirement
    )
