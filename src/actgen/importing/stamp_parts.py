"""A stamp taken apart line by line: who sat, who signs, by which document, place of the seal.

Schools say in one stamp what the standard parts: a body *and* its chairman with the protocol, an order *and* the
signature of the director. Every line is given a meaning, or the stamp is not understood.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.model.marks import AdoptionWord
from actgen.read.signs.marks import PLACE_OF_SEAL, split_signature
from actgen.read.signs.registration import NUMBER
from actgen.read.signs.words import POST
from actgen.render.parts.pen import BLANK_SIGNATURE
from actgen.russian.cases import Case
from actgen.russian.dates import figures, find_dates
from actgen.russian.nominative import nominative_phrase
from actgen.russian.posts import decline_phrase

_ACT = re.compile(
    r"^\(?(?:введ[её]н[аоы]? в действие )?(?P<kind>приказ|распоряжени|постановлени|решени|протокол)(?:ом|ем|е|)(?!\w)",
    re.IGNORECASE,
)
_KINDS = {"распоряжени": "распоряжение", "постановлени": "постановление", "решени": "решение"}
_SITTING = re.compile(r"^(?:заседания|собрания)\s+", re.IGNORECASE)
# «(подпись)», «(Ф.И.О.)»: what is to be written on the line above.
_CAPTION = re.compile(
    r"(?:\(?(?:подпись|дата|ф\.?\s?и\.?\s?о\.?|расшифровка(?: подписи)?|фамилия[^)]*)\)?\s*)+",
    re.IGNORECASE,
)
_IN_FORCE = re.compile(r"введ[её]н[аоы]? в действие", re.IGNORECASE)
_BLANK_NUMBER = re.compile(r"(?:№|N)\s*_+|№\s*(?=$|от\b)")
# «приказом МБОУ СОШ № 7 319 от 03.08.2015»: a number without its sign, before the date.
UNMARKED_NUMBER = re.compile(r"(?<!№)\s(?P<number>\d{1,4}(?:[/-][\w-]{1,4})?)\s+от\s*$")
"""Matched against what stands before a date."""
_BLANK_DAY = re.compile(
    r"(?:от\s+)?(?:[«\"]\s*_*\s*[»\"]|_{2,})[\s_]*(?P<year>20[\d_]{0,6})?\s*(?:г\.?|года)?",
    re.IGNORECASE,
)
_HAND = re.compile(r"[_/\\|()\s]*_{3,}[_/\\|()\s]*")
# «МБОУ-СОШ №44», «школы № 5»: the number of an institution.
_OWN_NUMBER = re.compile(r"(?:(?<=[А-ЯЁ]{2})|(?:школ|сад|гимнази|лице)\w*)\s*№\s*\d+")
_FROM = re.compile(r"(?:^|\s)от\s*$", re.IGNORECASE)


@dataclass
class Parts:
    """What the lines of a stamp say, none of them left over."""

    words: list[str] = field(default_factory=list)
    """Lines of the body, of the post, in their order."""
    kind: str = ""
    issuer: str = ""
    """Who issued the document, in the genitive."""
    number: str | None = None
    date: str | None = None
    name: str = ""
    signed: bool = False
    seal: bool = False
    doubts: list[str] = field(default_factory=list)


def parts_of(texts: Sequence[str]) -> Parts | None:
    """The parts of a stamp below its first word; None where a line says a second time what another one did."""
    found = Parts()
    act: list[str] = []
    for text in texts:
        if PLACE_OF_SEAL.match(text):
            found.seal = True
        elif _CAPTION.fullmatch(text) or _IN_FORCE.fullmatch(text):
            continue
        elif _goes_on(act, text) if act else _ACT.match(text):
            act.append(text)
        elif not _sign(found, text) and not _day(found, text):
            found.words.append(text)
    if act and not _document(found, " ".join(act)):
        return None
    return found


def _goes_on(act: Sequence[str], text: str) -> bool:
    """Whether a line goes on with the document above it: its number, its date, its issuer."""
    said = " ".join(act)
    dated = bool(find_dates(said) or _BLANK_DAY.search(said))
    numbered = bool(NUMBER.search(said) or _BLANK_NUMBER.search(said))
    if dated and numbered:
        return False
    if POST.match(text) or split_signature(text)[1] or _HAND.fullmatch(text):
        return False
    return bool(find_dates(text) or NUMBER.match(text) or _BLANK_NUMBER.match(text)) or not (
        dated or numbered
    )


def _sign(found: Parts, text: str) -> bool:
    """Take a line with a name, or with a line to sign on."""
    post, name = split_signature(text)
    post = post.strip(" _/:")
    if name and not find_dates(name):
        if found.name:
            return False
        found.name, found.signed = surname_first(name), True
        found.words += [post] if post else []
        return True
    if _BLANK_DAY.fullmatch(text.strip()) and ("«" in text or "20" in text):
        return False
    if "___" not in text:
        return False
    found.signed = True
    rest = _HAND.sub(" ", text).strip(" /")
    found.words += [" ".join(rest.split())] if rest else []
    return True


def _day(found: Parts, text: str) -> bool:
    """Take a line that holds nothing but a date, or the blank for one."""
    spans = [span for span in find_dates(text) if span.value]
    if len(spans) == 1 and spans[0].value and found.date is None:
        rest = text[: spans[0].start] + text[spans[0].stop :]
        if not re.sub(r"\bот\b|\bг(?:ода)?\b|[\s.«»\"]", "", rest, flags=re.IGNORECASE):
            found.date = figures(spans[0].value)
            return True
    blank = _BLANK_DAY.fullmatch(text.strip())
    if blank is not None:
        _doubt_year(found, blank["year"])
    return blank is not None


def _doubt_year(found: Parts, year: str | None) -> None:
    if year and re.fullmatch(r"20\d\d", year):
        found.doubts.append(f"дата грифа не вписана, в документе стоит только год {year}")


def _document(found: Parts, text: str) -> bool:
    """Take «Протокол № 1 от 30.08.2024», «Приказом директора школы от … № …»."""
    opened = _ACT.match(text)
    assert opened is not None
    found.kind = _KINDS.get(opened["kind"].lower(), opened["kind"].lower())
    rest = text[opened.end() :]
    days = [span for span in find_dates(rest) if span.value]
    if days and found.date is not None:
        return False
    for span in reversed(days[-1:]):
        assert span.value is not None
        found.date = figures(span.value)
        above = rest[: span.start]
        if unmarked := UNMARKED_NUMBER.search(above):
            found.number, above = unmarked["number"], above[: unmarked.start()]
        rest = f"{_FROM.sub('', above)} {rest[span.stop :]}"
    number = next(reversed(list(NUMBER.finditer(rest))), None)
    if found.number is None and number:
        found.number = number["number"].rstrip(".")
        rest = f"{rest[: number.start()]} {rest[number.end() :]}"
    else:
        rest = _BLANK_NUMBER.sub(" ", rest)
    if blank := _BLANK_DAY.search(rest):
        _doubt_year(found, blank["year"])
        rest = f"{rest[: blank.start()]} {rest[blank.end() :]}"
    rest = re.sub(r"(?:^|\s)(?:г\.?|года|от)(?=\s|$)", " ", rest)
    found.issuer = " ".join(_SITTING.sub("", " ".join(rest.split()).strip(" ,.()")).split())
    if found.issuer.startswith("по "):  # «приказом по школе»
        named = nominative_phrase(found.issuer.removeprefix("по "), Case.DATV)
        if named is None:
            return False
        found.issuer = decline_phrase(named, Case.GENT)
    own = _OWN_NUMBER.sub("", found.issuer.split("«")[0])
    return not re.search(r"\d\d\.\d\d|№", own) or bool(POST.match(found.issuer))


def adopted(found: Parts, considered: bool, body_of: Callable[[str], str | None]) -> Piece | None:
    """A body that sat, or an official who considered or agreed, each with the protocol."""
    post_at = next((k for k, line in enumerate(found.words) if POST.match(line)), len(found.words))
    sat, post = " ".join(found.words[:post_at]), " ".join(found.words[post_at:])
    if not found.signed and post:
        return None
    body = body_of(sat) if sat else None
    if sat and body is None:
        if found.kind or not found.signed or post:
            return None
        sat, post = "", sat  # «Методист ______ П.П. Ильина»: a post that is in no list
    if found.issuer:
        own = nominative_phrase(found.issuer, Case.GENT)
        if own is None or (body is not None and body != own):
            return None
        body = own
    if body is not None and found.kind not in ("протокол", "решение", ""):
        return None
    if body is None and not found.signed:
        return None
    word = AdoptionWord.CONSIDERED.value if considered else None
    kind = "протокол" if body is not None and not found.kind else found.kind
    document = {
        "вид": kind,
        "орган": body,
        "дата": found.date,
        "номер": found.number,
        "слово": word,
    }
    signer = _signer(found, post)
    return _sealed(
        found, Piece(None, **document, **signer) if body else Piece(None, **signer, **document)
    )


def approved(found: Parts) -> Piece | None:
    """An official who approved by an order of his own: «УТВЕРЖДЕНО приказом … / Директор ______ И.О. Фамилия»."""
    if not found.signed:
        return None if found.words else _by_document(found)
    post = " ".join(found.words)
    if found.issuer:
        issuer = nominative_phrase(found.issuer, Case.GENT)
        if issuer is None:
            return None
        if POST.match(issuer):
            said = sorted((post, issuer), key=len)  # «директора» and «Директор школы»
            if not said[1].lower().startswith(said[0].lower()):
                return None
            post = said[1]
        elif not post:
            return None
        elif issuer.lower() not in post.lower() and decline_phrase(issuer, Case.GENT) not in post:
            post = f"{post} {found.issuer}"
    if not post:
        return None
    document = {"вид": found.kind, "дата": found.date, "номер": found.number}
    return _sealed(found, Piece(None, **_signer(found, post), **document))


def _by_document(found: Parts) -> Piece | None:
    """«УТВЕРЖДЕНО приказом МБОУ «Школа № 7» 319 от 03.08.2015»: a document that nobody signs in the stamp."""
    issuer = nominative_phrase(found.issuer, Case.GENT) if found.issuer else None
    if not found.kind or issuer is None or POST.match(issuer):
        return None
    document = {"вид": found.kind, "орган": issuer, "дата": found.date, "номер": found.number}
    return _sealed(found, Piece(None, **document))


def _signer(found: Parts, post: str) -> dict[str, str]:
    if not found.signed:
        return {}
    if not found.name:
        found.doubts.append("в грифе не вписано имя: впишите его в «имя»")
    return {"должность": post, "имя": found.name or BLANK_SIGNATURE}


def _sealed(found: Parts, made: Piece) -> Piece:
    if found.seal:
        made["место печати"] = "да"
    return made
