"""What is said wrongly, or not wholly: a few words put right or taken out, a statement struck out or replaced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from actgen.annotation.adding import ORDERS, adding
from actgen.annotation.completions import completions
from actgen.annotation.corrections import corrections
from actgen.annotation.edits import Edit, Remove, Replace
from actgen.annotation.extending import extending
from actgen.annotation.holders import as_duty_of_holders
from actgen.annotation.rows import common_in_column
from actgen.annotation.situation import Remedy, Sheet, Situation
from actgen.annotation.trims import ordered_besides, pieces, trims
from actgen.annotation.wordings import (
    as_entry,
    as_item,
    as_point,
    capital,
    ended,
    is_finite,
    of_kind,
    small,
    told_as,
)
from actgen.model.finding import Evidence, Finding, Verdict


def correcting(
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
        yield Remedy(document, tuple(dict.fromkeys(edits)), divisible=True)


def replacing(
    finding: Finding, situation: Situation, evidence: Sequence[Evidence]
) -> Iterator[Remedy]:
    """A few words go; what contradicts goes; the first quote becomes the ready wording and the others go.

    A whole statement that another point rests on goes only where it says the opposite, and nothing gentler helps.
    """
    evidence = [_past_the_opening(each) for each in evidence]
    for each in evidence:
        if finding.verdict is Verdict.VIOLATED:
            yield from _as_in_other_rows(finding, situation, each)
        for completed in completions(finding, each):
            yield Remedy(each.document, tuple(completed))
        for trimmed in trims(each, finding.requirement):
            yield Remedy(each.document, tuple(trimmed))
    yield from _without_exemptions(finding, situation, evidence)
    shared = any(situation.shared(each, finding.requirement) for each in evidence)
    if finding.verdict is Verdict.VIOLATED:
        yield from _parting(finding, situation, evidence)
    if not shared:
        yield from _striking(finding, situation, evidence)
    if finding.verdict is Verdict.PARTIAL and shared:
        return
    ways = [(True, True), (True, False), (False, False)]
    for with_wording, told in ways if finding.verdict is Verdict.VIOLATED else ways[:2]:
        edits: dict[int, list[Edit]] = {}
        placed = not with_wording
        for each in evidence:
            sheet = situation.sheet(each.document)
            if sheet is None:
                continue
            text = "" if placed else _instead(finding, situation, sheet, each, told=told)
            if placed or text:
                edits.setdefault(sheet.index, []).append(_replaced(finding, sheet, each, text))
                placed = True
            if finding.verdict is Verdict.PARTIAL:
                break
        if not with_wording and finding.suggestion:
            for sheet in situation.homes(finding.requirement):
                for added in adding(finding, situation, sheet):
                    if added.sheet in edits:
                        both = (*edits[added.sheet], *added.edits)
                        yield Remedy(added.sheet, both, divisible=True)
        for document, found in edits.items():
            yield Remedy(document, tuple(found))


def _as_in_other_rows(
    finding: Finding, situation: Situation, evidence: Evidence
) -> Iterator[Remedy]:
    """A cell that says something else than the same cell of most other rows: what they say."""
    sheet = situation.sheet(evidence.document)
    start, stop = evidence.place.start or 0, evidence.place.stop or 0
    for index, paragraph in enumerate(sheet.text.paragraphs if sheet else ()):
        if paragraph.cell is None or not (start <= paragraph.start and paragraph.stop <= stop):
            continue
        assert sheet is not None
        common = common_in_column(sheet.text, index)
        if common and common != paragraph.text:
            changed = Replace(paragraph.start, paragraph.stop, common, finding.requirement)
            yield Remedy(sheet.index, (changed,))


def _parting(
    finding: Finding, situation: Situation, evidence: Sequence[Evidence]
) -> Iterator[Remedy]:
    """Of several things said in one sentence the one that contradicts goes; the wording is put in for itself. A
    duty that is denied goes too, and comes where the duties are enumerated."""
    for each in evidence:
        kept = situation.shared(
            each, finding.requirement
        )  # the rest of it says something that counts
        for cut in pieces(each, finding.requirement) if kept else ():
            for sheet in situation.homes(finding.requirement):
                added = next(adding(finding, situation, sheet), None)
                if added is not None and added.sheet == each.document:
                    yield Remedy(added.sheet, (*cut, *added.edits))
        if (own := situation.sheet(each.document)) is not None:
            for longer in extending(finding, situation, own):
                yield Remedy(own.index, (_replaced(finding, own, each, ""), *longer.edits))


def _without_exemptions(
    finding: Finding, situation: Situation, evidence: Sequence[Evidence]
) -> Iterator[Remedy]:
    """What only exempts somebody from another of the quotes goes, and that one stays as it is."""
    gone: dict[int, list[Edit]] = {}
    for each in evidence:
        sheet = situation.sheet(each.document)
        if sheet is not None and situation.is_freeing(each):
            gone.setdefault(sheet.index, []).append(_replaced(finding, sheet, each, ""))
    if sum(map(len, gone.values())) < len(evidence):
        for document, edits in gone.items():
            yield Remedy(document, tuple(edits))


def _past_the_opening(evidence: Evidence) -> Evidence:
    """A quote without the quotation mark that opens a passage of which it is only the beginning: the mark stays."""
    quote = evidence.quote
    if quote[:1] not in "«“„" or quote.count("«") <= quote.count("»"):
        return evidence
    place = replace(evidence.place, start=(evidence.place.start or 0) + 1)
    return replace(evidence, quote=quote[1:], place=place)


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
        if situation.is_lawful(each):
            continue  # it gives way to the wording, never to nothing
        whole = len(each.quote.strip()) >= len(sheet.text.paragraphs[index].text) - 2
        if finding.verdict is Verdict.VIOLATED or not whole:
            edits.setdefault(sheet.index, []).append(_replaced(finding, sheet, each, ""))
    for document, found in edits.items():
        yield Remedy(document, tuple(found), divisible=True)


def _instead(
    finding: Finding, situation: Situation, sheet: Sheet, evidence: Evidence, *, told: bool
) -> str:
    """The wording in the place of a quote; «» where it cannot stand there. ``told``: to those whom the quote tells."""
    start, stop = evidence.place.start or 0, evidence.place.stop or 0
    index = sheet.layout.paragraph_at(start)
    if index is None or not finding.suggestion:
        return ""
    paragraph = sheet.text.paragraphs[index]
    if sheet.layout.children(index):
        return ""
    wording = of_kind(finding.suggestion, sheet.kind)
    if paragraph.cell and any(is_finite(word) for word in wording.split()):
        return ""  # a duty of a post is no theme of a row about something else
    whole = start - paragraph.start <= 2 and paragraph.stop - stop <= 2
    lead = "" if paragraph.parent is None else sheet.text.paragraphs[paragraph.parent].text
    if whole and lead.endswith(":") and sheet.layout.is_point(index):
        siblings = [sheet.text.paragraphs[k].text for k in sheet.layout.siblings(index)]
        items = as_item(wording, siblings, lead)
        return ended(items[0], _ending(evidence.quote)) if items else ""
    text = as_entry(wording) if paragraph.cell else as_point(wording)
    if told and not paragraph.cell:
        duty = as_duty_of_holders(finding, situation, wording) if sheet.kind in ORDERS else ""
        text = told_as(evidence.quote, text, duty=wording[:1].islower())
        if duty and text == as_point(wording):
            text = as_point(duty)
    if is_finite(evidence.quote.split()[0]):
        text = capital(wording)
    if whole and paragraph.text[:1].islower():
        text = small(text)
    if not paragraph.cell and (besides := ordered_besides(evidence.quote)):
        text = text.rstrip(".;") + besides
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
