"""Comparison of what an imported act prints with the document it was read from.

The unit is the word: a run of letters and digits, or one of the signs that mean something. Case, ё, dashes, quotation
marks, blanks and end marks are the program's business and not compared.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from actgen.importing.labels import latin, numbers
from actgen.importing.likeness import word_spans, words
from actgen.importing.source import Source

_SPACED = re.compile(r"(?<!\S)(?:(?:[А-ЯЁ] ){3,}[А-ЯЁ]|(?:[а-яё] ){3,}[а-яё])(?![\w.])")
_BLANK = re.compile(
    r"«\s*_+\s*»(?:\s*_+\s*20\d\d\s*(?:г(?!\w)\.?)?)?|_{2,}|(?<!\d)20_+\s*(?:г\.?)?|(?<=_ )г\."
)
_LATIN_SIGN = re.compile(r"(?<!\w)N(?=\s?\d)")  # «N 273-ФЗ» is printed «№ 273-ФЗ»
_NOT_SAID = re.compile(r"\bп\s*/\s*п\b|№", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something of the source that the imported act does not print: offsets within one paragraph's text."""

    paragraph: int
    start: int
    stop: int
    text: str

    @property
    def characters(self) -> int:
        """How many letters, digits and signs of the source it holds."""
        return sum(len(word) for word in words(self.text))


@dataclass(frozen=True, slots=True)
class Verified:
    """What is missing from the print, what the print adds, and how many characters the source has."""

    missing: tuple[Leftover, ...]
    added: tuple[str, ...]
    renumbered: tuple[tuple[int, str], ...]
    """Paragraphs whose number is printed as another: the index and the number that is printed."""
    characters: int

    @property
    def coverage(self) -> float:
        """The part of the source's characters that the imported act prints."""
        missing = sum(each.characters for each in self.missing)
        return 1 - missing / self.characters if self.characters else 1.0


def _filled(text: str) -> str:
    """A text without its places to be filled in by hand: they are no words. Its length stays."""
    return _LATIN_SIGN.sub(" ", _BLANK.sub(lambda match: " " * len(match[0]), text))


def despaced(text: str) -> str:
    """Words whose letters stand apart made whole.

    >>> despaced("П Р И К А З № 5"), despaced("Ш К О Л А и сад")
    ('ПРИКАЗ № 5', 'ШКОЛА и сад')
    """
    return _SPACED.sub(lambda match: re.sub(r"\s", "", match[0]), text)


@dataclass(slots=True)
class _Line:
    """A paragraph of the source, or a printed line, that nothing corresponds to yet."""

    index: int
    label: list[str]
    text: list[str]


def _whole(line: _Line) -> tuple[str, ...]:
    return (*line.label, *line.text)


def verify(source: Source, printed: Sequence[tuple[str, str]]) -> Verified:
    """Compare one act of a document with the lines it prints."""
    first, last = (
        source.part.start,
        max((part.stop for part in (source.part, *source.attachments)), default=source.part.stop),
    )
    texts = {
        k: despaced(source.meant.get(k, source.paragraphs[k].text))
        for k in range(first, last)
        if k not in source.dropped
    }
    printed = _without_margins(source, printed)
    texts = {k: _filled(text) for k, text in texts.items()}
    read = [_Line(k, words(latin(source.paragraphs[k].label)), words(t)) for k, t in texts.items()]
    told = [_Line(k, words(label), words(_filled(t))) for k, (label, t) in enumerate(printed)]
    characters = sum(
        len(w) for k in range(first, last) for w in words(_filled(source.paragraphs[k].text))
    )
    renumbered: list[tuple[int, str]] = []

    def other_number(one: _Line, other: _Line) -> None:
        told = numbers(source.paragraphs[one.index].label), numbers(printed[other.index][0])
        same = told[0] == told[1] and one.label[:1] and one.label[0].isalpha()  # «I.1.» is «1.1.»
        if one.label != other.label and not same:
            renumbered.append((one.index, printed[other.index][0]))

    read, told = _matched(read, told, _whole, lambda *_: None)
    read, told = _matched(read, told, lambda line: tuple(line.text), other_number)
    missing, added = _compared(source, read, told, printed, texts)
    return Verified(tuple(missing), tuple(added), tuple(sorted(renumbered)), characters)


def _without_margins(
    source: Source, printed: Sequence[tuple[str, str]]
) -> Sequence[tuple[str, str]]:
    """The printed lines without those that stand in the margins of the document, too."""
    margins = [words(line) for told in source.margins for line in told.split("\n")]
    kept: list[tuple[str, str]] = []
    for label, text in reversed(printed):
        if not label and words(text) in margins:
            margins.remove(words(text))
        else:
            kept.append((label, text))
    return kept[::-1]


