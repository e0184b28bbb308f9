"""Stamps of approval and agreement (requisites 16 and 20)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actgen.model.content import Content
from actgen.model.marks import AdoptionWord, Stamp
from actgen.render.blocks import Blocks, Look, Paragraph, Row
from actgen.render.parts.pen import BLANK_SIGNATURE, Pen
from actgen.render.parts.sentences import capitalise, lower_first_unless_name
from actgen.render.parts.signatures import SEAL
from actgen.russian.agreement import agreed, approved_word
from actgen.russian.cases import Case
from actgen.russian.posts import decline_phrase

PROTOCOL = "протокол"
# The choices of «УТВЕРЖДЕН».
_SITTING = re.compile(r"\b(?:совет|комитет|комисси|правлени|коллеги|президиум)", re.IGNORECASE)
WITHOUT_YO, WITH_YO = "без ё", "с ё"


def stamp_blocks(content: Content, pen: Pen, own: Sequence[str] = ()) -> Blocks:
    """Adoption and agreement at the left, approval at the right, all in the upper part of the first sheet.

    Stamps that are to be stacked stand one under another at the right, the approval last. ``own`` are the lines that
    tie an attachment to its act; they stand where the approval does, above it.
    """
    part = pen.profile.stamp_part(landscape=content.landscape)
    others = [
        *(tuple(adoption_lines(stamp, content.kind, pen)) for stamp in content.adoption),
        *(tuple(agreement_lines(stamp, pen)) for stamp in content.agreement),
    ]
    approvals = [tuple(approval_lines(stamp, content.kind, pen)) for stamp in content.approval]
    tied = [tuple(own), *approvals] if own else approvals
    if content.stacked:
        return _stacked([*tied[: bool(own)], *others, *approvals])
    left, right = _stacked(others), _stacked(tied)
    if not left:
        return right
    return (Row((left, (), right), (part, 1000 - 2 * part, part)),)


def approval_lines(stamp: Stamp, kind: str, pen: Pen) -> Iterator[str]:
    """УТВЕРЖДАЮ with post, name and date, or УТВЕРЖДЕН(-А, -О, -Ы) by an act or a body (п. 5.16)."""
    if stamp.name is not None and stamp.issuer is None:
        yield "УТВЕРЖДАЮ"
        yield from _official(stamp, pen)
    elif stamp.by_protocol:
        yield approved(kind, pen)
        yield from _by_protocol(stamp, pen)
    else:
        yield approved(kind, pen)
        act = decline_phrase((stamp.kind or "").lower(), Case.ABLT)
        yield from pen.stamp_lines(f"{act} {_issuer(stamp, Case.GENT)}")
        yield pen.registered(stamp.date, stamp.number)
    yield from _seal(stamp)


def approved(kind: str, pen: Pen) -> str:
    """УТВЕРЖДЕН, УТВЕРЖДЕНА, УТВЕРЖДЕНО, УТВЕРЖДЕНЫ: agrees with the kind of what is approved."""
    word = approved_word(kind.lower())
    chosen = pen.profile.choice("УТВЕРЖДЕН", WITHOUT_YO, WITH_YO)
    return word.replace("ДЕН", "ДЁН") if chosen == WITH_YO and word.endswith("ДЕН") else word


def adoption_lines(stamp: Stamp, kind: str, pen: Pen) -> Iterator[str]:
    """ПРИНЯТО or РАССМОТРЕНО by a collegial body, agreeing with the kind of the document, with the protocol."""
    participle = "рассмотрен" if stamp.word is AdoptionWord.CONSIDERED else "принят"
    yield agreed(participle, kind.lower()).upper()
    if stamp.name is not None and stamp.issuer is None:
        yield from _official(stamp, pen)
    else:
        yield from _by_protocol(stamp, pen)
    yield from _seal(stamp)


def agreement_lines(stamp: Stamp, pen: Pen) -> Iterator[str]:
    """СОГЛАСОВАНО with an official, or with a protocol or a letter (п. 5.20); the word does not change."""
    yield "СОГЛАСОВАНО"
    if stamp.name is not None and stamp.issuer is None:
        yield from _official(stamp, pen)
    else:
        what = _protocol(stamp) if stamp.by_protocol else capitalise((stamp.kind or "").lower())
        yield from pen.stamp_lines(f"{what} {_issuer(stamp, Case.GENT)}")
        yield pen.registered(stamp.date, stamp.number)
        yield from _signature(stamp, pen)
    yield from _seal(stamp)


def _protocol(stamp: Stamp) -> str:
    """«Протокол заседания» of a body that sits; of a meeting, a union, anything else «Протокол»."""
    return "Протокол заседания" if _SITTING.search(stamp.issuer or "") else "Протокол"


def _by_protocol(stamp: Stamp, pen: Pen) -> Iterator[str]:
    """«педагогическим советом / (протокол от … № …)»."""
    yield from pen.stamp_lines(_issuer(stamp, Case.ABLT))
    yield f"({PROTOCOL} {pen.registered(stamp.date, stamp.number)})"
    yield from _signature(stamp, pen)


def _issuer(stamp: Stamp, case: Case) -> str:
    return decline_phrase(lower_first_unless_name(stamp.issuer), case) if stamp.issuer else ""


def _signature(stamp: Stamp, pen: Pen) -> Iterator[str]:
    """Post and name below a line to be signed on; nothing where nobody signs."""
    if stamp.name is None:
        return
    post = stamp.post or ""
    if stamp.organisation:
        post = f"{post} {decline_phrase(stamp.organisation, Case.GENT)}".strip()
    yield from pen.stamp_lines(capitalise(post))
    yield f"{BLANK_SIGNATURE} {pen.initials_first(stamp.name)}"


def _seal(stamp: Stamp) -> Iterator[str]:
    if stamp.seal:
        yield SEAL


def _official(stamp: Stamp, pen: Pen) -> Iterator[str]:
    yield from _signature(stamp, pen)
    if stamp.kind is None:
        yield pen.date(stamp.date)
    else:  # schools add the order by which the official approved
        yield f"{stamp.kind.lower()} {pen.registered(stamp.date, stamp.number)}"


def _stacked(stamps: Sequence[tuple[str, ...]]) -> tuple[Paragraph, ...]:
    """Stamps one under another, set off from each other; the last one keeps the distance of its look."""
    return tuple(
        Paragraph(Look.STAMP, line, keep=True, gap=i == len(stamp) and stamp is not stamps[-1])
        for stamp in stamps
        for i, line in enumerate(stamp, 1)
    )
