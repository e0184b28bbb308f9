"""Signatures: one or several, of a commission, side by side, electronic (requisites 22–24)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from actgen.model.parties import Author, ElectronicSignature, Signature
from actgen.render.blocks import Blocks, Look, Paragraph, Row
from actgen.render.parts.pen import POST_PART, Pen
from actgen.russian.dates import figures

SEAL = "М.П."
# So many signers stand on one page (chair and secretary of minutes); more would leave too much of a page empty.
HELD_TOGETHER = 6
# Post, mark and name of an electronic signature; post, «Подпись» and name of a copy; two signers side by side.
ELECTRONIC_WIDTHS = (280, 480, 240)
COPY_WIDTHS = (480, 200, 320)
SIDE_WIDTHS = (480, 40, 480)
# What a post leaves empty of its column, so that it does not run into the next.
BETWEEN = 30


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
        return (_side_by_side(signatures, pen, copied=copied),)
    signed: list[Blocks] = []
    for role, group in groupby(signatures, key=lambda signature: signature.role):
        members = list(group)
        plain = not copied and not any(member.electronic or member.seal for member in members)
        if role is not None and plain:
            signed.append(tuple(_of_role(role, members, pen)))
            continue
        signed += [tuple(_one(signature, author, pen, copied=copied)) for signature in members]
    if len(signatures) <= HELD_TOGETHER:
        signed[:-1] = map(kept_with_next, signed[:-1])
    return tuple(block for blocks in signed for block in blocks)


def kept_with_next(blocks: Blocks) -> Blocks:
    """The blocks, the last of them (with the seal, or in each cell of a row) kept on the page of what follows."""
    if not blocks:
        return blocks
    last = blocks[-1]
    if isinstance(last, Paragraph):
        before = kept_with_next(blocks[:-1]) if last.look is Look.SEAL else blocks[:-1]
        return (*before, replace(last, keep=True))
    if isinstance(last, Row):
        return (*blocks[:-1], replace(last, cells=tuple(map(_all_kept, last.cells))))
    return blocks


def _all_kept(cell: Blocks) -> Blocks:
    return tuple(
        replace(block, keep=True) if isinstance(block, Paragraph) else block for block in cell
    )


def _one(
    signature: Signature, author: Author | None, pen: Pen, *, copied: bool
) -> Iterator[Paragraph | Row]:
    name = pen.initials_first(signature.name)
    if signature.electronic is not None:
        yield _electronic(
            _post(signature, author, pen, ELECTRONIC_WIDTHS[0] - BETWEEN), signature, name
        )
    elif copied:
        cells = (
            tuple(map(_cell, _post(signature, author, pen, COPY_WIDTHS[0] - BETWEEN))),
            (_cell("Подпись"),),
            (Paragraph(Look.SIGNATURE_NAME, name),),
        )
        yield Row(cells, COPY_WIDTHS, bottom=True, gap=True)
    else:
        yield from _lines(_post(signature, author, pen), name)
    if signature.seal:
        yield Paragraph(Look.SEAL, SEAL)


def _post(
    signature: Signature, author: Author | None, pen: Pen, part: int = POST_PART
) -> list[str]:
    """The lines of the post, or of the role; none on the letterhead of the official who signs (п. 5.22)."""
    if signature.role is not None:
        return pen.lines(signature.role.rstrip(":"), part)
    on_letterhead = author is not None and _same(signature.post, author.official)
    if on_letterhead and signature.acting is None:
        return []
    return pen.post_lines(signature, part)


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


def _electronic(post: Sequence[str], signature: Signature, name: str) -> Row:
    assert signature.electronic is not None
    cells = (
        tuple(map(_cell, post)),
        tuple(Paragraph(Look.FRAME, line) for line in electronic_lines(signature.electronic)),
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


def _side_by_side(signatures: Sequence[Signature], pen: Pen, *, copied: bool) -> Row:
    """Equal signers on one level: post above, name below, with room for the hand signature or its mark."""
    left, right = (
        (
            *_side_post(signature, pen, copied=copied),
            *((_cell("Подпись"),) if copied else ()),
            *(
                Paragraph(Look.FRAME, line)
                for line in (electronic_lines(signature.electronic) if signature.electronic else ())
            ),
            Paragraph(Look.SIGNATURE_NAME, pen.initials_first(signature.name)),
            *((Paragraph(Look.SEAL, SEAL),) if signature.seal else ()),
        )
        for signature in signatures
    )
    return Row((left, (), right), SIDE_WIDTHS, bottom=True, gap=True)


def _side_post(signature: Signature, pen: Pen, *, copied: bool) -> tuple[Paragraph, ...]:
    """The post above the name; between them room for the pen, unless a mark stands there."""
    lines = tuple(map(_cell, _post(signature, None, pen, SIDE_WIDTHS[0])))
    if not lines or copied or signature.electronic is not None:
        return lines
    return (*lines[:-1], replace(lines[-1], gap=True))


def _cell(text: str) -> Paragraph:
    return Paragraph(Look.SIGNATURE_CELL, text)


def _same(post: str | None, official: str | None) -> bool:
    return bool(post and official) and str(post).lower() == str(official).lower()
