"""Signatures: one or several, of a commission, side by side, electronic (requisites 22–24)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from actgen.model.parties import Author, ElectronicSignature, Signature
from actgen.render.document import Blocks, Look, Paragraph, Row
from actgen.render.pen import Pen
from actgen.russian.dates import figures

SEAL = "М.П."
# Post, mark and name of an electronic signature; post, «Подпись» and name of a copy; two signers side by side.
ELECTRONIC_WIDTHS = (360, 380, 260)
COPY_WIDTHS = (480, 200, 320)
SIDE_WIDTHS = (480, 40, 480)
_NARROW_POST = 24
_CELL_POST = 34


def signature_blocks(
    signatures: Sequence[Signature],
    author: Author | None,
    pen: Pen,
    *,
    side_by_side: bool = False,
    copied: bool = False,
) -> Blocks:
    """The signatures of a document; ``copied``: of an extract, where «Подпись» stands for the hand signature."""
    if side_by_side and len(signatures) == 2:
        return (_side_by_side(signatures, pen),)
    blocks: list[Paragraph | Row] = []
    for role, group in groupby(signatures, key=lambda signature: signature.role):
        members = list(group)
        if role is not None:
            blocks += _of_role(role, members, pen)
            continue
        for signature in members:
            blocks += _one(signature, author, pen, copied=copied)
    return tuple(blocks)


def _one(
    signature: Signature, author: Author | None, pen: Pen, *, copied: bool
) -> Iterator[Paragraph | Row]:
    name = pen.initials_first(signature.name)
    on_letterhead = author is not None and _same(signature.post, author.official)
    # the letterhead of an official says his post already (п. 5.22)
    spoken = signature.model_copy(update={"post": None}) if on_letterhead else signature
    if on_letterhead and signature.acting is not None:
        spoken = signature
    if signature.electronic is not None:
        yield _electronic(spoken, signature.electronic, name, pen)
    elif copied:
        cells = (
            tuple(_cell(line) for line in pen.post_lines(spoken, _CELL_POST)),
            (_cell("Подпись"),),
            (Paragraph(Look.SIGNATURE_NAME, name),),
        )
        yield Row(cells, COPY_WIDTHS, bottom=True, gap=True)
    else:
        yield from _lines(pen.post_lines(spoken), name)
    if signature.seal:
        yield Paragraph(Look.SEAL, SEAL)


def _lines(post: Sequence[str], name: str) -> Iterator[Paragraph]:
    """The post, its last line level with the name at the right margin."""
    if len(post) <= 1:
        yield Paragraph(Look.SIGNATURE_ONLY, f"{post[0] if post else ''}\t{name}")
        return
    for i, line in enumerate(post[:-1]):
        look = Look.SIGNATURE_POST if i else Look.SIGNATURE_FIRST
        yield Paragraph(look, line, keep=True)
    yield Paragraph(Look.SIGNATURE, f"{post[-1]}\t{name}")


def _of_role(role: str, members: Sequence[Signature], pen: Pen) -> Iterator[Paragraph]:
    """«Председатель комиссии	И.О. Фамилия»; the members one under another after «Члены комиссии:»."""
    names = [pen.initials_first(member.name) for member in members]
    head = role.rstrip(":") + (":" if len(names) > 1 else "")
    yield Paragraph(
        Look.SIGNATURE_ONLY, f"{head}\t{names[0]}", keep=len(names) > 1, gap=len(names) > 1
    )
    for i, name in enumerate(names[1:], 2):
        last = i == len(names)
        yield Paragraph(Look.SIGNATURE, f"\t{name}", keep=not last, gap=not last)


def _electronic(signature: Signature, mark: ElectronicSignature, name: str, pen: Pen) -> Row:
    cells = (
        tuple(_cell(line) for line in pen.post_lines(signature, _NARROW_POST)),
        tuple(Paragraph(Look.FRAME, line) for line in electronic_lines(mark)),
        (Paragraph(Look.SIGNATURE_NAME, name),),
    )
    return Row(cells, ELECTRONIC_WIDTHS, bottom=True, gap=True)


def electronic_lines(mark: ElectronicSignature) -> Iterator[str]:
    """The mark of an electronic signature (п. 5.23): certificate, owner, term, trusted time if there is one."""
    yield "Документ подписан электронной подписью"
    if mark.certificate:
        yield f"Сертификат {mark.certificate}"
    yield f"Владелец {mark.owner}"
    if mark.since and mark.until:
        yield f"Действителен с {figures(mark.since)} по {figures(mark.until)}"
    if mark.stamped:
        yield f"Подписан {mark.stamped}"


def _side_by_side(signatures: Sequence[Signature], pen: Pen) -> Row:
    """Equal signers on one level: post above, name below, with room for the hand signature."""
    left, right = (
        (
            *(_cell(line) for line in pen.post_lines(signature, _CELL_POST)),
            Paragraph(Look.SIGNATURE_NAME, pen.initials_first(signature.name)),
            *((Paragraph(Look.SEAL, SEAL),) if signature.seal else ()),
        )
        for signature in signatures
    )
    return Row((left, (), right), SIDE_WIDTHS, bottom=True, gap=True)


def _cell(text: str) -> Paragraph:
    return Paragraph(Look.SIGNATURE_CELL, text)


def _same(post: str | None, official: str | None) -> bool:
    return bool(post and official) and str(post).lower() == str(official).lower()
