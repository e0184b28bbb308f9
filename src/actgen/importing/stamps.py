"""Stamps above a document of its own: УТВЕРЖДАЮ, УТВЕРЖДЕНО, СОГЛАСОВАНО, ПРИНЯТО (requisites 16 and 20)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from actgen.importing.likeness import alike
from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.model.marks import Stamp
from actgen.read.marks import NUMBER, split_signature, stamp_column
from actgen.render.pen import Pen
from actgen.render.profile import default_profile
from actgen.render.stamps import adoption_lines, agreement_lines, approval_lines
from actgen.russian.cases import Case
from actgen.russian.dates import figures, find_dates
from actgen.russian.nominative import nominative_phrase

APPROVED, AGREED, ADOPTED = "гриф утверждения", "гриф согласования", "принято"
_WORDS = (
    (APPROVED, re.compile(r"^\W*(?:УТВЕРЖДАЮ|УТВЕРЖД[ЕЁ]Н[АОЫ]?)(?!\w)\W*", re.IGNORECASE)),
    (AGREED, re.compile(r"^\W*СОГЛАСОВАН[АОЫ]?(?!\w)\W*", re.IGNORECASE)),
    (ADOPTED, re.compile(r"^\W*(?:ПРИНЯТ[АОЫ]?|РАССМОТРЕН[АОЫ]?)(?!\w)\W*", re.IGNORECASE)),
)
# «Утверждены приказом …», «(утверждён приказом …)»: a stamp on one line.
_BY = re.compile(r"(?:приказом|распоряжением|постановлением|решением|протоколом)\s", re.IGNORECASE)
_BY_ACT = re.compile(r"(?:приказ|распоряжение|постановление|протокол)\s", re.IGNORECASE)
_BY_PROTOCOL = re.compile(r"\(?\s*протокол\b\s*(?:от\s+)?.*?\)?$", re.IGNORECASE)
_PROTOCOL_OF = re.compile(r"^протокол(?:\s+заседания|\s+собрания)?\s+", re.IGNORECASE)
_KINDS = ("приказ", "распоряжение", "постановление", "решение", "протокол", "письмо", "устав")
_FROM = re.compile(r"\s*\bот\s*$")
_HAND = re.compile(r"_{3,}")


class _Lines:
    """One stamp: the paragraphs of its lines and what it says below its first word."""

    def __init__(self, key: str, indexes: list[int], word: str, texts: list[str]) -> None:
        self.key, self.indexes, self.word, self.texts = key, indexes, word, texts

    @property
    def whole(self) -> str:
        return " ".join(self.texts)


def stamps(source: Source, start: int, stop: int, kind: str, piece: Piece, used: set[int]) -> None:
    """Put the stamps among the lines of a head into the act; what can't be told stays for the list of leftovers."""
    _rows(source, start, stop, kind, piece, used)
    for found in _split(source, start, stop, used):
        stamp = next(_proved(found, kind), None) or _shortened(found, kind)
        if stamp is None:
            continue
        stamp.at = found.indexes[0]
        piece.setdefault(found.key, []).append(stamp)
        used.update(found.indexes)
        _note(source, found, stamp, kind)


def _shortened(found: _Lines, kind: str) -> Piece | None:
    """The stamp of an official alone where an act stands below it, too: «Приказ № 60 от 21.08.2024» is left over."""
    while len(found.texts) > 1 and _BY_ACT.match(found.texts[-1]):
        found.texts.pop()
        found.indexes.pop()
        if stamp := next(_proved(found, kind), None):
            return stamp
    return None


