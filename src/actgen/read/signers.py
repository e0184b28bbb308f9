"""Who signs an act: below its text, in the stamp «УТВЕРЖДАЮ», by a name alone."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from actgen.model.text import Found, Signer
from actgen.read.draft import Draft, Part
from actgen.read.marks import ACQUAINTED, signature_at
from actgen.read.raw import narrow
from actgen.read.segments import Segment, date_in, signer_in
from actgen.read.words import NAME, ORDERS, POST


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
            if part.signers:
                return tuple(self._below(part))
        if any(re.match(r"\W*УТВЕРЖДАЮ", segment.text, re.IGNORECASE) for segment in self.stamp):
            found = signer_in(self.stamp, self.spans)
            return (found,) if found else ()
        # «УТВЕРЖДЕНО приказом … / Директор ________ И.О. Фамилия»: a stamp by an act that is signed all the same
        signed = [
            Segment(k, 0, self._text(k))
            for k in range(self.part.start, self.part.preamble)
            if self.stamp and POST.match(self._text(k)) and "__" in self._text(k)
        ]
        found = signer_in(signed[:1], self.spans) if signed else None
        if found is None or not found.value.name:
            found = None if self.stamp else self._lone_name()
        return (found,) if found else ()

    def date(self, kind: Found[str] | None) -> Found[datetime.date] | None:
        """Memos and references are dated where they are signed."""
        if self.stamp or kind is None or kind.value in ORDERS or kind.value == "письмо":
            return None
        lines = range(self.part.signature, min(self.part.signature + 3, self.part.stop))
        signed = [Segment(k, 0, self._text(k)) for k in lines if self.part.signers]
        return date_in(signed, self.spans)

    def _below(self, part: Part) -> Iterator[Found[Signer]]:
        """The signer of a part and those who follow on the next lines."""
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
