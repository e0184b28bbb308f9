"""The kind of a document in the line that heads it: «ПРИКАЗ № 5», «План мероприятий по …»."""

from __future__ import annotations

import re

from actgen.read.signs.amendments import AMENDMENTS, amended
from actgen.read.signs.by_line import by_line
from actgen.read.signs.operative import MIXED, OPERATIVE, spaced
from actgen.russian.lookalikes import fold

# Words of many headings that are no kinds («Уведомление родителей»): a kind in capitals or alone, or with its subject.
_SELDOM_HEADS = ("уведомление", "извещение", "предписание", "представление", "ходатайство")


_SUBJECT = re.compile(r"[\s:*»\"]*(?:$|№|N\b|\d|от\s+\d|об?\b|обо\b)", re.IGNORECASE)


# Longest first: «план мероприятий» before «план». Value: the kind as `Requisites.kind` names it.
KINDS = {
    "контрольный лист исполнения": "контрольный лист исполнения",
    "методические рекомендации": "методические рекомендации",
    "должностная инструкция": "должностная инструкция",
    "объяснительная записка": "объяснительная записка",
    "сопроводительное письмо": "письмо",
    "информационное письмо": "письмо",
    "гарантийное письмо": "письмо",
    "служебное письмо": "письмо",
    "основная образовательная программа": "образовательная программа",
    "образовательная программа": "образовательная программа",
    "лист ознакомления": "лист ознакомления",
    "лист согласования": "лист согласования",
    "журнал регистрации": "журнал регистрации",
    "докладная записка": "докладная записка",
    "служебная записка": "служебная записка",
    "состав рабочей группы": "состав рабочей группы",
    "состав комиссии": "состав комиссии",
    "рабочая программа": "рабочая программа",
    "дорожная карта": "дорожная карта",
    "план мероприятий": "план мероприятий",
    "план-график": "план",
    "выписка из постановления": "постановление",
    "выписка из распоряжения": "распоряжение",
    "выписка из протокола": "протокол",
    "выписка из положения": "положение",
    "выписка из указания": "указание",
    "выписка из решения": "решение",
    "выписка из приказа": "приказ",
    **{change: change for change in AMENDMENTS},
    "рекомендации": "рекомендации",
    "заключение": "заключение",
    "расписание": "расписание",
    "программа": "программа",
    "перечень": "перечень",
    "памятка": "памятка",
    "выписка": "выписка",
    "график": "график",
    "список": "список",
    "смета": "смета",
    "форма": "форма",
    "опись": "опись",
    "объяснительная": "объяснительная записка",
    "докладная": "докладная записка",
    "заявление": "заявление",
    "отчёт": "отчёт",
    "устав": "устав",
    "кодекс": "кодекс",
    "распоряжение": "распоряжение",
    "постановление": "постановление",
    "инструкция": "инструкция",
    "положение": "положение",
    "регламент": "регламент",
    "указание": "указание",
    "протокол": "протокол",
    "порядок": "порядок",
    "правила": "правила",
    "решение": "решение",
    "справка": "справка",
    "письмо": "письмо",
    "приказ": "приказ",
    **{kind: kind for kind in _SELDOM_HEADS},
    "план": "план",
    "акт": "акт",
}


_LONGEST = 260  # characters of a line that names the kind and the subject


_SENTENCE = 8  # words; a line of so many that ends with a full stop is a sentence


ORDERS = frozenset({"приказ", "распоряжение", "постановление", "решение", "указание"})


