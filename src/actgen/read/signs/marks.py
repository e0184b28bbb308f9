"""Approval stamps, openings of attachments and signatures: where they begin and which lines belong to them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.signs.by_line import by_line
from actgen.read.signs.draft import Draft
from actgen.read.signs.kinds import kind_of
from actgen.read.signs.registration import NUMBER, numbers
from actgen.read.signs.words import NAME, NAMES_AT_END, OPENS_BODY, POST
from actgen.russian.dates import find_dates

STAMP = re.compile(
    r"^(?:УТВЕРЖД[ЕЁ]Н[АОЫ]?|УТВЕРЖДАЮ|Введ[её]н[аоы]? в действие)(?!\w)", re.IGNORECASE
)
# A stamp of another body: «СОГЛАСОВАНО», «ПРИНЯТО», «Рассмотрено:».
AGREED = re.compile(
    r"^\W*(?:(?:СОГЛАСОВАН|ПРИНЯТ|РАССМОТРЕН|ОДОБРЕН)[АОЫ]?|(?:Согласован|Принят|Рассмотрен|Одобрен)[аоы]?)"
    r"(?:\W*$|\s+(?:на|со?|решением|протоколом|общим|педагогическим)(?!\w)"
    r"|\s+(?:[\w-]+(?:ым|им|ой|ей)\s+){0,2}(?:[Сс]овет|собрани|комитет|комисси|педсовет|конференци|объединени)\w*)"
    r"|^(?:согласован|принят|рассмотрен|одобрен)[аоы]?:?$"
    r"|^\W*(?:РЕКОМЕНДОВАН|ОБСУЖДЕН|Рекомендован|Обсужд[её]н)[АОЫаоы]?(?:\W*$|\s+(?:на|к|педагогическим)(?!\w))"
    r"|^\W*(?:С уч[её]том мнения|С УЧ[ЕЁ]ТОМ МНЕНИЯ|Мотивированное мнение)(?!\w)"
    r"|^\W*(?:(?i:согласован|принят|рассмотрен|одобрен)[аоыАОЫ]?)[.:,]\s"
    rf"(?i:{POST.pattern.removeprefix('^')})[^.;]{{0,60}}(?<!\w)[А-ЯЁ]\."
    r"|^\W*(?:Мнение|МНЕНИЕ)\s(?:(?i:совет|комитет|представ|выборн|профсоюз|родител|обуча|учащ|трудов)).{0,60}$"
)
STAMP_ALONE = re.compile(
    r"\W*(?:УТВЕРЖДАЮ|(?:УТВЕРЖД[ЕЁ]Н|СОГЛАСОВАН|ПРИНЯТ|РАССМОТРЕН|ОДОБРЕН)[АОЫ]?)\W*",
    re.IGNORECASE,
)
"""The first word of a stamp, and nothing else on its line."""
PLACE_OF_SEAL = re.compile(r"^(?:М\.\s?П\.?|Место печати)$", re.IGNORECASE)
"""Where a seal is to stand."""
_APPROVED_BY = re.compile(
    r"\s+(?:приказ|распоряжени|постановлени|решени|директор|заведующ)\w*(?:ом|ем|ей|им)\b"
)
_LONGEST_OPENING = 60  # characters of «ПРИНЯТО на заседании педагогического совета»
SEAL = re.compile(
    r"(?:документ )?подписано?а? (?:усиленной )?(?:квалифицированной )?электронной (?:цифровой )?подписью",
    re.IGNORECASE,
)
"""How the mark of an electronic signature begins."""
# What a body agreed with is told by its document: «Протокол заседания …», «Письмо …».
_BY_DOCUMENT = re.compile(r"(?:Протокол(?: заседания| собрания)?|Письмо|Решение)(?:\s+[^\s\d№]|$)")
# «Приложение», «Приложение № 1 к приказу …»; «Приложение: на 3 л.» is a list of enclosures.
APPENDIX = re.compile(
    r"^Приложение(?:\s*№?\s*\d{1,2})?\s*\.?(?:$|\s+к\s|\n|\s*\(|\s*«)", re.IGNORECASE
)
_BLANK = re.compile(r"_{2,}|«\s*_*\s*»|№\s*$")
_UNFILLED = re.compile(r"(?:№|\bот)\s*(?:_|$)")
# What a line to sign on asks for, below it.
_CAPTION = re.compile(
    r"\W*(?:подпись|расшифровка(?: подписи)?|ф\.?\s?и\.?\s?о\.?|фамилия)\b", re.IGNORECASE
)
# Who was acquainted, below the signature; not a clause: «С приказом ознакомить всех», «Ознакомление … отменить».
ACQUAINTED = re.compile(
    r"^(?:с[о]?\s+(?:настоящим\s+|данным\s+|данной\s+)?(?:приказ|распоряж|постановл|положен|инструкц|порядк|должностн)\w*"
    r".{0,80}ознаком(?:л|ил)|ознакомлени[ея]\b(?:[^.]{0,60}:|[^.]{0,40}$)|ознакомлен(?!и)"
    r"|лист ознакомления(?!\s+\w+\s+с\s)|согласовано|исп(?:олнитель)?\.?:|рассылка|разослать|визы)",
    re.IGNORECASE | re.DOTALL,
)
_IN_CAPITALS = re.compile(r"(?:[А-ЯЁ]\.\s?){2}[А-ЯЁ]{3,}(?:-[А-ЯЁ]{3,})?")  # «Н.И. КОВАЛЕНКО»
_EDGES = " \t_/.,\\|():"


_LATE = re.compile(r"от\b|№|_|[«\"]\s*[\d_»\"]|\d\d?\.\d\d\.")
_DAY = re.compile(r"\d{2}\.\d{2}")
_SENTENCE_ENDS = re.compile(r"(?<![А-ЯЁ])\.\s*$")  # initials end none
_INITIAL_STOP = re.compile(r"[А-ЯЁ](?<![^\W\d_].)\.$")
_SET_APART = re.compile(r"\t|_{2,}|/")


def stamp_column(text: str) -> str | None:
    """The part of a line that belongs to an approval stamp, where two stamps stand side by side."""
    for piece in text.split("\t"):
        if STAMP.match(piece.strip(' («"')):
            return piece.strip()
    return None


def opens_stamp(text: str) -> bool:
    """Whether a short line is the first one of a stamp: «УТВЕРЖДАЮ», «Согласовано», «ПРИНЯТО на заседании …».

    >>> opens_stamp("«Утверждено»"), opens_stamp("Утверждено положение о чатах")
    (True, False)
    >>> opens_stamp("Утверждено приказом директора"), opens_stamp("Мнение Совета родителей учтено")
    (True, True)
    """
    bare = text.strip(' («"')
    if not bare[:1].isupper() or len(bare) > _LONGEST_OPENING:
        return False
    said = STAMP_ALONE.fullmatch(bare) or AGREED.match(bare)
    stamp = STAMP.match(bare)
    return bool(said or (stamp and (bare[:5].isupper() or _APPROVED_BY.match(bare, stamp.end()))))


def opens_attachment(draft: Draft) -> bool:
    """Whether a line begins an attachment: its stamp or the word «Приложение»."""
    if not draft.bare or len(draft.text) > 200:
        return False
    stamped = STAMP.match(draft.text) and draft.text.rstrip()[-1:] not in ".;"
    return bool(stamped or APPENDIX.match(draft.text))


_MOST_LINES = 14  # of a stamp
_MOST_SIGNATURE = 4  # lines from the post to the name
_LONGEST_APPROVAL = 60  # characters of «Приказ от 16.04.2024 № 18-од»


def stamp_at(drafts: Sequence[Draft], start: int, stop: int) -> tuple[int, int] | None:
    """The lines of the approval stamp (or of «Приложение к приказу …») that begins at ``start``."""
    if not drafts[start].bare or len(drafts[start].text) > 300:
        return None
    if stamp_column(drafts[start].text) is None and not APPENDIX.match(drafts[start].text):
        return None
    return _stamp(drafts, start, stop)


def agreement_at(drafts: Sequence[Draft], start: int, stop: int) -> int | None:
    """The end of the stamp of agreement or adoption that begins at ``start``, or None."""
    text = drafts[start].text
    if not drafts[start].bare or not AGREED.match(text) or stamp_column(text) is not None:
        return None
    own = next((k for k in range(start + 1, stop) if stamp_column(drafts[k].text)), stop)
    return _stamp(drafts, start, own)[1]


def _stamp(drafts: Sequence[Draft], start: int, stop: int) -> tuple[int, int]:
    end, complete, signed = start, False, False
    while end < min(stop, start + _MOST_LINES):
        draft = drafts[end]
        if end > start and not _belongs(drafts[start], draft, complete):
            below = None if signed else _signed_below(drafts, start, end, stop)
            if below is None:
                break
            end, complete, signed = below, True, True
            continue
        dated = bool(find_dates(draft.text)) or bool(_BLANK.search(draft.text))
        numbered = bool(numbers(draft.text)) and not APPENDIX.fullmatch(draft.text)
        named = bool(NAME.search(draft.text))
        signed = signed or named
        complete = complete or (named and not dated) or dated or (numbered and end > start)
        end += 1
    return start, end


def _signed_below(drafts: Sequence[Draft], start: int, index: int, stop: int) -> int | None:
    """The end of post and name below the act by which a stamp approves or agrees; None where none stand there.

    «Директор школы / им. Андреева К.К. / О.П. Фомина», perhaps behind an empty line.
    """
    if APPENDIX.match(drafts[start].text):
        return None
    told = any(POST.match(drafts[k].text) for k in range(start + 1, index))
    if told and _only_name(drafts[index].text):
        return index + 1  # «Директор школы ______», perhaps the order, and below it the name
    end = signature_at(drafts, index, min(stop, index + _MOST_SIGNATURE), trailing=False)
    if end is None or any(
        drafts[k].raw.column != drafts[start].raw.column for k in range(index, end)
    ):
        return None
    return end


def _belongs(first: Draft, draft: Draft, complete: bool) -> bool:
    """Whether a line below the first one belongs to the stamp; in a column the stamp is alone."""
    if draft.raw.column != first.raw.column or not draft.bare or len(draft.text) > 160:
        return False
    if not _ends_stamp(draft, complete):
        return True
    heads = draft.text[:4].isupper() and kind_of(draft.text) is not None
    parted = opens_stamp(draft.text) or heads or (draft.raw.gap and complete)
    return bool(draft.raw.column) and not parted


def _ends_stamp(draft: Draft, complete: bool) -> bool:
    text = draft.text
    late = bool(find_dates(text) or NUMBER.match(text) or _LATE.match(text))
    blank = _UNFILLED.search(text)
    if STAMP.match(text):
        return False
    if AGREED.match(text):
        return True
    if _BY_DOCUMENT.match(text) and not complete:
        return False
    kind = kind_of(text)
    if kind and complete and len(text) > _LONGEST_APPROVAL:
        return True  # «План мероприятий по исполнению приказа … от 02.12.2025 № 412-од»
    if kind and not (
        text[0].isupper() and not text[:4].isupper() and (late or blank or NUMBER.search(text))
    ):
        return not (text[0].islower() and len(text) > 8)
    if complete:
        return (
            not late
            and not _CAPTION.match(text)
            and not re.match(r"(?:приказ|протокол|постановл|распоряж)", text, re.IGNORECASE)
        )
    return draft.raw.heading or (text.isupper() and len(text) > 12 and not POST.match(text))


# «Заведующий С.С. Тормосова, 20 мая 2023 г.»
DATED_LAST = re.compile(
    r"(?<=[а-яё.]),\s*[«\"]?\d\d?[»\"]?[.\s](?:\d\d\.|[а-я]+\s)\d{4}(?:\s*г(?:\.|ода)?)?$",
    re.IGNORECASE,
)
_DATE_ENDS = (*"0123456789", "г", "г.", "года", "Г", "Г.", "ГОДА")


SIGNED = re.compile(r"\W*(?:подписала?|подписано|подпись):?\s*", re.IGNORECASE)
"""What may stand before the post of the one who signs."""


def signature_at(drafts: Sequence[Draft], start: int, stop: int, trailing: bool) -> int | None:
    """The end of the signature that begins at ``start``, or None.

    In the middle of a text only an unmistakable one counts: post and name set apart by a gap, blanks or lines;
    ``trailing`` (nothing but signatures may follow) admits «Директор школы» and «Директор И.И. Петрова».
    """
    draft = drafts[start]
    if not draft.bare or draft.quoted:
        return None
    text = draft.text
    if text.endswith(_DATE_ENDS):
        text = DATED_LAST.sub("", text)
    if len(text) > 200:
        return None
    if OPENS_BODY.match(text) and not re.search(r"\t|__", text):
        return None  # «Председатель – директор И.И. Петрова» opens minutes
    text = SIGNED.sub("", text, count=1) if SIGNED.match(text) and "\t" in text else text
    post, name = split_signature(text)
    if not POST.match(text):
        return start + 1 if trailing and _signs(text, post, name) else None
    if name:
        apart = bool(_SET_APART.search(text[len(post) :] if post else text)) or "\t" in text
        return start + 1 if apart or trailing else None
    if text.rstrip()[-1:] in ".;:," or _DAY.search(text):
        return None
    for index in range(start + 1, min(stop, start + 4)):
        line = drafts[index]
        if not line.bare or line.text.rstrip()[-1:] in ";:" or len(line.text) > 120:
            break
        if _only_name(line.text):
            return index + 1
        _, name = split_signature(line.text)
        if name and _SET_APART.search(line.text):
            return index + 1
        if _SENTENCE_ENDS.search(line.text):
            break
    blank = re.search(r"_{3,}", text)
    return start + 1 if blank or (trailing and len(text.split()) <= 12) else None


_DAY_ALONE = re.compile(
    r"[«\"]?\d\d?[»\"]?[.\s](?:\d\d\.|[а-я]+\s)\d{4}(?:\s*г(?:\.|ода)?)?", re.IGNORECASE
)


def _signs(text: str, post: str, name: str) -> bool:
    """Whether a last line is a signature, whatever the post: «Системный администратор	Г.Р. Хитрово»."""
    if name and "__" in text and not re.sub(r"[\d.\s«»/]|г\.?$", "", post):
        return True  # «____________ Г.Р. Хитрово», «13.01.2025 ________ Г.Р. Хитрово»
    if name and _DAY_ALONE.fullmatch(post) and "\t" in text:
        return True  # of a memo: the date stands where others have the post
    if not name or not post[:1].isupper() or post[-1:] in ".;,:" or len(post.split()) > 12:
        return False
    apart = "\t" in text[len(post) : len(post) + 3] or "__" in text
    return apart or bool(re.match(r"[А-ЯЁ]\.", name)) and ":" not in post


@by_line
def split_signature(text: str) -> tuple[str, str]:
    """Post and name of a signature line; the name must end the line.

    >>> split_signature("Директор МБОУ «СОШ № 1» ____________ /Петрова И.И./")
    ('Директор МБОУ «СОШ № 1»', 'Петрова И.И.')
    """
    named = NAME.search(text) is not None  # most lines name nobody
    match = (
        next(filter(None, (name.search(text) for name in NAMES_AT_END)), None) if named else None
    )
    if match is None and _IN_CAPITALS.fullmatch(text.strip(_EDGES)):
        return "", text.strip(_EDGES)
    if match is None:
        return _trimmed(text), ""
    shown = " ".join(match["name"].split())
    return _trimmed(re.sub(r"_{2,}|\t", " ", text[: match.start()])), shown


def _trimmed(text: str) -> str:
    """Without the signs around it, the stop of initials kept: «школы имени Андреева К.К.»."""
    bare = text.strip(_EDGES)
    return f"{bare}." if _INITIAL_STOP.search(text.rstrip(_EDGES[:2])) and bare else bare


def _only_name(text: str) -> bool:
    post, name = split_signature(text)
    return bool(name) and not post
