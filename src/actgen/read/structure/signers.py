"""Who signs an act: below its text, in the stamp «УТВЕРЖДАЮ», by a name alone."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from actgen.model.text import Found, Signer
from actgen.read.raw import narrow
from actgen.read.signs.draft import Draft, Part
from actgen.read.signs.kinds import ORDERS
from actgen.read.signs.marks import ACQUAINTED, signature_at, stamp_column
from actgen.read.signs.words import NAME, POST
from actgen.read.structure.introduced import approver_in
from actgen.read.structure.segments import Segment, date_in, signer_in

_STAMP_LINES = 4  # of a stamp that stands below the title, or goes on below the act that approves
_SIGNER_LINES = 4  # «Директор школы / имени К.К. Андреева / приказ от … № 5 / О.П. Фомина»
# «Составил: Авдеева Т.И. ____»: who drafted a document does not sign for the house.
_DRAFTED = re.compile(r"(?:составил|подготовил|разработал|отпечатал)", re.IGNORECASE)
_APPROVES = re.compile(r"^\W*УТВЕРЖДАЮ\W*", re.IGNORECASE)


class SignerFinder:
    """Looks for the signers of an act whose zones are known; ``stamp`` is its approval stamp."""

    def __init__(
        self,
        drafts: Sequence[Draft],
        spans: Sequence[tuple[int, int]],
        parts: Sequence[Part],
        stamp: Sequence[Segment],
    ) -> None:
        self.drafts, self.spans, self.parts, self.stamp = drafts, spans, parts, stamp
        self.part = parts[0]

    def _text(self, index: int) -> str:
        return self.drafts[index].text

    def signatures(self) -> tuple[Found[Signer], ...]:
        """Everyone who signs, in the order of the text."""
        for part in (self.part, *reversed(self.parts[1:])):
            if signed := [f for f in self._below(part) if not _DRAFTED.match(f.value.post)]:
                return tuple(signed)
        if any(re.match(r"\W*УТВЕРЖДАЮ", segment.text, re.IGNORECASE) for segment in self.stamp):
            found = signer_in(self.stamp, self.spans)
            return (found,) if found else ()
        found = self._approver()
        if found is None:
            found = None if self.stamp else self._lone_name()
        return (found,) if found else ()

    def _approver(self) -> Found[Signer] | None:
        """«УТВЕРЖДЕНО приказом … / Директор ________ И.О. Фамилия»: a stamp by an act, signed all the same; it may
        stand beside another stamp, or below the title."""
        lines = range(self.part.start, self.part.preamble)
        opening = next((k for k in lines if stamp_column(self._text(k)) is not None), None)
        if not self.stamp and opening is None:
            return None
        after = self.stamp[-1].index + 1 if self.stamp else opening or 0
        head = [
            Segment(k, self._text(k).find(piece), piece)
            for k in range(after, min(after + _STAMP_LINES, self.part.preamble))
            if k != self.part.kind
            for piece in self._text(k).split("\t")
        ]
        segments = [*self.stamp, *head]
        for number, segment in enumerate(segments):
            if POST.match(_APPROVES.sub("", segment.text)):
                found = signer_in(segments[number : number + _SIGNER_LINES], self.spans)
                if found is not None and found.value.name:
                    return found
        return approver_in(self.stamp, self.spans)

    def date(self, kind: Found[str] | None) -> Found[datetime.date] | None:
        """Memos and references are dated where they are signed."""
        if self.stamp or kind is None or kind.value in ORDERS or kind.value == "письмо":
            return None
        lines = range(self.part.signature, min(self.part.signature + 3, self.part.stop))
        signed = [Segment(k, 0, self._text(k)) for k in lines if self.part.signers]
        return date_in(signed, self.spans)

    def _below(self, part: Part) -> Iterator[Found[Signer]]:
        """The signer of a part and those who follow on the next lines."""
        if not part.signers:
            return
        first = part.signers[0]
        end: int | None = part.signers[-1] + 1
        while end is not None:
            found = signer_in([Segment(k, 0, self._text(k)) for k in range(first, end)], self.spans)
            if found is not None:
                yield found
            first = end
            if first >= part.stop or ACQUAINTED.match(self._text(first)):
                return
            end = signature_at(self.drafts, first, part.stop, trailing=True)

    def _lone_name(self) -> Found[Signer] | None:
        """The name of a signer who left out the post: the last line of the act, nothing but a name."""
        last = next(
            (k for k in reversed(range(self.part.start, self.part.stop)) if self._text(k)), None
        )
        if last is None or not (match := NAME.fullmatch(self._text(last).strip(" _/\t"))):
            return None
        return Found(Signer("", narrow(match[0])), *self.spans[last])