def _rows(source: Source, start: int, stop: int, kind: str, piece: Piece, used: set[int]) -> None:
    """Stamps side by side whose lines were set row by row: «СОГЛАСОВАНО	УТВЕРЖДАЮ»."""
    index = start
    while index < stop:
        first = source.paragraphs[index].text.split("\t")
        words = [opening(cell) for cell in first]
        if index in used or len(first) < 2 or not any(words):
            index += 1
            continue
        end = index + 1
        while end < stop and end not in used and _same_row(source, end, len(first)):
            end += 1
        indexes = list(range(index, end))
        rows = [source.paragraphs[k].text.split("\t") for k in indexes]
        columns = [[" ".join(row[c].split()) for row in rows] for c in range(len(first))]
        found = [
            _Lines(
                word[0],
                indexes,
                cells[0][: word[1]].strip(' «»":'),
                [t for t in (cells[0][word[1] :].strip(), *cells[1:]) if t],
            )
            for word, cells in zip(words, columns, strict=True)
            if word
        ]
        made = [next(_proved(each, kind), None) for each in found]
        if len(found) == len(first) and all(each is not None for each in made):
            told = []
            for lines, stamp in zip(found, made, strict=True):
                assert stamp is not None
                stamp.at = index
                piece.setdefault(lines.key, []).append(stamp)
                told.append(_printed(lines.key, stamp, kind))
            order = sorted(range(len(found)), key=lambda c: found[c].key == APPROVED)
            source.meant[index] = " ".join(told[c] for c in order)
            source.dropped.update(indexes[1:])
            used.update(indexes)
        index = end


def _same_row(source: Source, index: int, columns: int) -> bool:
    """Whether a line goes on with the columns above it."""
    paragraph = source.paragraphs[index]
    return source.is_bare(index) and paragraph.text.count("\t") == columns - 1


def _printed(key: str, stamp: Piece, kind: str) -> str:
    return " ".join(_PRINTED[key](Stamp.model_validate(dict(stamp)), kind, Pen(default_profile())))


def _split(source: Source, start: int, stop: int, used: set[int]) -> Iterator[_Lines]:
    """Where stamps begin and end: at the next one, at the end of their column, after date or number."""
    index = start
    while index < stop:
        paragraph = source.paragraphs[index]
        word = opening(paragraph.text)
        if index in used or word is None or paragraph.label or paragraph.cell is not None:
            index += 1
            continue
        key, length = word
        text = paragraph.text.strip()
        rest = text[length:].strip()
        found = _Lines(key, [index], text[:length].strip(' «»"'), [rest] if rest else [])
        index += 1
        while index < stop and index not in used and _belongs(source, found, index):
            found.indexes.append(index)
            found.texts.append(" ".join(source.paragraphs[index].text.split()))
            index += 1
        yield found


def opening(text: str) -> tuple[str, int] | None:
    """The key of the stamp that a line opens, and the length of its first word."""
    bare = text.strip()
    for key, pattern in _WORDS:
        match = pattern.match(bare)
        if match is None:
            continue
        alone = match.end() == len(bare) or _BY.match(bare[match.end() :])
        if match[0].strip(' «»"').isupper() or alone:
            return key, match.end()
    return None


def _belongs(source: Source, found: _Lines, index: int) -> bool:
    paragraph, first = source.paragraphs[index], source.paragraphs[found.indexes[0]]
    text = paragraph.text.strip()
    if paragraph.label or paragraph.cell is not None or paragraph.column != first.column:
        return False
    if opening(text) is not None or stamp_column(text) is not None or len(text) > 160:
        return False
    if paragraph.centered and not first.centered:
        return False
    said = found.whole
    dated = bool(find_dates(said) or re.search(r"«_*»|__", re.sub(r"^_+|\s_{5,}", "", said)))
    numbered = bool(NUMBER.search(said))
    if dated and (numbered or not NUMBER.match(text)):
        return False
    return not (paragraph.gap and dated)


def _proved(found: _Lines, kind: str) -> Iterator[Piece]:
    """The stamps that print what the lines say."""
    said = _signed(_in_figures(f"{found.word} {found.whole}"))
    for stamp in (*_official(found), *_by_document(found)):
        try:
            printed = _signed(_printed(found.key, stamp, kind))
        except ValueError:
            continue
        if alike(printed, said) or _names(printed) == _names(said):
            yield stamp


def _in_figures(text: str) -> str:
    """The text with its whole dates in figures, as the program prints them."""
    for span in reversed(find_dates(text)):
        if span.value is not None:
            text = f"{text[: span.start]}{figures(span.value)} {text[span.stop :]}"
    return text


def _signed(text: str) -> str:
    """Without the line for the hand signature, the word without its agreement."""
    return " ".join(_HAND.sub(" ", re.sub(r"«_+»\s*_*\s*20__\s*г\.?", " ", text)).split())


def _names(text: str) -> list[str]:
    """The words in any order: a name may stand before or after its initials."""
    return sorted(
        re.findall(
            r"\w+",
            re.sub(r"[«»\"_()/]|(?<=\d)\s*г(?:\.|ода)?", " ", text).lower().replace("ё", "е"),
        )
    )


