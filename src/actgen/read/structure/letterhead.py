"""The lines at the top of a document that name the institution, where no kind below marks their end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.signs.draft import Draft
from actgen.read.signs.kinds import is_kind_line, kind_of
from actgen.read.signs.marks import AGREED, stamp_column
from actgen.read.signs.registration import NUMBER
from actgen.read.signs.words import REPLY, SALUTATION, TITLE
from actgen.russian.dates import find_dates

# By the rarest of their letters, in small letters: these are quickly sought.
_CONTACTS = re.compile(
    r"[лфm@нгhwд\d](?:(?<=\bтел)|(?<=\bад)рес\s?:|(?<=\bул)\.|(?<=ф)акс|(?<=e-m)ail|(?<=em)ail|(?<=@)|(?<=\bин)н"
    r"|(?<=\bог)рн|(?<=h)ttps?:|(?<=w)ww\.|(?<=\d)\d{5})"
)
_INSTITUTION = re.compile(
    r"учрежден|организаци|школ|гимнази|лице[йя]|детск\w+ сад|колледж|техникум|управлени|администраци|департамент"
    r"|министерств|комитет|отдел|служб|центр|\b(?:М[БАК]?|Г[БАК]|Ч)?(?:Д?ОУ|У ДО|БУ|КУ|АУ|ПОУ)\b",
    re.IGNORECASE,
)
# «Унифицированная форма № Т-6»: the code of a form in the corner.
FORM = re.compile(r"(?:Унифицированн\w+|Типов\w+)\s+форма|Форма\s+(?:по\s|№)", re.IGNORECASE)
# «ИМЕНИ АНДРЕЕВА К.К.»: the stop is that of the initials.
_HONORARY = re.compile(r"\b(?:имени|им\.)\s.*(?<![^\W\d_]{2})[А-ЯЁ]\.\s*$", re.IGNORECASE)
_TO_SOMEBODY = re.compile(
    r"(?:Директор|Начальник|Руководител|Глав|Министр|Председател|Ректор|Заместител)(?:у|ю|е)\b|Заведующ(?:ему|ей)\b"
)
_REGISTRATION = re.compile(r"\s*(?:Исх|Рег|от\b|№|N\s?\d|[«\"]?\s*[\d_])", re.IGNORECASE)


def names_contacts(text: str) -> bool:
    """Whether a line tells how to reach somebody, or the codes of an institution.

    >>> names_contacts("тел. 5-12-34, ИНН 6901000000"), names_contacts("Отель «Волга»")
    (True, False)
    """
    return _CONTACTS.search(text.lower()) is not None


def in_one_row(cells: Sequence[str], below: str) -> bool:
    """Whether a row of a table with borders is a letterhead: it names an institution, right below stands the kind.

    >>> in_one_row(["МОУ «Школа № 2»", "Тверская область"], "ПРИКАЗ"), in_one_row(["Школа № 2"], "Чаты школы:")
    (True, False)
    """
    return is_kind_line(below) and _INSTITUTION.search(" ".join(cells)) is not None


def letterhead(drafts: Sequence[Draft], start: int, stop: int) -> list[int]:
    """The lines of the institution's name from ``start`` on, all in one column; none if nothing is named."""
    found: list[int] = []
    for index in range(start, stop):
        draft = drafts[index]
        above = drafts[index - 1] if found else draft
        moved = draft.raw.column != above.raw.column or (
            above.raw.centered and not draft.raw.centered
        )
        if not draft.bare or moved or _ends(draft.text):
            break
        found.append(index)
    named = _INSTITUTION.search(" ".join(drafts[k].text for k in found))
    return found if named else []


def _ends(text: str) -> bool:
    """Whether a line is no line of a name: contacts, registration, stamp, addressee, title, salutation, prose."""
    return bool(
        names_contacts(text)
        or FORM.match(text)
        or find_dates(text)
        or (NUMBER.search(text) and _REGISTRATION.match(text))
        or stamp_column(text) is not None
        or "__" in text
        or AGREED.match(text)
        or re.match(r"(?:Согласован|Принят|Рассмотрен|Приложение)", text, re.IGNORECASE)
        or _TO_SOMEBODY.match(text)
        or TITLE.match(text)
        or SALUTATION.match(text)
        or REPLY.match(text)
        or kind_of(text)
        or (text.rstrip()[-1:] in ".:;" and not _HONORARY.search(text))
        or len(text) > 200
    )
