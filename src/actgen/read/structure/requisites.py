"""The requisites of an act: kind, issuer, number, date, place, title, operative word, stamp, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.model.text import Found, Requisites
from actgen.read.raw import narrow
from actgen.read.signs.amendments import AMENDMENTS
from actgen.read.signs.draft import Draft, Part
from actgen.read.signs.kinds import ORDERS, kind_of
from actgen.read.signs.operative import operative_word
from actgen.read.signs.places import PLACE, PLACE_LINE
from actgen.read.signs.registration import NUMBER, OUTGOING, numbers
from actgen.read.signs.words import REPLY, SALUTATION, TITLE
from actgen.read.structure.letterhead import FORM, letterhead, names_contacts
from actgen.read.structure.place_line import YEAR_ALONE, place_of
from actgen.read.structure.segments import (
    Segment,
    date_in,
    number_in,
    stamp_of,
    unmarked_number,
    whole,
)
from actgen.read.structure.signers import SignerFinder
from actgen.russian.dates import find_dates

# What a line with number and date may hold besides: «Дата: 16.04.2024», «от «__» ____ 2024 г. № ___».
_FILLERS = re.compile(
    r"\b(?:от|г|гг|года?|дата|номер|рег(?:истрационный)?|исх(?:одящий)?|по основной деятельности|20_*)\b|№|N\b"
    r"|[_«»„“”\".,:;/\\-]|\d+|\s",
    re.IGNORECASE,
)


_BY_OPERATIVE = {"приказываю": "приказ", "постановляю": "постановление"}
_AFTER_KIND = " .,:*\t"
_FEW = 2  # lines of a head, too few to tell that it is double-spaced
_LONGEST_HEAD = 300  # lines; a text whose head is longer has none
_ANSWERED = re.compile(r"\s*на\s+№", re.IGNORECASE)
_UNFILLED = re.compile(r"№\s*(?:_|$)|_{2,}")
_NAME_IN_QUOTES = re.compile(r"«[^»]+»?[^»]*»")
_INLINE = re.compile(r"(?<!\w)«?\s*(?:О|Об)\s.*|(?<=\s)«(?:О|Об)\s.*")
_REGISTERED = re.compile(r"\s*(?:исх|рег)\w*\.?\s*№", re.IGNORECASE)
# … and how it begins.
_OPENS = re.compile(r"\s*(?:от\b|№|N\s?\d|дата|номер|рег|исх|[«„“\"]?\s*[\d_])", re.IGNORECASE)


class RequisiteFinder:
    """Looks for requisites in the drafts of one act whose zones are known and whose offsets are fixed."""

    def __init__(
        self, drafts: Sequence[Draft], spans: Sequence[tuple[int, int]], parts: Sequence[Part]
    ) -> None:
        self.drafts, self.spans, self.parts = drafts, spans, parts
        self.part = parts[0]

    def find(self) -> Requisites:
        """All that is found."""
        part = self.part
        kind = self._kind()
        stamp = stamp_of(self.drafts, part)
        inside = {segment.index for segment in stamp}
        stop = min(part.preamble, part.start + _LONGEST_HEAD)
        head = [k for k in range(part.start, stop) if self.drafts[k].bare and k not in inside]
        registration = self._registration(head)
        lines = [Segment(k, 0, self._text(k)) for k in registration]
        by_stamp = bool(stamp) and (kind is None or kind.value not in ORDERS)
        # «Должностная инструкция № 14»: the number may stand on the line of the kind
        titled = [Segment(part.kind, 0, self._text(part.kind))] if part.kind is not None else []
        sources = [*stamp, *lines, *titled] if by_stamp else [*lines, *titled]
        place = place_of(self.drafts, self.spans, part, head, registration)
        title = self._title(head, registration, place, kind)
        signers = SignerFinder(self.drafts, self.spans, self.parts, stamp)
        signatures = signers.signatures()
        return Requisites(
            kind=kind,
            issuer=self._issuer(head, registration, place)
            if kind and kind.value in ORDERS
            else self._institution(),
            number=number_in(sources, self.spans)
            or unmarked_number([*stamp, *lines, *titled], self.spans)
            or self._of_kind(),
            date=date_in(sources, self.spans) or signers.date(kind),
            place=place,
            title=title,
            operative_word=self._operative(),
            approval=whole(stamp, self.spans),
            signature=signatures[0] if signatures else None,
            signatures=signatures,
        )

    def _text(self, index: int) -> str:
        return self.drafts[index].text

    def _joined(self, indexes: Sequence[int], skip: int = 0) -> Found[str] | None:
        """Lines in succession as one value; ``skip`` characters of the first are left out."""
        if not indexes:
            return None
        value = narrow(" ".join(self._text(k)[skip if k == indexes[0] else 0 :] for k in indexes))
        start = self.spans[indexes[0]][0] + skip
        start += len(self._text(indexes[0])[skip:]) - len(self._text(indexes[0])[skip:].lstrip())
        return Found(value, start, self.spans[indexes[-1]][1]) if value else None

    def _kind(self) -> Found[str] | None:
        if self.part.kind is None:
            return self._ordered() or self._letter()
        text = self._text(self.part.kind)
        found = kind_of(text)
        start = self.spans[self.part.kind][0]
        below = self.part.kind + 1
        if found and found[0] == "план" and not text[found[1] :].strip() and below < self.part.stop:
            match = re.match("мероприятий", self._text(below), re.IGNORECASE)
            if match:  # the kind stands on two lines
                return Found("план мероприятий", start, self.spans[below][0] + match.end())
        if found and found[0] in AMENDMENTS and below < self.part.stop:
            whole_name = kind_of(f"{text} {self._text(below)}")
            if (
                whole_name and whole_name[0] not in AMENDMENTS
            ):  # «ДОПОЛНЕНИЕ» and below it «к плану контроля»
                stop = self.spans[below][0] + whole_name[1] - len(text) - 1
                return Found(whole_name[0], start, stop)
        return Found(found[0], start, start + found[1]) if found else None

    def _ordered(self) -> Found[str] | None:
        """An order without a heading, known by the word that only such an act has: «… Приказываю:»."""
        word = self._operative()
        kind = _BY_OPERATIVE.get(word.value.lower()) if word and self.part.main else None
        return Found(kind, word.start, word.stop) if word and kind else None

    def _letter(self) -> Found[str] | None:
        """A letter names its kind nowhere: it greets, bears an outgoing number, answers another."""
        if not self.part.main:
            return None
        for index in range(self.part.start, min(self.part.body + 1, self.part.stop)):
            text = self._text(index)
            told = SALUTATION.match(text) or REPLY.match(text) or OUTGOING.match(text)
            if self.drafts[index].bare and told:
                return Found("письмо", *self.spans[index])
        return None

    def _institution(self) -> Found[str] | None:
        if not self.part.main:
            return None
        stop = self.part.preamble if self.part.kind is None else self.part.kind
        found = letterhead(self.drafts, self.part.start, stop)
        if not found and self.part.stamp:  # stamps may stand above the letterhead
            below = self.part.stamp[1]
            while below in self.part.agreed:
                below += 1
            found = letterhead(self.drafts, below, stop)
        found += self._rest_of_name(found)
        return self._joined(found)

    def _rest_of_name(self, found: Sequence[int]) -> list[int]:
        """The proper name of an institution that a stamp set beside it parts from the rest: «Школа № 7»."""
        if not found or found[-1] + 1 not in self.part.agreed:
            return []
        rest = next(
            k for k in range(found[-1] + 1, self.part.stop + 1) if k not in self.part.agreed
        )
        named = rest < self.part.stop and _NAME_IN_QUOTES.fullmatch(self._text(rest))
        return [rest] if named and "«" not in self._text(found[-1]) else []

    def _registers(self, index: int) -> bool:
        """Whether a line of the head holds the number or the date and hardly anything else."""
        text = self._text(index)
        if _ANSWERED.match(text):
            return False
        rest = text
        if index == self.part.kind and (found := kind_of(text)):
            rest = text[found[1] :]
        dates = find_dates(rest)
        blank = "__" in rest or ("№" in rest and _UNFILLED.search(rest))
        signs = bool(dates or numbers(rest) or blank)
        before_kind = self.part.kind is not None and index < self.part.kind
        alone = before_kind and not (dates or _REGISTERED.match(text))
        if not signs or alone or TITLE.match(text):
            return False
        for span in reversed(find_dates(rest)):
            rest = rest[: span.start] + rest[span.stop :]
        rest = _FILLERS.sub("", PLACE.sub("", NUMBER.sub("", rest)))
        opens = _OPENS.match(text) or len(rest) <= 3
        return bool(opens and len(rest) <= 20) or index == self.part.kind

    def _registration(self, head: Sequence[int]) -> list[int]:
        """The lines that hold number and date; once both are found, the next such line is part of the title."""
        found: list[int] = []
        for index in head:
            if self._registers(index):
                text = " ".join(self._text(k) for k in found)
                if found and index > found[-1] + 1 and find_dates(text) and numbers(text):
                    break
                found.append(index)
        return found

    def _of_kind(self) -> Found[str] | None:
        """«ПЛАН № 3», «Должностная инструкция № 14»: the number right behind the kind."""
        if self.part.kind is None or not (found := kind_of(self._text(self.part.kind))):
            return None
        match = NUMBER.match(self._text(self.part.kind)[found[1] :].lstrip())
        if match is None:
            return None
        start = self.spans[self.part.kind][0] + self._text(self.part.kind).rindex(match["number"])
        return Found(match["number"], start, start + len(match["number"]))

    def _after_kind(self, index: int) -> str:
        """The line without the kind, its length kept."""
        found = kind_of(self._text(index)) if index == self.part.kind else None
        return " " * found[1] + self._text(index)[found[1] :] if found else self._text(index)

    def _is_place(self, index: int, place: Found[str] | None) -> bool:
        return bool(place) and self.spans[index][0] <= place.start < self.spans[index][1]  # type: ignore[union-attr]

    def _title(
        self,
        head: Sequence[int],
        registration: Sequence[int],
        place: Found[str] | None,
        kind: Found[str] | None,
    ) -> Found[str] | None:
        lines = [k for k in head if self.part.kind is None or k > self.part.kind]
        # beside a corner letterhead stands the addressee, below both the title
        whole = [k for k in lines if not self.drafts[k].raw.column]
        lines = whole or lines
        titled = next((k for k in lines if TITLE.match(self._text(k))), None)
        skip = 0
        if self.part.kind is not None:
            rest = self._after_kind(self.part.kind).strip(_AFTER_KIND)
            inline = _INLINE.search(self._text(self.part.kind))
            if kind and kind.value not in ORDERS:
                if rest and self.part.kind not in registration:
                    lines.insert(0, self.part.kind)
                    skip = len(self._text(self.part.kind)) - len(
                        self._after_kind(self.part.kind).lstrip(_AFTER_KIND)
                    )
                titled = None
            elif inline and titled is None:
                lines.insert(0, self.part.kind)
                skip = inline.start()
                titled = self.part.kind
        if kind and self.part.kind is not None and kind.stop > self.spans[self.part.kind][1]:
            lines = [k for k in lines if k > self.part.kind]  # «ПЛАН» and below it «мероприятий …»
            skip = kind.stop - self.spans[self.part.kind + 1][0]
        chosen: list[int] = []
        # where an empty line stands above every line, none of them parts anything
        spaced = len(lines) > _FEW and all(self.drafts[k].raw.gap for k in lines)
        for index in lines:
            if titled is not None and index < titled:
                continue
            apart = (
                (index in registration and index != self.part.kind)
                or index in self.part.agreed
                or self._is_place(index, place)
            )
            if apart or YEAR_ALONE.fullmatch(self._text(index)):
                if chosen:
                    break
                continue
            if chosen and self._text(index).startswith("("):
                break
            raw = self.drafts[index].raw
            seen = (
                raw.page is not None and raw.centered
            )  # a gap on the page, not a blank line typed
            begun = bool(chosen) and chosen != [self.part.kind]
            if begun and raw.gap and (titled is not None or seen) and not spaced:
                break
            chosen.append(index)
        return (
            self._joined(chosen, skip) if self.part.kind is not None or titled is not None else None
        )

    def _issuer(
        self, head: Sequence[int], registration: Sequence[int], place: Found[str] | None
    ) -> Found[str] | None:
        if self.part.kind is None:
            return None
        lines = [
            k
            for k in head
            if k < self.part.kind
            and k not in registration
            and not (self._is_place(k, place) and PLACE_LINE.match(self._text(k)))
            and not names_contacts(self._text(k))
            and not FORM.match(self._text(k))
            and not TITLE.match(self._text(k))
        ]
        if lines:
            return self._joined(lines)
        text = self._after_kind(self.part.kind)
        match = re.match(
            r"\s+(?!№|N\b|от\b|о\b|об\b|по\b|\d|«О)(?P<who>[А-ЯЁ].{5,})$", text, re.IGNORECASE
        )
        if match and self.part.kind not in registration:
            return self._joined([self.part.kind], match.start("who"))
        return None

    def _operative(self) -> Found[str] | None:
        if self.part.operative is None:
            return None
        match = operative_word(self._text(self.part.operative))
        if not match:
            return None
        start = self.spans[self.part.operative][0]
        word = re.sub(r"\s", "", match["word"])
        return Found(word, start + match.start("word"), start + match.end("word"))