def _official(found: _Lines) -> Iterator[Piece]:
    """Post, name, date."""
    texts = list(found.texts)
    date, texts = _date(texts)
    for position, text in enumerate(texts):
        before, name = split_signature(text)
        if not name:
            continue
        post = " ".join([*texts[:position], before]).strip(" _/")
        if any(texts[position + 1 :]):
            continue
        post = " ".join(_HAND.sub(" ", post).split())
        yield Piece(None).put(должность=post, имя=surname_first(name), дата=date)


def _date(texts: Sequence[str]) -> tuple[str | None, list[str]]:
    """The last whole date, and the lines without it."""
    for position in range(len(texts) - 1, -1, -1):
        spans = [span for span in find_dates(texts[position]) if span.value]
        if spans and spans[-1].value:
            span = spans[-1]
            text = texts[position]
            rest = f"{text[: span.start]}{text[span.stop :]}".strip(" .г")
            kept = [*texts[:position], *([rest] if rest else []), *texts[position + 1 :]]
            return figures(spans[-1].value), kept
    blank = [text for text in texts if not re.match(r"^«?_+»?\s*_*\s*(?:20_*|г)", text)]
    return None, blank


def _by_document(found: _Lines) -> Iterator[Piece]:
    """A document or a body: «приказом … от … № …», «педагогическим советом (протокол от … № …)»."""
    whole = found.whole
    body, registered = _registered(whole)
    number, date = registered
    rest = {"дата": date, "номер": number}
    if match := _BY_PROTOCOL.search(body):
        issuer = body[: match.start()].strip(" ,(")
        if name := nominative_phrase(issuer, Case.ABLT):
            yield Piece(None).put(вид="протокол", орган=name, **rest)
    match = _PROTOCOL_OF.match(body)
    if match and (name := nominative_phrase(body[match.end() :], Case.GENT)):
        yield Piece(None).put(вид="протокол", орган=name, **rest)
    for kind in _KINDS:
        case = Case.NOMN if found.key == AGREED else Case.ABLT
        for said in _said(kind, case):
            if body.lower().startswith(said):
                issuer = body[len(said) :].strip()
                name = nominative_phrase(issuer, Case.GENT) if issuer else ""
                if name is not None:
                    yield Piece(None).put(вид=kind, орган=name, **rest)


def _said(kind: str, case: Case) -> Iterator[str]:
    from actgen.russian.posts import decline_phrase

    yield decline_phrase(kind, case).lower() + " "


def _registered(text: str) -> tuple[str, tuple[str | None, str | None]]:
    """The text without its «от … № …», and number and date."""
    numbers = list(NUMBER.finditer(text))
    spans = [span for span in find_dates(text) if span.value]
    number = date = None
    rest = text
    if numbers and (not spans or numbers[-1].start() > spans[-1].start or len(spans) == 1):
        last = numbers[-1]
        after_date = (
            not spans or last.start() >= spans[-1].stop - 1 or spans[-1].start > last.start()
        )
        if after_date:
            number = last["number"].rstrip(".")
            rest = f"{rest[: last.start()]} {rest[last.end() :]}"
    spans = [span for span in find_dates(rest) if span.value]
    if spans and spans[-1].value:
        date = figures(spans[-1].value)
        rest = f"{_FROM.sub('', rest[: spans[-1].start])} {rest[spans[-1].stop :]}"
    return " ".join(rest.split()).strip(" ,.").removesuffix("()").strip(), (number, date)


def _note(source: Source, found: _Lines, stamp: Piece, kind: str) -> None:
    """What the program prints in other words than the lines say, for the comparison."""
    lines = [_printed(found.key, stamp, kind)]
    said = f"{found.word} {found.whole}"
    if not alike(_signed(" ".join(lines)), _signed(said)):
        source.meant[found.indexes[0]] = " ".join(lines)
        source.dropped.update(found.indexes[1:])


_PRINTED: dict[str, Callable[[Stamp, str, Pen], Iterator[str]]] = {
    APPROVED: approval_lines,
    AGREED: lambda stamp, kind, pen: agreement_lines(stamp, pen),
    ADOPTED: adoption_lines,
}
