"""References within a document («пункты 1–5», «указанных в пункте 4.2») to points whose number has changed."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

from actgen.annotation.edits import Edit, NewParagraph, Remove, Replace
from actgen.annotation.places import Layout
from actgen.model.text import StructuredText, TextPart
from actgen.read.signs.labels import DECIMAL, Label, read_label

_ONE = r"\d+(?:\.\d+)*"
_REFERENCE = re.compile(
    rf"\b(?:(?:под)?пункт\w*|пп?\.)\s*(?P<numbers>{_ONE}(?:(?:\s*,\s*|\s+и\s+|\s*[–—-]\s*){_ONE})*)(?!\d|\.\d)",
    re.IGNORECASE,
)
_NUMBER = re.compile(_ONE)
_THIS = re.compile(r"[.)]?\s+(?:настоящ|данн|этого)\w*(?:\s+(?P<kind>\w+))?", re.IGNORECASE)
_ORDER = re.compile(r"приказ|распоряжен|постановлен", re.IGNORECASE)
_DOCUMENT = (
    r"приказ|распоряжен|постановлен|положени|правил|поряд|план|инструкци|регламент|закон|устав|письм|стать"
    r"|част|протокол|договор|акта?\b|решени|указ|приложени|требовани|методическ|карт"
)
# «пункта 3 приказа управления», «п. 2 ст. 30»: a document named behind it, another word between at most
_OF_ANOTHER = re.compile(rf"[.)]?\s+(?:[^\s,;:]+\s+)?(?:{_DOCUMENT}|ст\.|ч\.)", re.IGNORECASE)
# Whoever cites, amends or repeals another act counts its points.
_ABOUT_ANOTHER = re.compile(
    r"№|\bот \d|утратив|недействительн|излож|заменит|дополнит|\bвнести|\bвнесени|исключить|отменит",
    re.IGNORECASE,
)


def rereferred(
    layout: Layout, changed: Mapping[int, tuple[Label, str]], edits: Sequence[Edit]
) -> list[Edit]:
    """Edits of the references to points that get other labels; ``changed`` has the old label and the new one by
    paragraph. What surely is of another act, or may be, stays."""
    text = layout.text
    names: dict[tuple[int, str], str] = {}
    for index, (old, new) in changed.items():
        part = layout.part_of(index)
        if part is not None and old.family == DECIMAL and not text.paragraphs[index].quoted:
            before = ".".join(map(str, old.numbers))
            names.setdefault((part.start, before), ".".join(map(str, read_label(new).numbers)))
    taken = _taken(text, edits)
    found: list[Edit] = []
    for match in _REFERENCE.finditer(text.text):
        meant = _meant(layout, match)
        start, stop = match.span("numbers")
        for number in _NUMBER.finditer(text.text, start, stop):
            now = names.get((meant.start, number[0])) if meant else None
            free = all(b <= number.start() or a >= number.end() for a, b in taken)
            if now is not None and now != number[0] and free:
                found.append(Replace(number.start(), number.end(), now))
    return found


def leaves_dangling(layout: Layout, edits: Sequence[Edit]) -> bool:
    """Whether a point goes to which the document refers, and no other takes its place: the reference would mean
    whatever point has that number then."""
    gone = {edit.paragraph: edit.about for edit in edits if isinstance(edit, Remove)}
    put_in = {edit.about for edit in edits if isinstance(edit, NewParagraph) and not edit.bare}
    left = {index for index, about in gone.items() if about not in put_in}
    return bool(left) and not {_names(layout, k) for k in left}.isdisjoint(_told(layout, left))


def _names(layout: Layout, index: int) -> tuple[int, str]:
    """The part of the document and the number by which a point is referred to."""
    part = layout.part_of(index)
    numbers = read_label(layout.text.paragraphs[index].label).numbers
    return (part.start if part else -1, ".".join(map(str, numbers)))


def _told(layout: Layout, gone: Container[int]) -> set[tuple[int, str]]:
    """The points that the document refers to, outside of paragraphs that go."""
    return {
        (meant.start, number[0])
        for match in _REFERENCE.finditer(layout.text.text)
        if layout.paragraph_at(match.start()) not in gone
        if (meant := _meant(layout, match)) is not None
        for number in _NUMBER.finditer(layout.text.text, *match.span("numbers"))
    }


def _meant(layout: Layout, match: re.Match[str]) -> TextPart | None:
    """The part of the document whose points a reference counts; None if they are another act's."""
    text = layout.text
    index = layout.paragraph_at(match.start())
    part = layout.part_of(index) if index is not None else None
    if index is None or part is None or text.paragraphs[index].quoted:
        return None
    if this := _THIS.match(text.text, match.end()):
        if this["kind"] and _ORDER.match(this["kind"]):
            return next((each for each in text.parts if each.main), None)
        return part
    said = text.paragraphs[index].text
    above = text.paragraphs[index].parent
    lead = "" if above is None else text.paragraphs[above].text
    if index < part.body or _OF_ANOTHER.match(text.text, match.end()):
        return None
    return None if _ABOUT_ANOTHER.search(said) or _ABOUT_ANOTHER.search(lead) else part


def _taken(text: StructuredText, edits: Sequence[Edit]) -> list[tuple[int, int]]:
    """What other edits change or take out."""
    found = [(edit.start, edit.stop) for edit in edits if isinstance(edit, Replace)]
    gone = [text.paragraphs[edit.paragraph] for edit in edits if isinstance(edit, Remove)]
    return found + [(paragraph.start, paragraph.stop) for paragraph in gone]
