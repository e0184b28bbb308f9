"""Stamps of approval and agreement (requisites 16 and 20)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.model.act import Content
from actgen.model.marks import Stamp
from actgen.render.document import Blocks, Look, Paragraph, Row
from actgen.render.pen import BLANK_SIGNATURE, Pen, post_lines
from actgen.render.sentences import capitalise, lower_first_unless_name
from actgen.russian.agreement import agreed, approved_word
from actgen.russian.cases import Case
from actgen.russian.posts import decline_phrase

PROTOCOL = "протокол"
# Characters in a line of the narrow block at the right.
STAMP_WIDTH = 38


def stamp_blocks(content: Content, pen: Pen) -> Blocks:
    """Adoption and agreement at the left, approval at the right, all in the upper part of the first sheet."""
    right = pen.profile.stamp_part(landscape=content.landscape)
    left = _stacked(
        [
            *(tuple(adoption_lines(stamp, content.kind, pen)) for stamp in content.adoption),
            *(tuple(agreement_lines(stamp, pen)) for stamp in content.agreement),
        ]
    )
    approved = _stacked([tuple(approval_lines(s, content.kind, pen)) for s in content.approval])
    if not left:
        return approved
    return (Row((left, (), approved), (right, 1000 - 2 * right, right)),)


def approval_lines(stamp: Stamp, kind: str, pen: Pen) -> Iterator[str]:
    """УТВЕРЖДАЮ with post, name and date, or УТВЕРЖДЕН(-А, -О, -Ы) by an act or a body (п. 5.16)."""
    if stamp.name is not None:
        yield "УТВЕРЖДАЮ"
        yield from _official(stamp, pen)
        return
    yield approved_word(kind.lower())
    if _is_protocol(stamp):
        if stamp.issuer:
            yield decline_phrase(lower_first_unless_name(stamp.issuer), Case.ABLT)
        yield f"(протокол {pen.registered(stamp.date, stamp.number)})"
        return
    issuer = (
        f" {decline_phrase(lower_first_unless_name(stamp.issuer), Case.GENT)}"
        if stamp.issuer
        else ""
    )
    yield f"{decline_phrase((stamp.kind or '').lower(), Case.ABLT)}{issuer}"
    yield pen.registered(stamp.date, stamp.number)


def adoption_lines(stamp: Stamp, kind: str, pen: Pen) -> Iterator[str]:
    """ПРИНЯТО by a collegial body, agreeing with the kind of what it adopted, with the protocol."""
    yield agreed("принятый", kind.lower()).upper()
    if stamp.issuer:
        yield decline_phrase(lower_first_unless_name(stamp.issuer), Case.ABLT)
    yield f"(протокол {pen.registered(stamp.date, stamp.number)})"


def agreement_lines(stamp: Stamp, pen: Pen) -> Iterator[str]:
    """СОГЛАСОВАНО with an official, or with a protocol or a letter (п. 5.20); the word does not change."""
    yield "СОГЛАСОВАНО"
    if stamp.name is not None:
        yield from _official(stamp, pen)
        return
    issuer = (
        decline_phrase(lower_first_unless_name(stamp.issuer), Case.GENT) if stamp.issuer else ""
    )
    if _is_protocol(stamp):
        yield f"Протокол заседания {issuer}".strip()
    else:
        yield f"{capitalise((stamp.kind or '').lower())} {issuer}".strip()
    yield pen.registered(stamp.date, stamp.number)


def _official(stamp: Stamp, pen: Pen) -> Iterator[str]:
    post = stamp.post or ""
    if stamp.organisation:
        post = f"{post} {decline_phrase(stamp.organisation, Case.GENT)}".strip()
    yield from post_lines(post, STAMP_WIDTH)
    yield f"{BLANK_SIGNATURE} {pen.initials_first(stamp.name or '')}"
    yield pen.date(stamp.date)


def _is_protocol(stamp: Stamp) -> bool:
    return stamp.kind is None or stamp.kind.lower() == PROTOCOL


def _stacked(stamps: Sequence[tuple[str, ...]]) -> tuple[Paragraph, ...]:
    """Stamps one under another, set off from each other."""
    return tuple(
        Paragraph(Look.STAMP, line, keep=True, gap=last)
        for stamp in stamps
        for line, last in ((line, i == len(stamp)) for i, line in enumerate(stamp, 1))
    )
