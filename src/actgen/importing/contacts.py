"""Reference data of an organisation in a letterhead (requisite 08): address, phone, e-mail, site, codes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.model.parties import Contacts
from actgen.render.parts.head import contact_lines

_PHONE = re.compile(
    r"^(?:(?:тел(?:ефон|\.)?(?:\s*/\s*факс)?|т\.)\s*:?\s*)(?P<phone>[+\d(][\d\s()+.,;доб-]*\d)"
    r"(?:\s*[,;]?\s*факс\s*:?\s*(?P<fax>[+\d(][\d\s()+-]*\d))?[.;,]?$",
    re.IGNORECASE,
)
_FAX = re.compile(r"^факс\s*:?\s*(?P<fax>[+\d(][\d\s()+-]*\d)[.;,]?$", re.IGNORECASE)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_EMAIL_LINE = re.compile(
    r"^(?:(?:e-?mail|эл(?:ектронн\w+|\.)\s*(?:почта|адрес)?|адрес электронной почты)\s*:?\s*)?"
    rf"(?P<email>{EMAIL.pattern})[.;,]?$",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"^(?:(?:сайт|http сайт|официальный сайт)\s*:?\s*)?"
    r"(?P<site>(?:https?://|www\.)\S+|[a-zа-я0-9-]+(?:\.[a-zа-я0-9-]+)*\.(?:ru|рф|org|com|net|example)(?:/\S*)?)$",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?P<name>ОКПО|ОГРН|ИНН|КПП)\s*:?\s*(?P<code>\d[\d\s]*\d)")
_TAX = re.compile(r"ИНН\s*/\s*КПП\s*:?\s*(?P<inn>\d{5,})\s*/\s*(?P<kpp>\d{5,})")
ADDRESS = re.compile(
    r"(?:^|[\s,])(?:ул|пр-кт|просп|пр|пер|пл|наб|б-р|бул|мкр|корп|стр|обл|р-н|каб|оф)\.\s?[«\dА-ЯЁ№]"
    r"|(?:^|[\s,])(?:д|кв|стр|корп|каб|оф)\.?\s?\d"
    r"|(?:^|[\s,])(?:[Уу]лица|[Пп]роспект|[Пп]ереулок|[Пп]лощадь|[Нн]абережная|[Бб]ульвар|[Шш]оссе|[Мм]икрорайон)\s+[А-ЯЁ\d]"
    r"|(?:^|[\s,])(?:пр-к?т|б-р)\s+[А-ЯЁ\d]|\b(?:улица|проспект|переулок|площадь|набережная|бульвар|шоссе),\s?\d"
    r"|(?:^|\D)\d{6}(?!\d)|^(?:г|с|д|п|пос|пгт|ст-ца|х|рп)\.\s?[А-ЯЁ][\w-]+(?:[\s,]|$)"
    r"|\b(?:область|край|республика|Республика [А-ЯЁ][а-яё]+),\s|^а/я\s|\bРоссия,"
)
_DIGIT_LESS = re.compile(r"^(?:г|с|пос|пгт)\.\s?[А-ЯЁ][\w-]+$")


def is_address(text: str) -> bool:
    """Whether a line is (part of) a postal address.

    >>> is_address("ул. Садовая, д. 14"), is_address("г. Светлоборск, 152400"), is_address("Отдел воспитания")
    (True, True, False)
    >>> is_address("пр-т Победы, 14"), is_address("Победы проспект, 14")
    (True, True)
    """
    return bool(ADDRESS.search(text)) and len(text) < 160


def contacts(source: Source, lines: Sequence[int], author: Piece, used: set[int]) -> None:
    """Take the lines of reference data from a letterhead into «справочные данные» of its author."""
    found = Piece(None)
    taken: list[int] = []
    for k in lines:
        text = " ".join(source.paragraphs[k].text.split())
        if (not taken and _DIGIT_LESS.match(text)) or not _put(found, text):
            continue
        taken.append(k)
    if not taken:
        return
    found.at = taken[0]
    used.update(taken)
    author.put(справочные_данные=_ordered(found))


def contact_line(text: str) -> bool:
    """Whether a line says how to reach somebody."""
    return _put(Piece(None), " ".join(text.split()))


def _put(found: Piece, text: str) -> bool:
    if match := _PHONE.match(text):
        found.put(телефон=_once(found, "телефон", match["phone"]), факс=match["fax"])
    elif match := _FAX.match(text):
        found.put(факс=match["fax"])
    elif match := _EMAIL_LINE.match(text):
        found.put(почта=_once(found, "почта", match["email"]))
    elif match := _SITE.match(text):
        found.put(сайт=match["site"])
    elif _codes(found, text):
        return True
    elif is_address(text):
        found.setdefault("адрес", []).append(text)
    else:
        return _several(found, text)
    return True


def _once(found: Piece, key: str, value: str) -> str:
    return f"{found[key]}, {value}" if key in found else value


def _codes(found: Piece, text: str) -> bool:
    rest = text
    if match := _TAX.search(text):
        found.put(ИНН=match["inn"], КПП=match["kpp"])
        rest = text.replace(match[0], "")
    for match in _CODE.finditer(rest):
        found[match["name"]] = match["code"]
    rest = _CODE.sub("", rest)
    return rest != text and not rest.strip(" ,;/.")


def _several(found: Piece, text: str) -> bool:
    """«тел. 2-31-18, e-mail: school5@…»: several on one line, each of a kind that is known."""
    pieces = re.split(r"[,;]\s+|\s+(?=(?:e-?mail|факс|сайт)\b)", text, flags=re.IGNORECASE)
    if len(pieces) < 2:
        return False
    tried = Piece(None, **{key.replace(" ", "_"): value for key, value in found.items()})
    if not all(_put(tried, piece.strip()) for piece in pieces):
        return False
    found.update(tried)
    return True


def _ordered(found: Piece) -> Piece:
    ordered = Piece(found.at)
    for key in Contacts.russian_keys():
        if key in found:
            ordered[key] = found[key]
    return ordered


def printed(found: Piece) -> list[str]:
    """The lines that reference data print."""
    return list(contact_lines(Contacts.model_validate(dict(found))))
