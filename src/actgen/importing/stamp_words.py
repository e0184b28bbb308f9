"""The words of a stamp: who approved, agreed or adopted, and by which document (requisites 16 and 20)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from actgen.importing.likeness import alike
from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.importing.stamp_parts import UNMARKED_NUMBER, adopted, approved, parts_of
from actgen.model.marks import AdoptionWord, Stamp
from actgen.read.signs.marks import split_signature
from actgen.read.signs.registration import NUMBER
from actgen.read.signs.words import NAME
from actgen.render.parts.pen import Pen
from actgen.render.parts.stamps import adoption_lines, agreement_lines, approval_lines
from actgen.render.profile_file import default_profile
from actgen.russian.cases import Case
from actgen.russian.dates import figures, find_dates
from actgen.russian.nominative import nominative_phrase
from actgen.russian.posts import decline_phrase

APPROVED, AGREED, ADOPTED = "гриф утверждения", "гриф согласования", "принято"
_BY_PROTOCOL = re.compile(r"\(?\s*протокол\b\s*(?:от\s+)?.*?\)?$", re.IGNORECASE)
_PROTOCOL_OF = re.compile(r"^протокол(?:\s+заседания|\s+собрания)?\s+", re.IGNORECASE)
_KINDS = ("приказ", "распоряжение", "постановление", "решение", "протокол", "письмо", "устав")
# The words before a body that has sat, and its case after them.
_SAT = (
    (re.compile(r"(?:решением|(?:на\s+)?заседани[еия]м?)\s+", re.IGNORECASE), Case.GENT),
    (re.compile(r"на\s+", re.IGNORECASE), Case.LOCT),
    (re.compile(r"с уч[её]том мнения\s+", re.IGNORECASE), Case.GENT),
    (re.compile(r"с\s+", re.IGNORECASE), Case.ABLT),
    (re.compile(r""), Case.ABLT),
    (re.compile(r""), Case.NOMN),
)
_MIND = re.compile(r"с уч[её]том мнения\s", re.IGNORECASE)
_PREPOSITION = re.compile(r"(?:к|на|с|по|в|о|от|для)\s", re.IGNORECASE)
_ITS_PROTOCOL = re.compile(r"\(?\s*протокол\s*(?:заседания\s*)?\)?$", re.IGNORECASE)
_APPROVED_WORD = re.compile(r"утвержд[её]н[аоы]?$", re.IGNORECASE)
_OWN_ACT = re.compile(r"\(?(приказ|распоряжение|постановление|протокол)\s", re.IGNORECASE)
_ACT_WITHIN = re.compile(
    r"(?:^|[\s(])(?:приказ|распоряжени|постановлени|протокол)\w*\s", re.IGNORECASE
)
_OPEN_NUMBER = re.compile(r"№\s*_")
_OPEN_REGISTRATION = re.compile(r"\s*№\s*_+\s*от\s*_+$")
_FROM = re.compile(r"\s*\bот\s*$")
_YEAR_WORD = re.compile(r"^\s*г(?:\.|ода)?(?!\w)")
_INITIAL_ENDS = re.compile(r"(?<!\w)[А-ЯЁ]\.$")
_HAND = re.compile(r"_{3,}")


class Lines:
    """One stamp: the paragraphs of its lines and what it says below its first word."""

    def __init__(self, key: str, indexes: list[int], word: str, texts: list[str]) -> None:
        self.key, self.indexes, self.word, self.texts = key, indexes, word, texts
        self.reworded = False
        self.doubts: list[str] = []
        """What the clerk has to look at, once the stamp is understood."""

    @property
    def considered(self) -> bool:
        """Whether a body only considered the document."""
        return self.key == ADOPTED and self.word.upper().startswith("РАССМОТР")

    @property
    def whole(self) -> str:
        return " ".join(self.texts)


def printed_stamp(key: str, stamp: Piece, kind: str) -> str:
    return " ".join(_PRINTED[key](Stamp.model_validate(dict(stamp)), kind, Pen(default_profile())))


def proved(found: Lines, kind: str) -> Iterator[Piece]:
    """The stamps that print what the lines say."""
    yield from _sat(found)
    said = signed(_in_figures(f"{found.word} {found.whole}"))
    for stamp in (*_official(found), *_by_document(found)):
        try:
            printed = signed(printed_stamp(found.key, stamp, kind))
        except ValueError:
            continue
        if alike(printed, said) or _names(printed) == _names(said) or _core(printed) == _core(said):
            yield stamp
    yield from _taken_apart(found)


def _sat(found: Lines) -> Iterator[Piece]:
    """A body in one of the ways in which offices say that it sat; all words are accounted for.

    «на заседании педагогического совета, протокол от … № …» is printed «педагогическим советом (протокол …)».
    """
    body, (number, date) = _registered(found.whole)
    protocol = _ITS_PROTOCOL.search(body)
    open_ = _OPEN_REGISTRATION.search(found.whole)
    if found.key == APPROVED or protocol is None or not (number or date or open_):
        return
    said = body[: protocol.start()].strip(" ,(")
    name = _body_of(said)
    if name is not None:
        if _MIND.match(said):
            found.doubts.append("в грифе сказано «с учётом мнения»: напечатается «согласовано»")
        word = AdoptionWord.CONSIDERED.value if found.considered else None
        yield Piece(None).put(вид="протокол", орган=name, дата=date, номер=number, слово=word)


def _taken_apart(found: Lines) -> Iterator[Piece]:
    """Body, protocol, chairman, order, director in any company: every line has its meaning."""
    parts = parts_of(found.texts)
    if parts is None:
        return
    if found.key == APPROVED and parts.kind != "протокол":
        stamp = approved(parts)
    else:
        stamp = adopted(parts, found.considered, _body_of)
    if stamp is not None and not ("слово" in stamp and found.key != ADOPTED):
        found.doubts = parts.doubts
        yield stamp


def _body_of(text: str) -> str | None:
    """The body that sat, in the nominative, if declining it gives its words back; None for anything else."""
    for introduction, case in _SAT:
        match = introduction.match(text)
        if match is None:
            continue
        words = text[match.end() :]
        somebody = _PREPOSITION.match(words) or NAME.search(words) or "__" in words
        name = None if somebody else nominative_phrase(words, case)
        if name and alike(decline_phrase(name, case), words):
            return name
    return None


def _in_figures(text: str) -> str:
    """The text with its whole dates in figures, as the program prints them."""
    for span in reversed(find_dates(text)):
        if span.value is not None:
            text = f"{text[: span.start]}{figures(span.value)} {text[span.stop :]}"
    return text


def signed(text: str) -> str:
    """Without the line for the hand signature, the word without its agreement."""
    return " ".join(_HAND.sub(" ", re.sub(r"«_+»\s*_*\s*20_+\s*г\.?", " ", text)).split())


def _names(text: str) -> list[str]:
    """The words in any order: a name may stand before or after its initials."""
    return sorted(
        re.findall(
            r"\w+",
            re.sub(r"[«»\"_()/]|(?<=\d)\s*г(?:\.|ода)?", " ", text).lower().replace("ё", "е"),
        )
    )


def _core(text: str) -> list[str]:
    """The words, «УТВЕРЖДЕНО» in whatever gender and number offices print it."""
    first, _, rest = text.partition(" ")
    return _names(f"{_APPROVED_WORD.sub('утвержден', first)} {rest}")


def _official(found: Lines) -> Iterator[Piece]:
    """Post, name, date; or the official's own order below them."""
    texts = list(found.texts)
    act = _OWN_ACT.match(texts[-1]) if len(texts) > 1 else None
    if act is not None and (registered := _registered(texts[-1])[1]) != (None, None):
        number, date = registered
        for stamp in _signed_by(texts[:-1]):
            yield stamp.put(вид=act[1].lower(), дата=date, номер=number)
        return
    date, texts = _date(texts)
    for stamp in _signed_by(texts):
        yield stamp.put(дата=date)