# «ПРИКАЗ», «П Р И К А З № 5», «Приказ от …», «приказ»; what follows the word is group «rest».
_KIND_LINE = re.compile(
    rf"^[«\"*\s]*(?P<kind>{'|'.join(spaced(kind) for kind in KINDS)})(?![\w-])(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)


# «Форма по ОКУД 0211151» is a code in the corner, no kind.
FORM_CODE = re.compile(r"\s*Форма\s+по\s+ОКУД\b", re.IGNORECASE)


# What may follow a kind that is not in capitals: number, date, subject; «Приказ разместить на сайте» is none.
_KIND_REST = re.compile(
    r"^[\s:*»\"]*(?:\.?$|№|N\b|\d|номер\b|от\b|о\b|об\b|обо\b|по\b|«|\(|внутр|вшк\b|мероприят|работы\b|классн|воспит|педагог|учител"
    r"|использ|применен|организац|внедрен|перехода\b|контрол|администрации\b)",
    re.IGNORECASE,
)


# «приказ от 16.04.2024 № 5» ends an approval stamp.
_APPROVING = re.compile(r"\s+от\s+[\d«„\"]", re.IGNORECASE)


@by_line
def kind_of(text: str) -> tuple[str, int] | None:
    """The kind that a heading line names, and where the rest of the line begins.

    >>> kind_of("Дополнения к плану внутреннего контроля")
    ('план', 18)
    >>> kind_of("ИЗМЕНЕНИЯ В УСТАВ школы"), kind_of("Изменения в расписании уроков")
    (('изменения', 9), None)
    >>> kind_of("Форма по ОКУД 0211151") is None
    True
    >>> kind_of("П Р И К А З № 5"), kind_of("Приказ разместить на сайте школы."), kind_of("План внутреннего контроля")
    (('приказ', 11), None, ('план', 4))
    >>> kind_of("УВЕДОМЛЕНИЕ № 5"), kind_of("Уведомление родителей о собрании")
    (('уведомление', 11), None)
    """
    if not _may_name_kind(text):
        return None
    if MIXED.search(text):
        text = fold(text)  # «ПPИКАЗ» with a Latin P
    match = _KIND_LINE.match(text)
    if not match or OPERATIVE.match(text) or FORM_CODE.match(text):
        return None
    word, rest = match["kind"], match["rest"]
    kind, end = _BY_LETTERS[_letters(word)], match.end("kind")
    if kind in _SELDOM_HEADS and not _SUBJECT.match(rest):
        return None
    if kind in AMENDMENTS:
        changes = amended(kind, rest)
        if changes is None:
            return None
        kind, end, rest = changes[0], end + changes[1], rest.rstrip(" ,")
    if word.islower() and _APPROVING.match(rest):
        return None
    capital = word.replace(" ", "").isupper()
    if not capital and (
        len(text) > _LONGEST or not (_KIND_REST.match(rest) or _free_standing(word, text))
    ):
        return None
    if (
        not capital
        and word[0].islower()
        and not re.match(
            r"[\s:*»\"]*(?:$|№|от \d|\d\d?\.\d\d\.|\d{1,4}(?:[/-]\w{1,4})?\s+от\s+\d)", rest
        )
    ):
        return None
    sentence = rest.rstrip()[-1:] == "." and not rest.rstrip().endswith(" г.")
    if not capital and sentence and len(text.split()) >= _SENTENCE:
        return None
    if rest.rstrip()[-1:] in (";", ",") or len(text) > 300:
        return None
    return kind, end


def _free_standing(word: str, text: str) -> bool:
    """«Правила общения в чатах» heads a document, «Правила общения соблюдаются.» does not."""
    return _BY_LETTERS[_letters(word)] not in ORDERS and text.rstrip()[-1:] not in ".:;,"


def _letters(word: str) -> str:
    """The letters of a kind however it is spaced."""
    return "".join(word.lower().replace("ё", "е").split())


_BY_LETTERS = {_letters(wording): kind for wording, kind in KINDS.items()}


_BEFORE_KIND = '«"* \t\n\r\f\v\u00a0'


_BEGINNINGS = frozenset(wording[:2] for wording in KINDS)


def _may_name_kind(text: str) -> bool:
    """Whether a line may begin with a kind, by two letters: nearly all lines do not."""
    beginning = text.lstrip(_BEFORE_KIND)[:2].lower()
    odd = beginning[:1] < "а" or beginning[1:] < "а"  # a Latin letter, letters set apart
    return odd or beginning in _BEGINNINGS


def is_kind_line(text: str) -> bool:
    """A line that holds nothing but the kind, perhaps its number: «ПРИКАЗ», «П Р И К А З № 5»."""
    match = _KIND_LINE.match(text) if _may_name_kind(text) else None
    return bool(match) and len(match["rest"].strip(' :*»"')) < 12 and kind_of(text) is not None  # type: ignore[index]
