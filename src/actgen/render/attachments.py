"""Attachments: stamp, heading, facts, targets, clauses, table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from actgen.model.act import Act, Attachment, FactBlock
from actgen.render.document import AttachmentBlock, Look, Point
from actgen.render.points import PointMaker
from actgen.render.sentences import ended
from actgen.render.tables import table_block
from actgen.render.typesetting import bound
from actgen.russian.agreement import approved_word
from actgen.russian.cases import Case
from actgen.russian.posts import decline_phrase


class AttachmentMaker:
    """Makes the attachments of one act."""

    def __init__(self, act: Act, points: PointMaker, issuer: str, date: str, number: str) -> None:
        self._act = act
        self._points = points
        self._issuer = issuer
        self._registered = f"от {date} {number}"
        self._approved = {clause.approves for clause in act.clauses if clause.approves is not None}

    def all(self) -> tuple[AttachmentBlock, ...]:
        """The attachments, in order."""
        return tuple(
            self._block(i, attachment) for i, attachment in enumerate(self._act.attachments, 1)
        )

    def _block(self, index: int, attachment: Attachment) -> AttachmentBlock:
        title = (attachment.title or "").split("\n")
        before = tuple(self._before(attachment))
        points = self._points.text(attachment.clauses)
        if attachment.table is not None:
            before, points = (before, _gapped(points)) if points else (_gapped(before), points)
        return AttachmentBlock(
            index=index,
            stamp=tuple(self._stamp(index, attachment)),
            kind=bound(attachment.kind.upper()),
            title="\n".join(bound(" ".join(line.split())) for line in title if line.strip()),
            before=before,
            points=points,
            table=table_block(attachment.table, landscape=attachment.landscape)
            if attachment.table
            else None,
            landscape=attachment.landscape,
        )

    def _stamp(self, index: int, attachment: Attachment) -> Iterator[str]:
        """«УТВЕРЖДЕН приказом … от … № …», or «Приложение № 2 к приказу …» where nothing approves it."""
        kind = self._act.kind.lower()
        label = f"Приложение № {index}" if len(self._act.attachments) > 1 else "Приложение"
        if index in self._approved:
            if len(self._act.attachments) > 1:
                yield bound(label)
            yield approved_word(attachment.kind.lower())
            yield bound(f"{decline_phrase(kind, Case.ABLT)} {self._issuer}")
        else:
            yield bound(label)
            yield bound(f"к {decline_phrase(kind, Case.DATV)} {self._issuer}")
        yield bound(self._registered)

    def _before(self, attachment: Attachment) -> Iterator[Point]:
        if attachment.facts_title:
            yield _lead_in(Look.HEADING, attachment.facts_title)
        yield from self._facts(attachment.facts)
        if attachment.targets_title:
            yield _lead_in(Look.TEXT, attachment.targets_title)
        yield from self._points.dashes(attachment.targets)

    def _facts(self, facts: tuple[FactBlock, ...]) -> Iterator[Point]:
        """Single lines become one list; a group becomes its heading and a list of its own."""
        single: list[str] = []
        for fact in facts:
            if not fact.items:
                single.append(fact.text)
                continue
            yield from self._points.dashes(single)
            single = []
            yield _lead_in(Look.TEXT, fact.text)
            yield from self._points.dashes(fact.items)
        yield from self._points.dashes(single)


def _gapped(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The last paragraph is set off from the table after it."""
    return (*points[:-1], *(replace(point, gap=True) for point in points[-1:]))


def _lead_in(look: Look, text: str) -> Point:
    point = Point(look, ended(text, ":"), keep=True)
    return replace(point, text=bound(point.text))
