"""Marks after the signatures and at the foot of the first sheet (requisites 25–28, 30, 31)."""

from __future__ import annotations

from collections.abc import Iterator

from actgen.model.act import Act
from actgen.model.marks import CopyMark, Filing, Incoming, Resolution
from actgen.model.parties import Executor
from actgen.render.blocks import Block, Blocks, Look, Paragraph, Row, set_off
from actgen.render.parts.pen import BLANK_SIGNATURE, Pen
from actgen.render.parts.pictures import qr_code
from actgen.render.parts.sentences import bare, capitalise, deadline_inside
from actgen.render.parts.sheets import acquaintance_blocks, visa_blocks
from actgen.render.parts.signatures import SEAL, kept_with_next
from actgen.russian.cases import Case
from actgen.russian.morphology import parses
from actgen.russian.posts import decline_phrase
from actgen.source.kinds import family_of

FOOT_WIDTHS = (500, 300, 200)
# So many visas stay on one page with the signature above and the executor below.
VISAS_HELD = 2


def mark_blocks(act: Act, pen: Pen) -> Iterator[Block]:
    """Visas, executor, acquaintance, certified copy, and the resolution of who received it, in this order.

    First what belongs to the making of the document, then what is done with it.
    """
    sheet = family_of(act.kind) == "sheet"
    if not sheet:
        yield from visa_blocks(act, pen)
    if act.executor is not None:
        yield Paragraph(Look.EXECUTOR, "\n".join(executor_lines(act.executor)))
    if not sheet:
        yield from acquaintance_blocks(act, pen)
    if act.copy_mark is not None:
        yield from copy_mark_blocks(act.copy_mark, pen)
    if act.resolution is not None:
        yield Paragraph(Look.MARK, "\n".join(resolution_lines(act.resolution, pen)))


def held_together(signatures: Blocks, marks: Blocks) -> tuple[Blocks, Blocks]:
    """Signatures and marks, with the executor and the first to be acquainted on the page of the signature.

    Neither must begin a page. Up to two visas between go along; of more only the last, for they would leave too much
    of the page empty.
    """
    kept: set[int] = set()
    visas = 0
    for index, block in enumerate(marks):
        look = block.look if isinstance(block, Paragraph) else None
        if look in (Look.EXECUTOR, Look.RUBRIC):
            kept.update(range(-1, index) if visas <= VISAS_HELD else [index - 1])
        else:
            visas += 1
        if look is Look.RUBRIC:
            break  # the list below it may be long
    if -1 in kept:
        signatures = kept_with_next(signatures)
    marks = tuple(
        kept_with_next((block,))[0] if index in kept else block for index, block in enumerate(marks)
    )
    return set_off(signatures) if marks else signatures, marks


def begins_below_text(marks: Blocks) -> bool:
    """Whether marks begin with «… ознакомлены:», which without a signature is on the page of the last clause."""
    return bool(marks) and isinstance(marks[0], Paragraph) and marks[0].look is Look.RUBRIC


def copy_mark_blocks(mark: CopyMark, pen: Pen) -> Iterator[Paragraph]:
    """«Верно» with post, signature, name and date; where the original is kept (п. 5.26)."""
    yield Paragraph(Look.RUBRIC, "Верно", keep=True)
    post = pen.lines(capitalise(mark.post))
    for line in post[:-1]:
        yield Paragraph(Look.SIGNATURE_POST, line, keep=True)
    name = pen.initials_first(mark.name)
    yield Paragraph(Look.SIGNATURE, f"{post[-1]}\t{name}", keep=True)
    lines = [pen.date(mark.date)]
    if mark.kept:
        lines.append(f"Подлинник документа находится в {_where(bare(mark.kept))}")
    if mark.seal:
        lines.append(SEAL)
    for line in lines:  # a long line about the original must not part from the seal
        yield Paragraph(Look.FLUSH, line, keep=line is not lines[-1])


def _where(kept: str) -> str:
    """«Отделе образования в деле № 01-05», however its author put the body."""
    body, inside, file = kept.partition(" в деле")
    readings = [parse for word in body.split()[:1] for parse in parses(word) if parse.known]
    if any(p.has("nomn") for p in readings) and not any(p.has("loct") for p in readings):
        body = decline_phrase(body, Case.LOCT)
    return f"{body}{inside}{file}"


def resolution_lines(resolution: Resolution, pen: Pen) -> Iterator[str]:
    """To whom (dative), what, by when, who and when (п. 5.28)."""
    yield pen.party(resolution.to, Case.DATV)
    due = f" {deadline_inside(resolution.deadline)}" if resolution.deadline else ""
    yield f"{bare(capitalise(resolution.text))}{due}."
    yield f"{BLANK_SIGNATURE} {pen.initials_first(resolution.name)}"
    yield pen.date(resolution.date)


def executor_lines(executor: Executor) -> Iterator[str]:
    """Name in full, post and unit, phone, e-mail (п. 5.25)."""
    yield executor.name
    if executor.post:
        yield capitalise(executor.post) + (f", {executor.unit}" if executor.unit else "")
    elif executor.unit:
        yield executor.unit
    reach = [part for part in (executor.phone, executor.email) if part]
    if reach:
        yield ", ".join(reach)


def first_footer(act: Act, pen: Pen) -> Blocks:
    """At the foot of the first sheet: filing mark, incoming stamp, QR code at the right."""
    left = (
        (Paragraph(Look.MARK, "\n".join(filing_lines(act.filing, pen))),)
        if act.filing is not None
        else ()
    )
    middle = (
        (Paragraph(Look.MARK, "\n".join(incoming_lines(act.incoming, pen))),)
        if act.incoming is not None
        else ()
    )
    right = (qr_code(act.qr_code, pen.profile),) if act.qr_code else ()
    if not (left or middle or right):
        return ()
    return (Row((left, middle, right), FOOT_WIDTHS, bottom=True),)


def incoming_lines(incoming: Incoming, pen: Pen) -> Iterator[str]:
    """The stamp of an incoming document: who, number, date."""
    if incoming.organisation:
        yield incoming.organisation
    yield f"Вх. {pen.number(incoming.number)}"
    yield pen.date(incoming.date)


def filing_lines(filing: Filing, pen: Pen) -> Iterator[str]:
    """«В дело № 01-05 за 2026 год», what was done, post, signature, date (п. 5.30)."""
    year = f" за {filing.year} год" if filing.year else ""
    yield f"В дело № {filing.case}{year}"
    if filing.note:
        yield filing.note
    if filing.name:
        post = f"{capitalise(filing.post)} " if filing.post else ""
        yield f"{post}{BLANK_SIGNATURE} {pen.initials_first(filing.name)}"
        yield pen.date(filing.date)
