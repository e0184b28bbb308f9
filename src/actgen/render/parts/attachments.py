"""Attachments: documents of any family behind the act, with their stamp (requisites 16 and 19)."""

from __future__ import annotations

from collections.abc import Iterator

from actgen.model.act import Act
from actgen.model.clauses import approvals
from actgen.model.content import Attachment
from actgen.model.parties import Author
from actgen.render.blocks import Block, Blocks, Look, Paragraph
from actgen.render.document import AttachmentBlock
from actgen.render.parts.addressees import addressee_blocks
from actgen.render.parts.body import content_text
from actgen.render.parts.letter import close, salutation
from actgen.render.parts.marks import begins_below_text, held_together
from actgen.render.parts.meeting import commission_signatures, meeting_signatures
from actgen.render.parts.pen import Pen
from actgen.render.parts.points import PointMaker
from actgen.render.parts.sentences import lower_first_unless_name
from actgen.render.parts.sheets import acquaintance_blocks, visa_blocks
from actgen.render.parts.signatures import signature_blocks
from actgen.render.parts.stamps import approved, stamp_blocks
from actgen.render.parts.typesetting import held
from actgen.russian.cases import Case
from actgen.russian.posts import decline_phrase
from actgen.source.kinds import family_of


class AttachmentMaker:
    """Makes the attachments of one act."""

    def __init__(self, act: Act, points: PointMaker, pen: Pen) -> None:
        self._act = act
        self._points = points
        self._pen = pen
        clauses = [
            *act.clauses,
            *(clause for chapter in act.chapters for clause in chapter.clauses),
        ]
        self._approved = set(approvals(clauses))

    def all(self) -> tuple[AttachmentBlock, ...]:
        """The attachments, in order."""
        return tuple(
            self._block(i, attachment) for i, attachment in enumerate(self._act.attachments, 1)
        )

    def _block(self, index: int, attachment: Attachment) -> AttachmentBlock:
        self._points.turned(landscape=attachment.landscape)
        title = "\n".join(
            " ".join(line.split()) for line in (attachment.title or "").split("\n") if line.strip()
        )
        kind = attachment.kind.upper()
        return AttachmentBlock(
            index=index,
            name=f"{kind} {title}".replace("\n", " ").strip(),
            blocks=tuple(self._blocks(index, attachment, kind, title)),
            landscape=attachment.landscape,
        )

    def _blocks(self, index: int, attachment: Attachment, kind: str, title: str) -> Iterator[Block]:
        pen = self._pen
        yield from stamp_blocks(attachment, pen, tuple(self._stamp(index, attachment)))
        yield from addressee_blocks(attachment.addressees, pen)
        if family_of(attachment.kind) != "letter":
            yield Paragraph(Look.ATTACHMENT_KIND, kind, keep=True)
        if title:
            yield Paragraph(Look.ATTACHMENT_TITLE, title, keep=True)
        yield from self._text(attachment)

    def _text(self, attachment: Attachment) -> Iterator[Block]:
        pen = self._pen
        text: list[Block] = []
        if greeting := salutation(attachment):
            text.append(Paragraph(Look.SALUTATION, greeting, keep=True))
        text += content_text(attachment, self._points, pen)
        if farewell := close(attachment):
            text.append(Paragraph(Look.CLOSE, farewell, keep=True))
        signatures = attachment.signature
        if not signatures and attachment.meeting is not None:
            signatures = meeting_signatures(attachment.meeting)
        if not signatures and attachment.commission is not None:
            signatures = commission_signatures(attachment.commission)
        marks: Blocks = ()
        if family_of(attachment.kind) != "sheet":
            marks = (*visa_blocks(attachment, pen), *acquaintance_blocks(attachment, pen))
        yield from held(tuple(text)) if signatures or begins_below_text(marks) else text
        signed = signature_blocks(signatures, None, pen, side_by_side=attachment.side_by_side)
        for blocks in held_together(signed, marks):
            yield from blocks

    def _stamp(self, index: int, attachment: Attachment) -> Iterator[str]:
        """«УТВЕРЖДЕН приказом … от … № …», or «Приложение № 2 к приказу …» where nothing approves it."""
        pen, kind = self._pen, self._act.kind.lower()
        enclosed = self._act.enclosures if family_of(self._act.kind) == "letter" else ()
        several = len(self._act.attachments) + len(enclosed) > 1  # as the mark of a letter counts
        label = f"Приложение № {index}" if several else "Приложение"
        if index in self._approved:
            if len(self._act.attachments) > 1:
                yield label
            yield approved(attachment.kind, pen)
            act = decline_phrase(kind, Case.ABLT)
        else:
            yield label
            act = f"к {decline_phrase(kind, Case.DATV)}"
        yield from pen.stamp_lines(f"{act} {issuer_genitive(self._act)}")
        yield pen.registered(self._act.date, self._act.number)


def issuer_genitive(act: Act) -> str:
    """Who issued the act, in the genitive: «департамента образования Ярославской области», all of a joint one."""
    return " и ".join(map(author_genitive, (act.author, *act.coauthors)))


def author_genitive(author: Author) -> str:
    """An author as stamps name it: the genitive given, or the official, the short or the full name declined."""
    if author.genitive is not None:
        return author.genitive
    if author.official is not None:
        return decline_phrase(lower_first_unless_name(author.official), Case.GENT)
    if author.short is not None:
        return decline_phrase(author.short, Case.GENT)
    return decline_phrase(lower_first_unless_name(" ".join(author.name)), Case.GENT)