def _signed_by(texts: Sequence[str]) -> Iterator[Piece]:
    for position, text in enumerate(texts):
        before, name = split_signature(text)
        if not name:
            continue
        post = " ".join([*texts[:position], before]).strip(" _/")
        if any(texts[position + 1 :]) or _ACT_WITHIN.search(post):
            continue  # a document is no part of a post
        post = " ".join(_HAND.sub(" ", post).split())
        yield Piece(None).put(должность=post, имя=surname_first(name))


def _date(texts: Sequence[str]) -> tuple[str | None, list[str]]:
    """The last whole date, and the lines without it."""
    for position in range(len(texts) - 1, -1, -1):
        spans = [span for span in find_dates(texts[position]) if span.value]
        if spans and spans[-1].value:
            span = spans[-1]
            text = texts[position]
            above = text[: span.start].strip(" ,")
            if not _INITIAL_ENDS.search(above):  # «Иванова А.А., 16.01.2026»
                above = above.strip(" .")
            rest = f"{above} {_YEAR_WORD.sub('', text[span.stop :]).strip(' .')}".strip()
            kept = [*texts[:position], *([rest] if rest else []), *texts[position + 1 :]]
            return figures(spans[-1].value), kept
    blank = [text for text in texts if not re.match(r"^«?_+»?\s*_*\s*(?:20_*|г)", text)]
    return None, blank


