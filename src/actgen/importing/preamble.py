"""Grounds, purpose and operative word; what does not print the same stays ready text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from actgen.importing.issuers import UNKNOWN_AUTHOR
from actgen.importing.likeness import alike
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.model.act import Act
from actgen.model.ground import Ground
from actgen.model.parties import Author
from actgen.read.signs.operative import operative_word
from actgen.render.parts.kinds import Operative, operative
from actgen.render.parts.pen import Pen
from actgen.render.parts.preamble import preamble as printed_preamble
from actgen.render.parts.sentences import bare
from actgen.render.profile_file import default_profile
from actgen.russian.cases import Case
from actgen.russian.dates import figures, find_dates
from actgen.russian.grounds import FORMULA_CASES, cite_kind
from actgen.russian.nominative import nominative_phrase

_FORMULAS: dict[str, Case] = {
    **FORMULA_CASES,
    "в соответствии со": Case.ABLT,
    "в связи со": Case.ABLT,
    "в целях исполнения": Case.GENT,
    "в целях реализации": Case.GENT,
    "в рамках": Case.GENT,
    "с учетом": Case.GENT,
    "учитывая": Case.ACCS,
}
_DEFAULT = "в соответствии с"
_KINDS = (
    "проект приказа", "проект распоряжения", "проект постановления", "проект решения",
    "Федеральный конституционный закон", "Федеральный закон", "Конституция", "Закон", "закон", "Указ", "указ",
    "Устав", "устав", "Положение", "положение", "Порядок", "порядок", "приказ", "распоряжение", "постановление",
    "решение", "письмо", "протокол", "указание", "договор", "соглашение", "программа", "план", "регламент",
)  # fmt: skip
# «план работы на 2026 год»: what follows says what they are about, unless date, number or title follow it.
_WITHOUT_ISSUER = frozenset({"план", "программа", "регламент", "порядок", "положение"})
_PURPOSE = re.compile(r"^в целях\s+(?P<purpose>.+)$", re.IGNORECASE | re.DOTALL)
_INNER_PURPOSE = re.compile(r",?\s+в целях\s+", re.IGNORECASE)
_NUMBER = re.compile(r"№\s?(?P<number>[^\s«»(),]+)")
# What rests on an act, and not on a circumstance («в связи с установлением ледового покрова»), says so.
_CITES = re.compile(
    r"№\s?\d|\d\d\.\d\d\.\d{4}|\b(?:пункт|подпункт|стать|част|абзац|закон|указ|приказ|постановлени|распоряжени|решени"
    r"|письм|протокол|устав|положени|порядк|стандарт|кодекс|договор|план)\w{0,4}\b",
    re.IGNORECASE,
)
# «частью 3.1 статьи 16», the act it belongs to is named with what follows
_PASSAGE = re.compile(r"(?:пункт|подпункт|част|стать|абзац|раздел|глав)[^№«]*", re.IGNORECASE)
_OPENS = re.compile(
    r"(?:пункт|подпункт|част|стать|абзац|раздел|глав)\w+\s|(?:с уч[её]том|на основании|во исполнение|в связи с|согласно"
    r"|в целях исполнения|в целях реализации|руководствуясь)\s",
    re.IGNORECASE,
)
_CITED = re.compile(r"[^«»]*?№")
_NO_ISSUER = re.compile(r"(?:о|об|обо|по|на|для|за|при|в|с)\s|.*,", re.IGNORECASE | re.DOTALL)
_JOINED = re.compile(
    r",?\s+и\s+(?=(?:приказ|распоряжени|постановлени|решени|письм|протокол|положени|устав|план)[а-яё]{1,3}\s"
    r"|на основании\s|во исполнение\s|в целях\s|в соответствии с)",
    re.IGNORECASE,
)
_REGISTERED = re.compile(r"№\s?\d|\d\d\.\d\d\.\d{4}")
_EDITION = re.compile(r"\((?P<edition>(?:в ред|с изм)[^()]*)\)$")


def preamble(source: Source, piece: Piece) -> None:
    """Put «основания», «предлог», «цель», or «преамбула», and «распорядительное слово» into the act."""
    part = source.part
    lines = [source.paragraphs[k].text for k in range(part.preamble, part.body)]
    whole = " ".join(" ".join(lines).split())
    author, coauthors = _authors(piece)
    usual = operative(str(piece["вид"]), author, None, coauthors)
    match = operative_word(whole)
    said = whole[: match.start()] if match else whole
    word = _despaced(match["word"]) if match else ""
    unsaid = bool(usual.subject) and not _says(said, usual.subject)
    if word.upper() != usual.word or unsaid:
        piece.put(распорядительное_слово=word.lower() if word else "нет")
    actual = operative(str(piece["вид"]), author, piece.get("распорядительное слово"), coauthors)
    said = _without_subject(bare(said.strip().rstrip(":")), actual)
    keys = understood_preamble(said)
    piece.update(keys)
    if "преамбула" not in keys and not alike(_printed(keys), said):
        for k in range(part.preamble, part.body):
            source.meant[k] = listed(source.paragraphs[k].text)


def understood_preamble(said: str) -> dict[str, Any]:
    """The keys that print a preamble, without its operative word: the most structured form that prints the same.

    Acts that «и» joins are printed as a list with commas, if more of them are understood then.
    """
    if not said:
        return {}
    exact, enumerated = _best(said), _best(listed(said))
    if all(map(_is_act, enumerated.get("основания", []))) and _told(enumerated) > _told(exact):
        return enumerated
    return exact


def _best(said: str) -> dict[str, Any]:
    return next((keys for keys in _forms(said) if alike(_printed(keys), said)), {"преамбула": said})


def _told(keys: dict[str, Any]) -> int:
    """How much of a preamble has keys of its own: acts taken apart, and the purpose."""
    return sum("вид" in ground for ground in keys.get("основания", [])) + ("цель" in keys)


def _printed(keys: dict[str, Any]) -> str:
    act = Act.model_validate({"вид": "приказ", "автор": "автор", **keys})
    return printed_preamble(act, Operative("", "", own_line=True), Pen(default_profile()))


def _is_act(ground: dict[str, Any]) -> bool:
    return "вид" in ground or _OPENS.match(ground["текст"]) is not None


def listed(said: str) -> str:
    """A preamble whose acts are joined by «и», as a list: a comma where a cited act or a purpose follows a cited one.

    >>> listed("На основании приказа управления от 10.09.2024 № 40 и решения совета, в целях порядка")
    'На основании приказа управления от 10.09.2024 № 40, решения совета, в целях порядка'
    """
    result, start = "", 0
    for match in _JOINED.finditer(said):
        quoted = said.count("«", 0, match.start()) > said.count("»", 0, match.start())
        if quoted or not _REGISTERED.search(said, start, match.start()):
            continue
        result += said[start : match.start()] + ", "
        start = match.end()
    return result + said[start:]


def _authors(piece: Piece) -> tuple[Author, tuple[Author, ...]]:
    author = piece.get("автор", {"наименование": [UNKNOWN_AUTHOR]})
    made = [Author.model_validate(each) for each in (author, *piece.get("соавторы", []))]
    return made[0], tuple(made[1:])


def _despaced(word: str) -> str:
    return re.sub(r"\s", "", word)


def _says(said: str, subject: str) -> bool:
    return bare(said.strip()).lower().endswith(subject.lower())


def _without_subject(said: str, word: Operative) -> str:
    """«…, Администрация … ПОСТАНОВЛЯЕТ»: the one who says it is printed by the program."""
    if word.subject and _says(said, word.subject):
        return bare(said[: -len(word.subject)].rstrip())
    return said


def _forms(said: str) -> Iterator[dict[str, Any]]:
    """The preamble as keys, the most structured form first; ready text always fits."""
    small = said[:1].lower() + said[1:]
    for formula in sorted(_FORMULAS, key=len, reverse=True):
        if formula == "в целях" or not small.startswith(formula + " "):
            continue
        rest = small[len(formula) + 1 :]
        for grounds, purpose in _split_purpose(rest):
            keys: dict[str, Any] = {}
            plain = re.sub(r"\sсо$", " с", formula)
            if plain != _DEFAULT:
                keys["предлог"] = plain
            tail = {"цель": purpose} if purpose else {}
            cited = list(cited_acts(grounds, _FORMULAS[formula]))
            if any("вид" in each for each in cited) or _CITES.search(grounds):
                yield {**keys, "основания": cited, **tail}
                yield {**keys, "основания": [{"текст": grounds}], **tail}
    if match := _PURPOSE.match(small):
        yield {"цель": match["purpose"]}


def _split_purpose(rest: str) -> Iterator[tuple[str, str]]:
    balanced = rest.count("«") == rest.count("»")  # clerks forget to close quotation marks
    found = [
        m for m in _INNER_PURPOSE.finditer(rest) if not balanced or not _quoted(rest, m.start())
    ]
    if found and found[-1][0].startswith(","):
        yield rest[: found[-1].start()], rest[found[-1].end() :]
    yield rest, ""


def _quoted(text: str, position: int) -> bool:
    return text.count("«", 0, position) > text.count("»", 0, position)


def cited_acts(text: str, case: Case) -> Iterator[dict[str, Any]]:
    """The acts cited one after another, each taken apart if it declines back into what is cited."""
    pieces: list[str] = []
    for part in _parts(text, case):
        if pieces and (not _begins_act(part, case) or _PASSAGE.fullmatch(pieces[-1])):
            pieces[-1] += ", " + part
        else:
            pieces.append(part)
    for part in pieces:
        yield _ground(part, case) or {"текст": part}


def _parts(text: str, case: Case) -> list[str]:
    """Pieces between commas that stand outside quotation marks and brackets.

    Where marks are not closed, an act with a number of its own ends the quotation.
    """
    balanced = text.count("«") == text.count("»")
    pieces, start, quotes, brackets = [], 0, 0, 0
    for k, sign in enumerate(text):
        quotes += (sign == "«") - (sign == "»")
        brackets += (sign == "(") - (sign == ")")
        if sign != "," or text[k + 1 : k + 2] != " ":
            continue
        apart = quotes <= 0 and brackets <= 0
        if apart or (
            not balanced and _CITED.match(text, k + 2) and _begins_act(text[k + 2 :], case)
        ):
            pieces.append(text[start:k])
            start, quotes, brackets = k + 2, 0, 0
    return [*pieces, text[start:]]


def _begins_act(text: str, case: Case) -> bool:
    first = text.split(" ", 1)[0].lower()
    heads = {_cited(kind, case).split(" ", 1)[0].lower() for kind in _KINDS}
    return first in heads or bool(_OPENS.match(text))


def _cited(kind: str, case: Case) -> str:
    said = cite_kind(kind, case)
    return said[:1].upper() + said[1:] if kind[:1].isupper() else said


def _ground(text: str, case: Case) -> dict[str, Any] | None:
    kind = next((k for k in _KINDS if re.match(rf"{re.escape(_cited(k, case))}(?!\w)", text)), None)
    if kind is None:
        return None
    keys: dict[str, Any] = {"вид": kind}
    rest = text[len(_cited(kind, case)) :].strip()
    if match := _EDITION.search(rest):
        keys["редакция"] = match["edition"]
        rest = rest[: match.start()].strip()
    opening = rest.find("«", _after_number(rest))
    about = _ABOUT.search(rest)
    if about and not _NUMBER.search(rest):
        opening = about.start()
    before = rest[:opening] if opening >= 0 else rest
    registered = bool(_NUMBER.search(before) or find_dates(before))
    if opening >= 0 and rest.endswith("»") and (registered or about or not rest[:opening].strip()):
        keys["название"] = rest[opening + 1 : -1]
        rest = rest[:opening].strip()
    numbers = [m for m in _NUMBER.finditer(rest) if not rest[m.end() :].strip()]
    if numbers:
        keys["номер"] = numbers[-1]["number"]
        rest = rest[: numbers[-1].start()].strip()
    dates = [d for d in find_dates(rest) if d.value and not rest[d.stop :].strip(" г.")]
    if dates and (value := dates[-1].value) and re.search(r"\bот\s*$", rest[: dates[-1].start]):
        keys["дата"] = figures(value)
        rest = re.sub(r"\bот\s*$", "", rest[: dates[-1].start]).strip()
    if rest:
        unregistered = kind in _WITHOUT_ISSUER and not {*keys} - {"вид", "редакция"}
        # a date is that of another act
        alien = unregistered or _NO_ISSUER.match(rest) or find_dates(rest)
        issuer = None if alien else nominative_phrase(rest, Case.GENT)
        if issuer is None:
            return None
        keys["орган"] = issuer
    ground: dict[str, Any] = {
        key: keys[key]
        for key in ("вид", "орган", "дата", "номер", "название", "редакция")
        if key in keys
    }
    return ground if _cites(ground, text, case) else None


# The title of an act that is cited without its number: «приказ управления «О чатах»».
_ABOUT = re.compile(r"«(?:О|Об|Обо)\s")


def _after_number(text: str) -> int:
    found = list(_NUMBER.finditer(text))
    return next((m.end() for m in found if not _quoted(text, m.start())), 0)


def _cites(ground: dict[str, Any], text: str, case: Case) -> bool:
    return alike(Pen(default_profile()).cite(Ground.model_validate(ground), case), text)