def _matched(
    read: list[_Line],
    told: list[_Line],
    key: Callable[[_Line], tuple[str, ...]],
    found: Callable[[_Line, _Line], None],
) -> tuple[list[_Line], list[_Line]]:
    """What is left when lines with the same key are taken away, in the same order as far as it goes."""
    one, other = [key(line) for line in read], [key(line) for line in told]
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    pairs = [(block.a + k, block.b + k) for block in blocks for k in range(block.size)]
    taken, rest = {b for _, b in pairs}, defaultdict(list)
    for k, said in enumerate(other):
        if k not in taken:
            rest[said].append(k)
    ordered = {a for a, _ in pairs}
    pairs += [
        (k, rest[said].pop(0)) for k, said in enumerate(one) if k not in ordered and rest.get(said)
    ]
    for a, b in pairs:
        if read[a].text:
            found(read[a], told[b])
    gone, used = {a for a, _ in pairs}, {b for _, b in pairs}
    return (
        [line for k, line in enumerate(read) if k not in gone and (line.text or line.label)],
        [line for k, line in enumerate(told) if k not in used and (line.text or line.label)],
    )


def _compared(
    source: Source,
    read: Sequence[_Line],
    told: Sequence[_Line],
    printed: Sequence[tuple[str, str]],
    texts: dict[int, str],
) -> tuple[list[Leftover], list[str]]:
    """Word by word what is left of both sides."""
    # A number counts on both sides: «1. СЛУШАЛИ: Белову» and the lines «1. СЛУШАЛИ:», «Белова» have the same one.
    one = [word for line in read for word in (*line.label, *line.text)]
    other = [word for line in told for word in (*line.label, *line.text)]
    owner = [(line.index, k) for line in read for k in range(-len(line.label), len(line.text))]
    missing_words: dict[int, set[int]] = defaultdict(set)
    extra = set(range(len(other)))
    gone = set(range(len(one)))
    for a, b, size in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        gone.difference_update(range(a, a + size))
        extra.difference_update(range(b, b + size))
    # what stands above and below the text may be arranged in any order: «И.И. Орлова», «Орлова И.И.»
    elsewhere = Counter(other[k] for k in extra)
    for k in sorted(gone):
        index, word = owner[k]
        if word < 0:  # the number itself is no text of the paragraph
            continue
        if _loose(source, index) and elsewhere[one[k]]:
            elsewhere[one[k]] -= 1
            extra.discard(next(j for j in sorted(extra) if other[j] == one[k]))
            continue
        missing_words[index].add(word)
    missing = [
        leftover
        for index, missed in sorted(missing_words.items())
        for leftover in _pieces(source, index, missed, texts)
    ]
    owners = [(line.index) for line in told for _ in (*line.label, *line.text)]
    more: dict[int, list[str]] = defaultdict(list)
    for k in sorted(extra):
        more[owners[k]].append(other[k])
    added = []
    for index, some in more.items():
        label, text = printed[index]
        whole = words(label) + words(_filled(text))
        if not words(_NOT_SAID.sub("", " ".join(some))) or {*some} <= {"п"}:
            continue
        added.append(f"{label} {text}".strip() if len(some) == len(whole) else " ".join(some))
    return missing, added


def _loose(source: Source, index: int) -> bool:
    """Whether a paragraph belongs to a head or to signatures and marks."""
    return index in source.moved or any(
        part.start <= index < part.preamble or part.signature <= index < part.stop
        for part in (source.part, *source.attachments)
    )


def _pieces(source: Source, index: int, missed: set[int], texts: dict[int, str]) -> list[Leftover]:
    """Runs of missing words as pieces of the paragraph's text."""
    paragraph = source.paragraphs[index]
    meant = texts[index] != paragraph.text
    spans = word_spans(texts[index])
    runs: list[list[int]] = []
    for k in sorted(missed):
        if runs and runs[-1][-1] == k - 1:
            runs[-1].append(k)
        else:
            runs.append([k])
    found = []
    for run in runs:
        start, stop = spans[run[0]][0], spans[run[-1]][1]
        if len(run) == len(spans):
            start, stop = 0, len(texts[index])
        said = texts[index][start:stop].strip()
        if not said or not words(_NOT_SAID.sub("", said)):
            continue
        offset = paragraph.start
        where = (offset, paragraph.stop) if meant else (offset + start, offset + stop)
        found.append(Leftover(index, *where, said))
    return found