def _by_document(found: Lines) -> Iterator[Piece]:
    """A document or a body: «приказом … от … № …», «педагогическим советом (протокол от … № …)»."""
    whole = found.whole
    body, registered = _registered(whole)
    number, date = registered
    rest = {"дата": date, "номер": number}
    if match := _BY_PROTOCOL.search(body):
        issuer = body[: match.start()].strip(" ,(")
        name = None if _PREPOSITION.match(issuer) else nominative_phrase(issuer, Case.ABLT)
        if name:
            yield Piece(None).put(вид="протокол", орган=name, **rest)
    match = _PROTOCOL_OF.match(body)
    if match and (name := nominative_phrase(body[match.end() :], Case.GENT)):
        yield Piece(None).put(вид="протокол", орган=name, **rest)
    for kind in _KINDS:
        case = Case.NOMN if found.key == AGREED else Case.ABLT
        for said in _said(kind, case):
            if f"{body.lower()} ".startswith(said):
                issuer = body[len(said) :].strip()
                if "__" in issuer:
                    continue  # below the document somebody signs
                name = nominative_phrase(issuer, Case.GENT) if issuer else ""
                if name is not None:
                    yield Piece(None).put(вид=kind, орган=name, **rest)


def _said(kind: str, case: Case) -> Iterator[str]:
    yield decline_phrase(kind, case).lower() + " "


def _registered(text: str) -> tuple[str, tuple[str | None, str | None]]:
    """The text without its «от … № …», and number and date."""
    open_number = _OPEN_NUMBER.search(text)  # any other number is that of a school
    text = _OPEN_REGISTRATION.sub("", text)
    numbers = [] if open_number else list(NUMBER.finditer(text))
    spans = [span for span in find_dates(text) if span.value]
    number = date = None
    rest = text
    unmarked = UNMARKED_NUMBER.search(text[: spans[-1].start]) if spans else None
    if unmarked:
        number = unmarked["number"]
        rest = f"{text[: unmarked.start()]} {text[unmarked.end() :]}"
    elif numbers and (not spans or numbers[-1].start() > spans[-1].start or len(spans) == 1):
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
    return " ".join(rest.split()).strip(" ,.№").removesuffix("()").strip(), (number, date)


_PRINTED: dict[str, Callable[[Stamp, str, Pen], Iterator[str]]] = {
    APPROVED: approval_lines,
    AGREED: lambda stamp, kind, pen: agreement_lines(stamp, pen),
    ADOPTED: adoption_lines,
}
